import { useRef, useState } from 'react'
import type { Language, Translated } from '../../core/entry/indicator'
import type { BlockContent, DraftBlock, Selection } from '../../core/report/draft'
import { figureField, type Show, shows } from '../../core/report/prose'
import { bayan } from '../client'
import { indicatorName } from '../figures/grid-model'
import { useProgram, useWorkbook } from '../program'
import { Choices } from '../ui/Choices'
import { TranslatedField } from '../ui/TranslatedField'

/** Editing one part of the report. A text is written when its field is left; choices at once. */
export function BlockEditor({ block }: { readonly block: DraftBlock }) {
  const { change } = useProgram()
  const write = (content: BlockContent) => void change(bayan.writeBlock({ id: block.id, content }))
  const { content } = block
  switch (content.kind) {
    case 'heading':
      return <HeadingEditor content={content} write={write} />
    case 'prose':
      return <TextEditor text={content.text} write={(text) => write({ ...content, text })} />
    case 'notes':
    case 'sources':
      return <RemarksEditor text={content.text} write={(text) => write({ ...content, text })} />
    case 'key-figures':
      return <KeyFiguresEditor content={content} write={write} />
    case 'comparison':
      return <ComparisonEditor content={content} write={write} />
    case 'series':
      return <SeriesEditor content={content} write={write} />
  }
}

type EditorProps<Kind extends BlockContent['kind']> = {
  readonly content: Extract<BlockContent, { kind: Kind }>
  readonly write: (content: BlockContent) => void
}

function HeadingEditor({ content, write }: EditorProps<'heading'>) {
  const { strings } = useProgram()
  return (
    <div className="form">
      <TranslatedField label={strings.report.textIn} text={content.text} change={() => {}} left={(text) => write({ ...content, text })} />
      <label className="inline">
        {strings.report.level}{' '}
        <select value={content.level} onChange={({ target }) => write({ ...content, level: target.value === '2' ? 2 : 1 })}>
          <option value={1}>1</option>
          <option value={2}>2</option>
        </select>
      </label>
    </div>
  )
}

type TextProps = { readonly text: Translated; readonly write: (text: Translated) => void }

/** Prose in three languages, with a picker that puts a figure at the caret of the text last used. */
function TextEditor({ text, write }: TextProps) {
  const { strings } = useProgram()
  const fields = useRef(new Map<Language, HTMLTextAreaElement>())
  const last = useRef<Language>('en')
  const current = useRef(text)
  current.current = text
  const insert = (field: string) => {
    const element = fields.current.get(last.current)
    const value = element?.value ?? text[last.current]
    const [from, to] = [element?.selectionStart ?? value.length, element?.selectionEnd ?? value.length]
    write({ ...current.current, [last.current]: value.slice(0, from) + field + value.slice(to) })
  }
  return (
    <div className="form">
      <TranslatedField
        label={strings.report.textIn}
        text={text}
        rows={5}
        change={(entered) => {
          current.current = entered
        }}
        left={write}
        focused={(language) => {
          last.current = language
        }}
        field={(language, element) => {
          if (element) fields.current.set(language, element)
        }}
      />
      <FigurePicker insert={insert} />
    </div>
  )
}

function FigurePicker({ insert }: { readonly insert: (field: string) => void }) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const words = strings.report
  const [indicator, setIndicator] = useState(table.indicators[0]?.code ?? '')
  const [show, setShow] = useState<Show>('counted-change')
  return (
    <fieldset className="row picker">
      <legend>{words.insertFigure}</legend>
      <select aria-label={words.figure} value={indicator} onChange={({ target }) => setIndicator(target.value)}>
        {table.indicators.map((each) => (
          <option key={each.code} value={each.code}>
            {indicatorName(each, language)}
          </option>
        ))}
      </select>
      <select aria-label={words.show} value={show} onChange={({ target }) => setShow(shows.find((each) => each === target.value) ?? 'value')}>
        {shows.map((each) => (
          <option key={each} value={each}>
            {words.shows[each]}
          </option>
        ))}
      </select>
      <button type="button" disabled={indicator === ''} onClick={() => insert(figureField(indicator, show))}>
        {words.insert}
      </button>
    </fieldset>
  )
}

