/** What the library has no class for: elements of any name, and paragraphs that hold them. */

import { type IParagraphOptions, Paragraph, XmlComponent } from 'docx'

/** An XML element with its attributes, and with elements or words in it, in their order. */
export class WordElement extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly (XmlComponent | string)[] = []) {
    super(name)
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes })
    this.root.push(...children)
  }
}

/** A paragraph of runs, controls, fields and bookmarks. */
export class WordParagraph extends Paragraph {
  constructor(options: Omit<IParagraphOptions, 'children' | 'text'>, children: readonly XmlComponent[]) {
    super(options)
    this.root.push(...children)
  }
}
