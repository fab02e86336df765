/** The command `journal`: who changed what when, and whether anybody has changed the journal since. */

import type { ChainBreak } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { type Result, succeed } from '../core/result'
import { sayBreak, sayChain, sayUnjournalled } from '../core/wording/chain'
import { oneFile, parseWords } from './cli-words'
import { type Answer, type Terminal, tabbedLine, withWorkbook } from './cli-world'

/** The whole journal and the state of its chain, as JSON or a line each; something found where the chain or the content contradicts it. */
export function journalCommand(args: readonly string[], terminal: Terminal, language: Language): Result<Answer> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' } })
  return withWorkbook(
    oneFile(positionals),
    terminal,
    (workbook) => {
      const { chain, unjournalled } = workbook.checkJournal()
      const entries = workbook.journal(Number.MAX_SAFE_INTEGER).toReversed()
      const findings = !chain.holds || unjournalled.length > 0
      if (values.json) return succeed({ text: `${JSON.stringify({ ...chain, unjournalled, entries }, null, 1)}\n`, findings })
      const places = unjournalled.map(({ what, key }) => `${what} ${key}`)
      const lines = [
        ...entries.map(({ id, at, who, action, changes }) => tabbedLine([id, at, who, action, ...changes.map(({ what, key }) => `${what} ${key}`)]).trimEnd()),
        sayChain(chain, language),
        ...chain.breaks.map((each: ChainBreak) => sayBreak(each, language)),
        ...places.map((place) => sayUnjournalled(place, language))
      ]
      return succeed({ text: lines.map((line) => `${line}\n`).join(''), findings })
    },
    'audit'
  )
}
