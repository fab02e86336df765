/** Keeping what is typed: it goes out at each keystroke, its echo is left alone, what was written elsewhere is taken in. */

import type { EditorView } from 'prosemirror-view'
import { useEffect, useState } from 'react'
import { Echoes } from './echoes'
import { takeIn } from './outside'
import { readKept, type Shape, writeKept } from './rich-document'

type Kept = { readonly shape: Shape; readonly text: string; readonly change: (text: string) => void; readonly undo: () => void; readonly redo: () => void }

/** Milliseconds after which all is looked over again, and after which an undo no longer waits for what is on its way. */
const LOOK_OVER = 1_100
const PATIENCE = 600

class Keeper {
  kept: Kept
  view: EditorView | null = null
  readonly #echoes = new Echoes()
  #current = ''
  #timer = 0
  #waiting: (() => void)[] = []

  constructor(kept: Kept) {
    this.kept = kept
  }

  /** The text of the document after a keystroke. */
  write(text: string): void {
    if (text === this.#current) return
    this.#current = text
    this.#echoes.typed(text)
    this.kept.change(text)
    this.#lookOverLater(LOOK_OVER)
  }

  /** A text that comes in from the workbook. */
  receive(text: string): void {
    if (this.#echoes.receive(text, this.#current) === 'news') this.#take(text)
    if (this.#echoes.settled) this.#stepBack()
  }

  undo(): void {
    this.#step(() => this.kept.undo())
  }

  redo(): void {
    this.#step(() => this.kept.redo())
  }

  open(view: EditorView): void {
    this.view = view
    this.#current = writeKept(view.state.doc)
    this.#echoes.forget()
  }

  close(): void {
    this.view = null
    clearTimeout(this.#timer)
  }

  /** Undo and redo follow upon what was typed, so they wait until all of it has been written. */
  #step(act: () => void): void {
    this.#waiting.push(act)
    if (this.#echoes.settled) this.#stepBack()
    else setTimeout(() => this.#stepBack(), PATIENCE)
  }

  #stepBack(): void {
    const acts = this.#waiting
    this.#waiting = []
    if (acts.length > 0) this.#echoes.forget()
    for (const act of acts) act()
  }

  #take(text: string): void {
    if (this.view === null) return
    if (this.view.composing) {
      this.#lookOverLater(PATIENCE)
      return
    }
    const tr = takeIn(this.view.state, readKept(text, this.kept.shape))
    if (tr) this.view.dispatch(tr)
    this.#current = writeKept(this.view.state.doc)
  }

  #lookOverLater(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      if (this.view === null) return
      if (!this.#echoes.settled) return this.#lookOverLater(LOOK_OVER)
      this.#echoes.forget()
      if (this.kept.text !== this.#current) this.#take(this.kept.text)
    }, wait)
  }
}

/** What an editor's text has to do with the workbook. */
export function useKeeping(kept: Kept): Keeper {
  const [keeper] = useState(() => new Keeper(kept))
  keeper.kept = kept
  useEffect(() => keeper.receive(kept.text), [keeper, kept.text])
  return keeper
}