function RemarksEditor({ text, write }: TextProps) {
  const { strings } = useProgram()
  return (
    <div className="form">
      <p className="hint">{strings.report.automaticNotes}</p>
      <TranslatedField label={strings.report.textIn} text={text} rows={3} change={() => {}} left={write} />
    </div>
  )
}

function CaptionField({ caption, write }: { readonly caption: Translated; readonly write: (caption: Translated) => void }) {
  const { strings } = useProgram()
  return <TranslatedField label={strings.report.captionIn} text={caption} change={() => {}} left={write} />
}

function KeyFiguresEditor({ content, write }: EditorProps<'key-figures'>) {
  const { strings } = useProgram()
  return (
    <div className="form">
      <CaptionField caption={content.caption} write={(caption) => write({ ...content, caption })} />
      <p className="hint">{strings.report.automatic}</p>
      <IndicatorChoices chosen={content.indicators} choose={(indicators) => write({ ...content, indicators: indicators.slice(0, 24) })} />
    </div>
  )
}

function ComparisonEditor({ content, write }: EditorProps<'comparison'>) {
  return (
    <div className="form">
      <CaptionField caption={content.caption} write={(caption) => write({ ...content, caption })} />
      <SelectionField selection={content.selection} write={(selection) => write({ ...content, selection })} />
    </div>
  )
}

function SeriesEditor({ content, write }: EditorProps<'series'>) {
  const { strings } = useProgram()
  return (
    <div className="form">
      <CaptionField caption={content.caption} write={(caption) => write({ ...content, caption })} />
      <label className="inline">
        {strings.report.years}{' '}
        <input
          type="number"
          min={2}
          max={12}
          value={content.years}
          onChange={({ target }) => target.valueAsNumber >= 2 && target.valueAsNumber <= 12 && write({ ...content, years: target.valueAsNumber })}
        />
      </label>
      <SelectionField selection={content.selection} write={(selection) => write({ ...content, selection })} />
    </div>
  )
}

function SelectionField({ selection, write }: { readonly selection: Selection; readonly write: (selection: Selection) => void }) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const words = strings.report
  const value = selection.kind === 'section' ? `section ${selection.section}` : selection.kind
  const choose = (chosen: string) => {
    const section = table.sections.find(({ code }) => chosen === `section ${code}`)
    if (section) write({ kind: 'section', section: section.code })
    else write(chosen === 'all' ? { kind: 'all' } : { kind: 'indicators', indicators: [] })
  }
  return (
    <>
      <label className="field">
        <span>{words.selection}</span>
        <select value={value} onChange={({ target }) => choose(target.value)}>
          <option value="all">{words.selectAll}</option>
          <option value="indicators">{words.selectSome}</option>
          {table.sections.map(({ code, names }) => (
            <option key={code} value={`section ${code}`}>
              {names[language] || code}
            </option>
          ))}
        </select>
      </label>
      {selection.kind === 'indicators' && <IndicatorChoices chosen={selection.indicators} choose={(indicators) => write({ kind: 'indicators', indicators })} />}
    </>
  )
}

function IndicatorChoices({ chosen, choose }: { readonly chosen: readonly string[]; readonly choose: (chosen: readonly string[]) => void }) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const names = new Map(table.indicators.map((indicator) => [indicator.code, indicatorName(indicator, language)]))
  return (
    <Choices
      legend={strings.report.selection}
      all={table.indicators.map(({ code }) => code)}
      chosen={chosen}
      label={(code) => names.get(code) ?? code}
      choose={choose}
    />
  )
}
