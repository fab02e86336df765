/** The structure tree of a PDF as it stands in the file: elements with their attributes, and the content under each. */

import { type Dict, type PdfFile, Ref, type Value } from './objects'

/** Content of a page by its number, or an object of its own such as a link. */
export type Piece = { readonly page: number; readonly number: number } | { readonly page: number; readonly object: number }
export type Element = {
  readonly id: number
  readonly role: string
  readonly dict: Dict
  readonly parent: Element | undefined
  readonly kids: readonly (Element | Piece)[]
}

export function isElement(kid: Element | Piece): kid is Element {
  return 'role' in kid
}

/** The elements at the top of the tree. */
export function structureOf(file: PdfFile): readonly Element[] {
  return file.list(file.dict(file.catalog.get('StructTreeRoot')).get('K')).map((kid) => elementOf(file, kid, undefined))
}

function elementOf(file: PdfFile, value: Value, parent: Element | undefined): Element {
  const dict = file.dict(value)
  const kids: (Element | Piece)[] = []
  const element: Element = { id: value instanceof Ref ? value.id : 0, role: file.name(dict.get('S')) ?? '', dict, parent, kids }
  const page = pageOf(dict.get('Pg'))
  for (const kid of file.list(dict.get('K'))) {
    if (typeof kid === 'number') kids.push({ page, number: kid })
    else {
      const inside = file.dict(kid)
      const type = file.name(inside.get('Type'))
      const own = inside.has('Pg') ? pageOf(inside.get('Pg')) : page
      if (type === 'MCR') kids.push({ page: own, number: Number(file.get(inside.get('MCID'))) })
      else if (type === 'OBJR') kids.push({ page: own, object: pageOf(inside.get('Obj')) })
      else kids.push(elementOf(file, kid, element))
    }
  }
  return element
}

function pageOf(value: Value | undefined): number {
  return value instanceof Ref ? value.id : 0
}

/** All elements, outermost first, in the order in which they are read. */
export function allElements(roots: readonly Element[]): readonly Element[] {
  const found: Element[] = []
  const walk = (element: Element): void => {
    found.push(element)
    for (const kid of element.kids) if (isElement(kid)) walk(kid)
  }
  roots.forEach(walk)
  return found
}

/** An attribute (14.7.5), by its name. */
export function attribute(file: PdfFile, { dict }: Element, name: string): Value | undefined {
  return file
    .list(dict.get('A'))
    .map((attributes) => file.dict(attributes).get(name))
    .find((value) => value !== undefined)
}

/** The language that an element is in: its own, or that of what it is in, or the document's. */
export function languageOf(file: PdfFile, element: Element | undefined): string | undefined {
  if (element === undefined) return file.string(file.catalog.get('Lang'))
  return file.string(element.dict.get('Lang')) ?? languageOf(file, element.parent)
}
