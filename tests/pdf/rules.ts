/** What rules are laid over: a file read whole, and what each rule gives. */

import { contentOf, type PageContent } from './content'
import { type PdfFont, readFont } from './fonts'
import { type Dict, PdfFile, Ref, Stream } from './objects'
import { allElements, type Element, isElement, structureOf } from './structure'

/** How many things a rule was asked of, and what is wrong with those that break it. Nothing to ask it of is no success. */
export type Verdict = { readonly of: number; readonly faults: readonly string[] }

/** A rule: the number that its standard gives it, and the condition in which a file breaks it. */
export type Rule = { readonly id: string; readonly fails: string; readonly check: (seen: Seen) => Verdict }

export type Annotation = { readonly id: number; readonly page: number; readonly dict: Dict }

export type Seen = {
  readonly file: PdfFile
  readonly roots: readonly Element[]
  readonly elements: readonly Element[]
  readonly pages: readonly { readonly id: number; readonly dict: Dict; readonly content: PageContent }[]
  /** The element that a page's content, or an object of its own, is under: `page content`, `object`. */
  readonly owners: ReadonlyMap<string, Element>
  readonly fonts: readonly PdfFont[]
  readonly annotations: readonly Annotation[]
  /** The packet of XMP; empty where there is none. */
  readonly xmp: string
  readonly streams: readonly { readonly id: number; readonly stream: Stream }[]
}

export function readWhole(bytes: Uint8Array): Seen {
  const file = new PdfFile(bytes)
  const roots = structureOf(file)
  const elements = allElements(roots)
  const pages = file.pages.map((page) => ({ ...page, content: contentOf(file, page) }))
  const metadata = file.get(file.catalog.get('Metadata'))
  const dicts = new Set(pages.flatMap(({ content }) => content.painted.flatMap(({ font }) => (font ? [font] : []))))
  const owners = new Map(
    elements.flatMap((element) =>
      element.kids.flatMap((kid) => (isElement(kid) ? [] : [['number' in kid ? `${kid.page} ${kid.number}` : `${kid.object}`, element] as const]))
    )
  )
  return {
    file,
    roots,
    elements,
    pages,
    owners,
    fonts: [...dicts].map((dict) => readFont(file, dict)),
    annotations: pages.flatMap((page) =>
      file.list(page.dict.get('Annots')).map((value) => ({ id: value instanceof Ref ? value.id : 0, page: page.id, dict: file.dict(value) }))
    ),
    xmp: metadata instanceof Stream ? file.bytesOf(metadata).toString('utf8') : '',
    streams: file.ids.flatMap((id) => {
      const stream = file.get(new Ref(id))
      return stream instanceof Stream ? [{ id, stream }] : []
    })
  }
}

/** A verdict over many things: the fault of each, or nothing. */
export function each<Thing>(things: readonly Thing[], fault: (thing: Thing) => string | undefined): Verdict {
  return { of: things.length, faults: things.flatMap((thing) => fault(thing) ?? []) }
}

/** A verdict over the file as one. */
export function once(holds: boolean, fault: string): Verdict {
  return { of: 1, faults: holds ? [] : [fault] }
}

/** The words of a property of XMP; those for any language where it has several. */
export function xmpProperty(xmp: string, name: string): string | undefined {
  const whole = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  const words = whole && (/<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(whole)?.[1] ?? whole)
  return words?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
