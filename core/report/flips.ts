/** Words that turn: what a text says of a figure before and after a change of cells or of years. */

import type { Language } from '../entry/indicator'
import { parsePeriod, periodCode } from '../entry/period'
import type { Figure } from '../figures/derive'
import { sayChange } from '../wording/figure'
import { trendOf } from './compose-key-figures'
import { fieldInlines } from './compose-prose'
import { type Composition, type Desk, openDesk } from './desk'
import type { KeyFigure, Line } from './document'
import type { DraftBlock } from './draft'
import { textOf } from './editing'
import { fieldsOf } from './find'
import type { Field } from './prose'
import { wordChanges } from './word-changes'

type FigureField = Extract<Field, { readonly kind: 'figure' }>
export type Direction = Extract<KeyFigure['trend'], 'up' | 'down' | 'flat'>

/** Words of a figure's own that give way to others; an empty text: nothing stood, or stands, there. */
export type WordTurn = { readonly from: string; readonly to: string }

/**
 * A figure of a text that turned. `direction`: its change goes another way, so that the words around it may not hold;
 * null where it does not. `words`: what it says of itself otherwise than before, numbers apart.
 */
export type Flip = {
  readonly block: string
  readonly language: Language
  readonly indicator: string
  readonly period: string
  readonly direction: { readonly from: Direction; readonly to: Direction; readonly change: WordTurn } | null
  readonly words: readonly WordTurn[]
}

/** What turns in the texts of these blocks in one language, each once, in the order of the text. */
export function flipsOf(before: Composition, after: Composition, blocks: readonly DraftBlock[]): readonly Flip[] {
  return flipsBetween({ before: quietDesk(before), after: quietDesk(after) }, blocks)
}

type Desks = { readonly before: Desk; readonly after: Desk }

/** The same, over desks that are open already. */
export function flipsBetween(desks: Desks, blocks: readonly DraftBlock[]): readonly Flip[] {
  const { language } = desks.after
  const flips = blocks.flatMap(({ id, content }) =>
    fieldsOf(textOf(content)[language], content.kind).flatMap((field) => (field.kind === 'figure' ? (flipOf(field, id, desks) ?? []) : []))
  )
  return [...new Map(flips.map((flip) => [JSON.stringify(flip), flip])).values()]
}

/** A desk for looking only: its remarks go nowhere, and it knows no numbers of tables. */
export function quietDesk(composition: Composition): Desk {
  return openDesk(composition, [], () => '')
}

function flipOf(field: FigureField, block: string, desks: Desks): Flip | undefined {
  const [old, now] = [figureFor(field, desks.before), figureFor(field, desks.after)]
  if (old === undefined || now === undefined || field.show === 'from' || field.show === 'to') return undefined
  const direction = directionTurned(old, now, desks)
  const words = turnedWords(fieldInlines(field, block, desks.before), fieldInlines(field, block, desks.after))
  if (direction === null && words.length === 0) return undefined
  return { block, language: desks.after.language, indicator: field.indicator, period: periodCode(now.period), direction, words }
}

function figureFor({ indicator, period }: FigureField, desk: Desk): Figure | undefined {
  const fixed = period === null ? undefined : parsePeriod(period)
  return fixed ? desk.figureAt(indicator, fixed) : desk.figure(indicator)
}

function directionTurned(old: Figure, now: Figure, { before, after }: Desks): Flip['direction'] {
  const [from, to] = [trendOf(old), trendOf(now)]
  if (from === to || from === 'none' || to === 'none') return null
  return { from, to, change: { from: sayChange(old, before.voice)?.text ?? '', to: sayChange(now, after.voice)?.text ?? '' } }
}

/** Stands for any number, so that figures of other sizes are no other words. */
const NUMBER = '\ufffc'

/** The words that differ between two lines, numbers and marks of notes apart. */
export function turnedWords(before: Line, after: Line): readonly WordTurn[] {
  const turns: { from: string; to: string }[] = []
  let open = false
  for (const { kind, text } of wordChanges(masked(before), masked(after))) {
    if (kind === 'kept') open = false
    else {
      if (!open) turns.push({ from: '', to: '' })
      open = true
      const turn = turns.at(-1)
      if (turn) turn[kind === 'removed' ? 'from' : 'to'] += text
    }
  }
  return turns.map(({ from, to }) => ({ from: bare(from), to: bare(to) })).filter(({ from, to }) => from !== to)
}

function masked(line: Line): string {
  return line.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'number' ? NUMBER : '')).join('')
}

/** Words alone: numbers, and the signs and blanks at their ends, left out. */
function bare(words: string): string {
  return words
    .replaceAll(NUMBER, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.()،؛]+|[\s,;:.()،؛]+$/g, '')
}
