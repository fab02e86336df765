/** What comes back late never undoes what was typed since. */

import { expect, test } from 'vitest'
import { Echoes } from '../../../renderer/writing/echoes'

test('echoes of earlier keystrokes are left alone, until the last has come back', () => {
  const echoes = new Echoes()
  for (const text of ['a', 'ab', 'abc']) echoes.typed(text)
  expect(echoes.receive('a', 'abc')).toBe('echo')
  expect(echoes.settled).toBe(false)
  expect(echoes.receive('abc', 'abc')).toBe('echo')
  expect(echoes.settled).toBe(true)
})
test('what was never typed here is news, at once', () => {
  const echoes = new Echoes()
  echoes.typed('ab')
  expect(echoes.receive('found and replaced', 'ab')).toBe('news')
  expect(echoes.settled).toBe(true)
})
test('an undo to a text that was typed here is news once that is forgotten', () => {
  const echoes = new Echoes()
  echoes.typed('a')
  echoes.typed('ab')
  echoes.receive('ab', 'ab')
  echoes.forget()
  expect(echoes.receive('a', 'ab')).toBe('news')
})
