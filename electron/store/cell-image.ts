/** A cell as the journal and the tables keep it. */

import type { Cell, FilledCell } from '../../core/entry/cell'
import { DamagedContent } from './damage'
import { cellKey, type Image } from './entities'
import type { Change } from './journal'

/** A cell as the journal keeps it. */
export function cellImage(cell: FilledCell): Image<'cell'> {
  return cell.kind === 'value'
    ? { value: cell.value, qualifier: cell.qualifier, status: cell.status, absence: null, source: cell.source, note: cell.note }
    : { value: null, qualifier: null, status: null, absence: cell.absence, source: cell.source, note: cell.note }
}

/** The change that makes a cell what is given. */
export function cellChange(indicator: string, period: string, cell: Cell): Change {
  return { what: 'cell', key: cellKey(indicator, period), after: cell.kind === 'empty' ? null : JSON.stringify(cellImage(cell)) }
}

/** The cell of a journal's or a row's image. */
export function cellOf({ value, qualifier, status, absence, source, note }: Image<'cell'>): FilledCell {
  if (absence !== null) return { kind: 'absent', absence, source, note }
  if (value === null || status === null) throw new DamagedContent('cell')
  return { kind: 'value', value, qualifier, status, source, note }
}
