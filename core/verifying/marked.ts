/** What is read out of a file: its text, and the stretches of it that say which figure they print. */

import type { Token } from './tokens'

/** A stretch of the text in a control that bears a tag (`figureTag`). */
export type TaggedSpan = { readonly tag: string; readonly start: number; readonly end: number }

/** `controls`: in the order of the text; none in a format that has no controls. */
export type MarkedText = { readonly text: string; readonly controls: readonly TaggedSpan[] }

/** The tag of the control that each token stands in, if it stands in one. */
export function tagsOf(tokens: readonly Token[], { controls }: MarkedText): readonly (string | undefined)[] {
  let next = 0
  return tokens.map(({ start, end }) => {
    while ((controls[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const control = controls[next]
    return control && control.start < end ? control.tag : undefined
  })
}
