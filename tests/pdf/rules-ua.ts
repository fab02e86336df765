/**
 * What a machine can tell of PDF/UA-1 (ISO 14289-1), by the numbers of the failure conditions of the Matterhorn Protocol 1.1. Left out
 * are those about what no report has (forms, media, layers, XFA, signatures, ruby and warichu, printer's marks, fonts with encodings of
 * their own), and the claim itself (06-002), which no report makes.
 */

import { type Dict, Stream } from './objects'
import { each, once, type Rule, type Seen, xmpProperty } from './rules'
import { attribute, type Element, isElement, languageOf } from './structure'

const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' '
  )
)

/** What may stand right in a part of a table, a list or a table of contents, and what such a part may stand in (ISO 32000-1, tables 333, 336, 337). */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC', 'Link', 'Span']
}
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC']
}

const ofRoles = (seen: Seen, roles: readonly string[]) => seen.elements.filter(({ role }) => roles.includes(role))
const place = ({ role, id }: Element) => `${role} (object ${id})`

/** Elements that stand where they may not, of the roles given. */
function misplaced(seen: Seen, roles: readonly string[]) {
  return each(ofRoles(seen, roles), (element) => {
    const allowed = INSIDE[element.role]
    const stranger = allowed && element.kids.find((kid) => !isElement(kid) || !allowed.includes(kid.role))
    if (stranger) return `${place(element)} holds ${isElement(stranger) ? stranger.role : 'content of its own'}`
    const above = WITHIN[element.role]
    if (above && !above.includes(element.parent?.role ?? '')) return `${place(element)} stands in ${element.parent?.role ?? 'nothing'}`
    if (element.role === 'Table' && !element.kids.some((kid) => isElement(kid) && kid.role !== 'Caption')) return `${place(element)} has no row`
    return undefined
  })
}

const painted = (seen: Seen) => seen.pages.flatMap(({ content }) => content.painted)
const shown = (seen: Seen) => painted(seen).filter(({ codes, mode }) => codes.length > 0 && mode !== 3)
const isReal = (mark: { readonly number: number | undefined }) => mark.number !== undefined
const hasName = (dict: Dict, name: string) => dict.has(name)
const headings = (seen: Seen) => seen.elements.filter(({ role }) => /^H[1-6]$/.test(role))
const links = (seen: Seen) => seen.annotations.filter(({ dict }) => seen.file.name(dict.get('Subtype')) === 'Link')
const fontFiles = (seen: Seen) => seen.fonts

/** What is asked of each code that text shows. */
function everyCode(seen: Seen, fault: (code: number, font: Seen['fonts'][number]) => string | undefined) {
  const fonts = new Map(seen.fonts.map((font) => [font.dict, font]))
  const used = new Map<string, { readonly code: number; readonly font: Seen['fonts'][number] }>()
  for (const { font: dict, codes } of shown(seen)) {
    const font = dict && fonts.get(dict)
    if (font) for (const code of codes) used.set(`${font.name} ${code}`, { code, font })
  }
  return each([...used.values()], ({ code, font }) => fault(code, font))
}

