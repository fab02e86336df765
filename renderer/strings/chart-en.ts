/** The words for charts in English; the other languages have the same keys. */

export const chartEn = {
  kind: 'What it shows',
  kinds: { trend: 'lines over years', 'year-on-year': 'the year beside the year compared with', breakdown: 'the parts of an indicator' },
  by: 'Parts by',
  anyBy: 'the first that there are',
  automatic: 'Where none is chosen, the first indicator that can be drawn is shown. Indicators of different units get charts of their own.',
  listed: 'Print a table of its values after it',
  altIn: 'Alternative text in',
  altHint: 'What those hear who cannot see the chart. Left empty, it is made from the data and follows them.',
  fromData: 'From the data:',
  stale: 'The data have changed since these words were written.',
  holds: 'They still hold',
  useData: 'Use what the data say',
  data: 'Values as a table'
}

export type ChartStrings = typeof chartEn
