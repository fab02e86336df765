/** Small grey pictures of pages: drawn by Poppler, kept as PNG, compared with a tolerance. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Rows of grey, 0 is black. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** Points to the inch: a line of text is four rows high. */
const DENSITY = 30

/** The pages of a PDF; nothing where Poppler is not installed. */
export function pagePictures(bytes: Uint8Array): readonly Picture[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-pages-'))
  try {
    writeFileSync(join(folder, 'file.pdf'), bytes)
    const { status, error } = spawnSync('pdftoppm', ['-r', `${DENSITY}`, '-gray', join(folder, 'file.pdf'), join(folder, 'page')])
    if (error) return undefined
    if (status !== 0) throw new Error('pdftoppm could not draw the pages')
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readPgm(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPgm(bytes: Buffer): Picture {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
  return { width: Number(width), height: Number(height), grey: bytes.subarray(head.length) }
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

export function toPng({ width, height, grey }: Picture): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row += 1) rows.set(grey.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(named.length + 8)
  frame.writeUInt32BE(body.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), named.length + 4)
  return frame
}

/** A picture that `toPng` made. */
export function fromPng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const grey = Buffer.alloc(width * height)
  for (let row = 0; row < height; row += 1) rows.copy(grey, row * width, row * (width + 1) + 1, (row + 1) * (width + 1))
  return { width, height, grey }
}

/** Side of a square in which grey is compared: another edition of Poppler smooths letters otherwise, but moves no ink. */
const SQUARE = 6

/** How far the mean grey of the square that differs most is from what it was, of 255; all of it where the sizes differ. */
export function furthest(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 255
  let most = 0
  for (let top = 0; top + SQUARE <= one.height; top += SQUARE) {
    for (let left = 0; left + SQUARE <= one.width; left += SQUARE) {
      most = Math.max(most, Math.abs(inkOf(one, top, left) - inkOf(other, top, left)) / (SQUARE * SQUARE))
    }
  }
  return most
}

function inkOf({ width, grey }: Picture, top: number, left: number): number {
  let sum = 0
  for (let row = top; row < top + SQUARE; row += 1) for (let column = left; column < left + SQUARE; column += 1) sum += grey[row * width + column] ?? 0
  return sum
}
