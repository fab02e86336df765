/** The list of `npm run guards` is about what is there. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guards } from './list.mjs'

test('each guard that is taken away on purpose stands exactly once in its file, and its test is there', () => {
  expect(guards.length).toBeGreaterThanOrEqual(25)
  const wrong = guards.flatMap(({ file, text, instead, test: proof, name }) => {
    const times = readFileSync(file, 'utf8').split(text).length - 1
    const isTested = readFileSync(join('tests', `${proof}.test.ts`), 'utf8').includes(name)
    return times === 1 && isTested && instead !== text ? [] : [`${file}: ${times} times “${text}”, test ${isTested}`]
  })
  expect(wrong).toEqual([])
})
