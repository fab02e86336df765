/** The pages of the sample as pictures, within a tolerance: `npm run golden` draws them anew. Skipped where Poppler is not installed. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromPng, furthest, type Picture, pagePictures, toPng } from './picture'
import { samples } from './samples'

const folder = join(import.meta.dirname, 'pictures')
const TOLERANCE = 12

test.for(samples)('the pages look as they did: $name', async ({ name, bytes }, { skip }) => {
  const drawn = pagePictures(await bytes())
  if (drawn === undefined) {
    skip('pdftoppm (Poppler) is not installed')
    return
  }
  const own = (file: string) => file.startsWith(`${name}.`)
  if (process.env.BAYAN_GOLDEN === 'write') {
    mkdirSync(folder, { recursive: true })
    for (const file of readdirSync(folder).filter(own)) rmSync(join(folder, file))
    for (const [index, picture] of drawn.entries()) writeFileSync(join(folder, `${name}.${index + 1}.png`), toPng(picture))
  }
  const kept = existsSync(folder) ? readdirSync(folder).filter(own).sort() : []
  expect(kept).toHaveLength(drawn.length)
  for (const [index, file] of kept.entries()) {
    expect(furthest(drawn[index] ?? toSmall, fromPng(readFileSync(join(folder, file)))), `${file}: npm run golden`).toBeLessThan(TOLERANCE)
  }
})

const toSmall: Picture = { width: 0, height: 0, grey: new Uint8Array() }

test('a line that is moved by its height is seen', () => {
  const page = (row: number): Picture => ({
    width: 60,
    height: 60,
    grey: Uint8Array.from({ length: 3_600 }, (_, at) => (Math.floor(at / 60) >= row && Math.floor(at / 60) < row + 2 && at % 2 === 0 ? 0 : 255))
  })
  expect(furthest(page(12), page(12))).toBe(0)
  expect(furthest(page(12), page(18))).toBeGreaterThan(TOLERANCE)
  expect(furthest(fromPng(toPng(page(12))), page(12))).toBe(0)
})
