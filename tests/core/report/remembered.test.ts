import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered } from '../../../core/report/remembered'

test('what is made of a text is the same remembered as made anew, and is made once for those asked for lately', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), fc.integer({ min: 1, max: 4 }), (texts, most) => {
      const made: string[] = []
      const ask = remembered((text) => {
        made.push(text)
        return { text }
      }, most)
      for (const [index, text] of texts.entries()) {
        const lately = new Set<string>()
        for (let at = index - 1; at >= 0 && lately.size < most; at -= 1) lately.add(texts[at] ?? '')
        const before = made.length
        expect(ask(text)).toEqual({ text })
        if (lately.has(text)) expect(made.length).toBe(before)
      }
    })
  )
})
