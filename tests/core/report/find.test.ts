/** Find and replace: what is found, what is replaced, and what is never touched. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newBlock } from '../../../core/report/draft'
import { fieldsOf, findInDraft, findInText, rangesOf, replaceInDraft, replaceInText, type Wanted } from '../../../core/report/find'

const plain = (words: string): Wanted => ({ words, matchCase: false, wholeWord: false })
const text = fc.string({
  unit: fc.constantFrom(
    'net',
    'Net',
    'work',
    ' ',
    '**',
    '*',
    '{{year}}',
    '{{networks:counted}}',
    '^[',
    ']',
    '\n\n',
    '- ',
    '\\',
    '{',
    '}',
    'شَبَكَة',
    'شبكة',
    'ـ',
    '\u064b',
    '’',
    'é'
  ),
  maxLength: 16
})
const words = fc.string({ unit: fc.constantFrom('net', 'work', ' ', 'شبكة', 'شَبَكَة', 'e', 'é', '*', '{{year}}', '{', '’'), maxLength: 3 })
const kind = fc.constantFrom('prose' as const, 'heading' as const, 'notes' as const, 'series' as const)
const wanted = fc.record({ words, matchCase: fc.boolean(), wholeWord: fc.boolean() })
const printed = () => 'net 419'

describe('find and replace', () => {
  test('what is not found changes nothing, not a sign', () => {
    fc.assert(
      fc.property(text, kind, wanted, words, (of, in_, sought, by) => {
        fc.pre(findInText(of, in_, sought).every(({ replaceable }) => !replaceable))
        expect(replaceInText(of, in_, sought, by)).toEqual({ text: of, count: 0 })
      })
    )
  })
  test('fields stay, in number and order, whatever is replaced by whatever', () => {
    fc.assert(
      fc.property(text, kind, wanted, words, fc.constantFrom(undefined, printed), (of, in_, sought, by, say) => {
        expect(fieldsOf(replaceInText(of, in_, sought, by, { printed: say }).text, in_)).toEqual(fieldsOf(of, in_))
      }),
      { numRuns: 3_000 }
    )
  })
  test('as many are replaced as were found outside fields', () => {
    fc.assert(
      fc.property(text, wanted, fc.constantFrom(undefined, printed), (of, sought, say) => {
        const found = findInText(of, 'prose', sought, say).filter(({ replaceable }) => replaceable)
        expect(replaceInText(of, 'prose', sought, 'x', { printed: say }).count).toBe(found.length)
      }),
      { numRuns: 2_000 }
    )
  })
  test('a match stands in the kept text where its words are, signs of markup and fields around it', () => {
    fc.assert(
      fc.property(text, kind, wanted, (of, in_, sought) => {
        const letters = (words_: string) => words_.replace(/[\s\\*]/g, '')
        for (const { at, words: found, replaceable } of findInText(of, in_, sought)) {
          if (at === null || !replaceable) continue
          // A sign behind a backslash is a sign like others: it is set aside while fields and footnotes are taken out.
          const aside = of.replace(/\\([\\*{}^[\]\-.])/g, (_, sign: string) => `\\${String.fromCharCode(0xe000 + sign.charCodeAt(0))}`)
          const bare = aside.slice(at.start, at.end).replace(/\^\[[^\]]*\]|\{\{[^{}]*\}\}/g, '')
          const words = bare.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
          expect(letters(words)).toBe(letters(found))
        }
      }),
      { numRuns: 2_000 }
    )
    expect(findInText('A **big** net^[of nets]', 'prose', plain('net')).map(({ at }) => at)).toEqual([
      { start: 10, end: 13 },
      { start: 18, end: 21 }
    ])
    expect(findInText('{{ year }} net {{year}} net', 'heading', plain('net')).map(({ at }) => at)).toEqual([
      { start: 11, end: 14 },
      { start: 24, end: 27 }
    ])
  })
  test('paragraphs that read the same have each their own match', () => {
    const found = findInText('one net\n\none net', 'prose', plain('net'))
    expect(found.map(({ at }) => at)).toEqual([
      { start: 4, end: 7 },
      { start: 13, end: 16 }
    ])
    expect(replaceInText('one net\n\none net', 'prose', plain('net'), 'boat', { only: 1 }).text).toBe('one net\n\none boat')
  })
  test('replacing one replaces one, and the match that was meant', () => {
    expect(replaceInText('net, **net** and net', 'prose', plain('net'), 'web', { only: 1 })).toEqual({ text: 'net, **web** and net', count: 1 })
  })
  test('vowel signs and the stretch sign of Arabic never count, on either side', () => {
    const letter = fc.constantFrom('ش', 'ب', 'ك', 'ة', ' ')
    const sign = fc.constantFrom('', '\u064e', '\u0651\u064e', 'ـ')
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, sign, sign), { minLength: 1, maxLength: 8 }), (letters) => {
        const dressed = letters.map(([base, marks]) => base + marks).join('')
        const otherwise = letters.map(([base, , marks]) => base + marks).join('')
        expect(rangesOf(dressed, plain(otherwise))).toEqual([{ start: 0, end: dressed.length }])
      })
    )
  })
  test('a replaced Arabic word leaves no vowel sign behind', () => {
    expect(replaceInText('فُكِّكَتْ شَبَكَةٌ.', 'prose', plain('شبكة'), 'عصابة').text).toBe('فُكِّكَتْ عصابة.')
  })
  test('a word runs over emphasis, and a footnote is searched too', () => {
    expect(findInText('Traf**ficking** networks^[of trafficking]', 'prose', plain('trafficking'))).toHaveLength(2)
    expect(replaceInText('Traf**ficking** nets^[of trafficking]', 'prose', plain('trafficking'), 'smuggling').text).toBe('smuggling nets^[of smuggling]')
  })
  test('a printed figure is found and never replaced', () => {
    const say = () => '419 networks'
    expect(findInText('They dismantled {{networks:counted}}.', 'prose', plain('419'), say)).toEqual([
      { replaceable: false, before: 'They dismantled ', words: '419', after: ' networks.', at: null }
    ])
    expect(findInText('They dismantled {{networks:counted}}.', 'prose', plain('419'))).toEqual([])
    expect(replaceInText('{{networks:counted}}', 'prose', plain('419'), '420', { printed: say })).toEqual({ text: '{{networks:counted}}', count: 0 })
  })
  test.each<[string, Wanted, number]>([
    ['Net net NET', { words: 'net', matchCase: true, wholeWord: false }, 1],
    ['network net nets', { words: 'net', matchCase: false, wholeWord: true }, 1],
    ['été, ete', plain('été'), 1],
    ['e\u0301te\u0301', plain('été'), 1],
    ['16\u202f818', plain('16 818'), 1],
    ['l’année', plain("l'année"), 1],
    ['aaaa', plain('aa'), 2],
    ['anything', plain(''), 0]
  ])('%s is searched as a person reads it', (of, sought, count) => expect(findInText(of, 'prose', sought)).toHaveLength(count))
  test('a replacement is words, never markup or a field', () => {
    expect(replaceInText('net', 'prose', plain('net'), '**{{year}}**').text).toBe('\\*\\*\\{\\{year\\}\\}\\*\\*')
    expect(replaceInText('net', 'heading', plain('net'), '{{year}}')).toEqual({ text: 'net', count: 0 })
  })
  test('in a draft, the chosen editions are searched, and only changed blocks are given back', () => {
    const blocks = [
      newBlock('b1', { kind: 'heading', level: 1, text: { en: 'Networks', fr: 'Réseaux', ar: '' } }),
      newBlock('b2', { kind: 'prose', text: { en: 'The networks and networks', fr: 'networks', ar: '' } }),
      newBlock('b3', { kind: 'prose', text: { en: 'Nothing', fr: '', ar: '' } })
    ]
    expect(findInDraft(blocks, plain('networks'), { languages: ['en'] }).map(({ block, index }) => `${block} ${index}`)).toEqual(['b1 0', 'b2 0', 'b2 1'])
    const replaced = replaceInDraft(blocks, plain('networks'), 'nets', { languages: ['en', 'fr'] })
    expect(replaced.count).toBe(4)
    expect(replaced.blocks).toEqual([
      { id: 'b1', content: { kind: 'heading', level: 1, text: { en: 'nets', fr: 'Réseaux', ar: '' } } },
      { id: 'b2', content: { kind: 'prose', text: { en: 'The nets and nets', fr: 'nets', ar: '' } } }
    ])
  })
})