export const uaRules: readonly Rule[] = [
  {
    id: '01-003',
    fails: 'an artifact stands within tagged content',
    check: (seen) =>
      each(
        seen.pages.flatMap(({ content }) => content.opened.filter(({ mark }) => mark.tag === 'Artifact')),
        ({ inside }) => (inside.some(isReal) ? `within ${inside.find(isReal)?.tag}` : undefined)
      )
  },
  {
    id: '01-004',
    fails: 'tagged content stands within an artifact',
    check: (seen) =>
      each(
        seen.pages.flatMap(({ content }) => content.opened.filter(({ mark }) => isReal(mark))),
        ({ mark, inside }) => (inside.some(({ tag }) => tag === 'Artifact') ? `${mark.tag} ${mark.number}` : undefined)
      )
  },
  {
    id: '01-005',
    fails: 'content is neither tagged nor an artifact',
    check: (seen) =>
      each(painted(seen), ({ marks, operator, page }) => {
        const artifact = marks.some(({ tag }) => tag === 'Artifact')
        const real = marks.some(({ number }) => number !== undefined && seen.owners.has(`${page} ${number}`))
        return artifact || real ? undefined : `${operator} on the page of object ${page}`
      })
  },
  {
    id: '01-007',
    fails: 'the file calls its own structure suspect',
    check: ({ file }) => once(file.get(file.dict(file.catalog.get('MarkInfo')).get('Suspects')) !== true, 'Suspects is true')
  },
  {
    id: '02-001',
    fails: 'a structure type is not a standard one',
    check: (seen) => each(seen.elements, (element) => (STANDARD.has(element.role) ? undefined : place(element)))
  },
  {
    id: '02-004',
    fails: 'standard types are mapped to others',
    check: ({ file }) => once(file.dict(file.dict(file.catalog.get('StructTreeRoot')).get('RoleMap')).size === 0, 'there is a RoleMap')
  },
  { id: '06-001', fails: 'there is no XMP', check: ({ xmp }) => once(xmp.includes('<x:xmpmeta'), 'no Metadata in the catalog') },
  { id: '06-003', fails: 'XMP has no dc:title', check: ({ xmp }) => once((xmpProperty(xmp, 'dc:title') ?? '') !== '', 'no title') },
  {
    id: '07-001',
    fails: 'nothing says to show the title',
    check: ({ file }) => once(hasName(file.dict(file.catalog.get('ViewerPreferences')), 'DisplayDocTitle'), 'no DisplayDocTitle')
  },
  {
    id: '07-002',
    fails: 'the title is not to be shown',
    check: ({ file }) => once(file.get(file.dict(file.catalog.get('ViewerPreferences')).get('DisplayDocTitle')) === true, 'DisplayDocTitle is not true')
  },
  {
    id: '09-004',
    fails: 'a part of a table stands where it may not',
    check: (seen) => misplaced(seen, ['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'])
  },
  { id: '09-005', fails: 'a part of a list stands where it may not', check: (seen) => misplaced(seen, ['L', 'LI', 'LBody']) },
  { id: '09-006', fails: 'a part of a table of contents stands where it may not', check: (seen) => misplaced(seen, ['TOC', 'TOCI']) },
  {
    id: '10-001',
    fails: 'a character cannot be mapped to Unicode',
    check: (seen) => everyCode(seen, (code, { unicode, name }) => ((unicode.get(code) ?? '') === '' ? `${code} of ${name}` : undefined))
  },
  {
    id: '11-001',
    fails: 'the language of words on a page cannot be told',
    check: (seen) =>
      each(
        shown(seen).filter(({ marks }) => marks.some(isReal)),
        ({ marks, page }) => {
          const owner = seen.owners.get(`${page} ${marks.findLast(isReal)?.number}`)
          return owner && isLanguage(languageOf(seen.file, owner)) ? undefined : `on the page of object ${page}`
        }
      )
  },
  {
    id: '11-002',
    fails: 'the language of words that are said instead cannot be told',
    check: (seen) =>
      each(
        seen.elements.filter(({ dict }) => hasName(dict, 'Alt') || hasName(dict, 'ActualText') || hasName(dict, 'E')),
        (element) => (isLanguage(languageOf(seen.file, element)) ? undefined : place(element))
      )
  },
  {
    id: '11-003',
    fails: 'the language of bookmarks cannot be told',
    check: ({ file }) => once(isLanguage(languageOf(file, undefined)), 'no Lang in the catalog')
  },
  {
    id: '11-004',
    fails: 'the language of what a link says cannot be told',
    check: (seen) => each(links(seen), ({ id }) => (isLanguage(languageOf(seen.file, seen.owners.get(`${id}`))) ? undefined : `object ${id}`))
  },
  {
    id: '11-006',
    fails: 'the language of the metadata cannot be told',
    check: ({ xmp }) => once(/<dc:title><rdf:Alt><rdf:li xml:lang="[^"]+">/.test(xmp), 'dc:title says no language')
  },
  {
    id: '13-004',
    fails: 'a figure has no words instead',
    check: (seen) =>
      each(ofRoles(seen, ['Figure']), (element) =>
        (seen.file.string(element.dict.get('Alt')) ?? seen.file.string(element.dict.get('ActualText')) ?? '') === '' ? place(element) : undefined
      )
  },
  {
    id: 'figure: BBox',
    fails: 'a figure does not say what room it takes on its page',
    check: (seen) =>
      each(ofRoles(seen, ['Figure']), (element) => {
        const box = seen.file.dict(element.dict.get('A'))?.get('BBox')
        const [left = 0, foot = 0, right = 0, top = 0] = seen.file.list(box).map(Number)
        return left >= 0 && foot >= 0 && right - left > 20 && top - foot > 20 && right < 700 && top < 900 ? undefined : place(element)
      })
  },
  {
    id: '14-002',
    fails: 'the first heading is not H1',
    check: (seen) => each(headings(seen).slice(0, 1), ({ role }) => (role === 'H1' ? undefined : role))
  },
  {
    id: '14-003',
    fails: 'a level of heading is skipped',
    check: (seen) =>
      each(
        headings(seen).map(({ role }, at, all) => [Number(role.slice(1)), Number(all[at - 1]?.role.slice(1) ?? 0)] as const),
        ([level, before]) => (level > before + 1 ? `H${level} after H${before}` : undefined)
      )
  },
  {
    id: '14-006',
    fails: 'a part has more than one H',
    check: (seen) =>
      each(
        seen.elements.filter(({ kids }) => kids.some((kid) => isElement(kid) && kid.role === 'H')),
        ({ kids }) => (kids.filter((kid) => isElement(kid) && kid.role === 'H').length > 1 ? 'H twice' : undefined)
      )
  },
  {
    id: '14-007',
    fails: 'H and numbered headings are mixed',
    check: (seen) => once(ofRoles(seen, ['H']).length === 0 || headings(seen).length === 0, 'both')
  },
  {
    id: '15-003',
    fails: 'a head of a table does not say what it is the head of',
    check: (seen) =>
      each(ofRoles(seen, ['TH']), (element) =>
        ['Row', 'Column', 'Both'].includes(seen.file.name(attribute(seen.file, element, 'Scope')) ?? '') ? undefined : place(element)
      )
  },
  {
    id: '15-003 (rows)',
    fails: 'rows of a table have different numbers of cells, or a table has no head',
    check: (seen) =>
      each(ofRoles(seen, ['Table']), (table) => {
        const rows = table.kids.filter((kid): kid is Element => isElement(kid) && kid.role === 'TR')
        const widths = rows.map((row) => row.kids.reduce((sum, cell) => sum + (isElement(cell) ? Number(attribute(seen.file, cell, 'ColSpan') ?? 1) : 0), 0))
        if (new Set(widths).size > 1) return `${place(table)} has rows of ${[...new Set(widths)].join(' and ')} cells`
        const head = rows[0]?.kids.every((cell) => isElement(cell) && cell.role === 'TH' && seen.file.name(attribute(seen.file, cell, 'Scope')) === 'Column')
        return head ? undefined : `${place(table)} does not begin with a row of heads`
      })
  },
  {
    id: '19-003',
    fails: 'a note has no ID',
    check: (seen) => each(ofRoles(seen, ['Note']), (element) => ((seen.file.string(element.dict.get('ID')) ?? '') === '' ? place(element) : undefined))
  },
  {
    id: '19-004',
    fails: 'two notes have one ID',
    check: (seen) => {
      const ids = ofRoles(seen, ['Note']).map(({ dict }) => seen.file.string(dict.get('ID')))
      return each(ids, (id) => (ids.filter((other) => other === id).length > 1 ? `${id}` : undefined))
    }
  },
  {
    id: '21-001',
    fails: 'an embedded file is not named in both ways',
    check: ({ file }) =>
      each(
        file.list(file.catalog.get('AF')).map((value) => file.dict(value)),
        (dict) => (hasName(dict, 'F') && hasName(dict, 'UF') ? undefined : 'F or UF is missing')
      )
  },
  { id: '26-001', fails: 'the file is encrypted', check: ({ file }) => once(!hasName(file.trailer, 'Encrypt'), 'Encrypt') },
  {
    id: '28-004',
    fails: 'an annotation says nothing',
    check: (seen) => each(seen.annotations, ({ id, dict }) => ((seen.file.string(dict.get('Contents')) ?? '') === '' ? `object ${id}` : undefined))
  },
  {
    id: '28-008',
    fails: 'a page does not say in which order the Tab key goes',
    check: (seen) => each(seen.pages, ({ id, dict }) => (hasName(dict, 'Tabs') ? undefined : `page of object ${id}`))
  },
  {
    id: '28-009',
    fails: 'the Tab key does not follow the structure',
    check: (seen) => each(seen.pages, ({ id, dict }) => (seen.file.name(dict.get('Tabs')) === 'S' ? undefined : `page of object ${id}`))
  },
  {
    id: '28-011',
    fails: 'a link is not in a Link of the structure',
    check: (seen) =>
      each(links(seen), ({ id, dict }) => {
        const owner = seen.owners.get(`${id}`)
        return owner?.role === 'Link' && typeof dict.get('StructParent') === 'number' ? undefined : `object ${id}`
      })
  },
  {
    id: '28-012',
    fails: 'a link does not say where it leads',
    check: (seen) => each(links(seen), ({ id, dict }) => ((seen.file.string(dict.get('Contents')) ?? '').trim() === '' ? `object ${id}` : undefined))
  },
  {
    id: '30-002',
    fails: 'a form that has content of its own for the structure is painted twice',
    check: (seen) =>
      each(
        seen.streams.filter(({ stream }) => seen.file.name(stream.dict.get('Subtype')) === 'Form'),
        ({ id, stream }) => (seen.file.bytesOf(stream).toString('latin1').includes('/MCID') ? `object ${id}` : undefined)
      )
  },
  {
    id: '31-004',
    fails: 'a font does not say which glyph stands for a code',
    check: (seen) =>
      each(fontFiles(seen), ({ name, descendant }) =>
        seen.file.name(descendant.get('CIDToGIDMap')) === 'Identity' || seen.file.get(descendant.get('CIDToGIDMap')) instanceof Stream ? undefined : name
      )
  },
  {
    id: '31-006',
    fails: 'a font has an encoding that is neither standard nor embedded',
    check: (seen) =>
      each(fontFiles(seen), ({ name, dict }) => (['Identity-H', 'Identity-V'].includes(seen.file.name(dict.get('Encoding')) ?? '') ? undefined : name))
  },
  { id: '31-009', fails: 'a font is not embedded', check: (seen) => each(fontFiles(seen), ({ name, program }) => (program ? undefined : name)) },
  {
    id: '31-011',
    fails: 'an embedded font lacks a glyph that is shown',
    check: (seen) => everyCode(seen, (code, { program, name }) => (program && code < program.glyphs ? undefined : `${code} of ${name}`))
  },
  {
    id: '31-016',
    fails: 'a width in the file differs from the font’s by more than a thousandth',
    check: (seen) =>
      everyCode(seen, (code, { program, widths, name }) => {
        const difference = Math.abs((widths.get(code) ?? Number.NaN) - (program?.width(code) ?? Number.NaN))
        return difference <= 1 ? undefined : `${code} of ${name}: ${difference}`
      })
  },
  { id: '31-027', fails: 'a font has no map to Unicode', check: (seen) => each(fontFiles(seen), ({ name, unicode }) => (unicode.size > 0 ? undefined : name)) },
  {
    id: '31-028',
    fails: 'a code is mapped to U+0000',
    check: (seen) => each(fontFiles(seen), ({ name, unicode }) => ([...unicode.values()].some((words) => words.includes('\0')) ? name : undefined))
  },
  {
    id: '31-029',
    fails: 'a code is mapped to U+FEFF or U+FFFE',
    check: (seen) => each(fontFiles(seen), ({ name, unicode }) => ([...unicode.values()].some((words) => /[\ufeff\ufffe]/.test(words)) ? name : undefined))
  },
  { id: '31-030', fails: 'the glyph for what a font has not is shown', check: (seen) => everyCode(seen, (code, { name }) => (code === 0 ? name : undefined)) }
]

