/** Rules of WordprocessingML (ECMA-376, part 1, transitional) over the parts of a file, for the elements that the writer uses. Each gives what breaks it. */

/** Children in the order of their schema; those that are not listed may stand anywhere. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr sectPr'.split(' '),
  'w:rPr': 'rStyle rFonts b bCs i iCs color sz szCs u vertAlign rtl lang'.split(' '),
  'w:tblPr': 'tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign'.split(' '),
  'w:trPr': ['cantSplit', 'tblHeader'],
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tc': ['tcPr', 'p'],
  'w:sdt': ['sdtPr', 'sdtContent'],
  'w:sdtPr': 'rPr alias tag id lock placeholder text'.split(' '),
  'w:sectPr': 'headerReference footerReference footnotePr type pgSz pgMar pgNumType cols titlePg bidi docGrid'.split(' ')
}

type Parts = Readonly<Record<string, string>>
type Open = { readonly name: string; last: number }

const TAG = /<(\/?)([\w:]+)((?:"[^"]*"|[^">])*?)(\/?)>/g

/** Elements that stand after one that should follow them, or that were never closed. */
export function disordered(parts: Parts): readonly string[] {
  return Object.entries(parts).flatMap(([part, xml]) => (part.startsWith('word/') && part.endsWith('.xml') ? disorderedIn(part, xml) : []))
}

function disorderedIn(part: string, xml: string): readonly string[] {
  const wrong: string[] = []
  const open: Open[] = []
  for (const [, closing, name = '', , alone] of xml.matchAll(TAG)) {
    if (closing) {
      if (open.pop()?.name !== name) return [...wrong, `${part}: </${name}> closes nothing`]
      continue
    }
    const parent = open.at(-1)
    const rank = parent ? (ORDER[parent.name]?.indexOf(name.replace('w:', '')) ?? -1) : -1
    if (parent && rank >= 0) {
      if (rank < parent.last) wrong.push(`${part}: ${name} too late in ${parent.name}`)
      parent.last = Math.max(parent.last, rank)
    }
    if (!alone) open.push({ name, last: -1 })
  }
  return wrong
}

/** Relationships to parts that are not there, parts without a content type, ids that are there twice, ranges and fields without an end. */
export function looseEnds(parts: Parts): readonly string[] {
  const types = parts['[Content_Types].xml'] ?? ''
  const typed = (name: string) => types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.replace(/^.*\./, '')}"`)
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name)
  const xml = parts['word/document.xml'] ?? ''
  return [
    ...Object.entries(parts).flatMap(([name, text]) => (name.endsWith('.rels') ? brokenRelationships(name, text, parts) : [])),
    ...Object.keys(parts).flatMap((name) => (name === '[Content_Types].xml' || typed(name) ? [] : [`${name} has no content type`])),
    ...named.flatMap((name) => (name in parts ? [] : [`${name} is not there`])),
    ...[
      /<w:sdtPr>.*?<w:id w:val="([^"]+)"/g,
      /<wp:docPr id="([^"]+)"/g,
      /<w:bookmarkStart w:id="([^"]+)"/g,
      /w:name="([^"]+)"/g,
      /<w:commentRangeStart w:id="([^"]+)"/g
    ].flatMap((pattern) => twice([...xml.matchAll(pattern)].map(([, id = '']) => id))),
    ...(['bookmark', 'commentRange'] as const).flatMap((kind) => {
      const ids = (end: string) => [...xml.matchAll(new RegExp(`<w:${kind}${end} w:id="([^"]+)"`, 'g'))].map(([, id]) => id)
      return ids('Start').length === ids('End').length && ids('Start').every((id) => ids('End').includes(id)) ? [] : [`a ${kind} without an end`]
    })
  ]
}

function brokenRelationships(name: string, text: string, parts: Parts): readonly string[] {
  const folder = name.replace(/_rels\/[^/]+$/, '')
  const lines = [...text.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, line = '']) => line)
  const of = (line: string, attribute: string) => new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`).exec(line)?.[1] ?? ''
  const resolved = (target: string) => (target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1))
  return [
    ...twice(lines.map((line) => of(line, 'Id'))),
    ...lines.flatMap((line) => (of(line, 'TargetMode') === 'External' || resolved(of(line, 'Target')) in parts ? [] : [`${name}: no ${of(line, 'Target')}`]))
  ]
}

function twice(ids: readonly string[]): readonly string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`)
}

/** Tables of figures whose first row is not repeated on the next page; the band of key figures has no head. */
export function tablesWithoutHead(xml: string): readonly string[] {
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  return tables.filter((table) => !table.includes('w:val="KeyLabel"') && !table.includes('<w:tblHeader/>')).map((table) => table.slice(0, 200))
}

/** Controls that do not say which figure they hold, or say it differently in their tag and their title. */
export function controlsWithoutTag(xml: string): readonly string[] {
  const controls = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []
  return controls.filter((control) => !/<w:alias w:val="([^"]+)"\/><w:tag w:val="\1"\/>/.test(control)).map((control) => control.slice(0, 200))
}

/** In an Arabic file: tables, paragraphs with words and runs of Arabic letters that do not run from right to left. A chart's own paragraph may. */
export function leftToRightParts(parts: Parts): readonly string[] {
  return Object.entries(parts).flatMap(([part, xml]) => {
    if (!/^word\/(?:document|footnotes|comments|header\d*|footer\d*)\.xml$/.test(part)) return []
    const wrong = (pattern: RegExp, allowed: (found: string) => boolean) => (xml.match(pattern) ?? []).filter((found) => !allowed(found))
    return [
      ...wrong(/<w:tblPr>.*?<\/w:tblPr>/gs, (found) => found.includes('<w:bidiVisual/>')),
      ...wrong(/<w:p>(?:(?!<\/w:p>).)*<w:t[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (found) => found.includes('<w:bidi/>')),
      ...wrong(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >](?:(?!<\/w:r>).)*<\/w:r>/gs, (found) => !/[\u0600-\u06ff]/.test(found) || found.includes('<w:rtl/>'))
    ]
  })
}
