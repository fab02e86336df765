/**
 * What makes a painted PDF one to keep: its structure, what it says of itself in XMP (ISO 16684-1) as in its Info dictionary, what
 * its colours mean. All that PDF/A-3 and PDF/UA-1 ask for, but no claim to either: no independent checker for them could be run.
 */

import { createHash } from 'node:crypto'
import type { Painting } from 'pdfmake/js/PDFDocument'
import type { ReportDocument } from '../../core/report/document'
import { figuresCsv, figuresJson } from '../../core/report/figures-file'
import type { PrintedFigure } from '../../core/report/printed-figures'
import { srgbProfile } from './pdf-colour'
import { PackedObjects, referenceTo, textString } from './pdf-objects'
import { type Tag, writeStructure } from './pdf-structure'
import { printedText } from './pdf-text'

/** The version of PDF that both standards build on. */
export const PDF_VERSION = '1.7'

const PROGRAM = 'Bayan'

/** What a document says of itself. */
type About = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly creator: string
  readonly producer: string
  readonly creationDate: Date
  readonly modDate: Date
}

/** The same for the same document, whenever it is written: its date is the day after the report's year. */
export function about({ title, organisation, subtitle, year }: ReportDocument): About {
  const date = new Date(Date.UTC(year + 1, 0, 1))
  return {
    title: printedText(title),
    author: printedText(organisation),
    subject: printedText(subtitle),
    creator: PROGRAM,
    producer: PROGRAM,
    creationDate: date,
    modDate: date
  }
}

/** Writes what the engine does not. To be called when all pages are painted, before the document ends. `figures`: what is attached as data. */
export function finishPdf(pdf: Painting, document: ReportDocument, root: Tag, figures: readonly PrintedFigure[]): void {
  const objects = new PackedObjects(pdf)
  writeStructure(pdf, root, document.language, objects)
  const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
  metadata.compress = false
  metadata.end(Buffer.from(xmpPacket(about(document), document.language), 'utf8'))
  pdf._root.data.Metadata = metadata
  pdf.endMetadata = () => undefined
  const profile = pdf.ref({ N: 3 })
  profile.end(srgbProfile())
  const intent = objects.reserve()
  objects.write(
    intent,
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier ${textString('sRGB')}/Info ${textString('sRGB')}/DestOutputProfile ${profile.id} 0 R>>`
  )
  pdf._root.data.OutputIntents = [referenceTo(intent)]
  if (figures.length > 0) attachFigures(pdf, objects, document, figures)
  objects.close()
}

/** The figures as files within the file (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8): the data of the report. */
function attachFigures(pdf: Painting, objects: PackedObjects, document: ReportDocument, figures: readonly PrintedFigure[]): void {
  const { name, year, language } = document
  const files = [
    { ending: 'csv', type: 'text/csv', text: figuresCsv(figures) },
    { ending: 'json', type: 'application/json', text: figuresJson(figures, year, language) }
  ].map(({ ending, type, text }) => {
    const bytes = Buffer.from(text, 'utf8')
    const Params = { ModDate: about(document).modDate, Size: bytes.length, CheckSum: createHash('md5').update(bytes).digest() }
    const stream = pdf.ref({ Type: 'EmbeddedFile', Subtype: type.replace('/', '#2F'), Params })
    stream.end(bytes)
    const title = textString(`${name}-${year}.${language}.${ending}`)
    const file = objects.reserve()
    const facts = `/F ${title}/UF ${title}/Desc ${textString(about(document).title)}/AFRelationship/Data`
    objects.write(file, `<</Type/Filespec${facts}/EF <</F ${stream.id} 0 R/UF ${stream.id} 0 R>>>>`)
    return { title, file }
  })
  pdf._root.data.AF = files.map(({ file }) => referenceTo(file))
  const names = objects.reserve()
  objects.write(names, `<</Names [${files.map(({ title, file }) => `${title} ${file} 0 R`).join(' ')}]>>`)
  pdf._root.data.Names.data.EmbeddedFiles = referenceTo(names)
}

/** The packet of XMP; every property stands in the Info dictionary too, word for word. */
export function xmpPacket({ title, author, subject, creator, producer, creationDate, modDate }: About, language: string): string {
  const alternative = (words: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li><rdf:li xml:lang="${language}">${escaped(words)}</rdf:li></rdf:Alt>`
  const optional = (name: string, words: string, value: string) => (words === '' ? '' : `   <${name}>${value}</${name}>\n`)
  const day = (date: Date) => date.toISOString().replace('.000', '')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <dc:format>application/pdf</dc:format>
   <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${optional('dc:title', title, alternative(title))}${optional('dc:creator', author, `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`)}${optional('dc:description', subject, alternative(subject))}   <xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
   <xmp:CreateDate>${day(creationDate)}</xmp:CreateDate>
   <xmp:ModifyDate>${day(modDate)}</xmp:ModifyDate>
   <xmp:MetadataDate>${day(modDate)}</xmp:MetadataDate>
   <pdf:Producer>${escaped(producer)}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/** Words within XML; what XML cannot hold is left out. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(NOT_XML, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 (2.2) has no place for them
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
