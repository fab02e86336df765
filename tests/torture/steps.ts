/** The steps that a tortured writer takes, and what a workbook holds after each: known to the writer and to whoever kills it. */

/** `cell` and `block` are typed or pasted cells, `import` a table from a file, `change` a large change over a connection of its own. */
export const stepKinds = ['cell', 'block', 'import', 'change', 'prose', 'undo', 'export', 'create', 'migrate', 'receive', 'reopen'] as const
export type StepKind = (typeof stepKinds)[number]
export type Step = { readonly number: number; readonly kind: StepKind }

/** What the workbook holds: the value of each cell by `indicator period`, and the text of the one block that is written. */
export type State = { readonly cells: Readonly<Record<string, string>>; readonly prose: string }

export const INDICATORS = ['i0', 'i1', 'i2', 'i3', 'i4', 'i5'] as const
export const YEARS = Array.from({ length: 12 }, (_, index) => `${2012 + index}`)
/** The cell that every step on cells writes its number into. */
export const COUNTER = 'i0 2012'
/** The block whose text `prose` writes. */
export const PROSE_BLOCK = 'b2'
/** The folder of exports, and the workbook that is opened and migrated, in the folder of a writer. */
export const EXPORTS = 'exports'
export const OLD = 'old.bayan'

/** The cells that a step writes its number into. */
export function cellsOf({ number, kind }: Step): readonly string[] {
  switch (kind) {
    case 'cell':
      return [COUNTER, placeOf(number)]
    case 'block':
    case 'import':
    case 'change':
      return INDICATORS.flatMap((indicator) => YEARS.map((year) => `${indicator} ${year}`))
    default:
      return []
  }
}

function placeOf(number: number): string {
  return `${INDICATORS[1 + (number % (INDICATORS.length - 1))]} ${YEARS[number % YEARS.length]}`
}

/** What the workbook holds after a step. `before`: the state before the step that an undo takes back. */
export function stateAfter(state: State, step: Step, before: State): State {
  if (step.kind === 'undo') return before
  if (step.kind === 'prose') return { ...state, prose: `Text ${step.number}.` }
  const places = cellsOf(step)
  if (places.length === 0) return state
  const cells = Object.fromEntries(places.map((place) => [place, `${step.number}`]))
  return { ...state, cells: { ...state.cells, ...cells } }
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
