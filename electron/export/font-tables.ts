/**
 * What setting Latin words needs of an OpenType font: glyphs of characters (cmap), their widths (hmtx) and the kerning of pairs
 * (GPOS), read where they stand in the file. Source of the layouts: the OpenType specification 1.9.
 */

export type FontTables = {
  /** The glyph of a code point of the basic plane; 0 where the font has none. */
  glyphOf(codePoint: number): number
  /** Width of a glyph, in units of the font. */
  advanceOf(glyph: number): number
  /** What a pair of glyphs is set apart or together, in units of the font, in the script named by its tag. */
  kerningOf(script: string, left: number, right: number): number
}

/** The tables of a font; nothing where it kerns by other ways than pairs that move the second glyph. */
export function fontTables(bytes: Uint8Array): FontTables | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const glyphOf = characterMap(view, tables.get('cmap'))
  const advanceOf = widths(view, tables.get('hhea'), tables.get('hmtx'))
  const gpos = tables.get('GPOS')
  if (!glyphOf || !advanceOf || gpos === undefined) return undefined
  const kerning = new Map<string, readonly Lookup[]>()
  for (const script of scriptsOf(view, gpos)) {
    const lookups = kerningLookups(view, gpos, script.at)
    if (!lookups) return undefined
    kerning.set(script.tag, lookups)
  }
  return {
    glyphOf,
    advanceOf,
    kerningOf: (script, left, right) => {
      let sum = 0
      for (const lookup of kerning.get(script) ?? []) sum += adjustment(view, lookup, left, right)
      return sum
    }
  }
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const records = Array.from({ length: view.getUint16(4) }, (_, each) => 12 + each * 16)
  return new Map(records.map((at) => [tagAt(view, at), view.getUint32(at + 8)]))
}

/** Characters to glyphs, by the segments of a format 4 table for Unicode. */
function characterMap(view: DataView, cmap: number | undefined): FontTables['glyphOf'] | undefined {
  if (cmap === undefined) return undefined
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, each) => cmap + view.getUint32(cmap + 4 + each * 8 + 4))
  const at = subtables.find((subtable) => view.getUint16(subtable) === 4)
  if (at === undefined) return undefined
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  return (codePoint) => {
    let segment = 0
    while (segment < doubled && view.getUint16(ends + segment) < codePoint) segment += 2
    const start = segment < doubled ? view.getUint16(starts + segment) : Number.POSITIVE_INFINITY
    if (start > codePoint) return 0
    const range = view.getUint16(ranges + segment)
    const delta = view.getUint16(deltas + segment)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(ranges + segment + range + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** Glyphs beyond the listed widths are as wide as the last. */
function widths(view: DataView, hhea: number | undefined, hmtx: number | undefined): FontTables['advanceOf'] | undefined {
  if (hhea === undefined || hmtx === undefined) return undefined
  const last = view.getUint16(hhea + 34) - 1
  return (glyph) => view.getUint16(hmtx + Math.min(glyph, last) * 4)
}

// ---- kerning: lookups of pairs --------------------------------------------------------

/** Places of the tables that hold pairs; the first that knows a pair decides. */
type Lookup = readonly number[]

const PAIRS = 2
const EXTENSION = 9
const X_ADVANCE = 4

function scriptsOf(view: DataView, gpos: number): readonly { readonly tag: string; readonly at: number }[] {
  const list = gpos + view.getUint16(gpos + 4)
  return Array.from({ length: view.getUint16(list) }, (_, each) => {
    const record = list + 2 + each * 6
    return { tag: tagAt(view, record), at: list + view.getUint16(record + 4) }
  })
}

/** The lookups of a script's feature `kern`, in the order in which they apply. */
function kerningLookups(view: DataView, gpos: number, script: number): readonly Lookup[] | undefined {
  const offset = view.getUint16(script)
  if (offset === 0) return []
  const language = script + offset
  const features = gpos + view.getUint16(gpos + 6)
  const records = Array.from({ length: view.getUint16(language + 4) }, (_, each) => features + 2 + view.getUint16(language + 6 + each * 2) * 6)
  const indices = records
    .filter((record) => tagAt(view, record) === 'kern')
    .flatMap((record) => {
      const feature = features + view.getUint16(record + 4)
      return Array.from({ length: view.getUint16(feature + 2) }, (_, each) => view.getUint16(feature + 4 + each * 2))
    })
  const lookups = indices.sort((one, other) => one - other).map((index) => pairLookup(view, gpos + view.getUint16(gpos + 8), index))
  return lookups.every((lookup) => lookup !== undefined) ? lookups : undefined
}

function pairLookup(view: DataView, list: number, index: number): Lookup | undefined {
  const lookup = list + view.getUint16(list + 2 + index * 2)
  const type = view.getUint16(lookup)
  const subtables = Array.from({ length: view.getUint16(lookup + 4) }, (_, each) => lookup + view.getUint16(lookup + 6 + each * 2))
  const pairs = subtables.map((at) => {
    if (type === PAIRS) return at
    return type === EXTENSION && view.getUint16(at + 2) === PAIRS ? at + view.getUint32(at + 4) : undefined
  })
  return pairs.every((at) => at !== undefined && view.getUint16(at + 4) === X_ADVANCE && view.getUint16(at + 6) === 0) ? (pairs as Lookup) : undefined
}

function adjustment(view: DataView, lookup: Lookup, left: number, right: number): number {
  for (const at of lookup) {
    const covered = coverageIndex(view, at + view.getUint16(at + 2), left)
    if (covered === -1) continue
    const found = view.getUint16(at) === 1 ? listedPair(view, at, covered, right) : classedPair(view, at, left, right)
    if (found !== undefined) return found
  }
  return 0
}

function listedPair(view: DataView, at: number, covered: number, right: number): number | undefined {
  const set = at + view.getUint16(at + 10 + covered * 2)
  for (let pair = 0; pair < view.getUint16(set); pair += 1) {
    const record = set + 2 + pair * 4
    if (view.getUint16(record) === right) return view.getInt16(record + 2)
  }
  return undefined
}

function classedPair(view: DataView, at: number, left: number, right: number): number {
  const first = classOf(view, at + view.getUint16(at + 8), left)
  const second = classOf(view, at + view.getUint16(at + 10), right)
  return view.getInt16(at + 16 + (first * view.getUint16(at + 14) + second) * 2)
}

function coverageIndex(view: DataView, at: number, glyph: number): number {
  const listed = view.getUint16(at) === 1
  for (let each = 0; each < view.getUint16(at + 2); each += 1) {
    if (listed) {
      if (view.getUint16(at + 4 + each * 2) === glyph) return each
      continue
    }
    const range = at + 4 + each * 6
    if (view.getUint16(range) <= glyph && glyph <= view.getUint16(range + 2)) return view.getUint16(range + 4) + glyph - view.getUint16(range)
  }
  return -1
}

function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const place = glyph - view.getUint16(at + 2)
    return place >= 0 && place < view.getUint16(at + 4) ? view.getUint16(at + 6 + place * 2) : 0
  }
  for (let each = 0; each < view.getUint16(at + 2); each += 1) {
    const range = at + 4 + each * 6
    if (view.getUint16(range) <= glyph && glyph <= view.getUint16(range + 2)) return view.getUint16(range + 4)
  }
  return 0
}
