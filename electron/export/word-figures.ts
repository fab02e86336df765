/** The figures of a Word file as a custom XML part; its schema is docs/word-figures.md. */

import type { ReportDocument } from '../../core/report/document'
import type { PrintedFigure } from '../../core/report/printed-figures'
import { bare } from './printable'

/** The namespace names the first version of the schema; a change that old readers would misread takes another number. */
export const FIGURES_NAMESPACE = 'urn:bayan:figures:1'
const STORE = '{6F1D0C52-3B7E-4C0A-9A55-0B9C5F3E7D21}'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts to be added to a package, and what the package says of them. */
export type AddedParts = {
  readonly parts: Readonly<Record<string, string>>
  readonly overrides: readonly (readonly [part: string, contentType: string])[]
  /** Relationships of the main document. */
  readonly relationships: readonly { readonly id: string; readonly type: string; readonly target: string }[]
}

/** The figures that a document prints, each with its facts and its prints. */
export function figuresPart({ language, year }: ReportDocument, figures: readonly PrintedFigure[]): AddedParts {
  const rows = figures.map(
    ({ prints, names, value, qualifier, ...facts }) =>
      `<figure${attributes({ ...facts, value, qualifier })}>${prints.map(({ tag, text }) => `<print${attributes({ tag })}>${escaped(text)}</print>`).join('')}</figure>`
  )
  return {
    parts: {
      'customXml/item1.xml': `${HEAD}<figures xmlns="${FIGURES_NAMESPACE}"${attributes({ language, year: `${year}` })}>${rows.join('')}</figures>`,
      'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${FIGURES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      'customXml/_rels/item1.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`
    },
    overrides: [['/customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml']],
    relationships: [{ id: 'rIdFigures', type: `${RELATIONSHIPS}/customXml`, target: '../customXml/item1.xml' }]
  }
}

/** Attributes in their order, without those that are null or empty. */
function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ''))
    .join('')
}

function escaped(text: string): string {
  return bare(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
