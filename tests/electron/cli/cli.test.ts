import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { openWorkbook } from '../../../electron/store/workbook'
import { testFolder } from '../folder'

const folder = testFolder()

/** Runs a command and gives all that it printed. */
async function bayan(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let out = ''
  let err = ''
  const code = await runCli(words, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    env,
    resources: resolve('resources'),
    now: () => new Date('2026-01-01T00:00:00Z')
  })
  return { code, out, err }
}

const sample = join(folder, 'sample.bayan')

describe('the command line', () => {
  test('makes the sample, and says its figures of 2023', async () => {
    expect(await bayan(['new', sample, '--sample'])).toEqual({ code: 0, out: '', err: '' })
    const { out, code } = await bayan(['figures', sample, '--year', '2023', '--json'])
    expect(code).toBe(0)
    const rows: readonly Record<string, unknown>[] = JSON.parse(out)
    expect(rows.find(({ indicator }) => indicator === 'networks')).toEqual({
      indicator: 'networks',
      period: '2023',
      value: '419',
      qualifier: null,
      status: 'final',
      base: '290',
      absolute: '129',
      percent: '44',
      tie: false,
      reason: null
    })
    expect(rows.find(({ indicator }) => indicator === 'assaults')).toMatchObject({ percent: '-62', tie: true })
    expect(rows.find(({ indicator }) => indicator === 'returns')).toMatchObject({ base: null, percent: null, reason: 'base-not-available' })
  })
  test('changes the house style', async () => {
    const file = join(folder, 'style.bayan')
    await bayan(['new', file, '--sample'])
    expect(await bayan(['style', file, 'rounding=half-away', 'percent-decimals=0', 'organisation=Office <b>&</b>'])).toMatchObject({ code: 0 })
    const rows: readonly Record<string, unknown>[] = JSON.parse((await bayan(['figures', file, '--year', '2023', '--json'])).out)
    expect(rows.find(({ indicator }) => indicator === 'assaults')).toMatchObject({ percent: '-63', tie: true })
    expect(await bayan(['style', file, 'rounding=up'])).toMatchObject({ code: 1 })
    expect(await bayan(['style', file, 'percent-decimals=4'])).toMatchObject({ code: 1 })
    expect(await bayan(['style', file, 'colour=red'])).toMatchObject({ code: 2 })
  })
  test('exports what is asked for, one written path a line, the same bytes each time', async () => {
    const words = (out: string) => [
      'export',
      sample,
      '--year',
      '2023',
      '--language',
      'en',
      '--language',
      'ar',
      '--format',
      'pdf',
      '--format',
      'docx',
      '--out',
      join(folder, out)
    ]
    const first = await bayan(words('one'))
    expect(first.err).toBe('')
    expect(first.out).toBe(['en.pdf', 'en.docx', 'ar.pdf', 'ar.docx'].map((end) => `${join(folder, 'one', `bulletin-2023.${end}`)}\n`).join(''))
    await bayan(words('two'))
    for (const name of readdirSync(join(folder, 'one'))) {
      expect(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'two', name))), name).toBe(true)
    }
  })
  test('refuses a year without figures, and writes nothing', async () => {
    const out = join(folder, 'nothing')
    const answer = await bayan(['export', sample, '--year', '1999', '--out', out])
    expect(answer).toMatchObject({ code: 1, out: '' })
    expect(answer.err).toContain('There are no figures for 1999')
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
  })
  test('refuses a year of which no number may print, and makes no folder for it', async () => {
    const file = join(folder, 'absent.bayan')
    const table = join(folder, 'absent.csv')
    const out = join(folder, 'never', 'made')
    await bayan(['new', file])
    expect((await bayan(['export', file, '--year', '2023', '--out', out])).err).toBe(
      'There are no figures in the workbook yet. Enter some, or import a table.\n'
    )
    writeFileSync(table, 'indicator,period,value,status,name_en\na,2022,7,,A\na,2023,,not available,\nb,2023,,confidential,B\n')
    await bayan(['import', file, table])
    expect(await bayan(['export', file, '--year', '2023', '--out', out])).toMatchObject({ code: 1, err: expect.stringContaining('with figures: 2022.') })
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
  test('compares no year with itself', async () => {
    expect(await bayan(['figures', sample, '--year', '2023', '--base', '2023', '--json'])).toMatchObject({ code: 1, out: '' })
  })
  test('names what stands in the way of a file or a folder', async () => {
    const long = join(folder, `${'x'.repeat(300)}.bayan`)
    expect(await bayan(['new', long])).toMatchObject({ code: 1, err: expect.stringContaining('is too long for this disk') })
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const answer = await bayan(['export', sample, '--year', '2023', '--out', join(file, 'out')])
    expect(answer).toMatchObject({ code: 1, err: expect.stringMatching(/^The folder .*a-file\/out cannot be made/) })
  })
  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('says that a folder lies in a read-only place', async () => {
    const disk = join(folder, 'read-only')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk]).status !== 0) return
    try {
      const answer = await bayan(['export', sample, '--year', '2023', '--out', join(disk, 'new', 'er')])
      expect(answer).toMatchObject({ code: 1, err: expect.stringMatching(/^The folder .* cannot be made \(EROFS\)/) })
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
  test('prints the paths that were written before a file failed', async () => {
    const out = join(folder, 'half-way')
    mkdirSync(join(out, 'bulletin-2023.en.docx', 'full'), { recursive: true })
    const answer = await bayan(['export', sample, '--year', '2023', '--language', 'en', '--out', out])
    expect(answer).toMatchObject({ code: 1, out: `${join(out, 'bulletin-2023.en.pdf')}\n` })
    expect(answer.err.trim().split('\n')).toHaveLength(1)
  })
  test('says which edition lacks what another one prints, and how many figures follow no cell', async () => {
    const file = join(folder, 'parity.bayan')
    await bayan(['new', file, '--sample'])
    const opened = openWorkbook(file, { who: () => 'clerk', now: () => new Date(0) })
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    const [first] = opened.value.readDraft().blocks
    const content = {
      kind: 'prose',
      text: { en: '{{networks:value-change}} in 1999', fr: '{{networks:value}} en 1999', ar: '{{networks:value-change}} سنة 1999' }
    }
    opened.value.apply('block', [{ what: 'block', key: first?.id ?? '', after: JSON.stringify({ ...first, position: 0, content }) }])
    opened.value.close()
    const checked: readonly Record<string, unknown>[] = JSON.parse((await bayan(['check', file, '--json'])).out)
    expect(checked.filter(({ kind }) => kind === 'figure-lacking')).toMatchObject([{ indicator: 'networks', language: 'fr', shown: 'change' }])
    const exported = await bayan(['export', file, '--year', '2023', '--format', 'docx', '--out', join(folder, 'counted')])
    expect(exported.out.trim().split('\n')).toHaveLength(3)
    expect(exported.err).toMatch(/English: \d+ figures: \d+ bound, 1 unknown/)
    expect(exported.err).toContain('networks: the French edition does not print its change')
  })
  test('checks every edition of the draft, each remark once, and says beside an export what the editions lack', async () => {
    const file = join(folder, 'editions.bayan')
    await bayan(['new', file, '--sample'])
    const opened = openWorkbook(file, { who: () => 'clerk', now: () => new Date(0) })
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    const { blocks } = opened.value.readDraft()
    const [first] = blocks
    const content = { kind: 'prose', text: { en: 'There were {{ghosts:value}} of 統計.', fr: '', ar: '' } }
    opened.value.apply('block', [{ what: 'block', key: first?.id ?? '', after: JSON.stringify({ ...first, position: 0, content }) }])
    opened.value.close()
    const checked: readonly Record<string, unknown>[] = JSON.parse((await bayan(['check', file, '--json'])).out)
    const of = (kind: string) => checked.filter((finding) => finding.kind === kind)
    expect(of('field-unknown')).toHaveLength(1)
    expect(of('text-missing').map(({ language }) => language)).toEqual(['fr', 'ar'])
    expect(of('glyphs-missing')).toMatchObject([{ characters: '統 計' }])
    expect(new Set(checked.map((finding) => JSON.stringify(finding))).size).toBe(checked.length)
    const word = await bayan(['export', file, '--year', '2023', '--language', 'fr', '--format', 'docx', '--out', join(folder, 'lacking')])
    expect(word).toMatchObject({ code: 0, out: expect.stringContaining('.fr.docx') })
    expect(word.err.trim().split('\n')).toHaveLength(2)
    const pdf = await bayan(['export', file, '--year', '2023', '--language', 'en', '--format', 'pdf', '--out', join(folder, 'lacking')])
    expect(pdf.err).toContain('lack these characters: 統 計')
  })
  test('lists what is left to complete', async () => {
    const file = join(folder, 'incomplete.bayan')
    const table = join(folder, 'table.csv')
    writeFileSync(table, 'indicator,period,value,name_en,unit\na,2023,5,Arrivals,caravan\n')
    await bayan(['new', file])
    const imported = await bayan(['import', file, table])
    expect(imported.code).toBe(0)
    expect(imported.out).toContain('caravan')
    const checked: readonly Record<string, unknown>[] = JSON.parse((await bayan(['check', file, '--json'])).out)
    expect(checked.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name-missing', 'unit-unknown']))
    const exported = await bayan(['export', file, '--year', '2023', '--format', 'docx', '--out', join(folder, 'plain')])
    expect(exported.out.split('\n').filter(Boolean)).toHaveLength(3)
  })
  test('refuses in the language of the system', async () => {
    expect((await bayan(['check', join(folder, 'none.bayan')], { LANG: 'fr_FR.UTF-8' })).err).toContain('n’existe pas')
    expect((await bayan(['check', join(folder, 'none.bayan')], { BAYAN_LANGUAGE: 'ar' })).err).toContain('لا يوجد ملف')
    expect((await bayan(['check', join(folder, 'none.bayan')], { LC_ALL: '', LANG: 'fr_FR.UTF-8' })).err).toContain('n’existe pas')
  })
  test('says how it is used in the language of the system, and of its own accord only where it is asked', async () => {
    expect(await bayan(['--help'], { LANG: 'fr_FR.UTF-8' })).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Utilisation :\n  bayan new FICHIER')
    })
    for (const [language, says] of [
      ['fr', 'L’option « --loud » n’existe pas ici.'],
      ['ar', 'لا يوجد هنا خيار «\u2068--loud\u2069».']
    ] as const) {
      expect((await bayan(['check', sample, '--loud'], { BAYAN_LANGUAGE: language })).err).toContain(says)
    }
    const known = 'half-away, half-even'
    expect((await bayan(['style', sample, 'rounding=up'], { LANG: 'fr' })).err).toBe(`« up » n’est pas possible pour rounding. Valeurs possibles : ${known}.\n`)
    expect((await bayan(['style', sample, 'percent-decimals=4'])).err).toContain('Possible: 0, 1, 2, 3.')
    expect((await bayan(['style', sample, `organisation=${'x'.repeat(401)}`])).err).toContain('at most 400 characters')
  })
  test('takes a line end in the name of the organisation for a space', async () => {
    const file = join(folder, 'two-lines.bayan')
    await bayan(['new', file, '--sample'])
    expect(await bayan(['style', file, 'organisation=Office of\nStatistics'])).toMatchObject({ code: 0 })
    const opened = openWorkbook(file, { who: () => 'clerk', now: () => new Date(0) })
    expect(opened.ok && opened.value.readStyle().organisation.fr).toBe('Office of Statistics')
    if (opened.ok) opened.value.close()
  })
  test('tells wrong usage from refusal', async () => {
    for (const words of [
      [],
      ['dance'],
      ['new'],
      ['figures', sample, '--json'],
      ['figures', sample, '--year', 'soon', '--json'],
      ['export', sample, '--year', '2023', '--language', 'de', '--out', folder],
      ['export', sample, '--year', '2023', '--out', ''],
      ['import', sample, 'x.csv', '--numbers', 'de'],
      ['check', sample, '--loud']
    ]) {
      const answer = await bayan(words)
      expect(answer.code, words.join(' ')).toBe(2)
      expect(answer.err).toContain('Usage:')
      expect(answer.out).toBe('')
    }
  })
  test('never prints a stack', async () => {
    const text = join(folder, 'text.bayan')
    writeFileSync(text, 'hello')
    const locked = join(folder, 'locked.bayan')
    await bayan(['new', locked])
    chmodSync(locked, 0o444)
    const table = join(folder, 'one.csv')
    writeFileSync(table, 'indicator,period,value,name_en\na,2023,5,A\n')
    mkdirSync(join(folder, 'file-in-the-way'))
    writeFileSync(join(folder, 'file-in-the-way', 'x'), '')
    for (const words of [
      ['check', text],
      ['import', locked, table],
      ['import', sample, join(folder, 'none.csv')],
      ['import', sample, folder],
      ['export', sample, '--year', '2023', '--out', join(folder, 'file-in-the-way', 'x')],
      ['new', join(folder, 'a', 'b.bayan')],
      ['new', sample]
    ]) {
      const { code, out, err } = await bayan(words)
      expect(code, words.join(' ')).toBe(1)
      expect(out).toBe('')
      expect(err.trim().split('\n'), err).toHaveLength(1)
      expect(err).not.toMatch(/ at .*:\d+:\d+/)
    }
  })
  test('opens a read-only workbook for reading', async () => {
    const locked = join(folder, 'shown.bayan')
    await bayan(['new', locked, '--sample'])
    chmodSync(locked, 0o444)
    expect((await bayan(['figures', locked, '--year', '2023', '--json'])).code).toBe(0)
  })
  test('publishes, lists what was published, writes it again, and asks why a published figure changes', async () => {
    const file = join(folder, 'published.bayan')
    await bayan(['new', file, '--sample'])
    const words = ['publish', file, '--year', '2023', '--language', 'en', '--format', 'docx']
    expect(await bayan(words)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('leaves 11 open') })
    const published = await bayan([...words, '--despite', 'approved by telephone'])
    expect(published).toMatchObject({ code: 0, err: '' })
    const [line = '', fileLine = ''] = published.out.split('\n')
    expect(line).toMatch(/^1 2026-01-01T00:00:00\.000Z \S+ 2023\/2022 [0-9a-f]{64}$/)
    expect((await bayan(['publications', file])).out).toBe(published.out)
    const [listed] = JSON.parse((await bayan(['publications', file, '--json'])).out)
    expect(listed).toMatchObject({ id: 1, year: 2023, leftOpen: { reason: 'approved by telephone' }, files: [{ name: 'bulletin-2023.en.docx' }] })
    const saved = await bayan(['publications', file, '--save', '1', '--out', join(folder, 'again')])
    expect(saved.code).toBe(0)
    expect(createHash('sha256').update(readFileSync(saved.out.trim())).digest('hex')).toBe(fileLine.trim().split(' ')[0])
    const table = join(folder, 'late.csv')
    writeFileSync(table, 'indicator,period,value\nnetworks,2023,425\n')
    expect(await bayan(['import', file, table, '--replace'])).toMatchObject({ code: 1, err: expect.stringContaining('Say why it changes') })
    expect(await bayan(['import', file, table, '--replace', '--reason', 'late reports'])).toMatchObject({ code: 0 })
    const rows: readonly Record<string, unknown>[] = JSON.parse((await bayan(['figures', file, '--year', '2023', '--json'])).out)
    expect(rows.find(({ indicator }) => indicator === 'networks')).toMatchObject({ value: '425', status: 'revised' })
    expect((await bayan(['revisions', file])).out).toMatch(/^networks\t2023\t419\t425\t6\tlate reports\t\S+\t2026-01-01T00:00:00\.000Z\n$/)
    expect(JSON.parse((await bayan(['revisions', file, '--json'])).out)).toMatchObject([{ indicator: 'networks', reason: 'late reports', difference: '6' }])
    expect(await bayan(['publications', file, '--save', 'x', '--out', folder])).toMatchObject({ code: 2 })
    expect(await bayan(['publications', file, '--save', '7', '--out', folder])).toMatchObject({ code: 1 })
  })
  test('reads the numbers back out of an exported file, and says by its exit code whether they still agree', async () => {
    const file = join(folder, 'verified.bayan')
    await bayan(['new', file, '--sample'])
    const exported = await bayan(['export', file, '--year', '2023', '--language', 'en', '--format', 'docx', '--out', join(folder, 'verified')])
    const words = ['verify', exported.out.trim(), '--workbook', file, '--year', '2023']
    expect(await bayan(words)).toEqual({ code: 0, out: '', err: '' })
    const rows: readonly Record<string, unknown>[] = JSON.parse((await bayan([...words, '--json'])).out)
    const row = rows.find(({ value }) => value === '419') ?? {}
    expect(Object.keys(row)).toEqual('text start end kind value unit qualifier direction verdict indicator period expected message'.split(' '))
    expect(row).toMatchObject({ verdict: 'agrees', indicator: 'networks', period: '2023', expected: '419' })
    const table = join(folder, 'corrected.csv')
    writeFileSync(table, 'indicator,period,value\nnetworks,2023,425\n')
    await bayan(['import', file, table, '--replace'])
    expect(await bayan(words)).toMatchObject({ code: 1, err: '', out: expect.stringContaining('prints “\u2066425\u2069”') })
    expect(await bayan(['verify', table, '--workbook', file, '--year', '2023'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('neither a PDF')
    })
    expect(await bayan(['verify', '--workbook', file, '--year', '2023'])).toMatchObject({ code: 2 })
    expect(await bayan(['verify', table, '--year', '2023'])).toMatchObject({ code: 2 })
    expect(await bayan(['verify', table, '--workbook', file])).toMatchObject({ code: 2 })
  })
})
