/** What turned in a text, in words: a rise that became a fall, words that gave way to others. */

import type { Language } from '../entry/indicator'
import { directionOf } from './language'
import { filled } from './messages'

type Direction = 'up' | 'down' | 'flat'
type Words = { readonly from: string; readonly to: string }

/** A figure that turned: the way its change went and goes, as it prints, or null; and the words that differ. */
export type Turned = {
  readonly direction: { readonly from: Direction; readonly to: Direction; readonly change: Words } | null
  readonly words: readonly Words[]
}

type TurnWords = {
  /** Places: name, was, from, is, to. */
  readonly direction: string
  readonly was: Readonly<Record<Direction, string>>
  readonly is: Readonly<Record<Direction, string>>
  readonly becomes: string
  readonly gone: string
  readonly added: string
  readonly separator: string
}

const byLanguage: Readonly<Record<Language, TurnWords>> = {
  en: {
    direction: '{was} ({from}) has become {is} ({to})',
    was: { up: 'a rise', down: 'a fall', flat: 'no change' },
    is: { up: 'a rise', down: 'a fall', flat: 'no change' },
    becomes: '“{from}” becomes “{to}”',
    gone: '“{from}” is left out',
    added: '“{to}” is added',
    separator: '; '
  },
  fr: {
    direction: '{was} ({from}) a fait place à {is} ({to})',
    was: { up: 'une hausse', down: 'une baisse', flat: 'une stabilité' },
    is: { up: 'une hausse', down: 'une baisse', flat: 'une stabilité' },
    becomes: '«\u00a0{from}\u00a0» devient «\u00a0{to}\u00a0»',
    gone: '«\u00a0{from}\u00a0» disparaît',
    added: '«\u00a0{to}\u00a0» s’ajoute',
    separator: '\u00a0; '
  },
  ar: {
    direction: 'كان التغير {was} ({from}) وأصبح {is} ({to})',
    was: { up: 'ارتفاعا', down: 'انخفاضا', flat: 'استقرارا' },
    is: { up: 'ارتفاعا', down: 'انخفاضا', flat: 'استقرارا' },
    becomes: 'تحل عبارة «{to}» محل «{from}»',
    gone: 'تسقط عبارة «{from}»',
    added: 'تضاف عبارة «{to}»',
    separator: '؛ '
  }
}

/** The turn in one line, without the name of the figure. */
export function sayTurn({ direction, words }: Turned, language: Language): string {
  const say = byLanguage[language]
  const way =
    direction === null
      ? []
      : [
          filled(say.direction, {
            was: say.was[direction.from],
            from: apart(direction.change.from, language),
            is: say.is[direction.to],
            to: apart(direction.change.to, language)
          })
        ]
  return [...way, ...words.map(({ from, to }) => filled(to === '' ? say.gone : from === '' ? say.added : say.becomes, { from, to }))].join(say.separator)
}

/** A number keeps its sign before it where it is read from right to left. */
function apart(number: string, language: Language): string {
  return directionOf(language) === 'rtl' ? `\u2066${number}\u2069` : number
}
