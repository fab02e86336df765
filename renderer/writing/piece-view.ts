/** How chips and marks of footnotes look in the text: each in one piece, with all that it says for screen readers. */

import type { Node } from 'prosemirror-model'
import type { NodeView, ViewMutationRecord } from 'prosemirror-view'
import type { Line } from '../../core/report/document'
import { fill, stringsOf } from '../strings/words'
import { fieldOf, schema } from './schema'
import type { Speaker } from './speaker'

/** The pieces of an editor that stand in its text now, drawn anew when the figures change. */
export type PieceViews = Set<PieceView>

abstract class PieceView implements NodeView {
  readonly dom = document.createElement('span')
  protected node: Node
  readonly #all: PieceViews
  readonly #speaker: () => Speaker

  constructor(node: Node, all: PieceViews, speaker: () => Speaker) {
    this.node = node
    this.#all = all
    this.#speaker = speaker
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'img')
    all.add(this)
    this.draw(speaker())
  }

  /** Draws what the piece says now. */
  abstract draw(speaker: Speaker): void

  protected name(name: string, role: string): void {
    this.dom.setAttribute('aria-label', name)
    this.dom.setAttribute('aria-roledescription', role)
    this.dom.title = name
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false
    const same = node === this.node
    this.node = node
    if (!same) this.draw(this.#speaker())
    return true
  }

  selectNode(): void {
    this.dom.classList.add('selected')
  }

  deselectNode(): void {
    this.dom.classList.remove('selected')
  }

  /** What is drawn here is its own affair; a selection that lands within is moved out by the editor. */
  ignoreMutation({ type }: ViewMutationRecord): boolean {
    return type !== 'selection'
  }

  destroy(): void {
    this.#all.delete(this)
  }
}

export class ChipView extends PieceView {
  draw(speaker: Speaker): void {
    const said = speaker.say(fieldOf(this.node))
    const selected = this.dom.classList.contains('selected')
    this.dom.className = ['figure-chip', `trend-${said.trend}`, ...said.states.map((state) => `is-${state}`), ...(selected ? ['selected'] : [])].join(' ')
    this.name(said.name, stringsOf(speaker.language).writing.chip.figure)
    const field = fieldOf(this.node)
    if (field.kind === 'figure') this.dom.dataset.figure = `${field.indicator} ${field.period ?? speaker.year}`
    else delete this.dom.dataset.figure
    this.dom.replaceChildren(...lineNodes(said.line))
  }
}

export class FootnoteView extends PieceView {
  draw(speaker: Speaker): void {
    this.dom.classList.add('footnote-mark')
    this.dom.textContent = '※'
    this.name(nameOfPiece(this.node, speaker), stringsOf(speaker.language).writing.footnote.mark)
    // Its words are shown by a tip of our own, by keyboard too.
    this.dom.removeAttribute('title')
  }
}

/** What a screen reader calls a chip or the mark of a footnote. */
export function nameOfPiece(node: Node, speaker: Speaker): string {
  if (node.type === schema.nodes.chip) return speaker.say(fieldOf(node)).name
  return fill(stringsOf(speaker.language).writing.footnote.named, { text: spokenText(node, speaker) })
}

/** The words of a node, with its fields as they print. Blocks are parted by line ends. */
export function spokenText(node: Node, speaker: Speaker, from = 0, to = node.content.size): string {
  return node.textBetween(from, to, '\n', (leaf) => (leaf.type === schema.nodes.chip ? speaker.say(fieldOf(leaf)).text : ''))
}

/** A printed line: numbers left to right in isolates, words in the direction of the text. */
export function lineNodes(line: Line): readonly (HTMLElement | string)[] {
  return line.flatMap((inline): readonly (HTMLElement | string)[] => {
    if (inline.kind === 'note') return []
    if (inline.kind === 'text') return [inline.text]
    const isolate = document.createElement('bdi')
    isolate.dir = 'ltr'
    isolate.className = 'number-text'
    isolate.textContent = inline.text
    return [isolate]
  })
}
