/** The words of a large change in English; the other languages have the same keys. */

export const largeEn = {
  title: 'Being written',
  stages: { open: 'Opening the workbook', read: 'Reading', compare: 'Comparing with the workbook', write: 'Writing' },
  of: '{stage}: {done} of {total}',
  left: 'about {seconds} s left',
  whole: 'All of it is written in one step, or nothing.',
  cancelled: 'Cancelled: nothing was written.'
}

export type LargeStrings = typeof largeEn
