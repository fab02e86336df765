/** The structure of a PDF as a screen reader finds it: the tree of tags with the words under each, page by page, read by pdf.js. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A tag with what is in it: tags, or words as they are extracted. */
export type Part = { readonly role: string; readonly lang?: string; readonly parts: readonly (Part | string)[] }
export type TaggedPage = {
  readonly tree: Part
  /** Words that are neither under a tag nor an artifact. */
  readonly stray: readonly string[]
  /** Words that screen readers pass over. */
  readonly artifacts: readonly string[]
}

type Node = { readonly role: string; readonly lang?: string; readonly children: readonly (Node | { readonly type: string; readonly id: string })[] }
type Item = { readonly type?: string; readonly id?: string; readonly tag?: string; readonly str?: string }

export async function readStructure(bytes: Uint8Array): Promise<readonly TaggedPage[]> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const pages: TaggedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const { words, stray, artifacts } = markedWords(items as readonly Item[])
    const partOf = ({ role, lang, children }: Node): Part => ({
      role,
      ...(lang ? { lang } : {}),
      parts: children.map((child) => ('role' in child ? partOf(child) : (words.get(child.id) ?? '')))
    })
    pages.push({ tree: partOf((await page.getStructTree()) as unknown as Node), stray, artifacts })
  }
  return pages
}

function markedWords(items: readonly Item[]): { readonly words: ReadonlyMap<string, string> } & Omit<TaggedPage, 'tree'> {
  const words = new Map<string, string>()
  const stray: string[] = []
  const artifacts: string[] = []
  const open: (Item | undefined)[] = []
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop()
    else if (item.type !== undefined) open.push(item)
    else if (item.str !== undefined && item.str.trim() !== '') {
      const mark = open.at(-1)
      if (mark?.id) words.set(mark.id, `${words.get(mark.id) ?? ''}${item.str}`)
      else if (mark?.tag === 'Artifact') artifacts.push(item.str)
      else stray.push(item.str)
    }
  }
  return { words, stray, artifacts }
}

/** All tags of a role, outermost first. */
export function partsOf(part: Part, role: string): readonly Part[] {
  const inside = part.parts.flatMap((each) => (typeof each === 'string' ? [] : partsOf(each, role)))
  return part.role === role ? [part, ...inside] : inside
}

/** The words in a tag, in the order in which they are read. */
export function wordsOf(part: Part): string {
  return part.parts.map((each) => (typeof each === 'string' ? each : wordsOf(each))).join('')
}

/** The tree as lines, indented. */
export function outline(part: Part, depth = 0): readonly string[] {
  const indent = ' '.repeat(depth)
  const own = `${indent}${part.role}${part.lang ? ` (${part.lang})` : ''}`
  return [own, ...part.parts.flatMap((each) => (typeof each === 'string' ? [`${indent} “${each}”`] : outline(each, depth + 1)))]
}
