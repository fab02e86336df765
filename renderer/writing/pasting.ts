/**
 * What comes into the text by the clipboard or by dragging. Of foreign HTML (Word, LibreOffice, a browser) paragraphs,
 * lists, bold and italic are kept, and nothing else: it is read into rich text, and that alone is written out again.
 */

import { DOMSerializer } from 'prosemirror-model'
import type { Emphasis, RichBlock, RichInline } from '../../core/report/rich-text'
import { normalLine } from '../../core/report/rich-text'
import { documentOf } from './rich-document'
import { schema } from './schema'

const WITHOUT_WORDS = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'SELECT',
  'TEXTAREA',
  'BUTTON'
])
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' '
  )
)

/** HTML that the schema reads whole: our own as it is, foreign HTML cleaned. */
export function cleanHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const nodes = DOMSerializer.fromSchema(schema).serializeFragment(documentOf(readForeignHtml(html)).content)
  const holder = document.createElement('div')
  holder.append(nodes)
  return holder.innerHTML
}

/** Text without the signs that no text may hold. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

/** The paragraphs and lists of foreign HTML. The document it is read in runs nothing and fetches nothing. */
export function readForeignHtml(html: string): readonly RichBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const reading = new Reading()
  reading.children(body, { emphasis: { strong: false, emphasis: false }, list: null })
  return reading.end()
}

/** Where one is: what is emphasised, and the kind of the list around. */
type Within = { readonly emphasis: Emphasis; readonly list: 'ordered' | 'bullet' | null }

class Reading {
  readonly #blocks: RichBlock[] = []
  #line: RichInline[] = []
  #item: Within['list'] = null

  children(parent: Element, within: Within): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#words(node.data, within.emphasis)
      else if (node instanceof Element) this.#element(node, within)
    }
  }

  end(): readonly RichBlock[] {
    this.#endLine()
    return this.#blocks
  }

  #element(element: Element, within: Within): void {
    const tag = element.tagName.toUpperCase()
    const style = element.getAttribute('style') ?? ''
    if (WITHOUT_WORDS.has(tag) || tag.includes(':') || /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(style)) return
    if (tag === 'BR') {
      this.#endLine()
      return
    }
    const inside: Within = { emphasis: emphasisOf(tag, style, within.emphasis), list: tag === 'OL' ? 'ordered' : tag === 'UL' ? 'bullet' : within.list }
    if (!BLOCKS.has(tag)) {
      this.children(element, inside)
      return
    }
    this.#endLine()
    const item = tag === 'LI' ? (within.list ?? 'bullet') : wordListOf(element, tag, style)
    const around = this.#item
    if (item) this.#item = item
    this.children(element, inside)
    this.#endLine()
    this.#item = around
  }

  #words(data: string, emphasis: Emphasis): void {
    const text = cleanText(data).replace(/[ \t\r\n]+/g, ' ')
    if (text !== '') this.#line.push({ kind: 'text', text, ...emphasis })
  }

  #endLine(): void {
    const line = normalLine(this.#line.map((inline, index) => withoutDoubleBlank(inline, this.#line[index - 1])))
    this.#line = []
    if (line.length === 0) return
    const last = this.#blocks.at(-1)
    const ordered = this.#item === 'ordered'
    if (this.#item === null) this.#blocks.push({ kind: 'paragraph', line })
    else if (last?.kind === 'list' && last.ordered === ordered) this.#blocks[this.#blocks.length - 1] = { ...last, items: [...last.items, line] }
    else this.#blocks.push({ kind: 'list', ordered, items: [line] })
  }
}

function withoutDoubleBlank(inline: RichInline, before: RichInline | undefined): RichInline {
  if (inline.kind !== 'text' || before?.kind !== 'text' || !before.text.endsWith(' ')) return inline
  return { ...inline, text: inline.text.replace(/^ +/, '') }
}

function emphasisOf(tag: string, style: string, around: Emphasis): Emphasis {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]
  const bold = weight === undefined ? tag === 'B' || tag === 'STRONG' || around.strong : /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  const italic = slant === undefined ? tag === 'I' || tag === 'EM' || tag === 'CITE' || around.emphasis : /^(?:italic|oblique)$/i.test(slant)
  return { strong: bold, emphasis: italic }
}

/** Word writes the items of a list as paragraphs, with the sign before them in a span that is to be ignored. */
function wordListOf(element: Element, tag: string, style: string): Within['list'] {
  if (tag !== 'P' || !(/MsoListParagraph/i.test(element.className) || /mso-list:\s*l\d/i.test(style))) return null
  const sign = [...element.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''))
  return /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(sign?.textContent ?? '') ? 'ordered' : 'bullet'
}
