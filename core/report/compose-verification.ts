/** The page by which an edition can be verified: what it was made from, and what was checked in it. It knows no clock. */

import type { Finding } from '../result'
import { phrasesOf } from '../wording/phrase-book'
import { digits, fill, word } from '../wording/piece'
import { checkedThings, madeFrom, verificationPhrases } from '../wording/verification-phrases'
import { comparisonRules } from './compose-notes'
import type { Desk } from './desk'
import type { Block, Line, TableColumn, TableRow } from './document'

const ID = 'verification'

/** Heading, a sentence and two tables; nothing where no such page was asked for. */
export function composeVerification(desk: Desk, findings: readonly Finding[]): readonly Block[] {
  const { verification, language, years, tally } = desk
  if (verification === undefined) return []
  const words = verificationPhrases[language]
  const printed = desk.printed().map(({ cell }) => cell)
  const found = (kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind).length
  const said: Readonly<Record<(typeof madeFrom)[number], Line>> = {
    content: (verification.hash.match(/.{32}/g) ?? []).flatMap(
      (half, at): Line => [...(at === 0 ? [] : [word(' ')]), digits(half.replace(/.{8}(?!$)/g, '$& '))]
    ),
    program: [digits(verification.program)],
    years: fill(words.compared, { year: [digits(`${years.year}`)], base: [digits(`${years.base}`)] }),
    rounding: comparisonRules(desk)
  }
  const counts: Readonly<Record<(typeof checkedThings)[number], number>> = {
    bound: tally.count.bound,
    outside: tally.outsideCount,
    unknown: tally.count.unknown,
    printed: printed.length,
    absent: printed.filter(({ kind }) => kind !== 'value').length,
    unsettled: printed.filter((cell) => cell.kind === 'value' && cell.status !== 'final').length,
    textsMissing: found('text-missing'),
    fieldsUnknown: found('field-unknown')
  }
  const table = (part: string, caption: string, rows: readonly (readonly Line[])[], value: TableColumn): Block => ({
    kind: 'table',
    id: `${ID}-${part}`,
    number: `${phrasesOf(language).table.number} ${desk.nextTable()}`,
    caption: [word(caption)],
    columns: [{ kind: 'label', label: [word(words.thing)], weight: 3 }, value],
    rows: rows.map((cells): TableRow => ({ kind: 'figures', cells })),
    legend: []
  })
  return [
    { kind: 'heading', id: `${ID}-heading`, level: 1, number: '', line: [word(words.heading)], onNewPage: true },
    { kind: 'paragraph', id: `${ID}-lead`, line: [word(words.lead)] },
    table(
      'made',
      words.madeCaption,
      madeFrom.map((thing) => [[word(words.made[thing])], said[thing]]),
      { kind: 'label', label: [word(words.value)], weight: 6 }
    ),
    table(
      'checked',
      words.checkedCaption,
      checkedThings.map((thing) => [[word(words.checked[thing])], [digits(`${counts[thing]}`)]]),
      { kind: 'number', label: [word(words.count)], weight: 1 }
    )
  ]
}
