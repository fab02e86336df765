/** The texts of the report as fields of the page: which are one above the other, and what is selected in them. */

const FIELD = 'textarea, [contenteditable="true"][role="textbox"]'

/** The field of a part in an edition; of the first edition that has one where none is named. */
export function fieldIn(part: Element, edition: string | undefined): HTMLElement | null {
  const own = edition === undefined ? null : part.querySelector(`[data-edition="${edition}"]`)
  return (own ?? part).querySelector<HTMLElement>(FIELD)
}

/** Goes to the next or the previous text of the same edition, to its beginning or its end; false where there is none. */
export function stepField(from: Element, way: 'before' | 'after'): boolean {
  const edition = from.closest<HTMLElement>('[data-edition]')?.dataset.edition
  const all = [...document.querySelectorAll<HTMLElement>(`.report-text [data-edition="${edition}"]`)].flatMap((cell) => {
    const field = cell.querySelector<HTMLElement>(FIELD)
    return field ? [field] : []
  })
  const at = all.findIndex((field) => field === from || field.contains(from))
  const next = all[way === 'after' ? at + 1 : at - 1]
  if (at < 0 || next === undefined) return false
  next.focus()
  if (next instanceof HTMLTextAreaElement) {
    const place = way === 'after' ? 0 : next.value.length
    next.setSelectionRange(place, place)
  } else {
    const selection = document.getSelection()
    selection?.selectAllChildren(next)
    if (way === 'after') selection?.collapseToStart()
    else selection?.collapseToEnd()
  }
  return true
}

/** The words that are selected in a heading; undefined where the focus is elsewhere. */
export function selectedInLine(): string | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement)) return undefined
  return activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd).trim()
}
