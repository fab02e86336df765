/** What the checkers say of the PDFs, and that they can say otherwise. `docs/checkers.md` is written here (`npm run golden`) and held true. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../core/entry/indicator'
import { renderPdf } from '../../electron/export/pdf'
import { PackedObjects } from '../../electron/export/pdf-objects'
import { bulletin, hostileReport, longReport } from '../electron/export/documents'
import { fixtureDocument } from '../electron/export/fixture-document'
import { askProgram, checkPdf, faultsOf, programs } from './check'
import { samples } from './samples'
import { checkersTable } from './table'

const fonts = resolve('resources/fonts')
const files = new Map<string, Uint8Array>()
beforeAll(async () => {
  for (const { name, bytes } of samples) files.set(name, await bytes())
})

describe('the six files of the sample', () => {
  test.each(samples)('break no rule of PDF/UA-1 and PDF/A-3 that a machine can tell: $name', ({ name }) => {
    expect(faultsOf(files.get(name) ?? new Uint8Array())).toEqual([])
  })
  test('claim neither standard: no checker but our own has agreed', () => {
    for (const bytes of files.values()) expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/pdfuaid|pdfaid/)
  })
  test('are read without a complaint by what else reads PDFs here', () => {
    const said = programs.flatMap((program) => [...files].map(([name, bytes]) => [program.name, name, askProgram(program, bytes)] as const))
    expect(said.filter(([, , answer]) => typeof answer === 'object')).toEqual([])
  })
  test('stand in docs/checkers.md as the checkers see them', () => {
    const table = checkersTable([...files].map(([name, bytes]) => ({ name, checked: checkPdf(bytes) })))
    if (process.env.BAYAN_GOLDEN === 'write') {
      mkdirSync('docs', { recursive: true })
      writeFileSync('docs/checkers.md', table)
    }
    expect(readFileSync('docs/checkers.md', 'utf8')).toBe(table)
  })
})

describe.each(languages)('reports that try the page in %s', (language) => {
  test.each([
    ['a table over many pages', longReport(language, 60)],
    ['every kind of block', fixtureDocument(language)]
  ])('break no rule: %s', async (_, document) => {
    expect(faultsOf(await renderPdf(document, fonts))).toEqual([])
  })
  test('break none but the one on signs that no font has: names of strangers', async () => {
    const broken = checkPdf(await renderPdf(hostileReport(language), fonts)).filter(({ verdict }) => verdict.faults.length > 0)
    expect(broken.map(({ rule }) => rule.id)).toEqual(['31-030', '6.2.11.8'])
  })
})

describe('a file broken on purpose is found out', () => {
  const { write } = PackedObjects.prototype
  /** The bulletin, with each object of its structure as `edit` leaves it. */
  async function broken(edit: (body: string) => string): Promise<readonly string[]> {
    PackedObjects.prototype.write = function (id, body) {
      write.call(this, id, edit(body))
    }
    try {
      return checkPdf(await renderPdf(bulletin('ar'), fonts)).flatMap(({ rule, verdict }) => (verdict.faults.length > 0 ? [rule.id] : []))
    } finally {
      PackedObjects.prototype.write = write
    }
  }
  test.each([
    ['a head of a table is none', '15-003 (rows)', (body: string) => body.replace('/S/TH', '/S/TD').replace('/Scope/Column', '')],
    ['a head says nothing of its cells', '15-003', (body: string) => body.replace('/Scope/Row', '')],
    ['a cell stands in no row', '09-004', (body: string) => body.replace('/S/TR', '/S/Sect')],
    ['a figure says no room', 'figure: BBox', (body: string) => body.replace(/\/BBox \[[^\]]*\]/, '')],
    ['an item stands in no list', '09-005', (body: string) => body.replace('/S/L/', '/S/Sect/')],
    ['the first heading is of the second rank', '14-002', (body: string) => body.replace('/S/H1', '/S/H2')],
    ['a rank is skipped', '14-003', (body: string) => body.replace('/S/H2', '/S/H4')],
    ['a note has no name', '19-003', (body: string) => body.replace(/\/ID \([^)]*\)/, '')],
    ['two notes have one name', '19-004', (body: string) => body.replace(/\/ID \([^)]*\)/, '/ID (one)')],
    ['the document says no language that is one', '11-002', (body: string) => body.replace('/Lang (ar)', '/Lang (arabic language)')],
    ['a line is under no element', '01-005', (body: string) => body.replace(/(\/S\/Span.*)\/K \d+/, '$1')],
    ['a line is under another', 'tree: parents', (body: string) => body.replace(/^\[(\d+ 0 R) (\d+ 0 R)/, '[$2 $1')],
    ['an element is in another', 'tree: elements', (body: string) => body.replace(/(\/S\/Span\/P) \d+/, '$1 1')],
    ['a role is of no standard', '02-001', (body: string) => body.replace('/S/Sect', '/S/Chapter')],
    ['nothing says what the colours mean', '6.2.3', (body: string) => body.replace('/S/GTS_PDFA1', '/S/GTS_PDFX')]
  ])('%s', async (_, rule, edit) => {
    expect(await broken(edit)).toContain(rule)
  })
})
