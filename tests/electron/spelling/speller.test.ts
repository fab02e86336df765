import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '../../../core/contract'
import { type Language, languages } from '../../../core/entry/indicator'
import { textOf } from '../../../core/report/editing'
import { bulletinDraft, plainDraft } from '../../../core/report/template'
import { Speller } from '../../../electron/spelling/speller'
import { ownWordsFile } from '../../../electron/spelling/word-lists'
import { sampleTable } from '../../sample-table'
import { testFolder } from '../folder'
import { spellingFolders } from '../spelling-folders'

const folder = testFolder()
const folders = spellingFolders(join(folder, 'nobody'))
const speller = new Speller(folders)
const wrongIn = (language: Language, text: string) => (speller.check(language, [text], '')[0] ?? []).map(({ start, end }) => text.slice(start, end))

const ERRORS: Readonly<Record<Language, string>> = {
  en: 'goverment recieved migartion trafiking assylum seperate accomodation occured regulerisation autority refugess attemps dismanteled statistcs persentage aslyum coastall rescuedd bordr securty',
  fr: 'gouvernment emigration migratoir sauvetagge réseaus tentativse autorite frontieres irregulière demantelé hebergement assitance régularisasion pourcentge développment acueil étrangés beneficiaires statistque securité',
  ar: 'الهجره النضامية المهاجريين السلطاط الحدودد الانقاذ الشبكاة التهريبب محاولاة الاشخاص الاتجارر ظغط الاقليمي الطوعيه المملكه احبطت الاستراتجية الإحصائيت الارقام عبدالله'
}
const MEANT: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['recieved', 'received'],
    ['Goverment', 'Government'],
    ['assylum', 'asylum'],
    ['BORDRE', 'BORDER']
  ],
  fr: [
    ['emigration', 'émigration'],
    ['l’emigration', 'l’émigration'],
    ['d’acceuil', 'd’accueil'],
    ['maroc', 'Maroc'],
    ['àla', 'à la']
  ],
  ar: [
    ['الهجره', 'الهجرة'],
    ['الاشخاص', 'الأشخاص'],
    ['ظغط', 'ضغط'],
    ['عبدالله', 'عبد الله']
  ]
}

