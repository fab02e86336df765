/** A digest of rows that is quick enough for every row at every opening. It finds damage, and is no defence against a person. */

export type Field = string | number | null

const START_HIGH = 0xdead_beef | 0
const START_LOW = 0x41c6_ce57 | 0
const ODD_HIGH = 0x9e37_79b1
const ODD_LOW = 0x5f35_6495
/** What begins a field and ends a row: none of them is a character. */
const NOTHING = 0x1_0000
const NUMBER = 0x1_0001
const TEXT = 0x1_0002
const END_OF_ROW = 0x1_0003

/**
 * Takes rows in, field by field, and gives a whole number below 2^53. Its upper lane is one-to-one in each character, so
 * that another character in one place always gives another digest; two rows that differ in more agree once in 2^53.
 */
export function digester(): { readonly row: (fields: readonly Field[]) => void; readonly take: () => number } {
  let high = START_HIGH
  let low = START_LOW
  return {
    row: (fields) => {
      let a = high
      let b = low
      for (const field of fields) {
        const text = field === null ? '' : typeof field === 'string' ? field : `${field}`
        const kind = field === null ? NOTHING : typeof field === 'string' ? TEXT : NUMBER
        a = Math.imul(a ^ kind, ODD_HIGH)
        b = Math.imul(b ^ kind, ODD_LOW)
        for (let at = 0; at < text.length; at += 1) {
          const code = text.charCodeAt(at)
          a = Math.imul(a ^ code, ODD_HIGH)
          b = Math.imul(b ^ code, ODD_LOW)
        }
      }
      high = Math.imul(a ^ END_OF_ROW, ODD_HIGH)
      low = Math.imul(b ^ END_OF_ROW, ODD_LOW)
    },
    take: () => {
      const digest = (high >>> 0) * 0x20_0000 + ((low ^ (low >>> 15)) & 0x1f_ffff)
      high = START_HIGH
      low = START_LOW
      return digest
    }
  }
}
