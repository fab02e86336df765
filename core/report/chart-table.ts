/** The values of a chart as a table: what is read where it cannot be seen, and where a writer has no charts. */

import type { ChartBlock, TableColumn, TableRow } from './document'

/** A row a line by year, or a row a bar. */
export function chartTable({ form, categories, series, names, legend }: ChartBlock): {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly legend: ChartBlock['legend']
} {
  const heads = form === 'lines' ? categories : series.map(({ label }) => label)
  const rows: readonly TableRow[] =
    form === 'lines'
      ? series.map(({ label, points }) => ({ kind: 'figures', cells: [label, ...points.map((point) => point.label)] }))
      : categories.map((category, at) => ({ kind: 'figures', cells: [category, ...series.map(({ points }) => points[at]?.label ?? [])] }))
  const columns: readonly TableColumn[] = [
    { kind: 'label', label: names, weight: 3.5 },
    ...heads.map((label): TableColumn => ({ kind: 'number', label, weight: 1 }))
  ]
  return { columns, rows, legend }
}
