/** A guard, what stands in its place to take it away, and the test that must then fail. */
export type Guard = { readonly file: string; readonly text: string; readonly instead: string; readonly test: string; readonly name: string }
export const guards: readonly Guard[]
