import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../../core/verifying/align'
import { tokensOf } from '../../../core/verifying/tokens'

const word = fc.constantFrom('le', 'la', 'nombre', 'attempts', 'networks', 'persons', 'في', 'سنة', '2023', '419', '16,818', '+44%', '\u221262%', '290')
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))

describe('laying one text against another', () => {
  test('joins each word with itself, each number with a number, in one order', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, two] = [tokensOf(a), tokensOf(b)]
        const met = align(one, two)
        expect(met).toHaveLength(one.length)
        const places = met.filter((place) => place >= 0)
        expect(places).toEqual([...new Set(places)].sort((x, y) => x - y))
        one.forEach((token, at) => {
          const other = two[met[at] ?? -1]
          if (other === undefined) return
          expect(other.kind).toBe(token.kind)
          if (token.kind === 'word') expect(other.same).toBe(token.same)
        })
      })
    )
  })
  test('joins a text with itself whole, and finds the one number that was changed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, pick) => {
        const tokens = tokensOf(whole)
        expect(align(tokens, tokens)).toEqual(tokens.map((_, at) => at))
        const numbers = tokens.filter(({ kind }) => kind === 'number')
        const chosen = numbers[pick % Math.max(1, numbers.length)]
        if (chosen === undefined) return
        const changed = tokensOf(`${whole.slice(0, chosen.start)}777,777${whole.slice(chosen.end)}`)
        const met = align(changed, tokens)
        const differing = changed.filter(({ same }, at) => tokens[met[at] ?? -1]?.same !== same)
        expect(differing.map((each) => each.text)).toEqual(['777,777'])
      })
    )
  })
  test('lays 60,000 words against others in a moment', () => {
    const long = (seed: number) => tokensOf(Array.from({ length: 60_000 }, (_, at) => (at % 7 === seed ? `${at * seed}` : `w${(at * 31) % 977}`)).join(' '))
    const [one, two] = [long(1), long(2)]
    const start = process.cpuUsage()
    align(one, two)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
  })
})
