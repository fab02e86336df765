/** The words that say where a figure comes from, and what a change of one would do, in English; the other languages have the same keys. */

export const provenanceEn = {
  open: 'Where it comes from …',
  hint: 'Where it comes from (Alt+Enter, or the right mouse button on a figure)',
  title: 'Where it comes from: {name}, {period}',
  value: 'Value',
  change: 'Change',
  formula: 'How it is computed',
  exact: 'Before rounding',
  rounding: 'Rounding',
  tie: 'Exactly half way between two printable percentages: the rule decides.',
  vanishes: 'Not zero, but it would round to zero: so it is said to be smaller than what prints.',
  noChange: 'No percentage',
  cells: 'Cells',
  toCell: 'Go to the cell: {name}, {period}',
  source: 'Source',
  noSource: 'no source given',
  note: 'Note',
  status: 'Status',
  entered: 'Entered',
  entry: '{day}, {time}, {who}: {from} → {to}',
  first: '{day}, {time}, {who}: {to}',
  notKnown: 'The journal says nothing of this cell.',
  places: 'Where it prints',
  nowhere: 'It prints nowhere in this report.',
  toPlace: 'Go to the report: {part}',
  published: 'In the last publication',
  publishedAs: '{text}, in the report for {year} (published {day} by {who})',
  // what a change would do
  effect: 'This changes',
  effectNone: 'nothing that prints',
  sentences: 'sentences: {count}',
  tables: 'tables: {count}',
  charts: 'charts: {count}',
  keyFigures: 'key figures: {count}',
  turns: 'What turns',
  would: 'How it would read'
}

export type ProvenanceStrings = typeof provenanceEn
