/** What is open over the text: the figure search at the caret, what a chip shows, or a footnote. One at a time, and it moves with the text. */

import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { isPiece, schema } from './schema'
import { optionsOf, type Search } from './search'
import type { Speaker } from './speaker'

export type Popup = { readonly kind: 'none' } | Search | { readonly kind: 'chip' | 'footnote'; readonly at: number }

const closed: Popup = { kind: 'none' }
/** No figure is looked for by so many characters. */
const LONGEST = 60

const key = new PluginKey<Popup>('popup')

export function popupOf(state: EditorState): Popup {
  return key.getState(state) ?? closed
}

/** The transaction with the pop-up that is open after it. */
export function withPopup(tr: Transaction, popup: Popup): Transaction {
  return tr.setMeta(key, popup)
}

export function closePopup(tr: Transaction): Transaction {
  return withPopup(tr, closed)
}

/** A search at a sign that was just put at `from`. */
export function searchAt(from: number, how: { readonly scope: Search['scope']; readonly byButton: boolean }): Search {
  return { kind: 'search', from, query: '', active: how.byButton ? 0 : -1, chosen: null, ...how }
}

export function popupPlugin(speaker: () => Speaker): Plugin<Popup> {
  return new Plugin<Popup>({
    key,
    state: {
      init: () => closed,
      apply: (tr, before, _, state) => {
        const set: Popup | undefined = tr.getMeta(key)
        const now = set ?? before
        if (now.kind === 'none') return closed
        if (now.kind === 'search') return set === undefined ? searchGoesOn(now, tr, state, speaker()) : now
        const { pos, deleted } = set ? { pos: now.at, deleted: false } : tr.mapping.mapResult(now.at, 1)
        const node = deleted ? null : state.doc.nodeAt(pos)
        if (!isPiece(node) || (node.type === schema.nodes.footnote) !== (now.kind === 'footnote')) return closed
        return pos === now.at ? now : { ...now, at: pos }
      }
    }
  })
}

/** The search after a change: it follows what is typed behind its sign, and ends where the caret leaves it or nothing can be meant by it. */
function searchGoesOn(search: Search, tr: Transaction, state: EditorState, speaker: Speaker): Popup {
  const { pos, deleted } = tr.mapping.mapResult(search.from, 1)
  const { $head, empty } = state.selection
  if (deleted || !empty || pos + 1 > $head.pos || pos < $head.start()) return closed
  const typed = $head.parent.textBetween(pos - $head.start(), $head.parentOffset, undefined, '\ufffc')
  if (!/^[=/]/.test(typed) || typed.includes('\ufffc')) return closed
  const query = typed.slice(1)
  if (/^\s/.test(query) || query.length > LONGEST) return closed
  if (query === search.query) return pos === search.from ? search : { ...search, from: pos }
  const next: Search = { ...search, from: pos, query, active: query === '' && !search.byButton ? -1 : 0, chosen: null }
  return /\s/.test(query) && optionsOf(next, speaker).length === 0 ? closed : next
}
