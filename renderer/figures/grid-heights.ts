/** Heights of a row and of the head, in pixels; the style sheet gives them the same. */
export const ROW = 34
export const HEAD = 36
