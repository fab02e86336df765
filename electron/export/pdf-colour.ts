/**
 * The colour space of the page as a profile of our own (ICC.1:2010, version 4.2): sRGB by its primaries, adapted to D50, and its
 * curve by IEC 61966-2-1, in 600 bytes. It says what the colours of a report mean on any device (ISO 19005-3, 6.2.3).
 */

/** The primaries of sRGB as seen by D50, in X, Y, Z: columns of the matrix that ICC publishes for sRGB version 4. All numbers are in 65,536ths. */
const PRIMARIES = {
  rXYZ: [0x6fa2, 0x38f5, 0x390],
  gXYZ: [0x6299, 0xb785, 0x18da],
  bXYZ: [0x24a0, 0xf84, 0xb6cf]
} as const
const WHITE = [0xf6d6, 0x10000, 0xd32d] as const
/** From D65 to D50 by Bradford, row by row. */
const ADAPTATION = [0x10c42, 0x5de, -0xcda, 0x793, 0xfd90, -0x45e, -0x25d, 0x3dc, 0xc06e] as const
/** Y = (aX + b)^g above d, cX below: g = 2.4, a = 1 / 1.055, b = 0.055 / 1.055, c = 1 / 12.92, d = 0.04045. */
const CURVE = [0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b] as const

export function srgbProfile(): Buffer {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB (Bayan)')],
    ['cprt', localized('No copyright, use freely')],
    ['wtpt', numbers('XYZ ', WHITE)],
    ['chad', numbers('sf32', ADAPTATION)],
    ...Object.entries(PRIMARIES).map(([name, place]) => [name, numbers('XYZ ', place)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve()] as const)
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length, 0)
  const parts: Buffer[] = []
  let from = HEADER + table.length
  for (const [at, [name, body]] of tags.entries()) {
    table.write(name, 4 + 12 * at, 'latin1')
    table.writeUInt32BE(from, 8 + 12 * at)
    table.writeUInt32BE(body.length, 12 + 12 * at)
    parts.push(body)
    from += body.length
  }
  return Buffer.concat([header(from), table, ...parts])
}

const HEADER = 128

/** The head of a profile (7.2): a display's, RGB to XYZ. The date is that of the profile, not of a file it is in. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x04200000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [at, part] of [2026, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * at)
  bytes.write('acsp', 36, 'latin1')
  fixed(WHITE).copy(bytes, 68)
  return bytes
}

/** Numbers with sixteen bits behind the point. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) bytes.writeInt32BE(value, 4 * at)
  return bytes
}

function numbers(type: string, values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), fixed(values)])
}

function curve(): Buffer {
  return Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), fixed(CURVE)])
}

/** A text in one language, padded to whole words of four bytes. */
function localized(text: string): Buffer {
  const words = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(28)
  head.write('mluc', 0, 'latin1')
  head.writeUInt32BE(1, 8)
  head.writeUInt32BE(12, 12)
  head.write('enUS', 16, 'latin1')
  head.writeUInt32BE(words.length, 20)
  head.writeUInt32BE(28, 24)
  return Buffer.concat([head, words, Buffer.alloc((4 - (words.length % 4)) % 4)])
}
