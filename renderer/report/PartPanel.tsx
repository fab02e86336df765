import { limits } from '../../core/contract'
import { dimensions, type Translated } from '../../core/entry/indicator'
import { type BlockContent, chartKinds, type DraftBlock, type Selection } from '../../core/report/draft'
import { bayan } from '../client'
import { indicatorName } from '../figures/grid-model'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Choices } from '../ui/Choices'
import { useWriter, type Write } from '../use-writer'
import { ChartWords } from './ChartWords'
import { useReportDesk } from './report-desk'
import { TranslatedText } from './TranslatedText'

/** The settings of a part that is not text, beside the text. Every keystroke and every choice is written at once. */
export function PartPanel({ block: { id, content } }: { readonly block: DraftBlock }) {
  const { strings, openPanel, goTo } = useReportDesk()
  const title = fill(strings.draft.partSettings, { kind: strings.report.kinds[content.kind] })
  return (
    <aside className="report-panel" data-region="" tabIndex={-1} aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        <button
          type="button"
          onClick={() => {
            openPanel(null)
            goTo(id)
          }}
        >
          {strings.close}
        </button>
      </header>
      <PartEditor id={id} content={content} />
    </aside>
  )
}

function PartEditor({ id, content }: { readonly id: string; readonly content: BlockContent }) {
  switch (content.kind) {
    case 'heading':
    case 'prose':
      return null
    case 'notes':
    case 'sources':
      return <RemarksEditor id={id} content={content} />
    case 'key-figures':
      return <KeyFiguresEditor id={id} content={content} />
    case 'comparison':
      return <ComparisonEditor id={id} content={content} />
    case 'series':
      return <SeriesEditor id={id} content={content} />
    case 'chart':
      return <ChartEditor id={id} content={content} />
  }
}

type EditorProps<Kind extends BlockContent['kind']> = { readonly id: string; readonly content: Extract<BlockContent, { kind: Kind }> }

function useBlockWriter<Content extends BlockContent>(id: string, content: Content): Write<Content> {
  const { change } = useProgram()
  return useWriter(content, (next, typing) => change(() => bayan.writeBlock({ id, content: next, typing })))
}

function RemarksEditor({ id, content }: EditorProps<'notes' | 'sources'>) {
  const { strings } = useProgram()
  const write = useBlockWriter(id, content)
  return (
    <div className="form">
      <p className="hint">{strings.report.automaticNotes}</p>
      <TranslatedText
        label={strings.report.textIn}
        block={id}
        shape="text"
        text={content.text}
        most={limits.prose}
        type={(text, language) => write((latest) => ({ ...latest, text: { ...latest.text, [language]: text } }), true)}
      />
    </div>
  )
}

type Captioned = BlockContent & { readonly caption: Translated }

type CaptionProps<Content> = { readonly id: string; readonly content: Content; readonly write: Write<Content> }

function CaptionField<Content extends Captioned>({ id, content, write }: CaptionProps<Content>) {
  const { strings } = useProgram()
  return (
    <TranslatedText
      label={strings.report.captionIn}
      block={id}
      shape="line"
      text={content.caption}
      most={limits.name}
      type={(caption, language) => write((latest) => ({ ...latest, caption: { ...latest.caption, [language]: caption } }), true)}
    />
  )
}

/** Most indicators of a key-figures part. */
const MOST_KEY_FIGURES = 24

function KeyFiguresEditor({ id, content }: EditorProps<'key-figures'>) {
  const { strings } = useProgram()
  const write = useBlockWriter(id, content)
  return (
    <div className="form">
      <CaptionField id={id} content={content} write={write} />
      <p className="hint">{strings.report.automatic}</p>
      <IndicatorChoices
        chosen={content.indicators}
        choose={(indicators) => write((latest) => ({ ...latest, indicators: indicators.slice(0, MOST_KEY_FIGURES) }))}
      />
    </div>
  )
}

function ComparisonEditor({ id, content }: EditorProps<'comparison'>) {
  const write = useBlockWriter(id, content)
  return (
    <div className="form">
      <CaptionField id={id} content={content} write={write} />
      <SelectionField selection={content.selection} write={(selection) => write((latest) => ({ ...latest, selection }))} />
    </div>
  )
}

function SeriesEditor({ id, content }: EditorProps<'series'>) {
  const write = useBlockWriter(id, content)
  return (
    <div className="form">
      <CaptionField id={id} content={content} write={write} />
      <YearsField count={content.years} write={(years) => write((latest) => ({ ...latest, years }))} />
      <SelectionField selection={content.selection} write={(selection) => write((latest) => ({ ...latest, selection }))} />
    </div>
  )
}

function ChartEditor({ id, content }: EditorProps<'chart'>) {
  const { strings } = useProgram()
  const words = strings.chart
  const write = useBlockWriter(id, content)
  return (
    <div className="form">
      <label className="field">
        <span>{words.kind}</span>
        <select
          value={content.chart}
          onChange={({ target }) => write((latest) => ({ ...latest, chart: chartKinds.find((kind) => kind === target.value) ?? latest.chart }))}
        >
          {chartKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {content.chart === 'trend' && <YearsField count={content.years} write={(years) => write((latest) => ({ ...latest, years }))} />}
      {content.chart === 'breakdown' && (
        <label className="field">
          <span>{words.by}</span>
          <select
            value={content.by ?? ''}
            onChange={({ target }) => write((latest) => ({ ...latest, by: dimensions.find((dimension) => dimension === target.value) ?? null }))}
          >
            <option value="">{words.anyBy}</option>
            {dimensions.map((dimension) => (
              <option key={dimension} value={dimension}>
                {strings.indicator.dimensions[dimension]}
              </option>
            ))}
          </select>
        </label>
      )}
      <CaptionField id={id} content={content} write={write} />
      <label className="inline">
        <input type="checkbox" checked={content.listed} onChange={({ target }) => write((latest) => ({ ...latest, listed: target.checked }))} /> {words.listed}
      </label>
      <p className="hint">{words.automatic}</p>
      <IndicatorChoices
        chosen={content.indicators}
        choose={(indicators) => write((latest) => ({ ...latest, indicators: indicators.slice(0, limits.charted) }))}
      />
      <ChartWords id={id} content={content} write={write} />
    </div>
  )
}

function YearsField({ count: chosen, write }: { readonly count: number; readonly write: (count: number) => void }) {
  const { strings } = useProgram()
  return (
    <label className="inline">
      {strings.report.years}{' '}
      <select value={chosen} onChange={({ target }) => write(Number(target.value))}>
        {Array.from({ length: 11 }, (_, index) => index + 2).map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
    </label>
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