/** A language tag by its form (RFC 5646). */
function isLanguage(tag: string | undefined): boolean {
  return tag !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)
}

/** Whether the tree and the pages point to each other: what readers go by when they find an element for what is pointed at. */
export const treeRules: readonly Rule[] = [
  {
    id: 'tree: content',
    fails: 'marked content is under no element, or under two',
    check: (seen) => {
      const marked = seen.pages.flatMap(({ id, content }) => content.opened.flatMap(({ mark }) => (mark.number === undefined ? [] : [`${id} ${mark.number}`])))
      const claimed = seen.elements.flatMap(({ kids }) => kids.flatMap((kid) => ('number' in kid ? [`${kid.page} ${kid.number}`] : [])))
      const onPages = new Set(marked)
      const often = claimed.length === new Set(claimed).size ? [] : ['content under two elements']
      return { of: marked.length, faults: [...marked.filter((key) => !seen.owners.has(key)), ...claimed.filter((key) => !onPages.has(key)), ...often] }
    }
  },
  {
    id: 'tree: parents',
    fails: 'the way back from a page to its element is another than the way there',
    check: ({ file, pages, owners }) => {
      const nums = file.list(file.dict(file.dict(file.catalog.get('StructTreeRoot')).get('ParentTree')).get('Nums'))
      const back = new Map(Array.from({ length: nums.length / 2 }, (_, at) => [Number(nums[2 * at]), nums[2 * at + 1]]))
      const marked = pages.flatMap(({ id, dict, content }) => {
        const elements = file.list(back.get(Number(file.get(dict.get('StructParents')))))
        return content.opened.flatMap(({ mark }) =>
          mark.number === undefined ? [] : [{ key: `${id} ${mark.number}`, dict: file.dict(elements[mark.number]) }]
        )
      })
      return each(marked, ({ key, dict }) => (owners.get(key)?.dict === dict ? undefined : key))
    }
  },
  {
    id: 'tree: elements',
    fails: 'an element does not know what it is in',
    check: ({ file, elements }) =>
      each(elements, (element) => {
        const above = element.parent?.dict ?? file.dict(file.catalog.get('StructTreeRoot'))
        return file.dict(element.dict.get('P')) === above ? undefined : place(element)
      })
  }
]
