/** The words of moving a report on to another year, in English; the other languages have the same keys. */

export const forwardEn = {
  open: 'Next year …',
  openHint: 'Move the report on to another year (Ctrl+Alt+Y)',
  title: 'Report for another year',
  lead: 'The report moves on: figures, sections and tables follow; every text is to be read again, reviews begin anew, and settled comments go. Undo brings all of it back.',
  year: 'New year',
  base: 'Compared with',
  sameYears: 'The year and its base must differ.',
  run: 'Report for {year} from {from}',
  done: 'The report is now for {year}.',
  texts: 'Texts to be read again',
  flips: 'Figures that turn',
  noFlips: 'No figure of the texts turns.',
  empty: 'Figures of {year} not entered yet',
  noEmpty: 'All figures of {year} are entered.',
  years: 'Years in the texts that would stay behind',
  yearsHint: 'Choose those that stand for the year of the report or its base; each becomes a field that moves on with it. The others stay as they are.',
  noYears: 'No year in the texts would stay behind.',
  all: 'Choose all',
  none: 'Choose none',
  fixed: 'a figure fixed to this year',
  turnOf: '{name}: {turn}'
}

export type ForwardStrings = typeof forwardEn
