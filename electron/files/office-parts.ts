/** Files of offices (Word, Excel, OpenDocument) are zipped XML: their parts within bounds, and the tags of one. */

import { type UnzipFileInfo, unzipSync } from 'fflate/browser'

/** Bytes that one part, and all that are read, may unpack to. */
export type Bounds = { readonly part: number; readonly all: number }

/** The wanted parts by name; `too-large` where they would unpack to more, or what is wrong where they cannot be unpacked. */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean, bounds: Bounds): Readonly<Record<string, Uint8Array>> | 'too-large' | Error {
  let tooLarge = false
  let total = 0
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!isWanted(name)) return false
    total += originalSize
    if (originalSize > bounds.part || total > bounds.all) tooLarge = true
    return !tooLarge
  }
  try {
    const parts = unzipSync(bytes, { filter })
    return tooLarge ? 'too-large' : parts
  } catch (error) {
    return error instanceof Error ? error : new Error(`${error}`)
  }
}

/** The XML of a part; undefined where it is not UTF-8, does not end, or defines entities of its own. */
export function xmlOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /<!(?:DOCTYPE|ENTITY)/i.test(xml) || !/<\/[^<>]+>\s*$/.test(xml) ? undefined : xml
  } catch {
    return undefined
  }
}

/** A tag (whether it closes, its name without its prefix, its attributes, with `/` at the end where it is empty) or the words between two. */
export const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|([^<]+)/g

/** An attribute by its name without its prefix; empty where there is none. */
export function attributeOf(attributes: string, name: string): string {
  return decoded(new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Words without the escapes of XML. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all
    const point = hex === undefined ? Number(decimal) : Number(`0x${hex}`)
    return point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
}
