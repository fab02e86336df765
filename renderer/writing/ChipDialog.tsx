import type { EditorView } from 'prosemirror-view'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { counts, type Field, type FigureField, fieldText, inCase, shows } from '../../core/report/prose'
import { cases } from '../../core/wording/declension'
import { directionOf } from '../../core/wording/language'
import { LineView } from '../preview/DocumentView'
import { useStanding } from '../program'
import { askProvenance } from '../provenance/asked'
import { fill } from '../strings/words'
import { isLeft, useFloating } from './floating'
import { beginSearch } from './keys'
import { closePopup } from './popup'
import { fieldOf } from './schema'
import type { Speaker } from './speaker'

type ChipDialogProps = {
  readonly view: EditorView
  readonly at: number
  readonly speaker: Speaker
  /** Goes to where the field comes from. */
  readonly jump?: ((field: Field) => void) | undefined
}

/** What a chip shows: a list to choose from, the period it looks at, the way to its cell. Every choice is made at once. */
export function ChipDialog({ view, at, speaker, jump }: ChipDialogProps) {
  const { strings } = useStanding()
  const box = useRef<HTMLDivElement>(null)
  useFloating(box, view, at)
  const node = view.state.doc.nodeAt(at)
  if (node === null) return null
  const field = fieldOf(node)
  const words = strings.writing.dialog
  const close = () => {
    view.dispatch(closePopup(view.state.tr))
    view.focus()
  }
  const write = (next: Field) => view.dispatch(view.state.tr.setNodeAttribute(at, 'field', next))
  const replace = () => {
    view.dispatch(closePopup(view.state.tr.delete(at, at + 1)))
    view.focus()
    beginSearch('all')(view.state, view.dispatch)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (isLeft(event)) view.dispatch(closePopup(view.state.tr))
  }
  const said = speaker.say(field)
  const states = said.states.map((state) => strings.writing.states[state])
  return (
    <div
      ref={box}
      popover="manual"
      className="writing-popup chip-dialog"
      role="dialog"
      aria-label={fill(words.title, { name: said.name })}
      onKeyDown={keys}
      onBlur={leave}
    >
      <p className="popup-title">
        <bdi lang={speaker.language}>{field.kind === 'figure' ? speaker.nameOf(field.indicator) : said.name}</bdi>
      </p>
      {states.length > 0 && <p className="chip-states">{states.join(' · ')}</p>}
      <FieldChoices field={field} speaker={speaker} write={write} close={close} />
      {field.kind === 'figure' && !said.states.includes('unknown') && <PeriodChoice field={field} speaker={speaker} write={write} />}
      {field.kind === 'figure' && speaker.language === 'ar' && counts(field.show) && <CaseChoice field={field} write={write} />}
      <div className="row">
        {jump && field.kind !== 'unknown' && field.kind !== 'outside' && (
          <button type="button" onClick={() => jump(field)}>
            {field.kind === 'figure' ? words.jump : words.jumpElsewhere}
          </button>
        )}
        {field.kind === 'figure' && (
          <button
            type="button"
            title={strings.provenance.hint}
            onClick={() => {
              view.dispatch(closePopup(view.state.tr))
              askProvenance({ indicator: field.indicator, period: field.period ?? `${speaker.year}` })
            }}
          >
            {strings.provenance.open}
          </button>
        )}
        <button type="button" onClick={replace}>
          {words.replace}
        </button>
      </div>
    </div>
  )
}

type Choosing = { readonly field: Field; readonly speaker: Speaker; readonly write: (next: Field) => void }

/** What may stand in the place of a field. */
function alternatives(field: Field, speaker: Speaker): readonly Field[] {
  switch (field.kind) {
    case 'figure':
      return speaker.say(field).states.includes('unknown') ? [] : shows.map((show) => inCase({ ...field, show }, field.as ?? 'subject'))
    case 'year':
    case 'base-year':
      return [{ kind: 'year' }, { kind: 'base-year' }]
    case 'reference':
      return speaker.tables.map(({ block }) => ({ kind: 'reference', block }))
    case 'chart':
      return speaker.charts.map(({ block }) => ({ kind: 'chart', block }))
    case 'outside':
    case 'unknown':
      return []
  }
}

