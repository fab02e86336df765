/** Texts and numbers of which inputs are made: such as a workbook has, and such as nobody would type. */

import { bulletinDraft } from '../../core/report/template'
import { sampleTable } from '../sample-table'

const table = sampleTable()
const indicators = table.indicators.slice(0, 6).map(({ code }) => code)
/** What is there stands in it several times, so that most calls are about something that is there. */
const codes = [...Array.from({ length: 8 }, () => indicators).flat(), ...[...table.units.slice(0, 4), ...table.sections.slice(0, 3)].map(({ code }) => code)]
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
const ids = [...Array.from({ length: 12 }, () => numbered('b', 6)).flat(), ...numbered('b', 12), ...numbered('c', 6)]
const prose = bulletinDraft()
  .blocks.flatMap(({ content }) => (content.kind === 'prose' ? [content.text.en, content.text.ar] : []))
  .slice(0, 4)
const texts = ['', 'Recount', 'Les réseaux démantelés', 'شبكات', '\u202etxet', '<b>&amp;</b>', '=1+1', 'a\tb\nc', 'x'.repeat(4_000), '{networks 2023', ...prose]
const header = 'indicator,period,value,qualifier,status,name_en,name_fr,name_ar,unit,section,source,note'
const [unit, section] = [table.units[0]?.code ?? '', table.sections[0]?.code ?? '']
const files = [
  '',
  header,
  `${header}\nnetworks,2023,431,,,,,,,,,`,
  `${header}\nboats,2023,12,,,Boats,Bateaux,قوارب,${unit},${section},,\nboats,2024,,,not available,,,,,,,`,
  `${header}\nnetworks,2023,1.5.2,,,,,,,,,`,
  'PK\u0003\u0004',
  'SQLite format 3\u0000'
].map((text) => Buffer.from(text).toString('base64'))

/** `paths`: of workbooks that are there, and of some that are not. */
export function stockOf(paths: readonly string[], workbooks: readonly string[]): readonly unknown[] {
  return [
    ...[0, 1, 2, 3, 4, 5, 6, 12, 100, 2018, 2022, 2023, 2024, 2025, 1900, -1, 0.5],
    ...['2021', '2022', '2023', '2024', '2025', '2023-01/2023-05', '2014/2016'],
    ...['0', '1', '419', '-3', '12.5', '1000000', '0.000001', '99999999999999999999999999'],
    ...['annual-2024', '2024-02-29', 'Migration', 'migrants', 'هجرة', 'mgirants', 'boats', 'x1'],
    ...codes,
    ...ids,
    ...texts,
    ...files,
    ...paths,
    ...workbooks
  ]
}
