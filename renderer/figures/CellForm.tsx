import type { RefObject } from 'react'
import { limits } from '../../core/contract'
import { type AbsentCell, absences, type Cell, emptyCell, type FilledCell, qualifiers, statuses } from '../../core/entry/cell'
import { periodCode } from '../../core/entry/period'
import type { MovedCell } from '../../core/entry/table'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { TextField } from '../ui/TextField'
import { useWriter } from '../use-writer'
import { sourced, stated } from './block-changes'
import { changeTo, differs, type GridCell } from './grid-model'

type CellFormProps = {
  readonly here: GridCell
  readonly write: (changes: readonly MovedCell[], typing?: boolean) => Promise<boolean>
  /** All chosen cells; null where one is chosen. */
  readonly chosen: (() => readonly GridCell[]) | null
  readonly first: RefObject<HTMLSelectElement | null>
}

/** Status, qualifier, source and note of the cell. Where several cells are chosen, the status goes to all of them, and the source may. */
export function CellForm({ here, write: writeCells, chosen, first }: CellFormProps) {
  const { strings } = useProgram()
  const words = strings.figures
  const { cell } = here
  const write = useWriter<Cell>(cell, (next, typing) => writeCells([changeTo({ ...here, cell: next })], typing))
  /** Changes all chosen cells in one step, upon what has been typed into this one, even where that is still on its way. */
  const changeAll = (become: (cells: readonly GridCell[], latest: Cell) => readonly MovedCell[]) => {
    const all = chosen?.() ?? []
    const others = all.filter(({ indicator, period }) => indicator !== here.indicator || periodCode(period) !== periodCode(here.period))
    write(
      (latest) => become([{ ...here, cell: latest }], latest)[0]?.cell ?? latest,
      false,
      (value) => {
        const changes = [...become(others, value), ...(differs(here.cell, value) ? [changeTo({ ...here, cell: value })] : [])]
        return changes.length > 0 ? writeCells(changes) : Promise.resolve(true)
      }
    )
  }
  const change = (next: (filled: FilledCell) => FilledCell, typing = false) => write((latest) => (latest.kind === 'empty' ? latest : next(latest)), typing)
  const status = cell.kind === 'value' ? cell.status : cell.kind === 'absent' ? cell.absence : ''
  const chooseStatus = (name: string) => {
    const absence = absences.find((each) => each === name)
    const settled = statuses.find((each) => each === name)
    if (chosen) changeAll((cells) => stated(cells, absence ? { absence } : settled ? { status: settled } : null))
    else if (absence) write((latest) => absentCell(absence, latest))
    else if (settled) change((latest) => (latest.kind === 'value' ? { ...latest, status: settled } : latest))
    else write(() => emptyCell)
  }
  const chooseQualifier = (name: string) =>
    change((latest) => (latest.kind === 'value' ? { ...latest, qualifier: qualifiers.find((each) => each === name) ?? null } : latest))
  const count = chosen?.().length ?? 1
  return (
    <div className="form">
      <label className="field">
        <span>{words.status}</span>
        <select ref={first} value={status} onChange={({ target }) => chooseStatus(target.value)}>
          {(cell.kind === 'empty' || chosen) && <option value="">{words.notEntered}</option>}
          {(cell.kind === 'value' || chosen) &&
            statuses.map((each) => (
              <option key={each} value={each}>
                {words.statuses[each]}
              </option>
            ))}
          {absences.map((each) => (
            <option key={each} value={each}>
              {words.absences[each]}
            </option>
          ))}
        </select>
      </label>
      {chosen && <p className="hint to-all">{fill(words.statusToAll, { count })}</p>}
      {cell.kind === 'value' && (
        <label className="field">
          <span>{words.qualifier}</span>
          <select value={cell.qualifier ?? ''} onChange={({ target }) => chooseQualifier(target.value)}>
            <option value="">{words.exact}</option>
            {qualifiers.map((each) => (
              <option key={each} value={each}>
                {words.qualifiers[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {cell.kind !== 'empty' && (
        <>
          <TextField
            label={words.source}
            text={cell.source}
            rows={2}
            most={limits.remark}
            type={(source) => change((latest) => ({ ...latest, source }), true)}
          />
          {chosen && (
            <button type="button" onClick={() => changeAll((cells, latest) => sourced(cells, latest.kind === 'empty' ? '' : latest.source))}>
              {fill(words.sourceToAll, { count })}
            </button>
          )}
          <TextField label={words.note} text={cell.note} rows={2} most={limits.remark} type={(note) => change((latest) => ({ ...latest, note }), true)} />
        </>
      )}
    </div>
  )
}

function absentCell(absence: AbsentCell['absence'], before: Cell): AbsentCell {
  const { source, note } = before.kind === 'empty' ? { source: '', note: '' } : before
  return { kind: 'absent', absence, source, note }
}