function FieldChoices({ field, speaker, write, close }: Choosing & { readonly close: () => void }) {
  const { strings } = useStanding()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const all = alternatives(field, speaker)
  const now = all.findIndex((each) => fieldText(each) === fieldText(field))
  const [active, setActive] = useState(now < 0 ? 0 : now)
  useEffect(() => {
    list.current?.focus()
  }, [])
  useEffect(() => {
    list.current?.querySelector(`[id="${CSS.escape(`${id}-${active}`)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  if (all.length === 0) {
    return (
      <p ref={list} tabIndex={-1} className="chip-unknown">
        {field.kind === 'outside' ? strings.lint.outsideHint : fill(strings.writing.dialog.unknown, { field: fieldText(field).slice(2, -2) })}
      </p>
    )
  }
  const choose = (index: number) => {
    const chosen = all[index]
    if (chosen) write(chosen)
    close()
  }
  const move = (event: KeyboardEvent) => {
    const next = { ArrowDown: (active + 1) % all.length, ArrowUp: (active + all.length - 1) % all.length, Home: 0, End: all.length - 1 }[event.key]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' || event.key === ' ') choose(active)
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} role="listbox" tabIndex={0} aria-label={strings.report.show} aria-activedescendant={`${id}-${active}`} onKeyDown={move}>
      {all.map((each, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys choose
        // biome-ignore lint/a11y/useFocusableInteractive: the list names the active option
        <div
          key={fieldText(each)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === now}
          className={index === active ? 'popup-option active' : 'popup-option'}
          onClick={() => choose(index)}
        >
          <bdi className="option-name" lang={speaker.language} dir={directionOf(speaker.language)}>
            <LineView line={speaker.say(each).line} />
          </bdi>
          <span className="option-value">{labelOf(each, speaker, strings)}</span>
        </div>
      ))}
    </div>
  )
}

function labelOf(field: Field, speaker: Speaker, strings: ReturnType<typeof useStanding>['strings']): string {
  switch (field.kind) {
    case 'figure':
      return strings.report.shows[field.show]
    case 'year':
    case 'base-year':
      return strings.writing.search[field.kind]
    case 'reference':
      return speaker.tables.find(({ block }) => block === field.block)?.caption ?? ''
    case 'chart':
      return speaker.charts.find(({ block }) => block === field.block)?.caption ?? ''
    case 'outside':
    case 'unknown':
      return ''
  }
}

/** Arabic spells one and two by the noun itself, which is declined by its part in the sentence. */
function CaseChoice({ field, write }: Pick<Choosing, 'write'> & { readonly field: FigureField }) {
  const words = useStanding().strings.writing.dialog.cases
  const choose = (name: string) => {
    const chosen = cases.find((each) => each === name)
    if (chosen) write(inCase(field, chosen))
  }
  return (
    <label className="inline">
      {words.label}{' '}
      <select value={field.as ?? 'subject'} onChange={({ target }) => choose(target.value)}>
        {cases.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

function PeriodChoice({ field, speaker, write }: Choosing & { readonly field: FigureField }) {
  const { strings } = useStanding()
  const periods = speaker.periodsOf(field.indicator)
  const known = field.period === null || periods.some(({ code }) => code === field.period)
  return (
    <label className="inline">
      {strings.figures.period}{' '}
      <select value={field.period ?? ''} onChange={({ target }) => write({ ...field, period: target.value === '' ? null : target.value })}>
        <option value="">{fill(strings.writing.dialog.ownYear, { year: speaker.year })}</option>
        {!known && <option value={field.period ?? ''}>{field.period}</option>}
        {periods.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
