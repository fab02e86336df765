/** The band of key figures. */

import { signOf } from '../entry/decimal'
import { inLanguage } from '../entry/indicator'
import type { Figure } from '../figures/derive'
import { sayCell, sayChange } from '../wording/figure'
import { phrasesOf } from '../wording/phrase-book'
import { word } from '../wording/piece'
import { lineOf } from './compose-prose'
import type { Desk } from './desk'
import type { Block, Inline, KeyFigure } from './document'
import type { BlockContent } from './draft'
import { figuresShown } from './figure-count'
import { nameLine, originOf, statusMark, tieMark } from './figure-lines'

/** How many figures the band shows where the author has chosen none. */
const AUTOMATIC = 6

/** One band; the first indicators with a value where the author has chosen none; nothing where there is no figure. */
export function composeKeyFigures(id: string, content: Extract<BlockContent, { kind: 'key-figures' }>, desk: Desk): readonly Block[] {
  const chosen = content.indicators.flatMap((code) => desk.figure(code) ?? unknown(code, id, desk))
  const figures = content.indicators.length > 0 ? chosen : desk.figures.filter((figure) => figure.cell.kind === 'value').slice(0, AUTOMATIC)
  if (figures.length === 0) return []
  const worded = inLanguage(content.caption, desk.language).text !== ''
  const caption = worded ? lineOf(content.caption, id, desk) : [word(phrasesOf(desk.language).keyFigures)]
  return [{ kind: 'key-figures', id, caption, figures: figures.map((figure) => keyFigure(figure, desk)) }]
}

function unknown(code: string, block: string, desk: Desk): readonly Figure[] {
  desk.remark({ kind: 'field-unknown', severity: 'warning', field: code, block })
  return []
}

function keyFigure(figure: Figure, desk: Desk): KeyFigure {
  desk.prints(figure)
  desk.tally.bound(figuresShown('value-change', figure))
  const change = sayChange(figure, desk.voice)
  const points = figure.change.kind === 'points' ? [word(`\u00a0${phrasesOf(desk.language).table.points}`)] : []
  const value = sayCell(figure.cell, figure, desk.voice, false)
  return {
    label: nameLine(figure, desk),
    value: [
      ...value.map((piece): Inline => (piece.kind === 'number' ? { ...piece, origin: originOf(figure, 'value') } : piece)),
      ...statusMark(figure, 'value', desk)
    ],
    change: change
      ? [{ kind: 'number', text: change.text, origin: originOf(figure, 'change') }, ...points, ...tieMark(figure, desk), ...statusMark(figure, 'change', desk)]
      : [],
    trend: trendOf(figure)
  }
}

/** Which way a figure went; `flat` too where its change is too small to print. */
export function trendOf({ change }: Figure): KeyFigure['trend'] {
  if (change.kind === 'none') return 'none'
  const sign = signOf(change.absolute)
  if (sign === 0 || (change.kind === 'percent' && change.vanishes)) return 'flat'
  return sign > 0 ? 'up' : 'down'
}
