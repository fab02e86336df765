/** What a chart says to those who cannot see it, made from its data. */

import type { ValueCell } from '../entry/cell'
import { compareDecimals } from '../entry/decimal'
import { chartPhrases } from '../wording/chart-phrases'
import { sayCell } from '../wording/figure'
import { saySpan, sayWhen } from '../wording/period'
import { phrasesOf } from '../wording/phrase-book'
import type { Piece } from '../wording/piece'
import type { Plotted, Scene } from './chart-scene'
import type { Desk } from './desk'
import { type Line, plainText } from './document'
import { markOf } from './figure-lines'
import { fillLine, joinedLines } from './fill-line'

/** Kind and caption, what is counted, then each line with its ends and extremes, or each bar with its values; what is marked with its years. */
export function chartAlt(scene: Scene, { caption, unit }: { readonly caption: Line; readonly unit: Line }, desk: Desk): string {
  const words = chartPhrases[desk.language].alt
  const rows =
    scene.form === 'lines'
      ? scene.series.map(({ label, plotted }) => courseOf(label, plotted, desk))
      : scene.categories.map((label, at) =>
          barOf(
            label,
            scene.series.flatMap(({ plotted }) => plotted[at] ?? []),
            desk
          )
        )
  const head = fillLine(scene.form === 'lines' ? words.lines : words.bars, { caption })
  return plainText([...head, ...(unit.length > 0 ? fillLine(words.unit, { unit }) : []), ...rows.flat()])
}

type Known = Plotted & { readonly cell: ValueCell }

/** Where a line begins and ends, how high and how low it goes, and what is marked on its way. */
function courseOf(name: Line, plotted: readonly Plotted[], desk: Desk): Line {
  const words = chartPhrases[desk.language].alt
  const known = plotted.filter((each): each is Known => each.cell.kind === 'value')
  const [first, last] = [known[0], known.at(-1)]
  const marked = markedIn(plotted, desk)
  const end: Line = [{ kind: 'text', text: words.end }]
  if (first === undefined || last === undefined) return [...fillLine(words.none, { name }), ...marked, ...end]
  if (first === last) return [...fillLine(words.single, { name, ...saidAt(first, desk) }), ...marked, ...end]
  const [from, to] = [saidAt(first, desk), saidAt(last, desk)]
  const course = fillLine(words.course, { name, first: from.value, firstWhen: from.when, last: to.value, lastWhen: to.when })
  const extreme = (pattern: string, is: (order: number) => boolean): Line => {
    const most = known.reduce((best, each) => (is(compareDecimals(each.cell.value, best.cell.value)) ? each : best))
    const atEnd = [first, last].some(({ cell }) => compareDecimals(cell.value, most.cell.value) === 0)
    return atEnd ? [] : fillLine(pattern, saidAt(most, desk))
  }
  return [...course, ...extreme(words.highest, (order) => order > 0), ...extreme(words.lowest, (order) => order < 0), ...marked, ...end]
}

/** A bar with its value, or its values year by year. */
function barOf(name: Line, plotted: readonly Plotted[], desk: Desk): Line {
  const words = chartPhrases[desk.language].alt
  const values = plotted.map((each) => {
    const { value, when } = saidAt(each, desk)
    const said = each.change.length > 0 ? fillLine(phrasesOf(desk.language).valueAndChange, { value, change: each.change }) : value
    return plotted.length === 1 ? said : fillLine(words.valueWhen, { value: said, when })
  })
  return [...fillLine(words.bar, { name, values: joinedLines(values, words.comma) }), ...markedIn(settled(plotted), desk), { kind: 'text', text: words.end }]
}

/** Those that have a value: what a bar lacks is said in its place. */
function settled(plotted: readonly Plotted[]): readonly Plotted[] {
  return plotted.filter(({ cell }) => cell.kind === 'value')
}

function saidAt({ figure, cell }: Plotted, desk: Desk): { readonly value: Line; readonly when: Line } {
  return { value: sayCell(cell, figure, desk.voice, false), when: sayWhen(figure.period, desk.language) }
}

/** What is to be known of some values, each kind with its years: "not available: 2020". */
function markedIn(plotted: readonly Plotted[], desk: Desk): Line {
  const words = chartPhrases[desk.language].alt
  const { legend } = phrasesOf(desk.language)
  const kinds = new Map<keyof typeof legend, Plotted[]>()
  for (const each of plotted) {
    const kind = markOf(each.cell)
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), each])
  }
  return [...kinds].flatMap(([kind, those]) =>
    fillLine(words.marked, {
      mark: [{ kind: 'text', text: legend[kind] }],
      periods: joinedLines(
        those.map(({ figure }): readonly Piece[] => saySpan(figure.period, desk.language)),
        words.comma
      )
    })
  )
}
