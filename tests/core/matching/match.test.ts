/** Each verdict by its example, on the figures of the sample. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { matchReadings, openLedger } from '../../../core/matching/match'
import { matchMessage } from '../../../core/matching/message'
import { lintRows } from '../../../core/matching/rows'
import { type Verdict, verdicts } from '../../../core/matching/verdict'
import { readText } from '../../../core/reading/reading'
import { withoutOutsideMarks } from '../../../core/report/prose'
import { sampleStyle } from '../../../core/report/template'
import { verdictSentences } from '../../../core/wording/verdict-sentences'
import { verdictSentencesOf } from '../../../core/wording/verdicts'
import { decimal } from '../arbitraries'
import { indicator, madeTable, value } from '../made-table'
import { lint, table } from './texts'

const found = (text: string, words: string, year = 2023, language: 'en' | 'fr' | 'ar' = 'en') => {
  const match = lint(text, language, year).find(({ reading }) => reading.text === words)
  return match && { verdict: match.verdict, ...('said' in match.ground ? { indicator: match.ground.said.indicator, period: match.ground.said.period } : {}) }
}

describe('a number of a text', () => {
  test.each<readonly [string, string, string, Verdict, string | undefined]>([
    ['agrees with its figure', 'The services dismantled 419 networks.', '419', 'agrees', 'networks'],
    ['agrees, as a rounder number', 'Nearly 17,000 migrants were rescued at sea.', '17,000', 'agrees', 'rescued'],
    ['agrees in its change', 'Networks dismantled: 419 (+44%).', '+44%', 'agrees', 'networks'],
    ['agrees with the base that it is compared with', 'They dismantled 419 networks, against 290 in 2022.', '290', 'agrees', 'networks'],
    ['lies on a tie', 'Assaults on Sebta and Melilia stood at 6 (−62%).', '−62%', 'tie', 'assaults'],
    ['prints the other side of a tie', 'Assaults on Sebta and Melilia stood at 6 (−63%).', '−63%', 'tie', 'assaults'],
    ['is another year’s', 'The services dismantled 290 networks.', '290', 'stale', 'networks'],
    ['is another year’s change', 'The services dismantled 419 networks (+13%).', '+13%', 'stale', 'networks'],
    ['disagrees', 'The services dismantled 491 networks.', '491', 'disagrees', 'networks'],
    ['disagrees in its change', 'The services dismantled 419 networks (+45%).', '+45%', 'disagrees', 'networks'],
    ['is another figure’s', 'Assaults on Sebta and Melilia involved more than 1,400 persons (−62%).', '−62%', 'wrong-subject', 'assailants'],
    ['goes the other way by its sign', 'The services dismantled 419 networks (−44%).', '−44%', 'wrong-direction', 'networks'],
    ['goes the other way by its word', 'Networks dismantled fell by 44%.', 'fell', 'wrong-direction', 'networks'],
    ['is said in points', 'Networks dismantled rose by 44 percentage points.', '44 percentage points', 'points-or-percent', 'networks'],
    ['is of a part of the year', 'The services dismantled 117 networks.', '117', 'unlike-periods', 'networks'],
    ['is said not to be exact', 'The services dismantled more than 419 networks.', '419', 'qualifier-against-an-exact-count', 'networks'],
    ['is said to be exact', 'The assaults involved 1,400 persons.', '1,400', 'qualifier-against-an-exact-count', 'assailants'],
    ['is unknown', 'The brigades own 12,345 lamps.', '12,345', 'unknown', undefined],
    ['is unknown, whatever is spoken of before', 'The services dismantled networks.\n\nFrontex counted 41,000 crossings.', '41,000', 'unknown', undefined]
  ])('%s: %s', (_, text, words, verdict, code) => {
    const match = found(text, words)
    expect(match?.verdict).toBe(verdict)
    expect(match?.indicator).toBe(code)
  })
  test('of a part of the year agrees where its months are named', () =>
    expect(found('From January to May 2023 the services dismantled 117 networks.', '117')?.verdict).toBe('agrees'))
  test.each([
    ['fr', 'Les services ont démantelé 491 réseaux.', '491'],
    ['ar', 'فككت المصالح 491 شبكة من شبكات تهريب المهاجرين.', '491']
  ] as const)('finds its indicator in %s', (language, text, words) =>
    expect(found(text, words, 2023, language)).toMatchObject({ verdict: 'disagrees', indicator: 'networks' })
  )
  test('that the author has marked is from an outside source', () => {
    const { text, outside } = withoutOutsideMarks('Frontex counted {{outside:41,000}} crossings.')
    const ledger = openLedger({ table, years: { year: 2023, base: 2022 }, style: sampleStyle, language: 'en' })
    const matches = matchReadings(text, readText(text, 'en', 'en'), ledger, { bounds: [], outside })
    expect(matches.map(({ verdict, alarm }) => [verdict, alarm])).toEqual([['outside-source', false]])
  })
  test.each([
    ['In 2013 a strategy was adopted.', true],
    ['In {{outside:2013}} a strategy was adopted.', false],
    ['In 2021 the services were reformed.', true],
    ['In 2022 the Kingdom pursued its action.', true],
    ['Results of 2023 compared with 2022', false],
    ['Results of 2023 compared with 2021', true]
  ])('a year is an alarm where it is neither the report’s, its base, nor that of a figure beside it: %s', (text, alarm) =>
    expect(lint(text, 'en', 2023).some((match) => match.alarm)).toBe(alarm)
  )
  test('of a share changes in points', () => {
    const shares = madeTable([indicator('share of appeals', null, 'percent')], {
      'share of appeals': { 2022: value(decimal('10')), 2023: value(decimal('13')) }
    })
    const ledger = openLedger({ table: shares, years: { year: 2023, base: 2022 }, style: sampleStyle, language: 'en' })
    const verdict = (text: string) => matchReadings(text, readText(text, 'en', 'en'), ledger).map((match) => match.verdict)
    expect(verdict('The share of appeals stood at 13% (+30%).')).toEqual(['agrees', 'points-or-percent'])
    expect(verdict('The share of appeals rose by 3 percentage points.')).toEqual(['agrees', 'agrees'])
  })
})

describe('the bulletin of 2023', () => {
  const text = readFileSync(join(import.meta.dirname, 'bulletin-2023.en.txt'), 'utf8')
  const rows = lintRows(lint(text, 'en', 2023), { table, language: 'en', locale: 'en' })
  test('yields its counts and percentages, each with its verdict', () => {
    const numbers = rows.filter(({ kind, text: words }) => (kind === 'count' || kind === 'percent') && /\d/.test(words))
    expect(numbers.map(({ value: number, qualifier, verdict, indicator: code }) => [number, qualifier, verdict, code])).toEqual([
      ['419', 'more-than', 'qualifier-against-an-exact-count', 'networks'],
      ['44', null, 'agrees', 'networks'],
      ['16818', null, 'agrees', 'rescued'],
      ['35', null, 'agrees', 'rescued'],
      ['6', null, 'agrees', 'assaults'],
      ['1400', 'more-than', 'agrees', 'assailants'],
      ['-62', null, 'wrong-subject', 'assailants'],
      ['5844', null, 'agrees', 'returns'],
      ['62', null, 'unknown', 'returns'],
      ['50000', 'more-than', 'agrees', 'regularised']
    ])
  })
  test('proposes a missing base as a range', () => expect(rows.find(({ value: number }) => number === '62')?.message).toContain('from 3,597 to 3,618'))
  test('raises no alarm at its years and its date', () =>
    expect(lint(text, 'en', 2023).filter(({ alarm, reading }) => alarm && (reading.kind === 'year' || reading.kind === 'date'))).toEqual([]))
})

describe('messages', () => {
  test.each(languages)('name no place that is not filled: %s', (language) => {
    for (const text of [
      'The services dismantled 491 networks (+44%, −63%) in 2021, more than 419.',
      'Assaults on Sebta: 6 (−63%), 117 networks, 1,400 persons involved (+62%).'
    ]) {
      for (const match of lint(text, 'en', 2023)) expect(matchMessage(match, { table, language, locale: sampleStyle.separators[language] })).not.toMatch(/[{}]/)
    }
  })
  test('have the same places in all languages', () => {
    const places = (pattern: string) => [...new Set(pattern.match(/\{\w+\}/g) ?? [])].sort()
    for (const key of verdictSentences)
      for (const language of languages) expect([key, places(verdictSentencesOf(language)[key])]).toEqual([key, places(verdictSentencesOf('en')[key])])
  })
  test('are there for each verdict', () => expect(verdicts).toHaveLength(11))
})