describe('the speller', () => {
  test('the sample bulletin gives no alarm in any language', () => {
    const table = sampleTable()
    for (const language of languages) {
      const draft = bulletinDraft()
      const texts = [
        draft.title[language],
        draft.subtitle[language],
        plainDraft().title[language],
        ...draft.blocks.map(({ content }) => textOf(content)[language]),
        ...table.indicators.map(({ names }) => names[language]),
        ...table.sections.map(({ names }) => names[language])
      ]
      expect(texts.flatMap((text) => wrongIn(language, text))).toEqual([])
    }
  })
  test.each(languages)('twenty planted errors are found among right words (%s)', (language) => {
    const errors = ERRORS[language].split(' ')
    expect(errors).toHaveLength(20)
    const right = { en: 'border', fr: 'frontière', ar: 'الحدود' }[language]
    expect(wrongIn(language, errors.map((word) => `${right} ${word}, `).join(''))).toEqual(errors)
  })
  test.each(languages)('what was meant is suggested, in its capitals and with what was elided (%s)', (language) => {
    for (const [wrong, meant] of MEANT[language]) {
      const suggestions = speller.suggest(language, wrong, '')
      expect(suggestions, wrong).toContain(meant)
      expect(suggestions.length).toBeLessThanOrEqual(8)
      for (const suggestion of suggestions) expect(wrongIn(language, suggestion), `${wrong}: ${suggestion}`).toEqual([])
    }
  })
  test('clitics, elisions, vowel signs, apostrophes and hyphens are no errors', () => {
    expect(wrongIn('fr', 'L’Organisation qu’il d’émigration aujourd’hui jusqu’à presqu’île sous-région a-t-il euro-africaine XXIe OIM')).toEqual([])
    expect(wrongIn('en', "the migrants’ rights, the Kingdom’s borders, don't, cross-border, sub-Saharan, ASYLUM, UNHCR")).toEqual([])
    expect(wrongIn('ar', 'وبالحدود لِلْهِجْرَةِ فالمملكة وسبتة بمليلية الهجـــرة وللحدود')).toEqual([])
  })
  test('faults beside clitics, elisions and hyphens are found', () => {
    expect(wrongIn('fr', 'l’emigration d’acceuil sous-régoin')).toEqual(['l’emigration', 'd’acceuil', 'sous-régoin'])
    expect(wrongIn('en', 'goverment’s cross-bordr')).toEqual(['goverment’s', 'cross-bordr'])
    expect(wrongIn('ar', 'والهجرهة')).toEqual(['والهجرهة'])
  })
  test('words of the workbook’s names are right while they are in it', () => {
    const text = 'Arrivals at Zzorba'
    expect(speller.check('en', [text], 'Zzorba landings')).toEqual([[]])
    expect(speller.check('en', [text], '')).toEqual([[{ start: 12, end: 18 }]])
  })
  test('a learned word is right after a restart, with its elision, in its language alone', () => {
    const own = join(folder, 'learner')
    expect(new Speller({ ...folders, own }).learn('fr', 'd’Tazroualte').ok).toBe(true)
    expect(new Speller({ ...folders, own }).learn('fr', 'Ozarqe').ok).toBe(true)
    expect(new Speller({ ...folders, own }).learn('ar', 'زقرطيطة').ok).toBe(true)
    const restarted = new Speller({ ...folders, own })
    expect(restarted.check('fr', ['L’Ozarqe, Ozarqe'], '')).toEqual([[]])
    expect(restarted.check('ar', ['وزقرطيطة'], '')).toEqual([[]])
    expect(restarted.check('en', ['Ozarqe'], '')).toEqual([[{ start: 0, end: 6 }]])
  })
  test('what is no word is not learned, and a folder that cannot be written is told', () => {
    for (const word of ['2023', 'two words', '{{year}}']) expect(speller.learn('en', word).ok).toBe(false)
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const refused = new Speller({ ...folders, own: join(file, 'in-it') }).learn('en', 'Zzorba')
    expect(refused).toMatchObject({ ok: false, faults: [{ kind: 'file-unwritable' }] })
  })
  test('a list of own words that was spoilt is no fault', () => {
    const own = join(folder, 'spoilt')
    mkdirSync(own)
    writeFileSync(ownWordsFile(own, 'en'), Buffer.from([0xff, 0xfe, 0, 10, 10, 65]))
    expect(new Speller({ ...folders, own }).check('en', ['border bordr'], '')).toEqual([[{ start: 7, end: 12 }]])
    rmSync(own, { recursive: true })
  })
  test('hostile texts of a million characters are answered in bounded time', () => {
    const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length))
    const texts = ['ab', 'e\u0301\u0323', 'a-', 'a*', '{{a', 'a@', 'aa.', 'www.', 'a\u200f', 'ب\u064b\u0651', 'qzx ', '}} '].map(million)
    for (const language of languages) {
      for (const text of [...texts, `e${million('\u0301\u0323')}`, `${million('a.')}@x`]) {
        const start = performance.now()
        speller.check(language, [text], '')
        expect(performance.now() - start).toBeLessThan(2_000)
      }
      const start = performance.now()
      speller.suggest(language, 'qxzw'.repeat(15), '')
      speller.suggest(language, 'qxzwvkjqxzwvkjqxzwvkjqxzwvkj', '')
      expect(performance.now() - start).toBeLessThan(5_000)
    }
  })
  test('the contract refuses lone surrogates, too much text, and words that are none', () => {
    const check = (texts: readonly string[]) => contract.checkSpelling.input.safeParse({ language: 'en', texts }).success
    expect(check(['border', ''])).toBe(true)
    expect(check(['bor\ud800der'])).toBe(false)
    expect(check(['a'.repeat(1_000_000)])).toBe(false)
    expect(check(Array.from({ length: 30 }, () => 'a'.repeat(100_000)))).toBe(false)
    expect(check(Array.from({ length: 2_001 }, () => ''))).toBe(false)
    const learn = (word: string) => contract.learnWord.input.safeParse({ language: 'ar', word }).success
    expect(learn('سبتة')).toBe(true)
    for (const word of ['', '12', 'two words', 'a\nb', 'a'.repeat(81)]) expect(learn(word)).toBe(false)
  })
})
