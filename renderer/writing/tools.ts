/** Which editor the tools act on: the one that was written in last. */

import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type RefObject, useSyncExternalStore } from 'react'

/** An editor that is written in, with its state as it stands. */
export type Target = { readonly view: EditorView; readonly state: EditorState }

let target: Target | null = null
/** Toolbars that serve all editors of the screen; while there is one, editors show none of their own. */
const shared = new Set<HTMLElement>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Told by an editor that is entered, and at each change of one that is the target. */
export function becomeTarget(view: EditorView): void {
  target = { view, state: view.state }
  tell()
}

export function isTarget(view: EditorView): boolean {
  return target?.view === view
}

/** Told by an editor that closes. */
export function noTarget(view: EditorView): void {
  if (target?.view !== view) return
  target = null
  tell()
}

export function useTarget(): Target | null {
  return useSyncExternalStore(subscribe, () => target)
}

/** Whether the tools act on an editor of this place and it has to show them itself. */
export function useOwnTools(place: RefObject<HTMLElement | null>): boolean {
  return useSyncExternalStore(subscribe, () => shared.size === 0 && target !== null && place.current?.contains(target.view.dom) === true)
}

/** A toolbar that serves all editors, for as long as it is shown. */
export function serveAll(toolbar: HTMLElement): () => void {
  shared.add(toolbar)
  tell()
  return () => {
    shared.delete(toolbar)
    tell()
  }
}

/** Puts the focus on the tools that act on an editor: the toolbar of all, else its own. Gives whether there is one. */
export function focusTools(view: EditorView): boolean {
  const bar = shared.values().next().value ?? view.dom.closest('.writing-sheet:not(.writing-footnote)')?.querySelector('.writing-tools')
  const button = bar?.querySelector<HTMLElement>('button[tabindex="0"]')
  button?.focus()
  return button !== undefined && button !== null
}
