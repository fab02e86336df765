/** The texts of the report as fields of the page: which are one above the other, and what is selected in them. */

const FIELD = '[contenteditable="true"][role="textbox"]'

/** What the title and the subtitle are called among the blocks. */
export const TITLE = 'title'

/** The field of a part in an edition; of the first edition that has one where none is named. */
export function fieldIn(part: Element, edition: string | undefined): HTMLElement | null {
  const own = edition === undefined ? null : part.querySelector(`[data-edition="${edition}"]`)
  return (own ?? part).querySelector<HTMLElement>(FIELD)
}

/** All texts within a part of the page, but not the footnotes that are open over them. */
export function fieldsIn(place: Element | null): readonly HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>(FIELD) ?? [])].filter((field) => field.closest('.writing-footnote') === null)
}

/** Goes to the next or the previous text of the same edition, to its beginning or its end; false where there is none. */
export function stepField(from: Element, way: 'before' | 'after'): boolean {
  const edition = from.closest<HTMLElement>('[data-edition]')?.dataset.edition
  const all = [...document.querySelectorAll(`.report-text [data-edition="${edition}"]`)].flatMap(fieldsIn)
  const at = all.findIndex((field) => field === from || field.contains(from))
  const next = all[way === 'after' ? at + 1 : at - 1]
  if (at < 0 || next === undefined) return false
  enterField(next, way === 'after' ? 'start' : 'end')
  return true
}

/** Puts the caret into a text. */
export function enterField(field: HTMLElement, at: 'start' | 'end'): void {
  field.focus()
  const selection = document.getSelection()
  selection?.selectAllChildren(field)
  if (at === 'start') selection?.collapseToStart()
  else selection?.collapseToEnd()
}

/** The block in whose text the focus is, or `title`. */
export function blockInFocus(): string | undefined {
  const part = document.activeElement?.closest('.part-row, .report-title')
  return part?.matches('.report-title') ? TITLE : part?.id.replace(/^part-/, '')
}
