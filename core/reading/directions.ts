/** Words of direction, and the numbers that they give a direction to. */

import { type Found, type Item, item, passOver } from './items'
import type { Direction } from './kinds'
import { phraseAt } from './phrases'
import { follows, isDigits, isWord, type Prose, stemsAt, textAt } from './prose'

/** How far before a number its direction word may stand: with the word for "by" in between, and without. */
const FAR = 12
const NEAR = 6
const MOST_UNKNOWN = 1
const STOPS = /^[.;!?\u061b\u061f]$/

export function directionAt(prose: Prose, at: number): Found | undefined {
  const idiom = phraseAt(prose, prose.rules.idioms, at)
  if (idiom !== undefined) return passOver(idiom.to)
  const found = phraseAt(prose, prose.rules.directions, at)
  if (found !== undefined) return { items: [directed(found, at)], to: found.to }
  const held = phraseAt(prose, prose.rules.heldDirections, at)
  const leads = held !== undefined && follows(prose, held.to) && (isDigits(prose, held.to) || prose.rules.afterHeld.has(textAt(prose, held.to)))
  return held !== undefined && leads ? { items: [directed(held, at)], to: held.to } : undefined
}

function directed(found: { readonly to: number; readonly meaning: Direction; readonly lead: number }, from: number): Item {
  return { ...item('direction', null, from, found.to), direction: found.meaning, lead: found.lead }
}

/** The direction that words give a number: by the word before it, given what was read before, or by the word behind it. */
export function directionOf(prose: Prose, read: Item, before: Item | undefined): Direction | null {
  if (read.kind !== 'percent' && read.kind !== 'points' && read.kind !== 'count') return null
  if (read.direction !== null) return read.direction
  const behind = follows(prose, read.to) ? phraseAt(prose, prose.rules.comparatives, read.to)?.meaning : undefined
  if (behind !== undefined && read.kind !== 'count') return behind
  if (before?.kind !== 'direction' || before.direction === 'level' || !leadsTo(prose, before.to, read.head, read.head < read.from)) return null
  return before.direction
}

/** Whether the words between a direction and a number say that the one is by the other. */
function leadsTo(prose: Prose, from: number, to: number, qualified: boolean): boolean {
  if (to - from > FAR) return false
  let unknown = 0
  let by = false
  let linked = true
  for (let at = from; at < to; at++) {
    if (!follows(prose, at) || STOPS.test(textAt(prose, at))) return false
    const stems = stemsAt(prose, at)
    linked = !isWord(prose, at) || stems.some(({ text }) => prose.rules.by.has(text) || prose.rules.links.has(text))
    if (stems.some(({ text }) => prose.rules.by.has(text))) by = true
    else if (!linked) {
      unknown++
      if (by) return false
    }
  }
  return follows(prose, to) && (by || (to - from <= NEAR && unknown <= MOST_UNKNOWN && (linked || qualified)))
}
