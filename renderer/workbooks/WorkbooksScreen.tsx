import { type FormEvent, useState } from 'react'
import { bayan } from '../client'
import { useProgram } from '../program'
import { DamagedCard } from './DamagedCard'
import { PersonField } from './PersonField'

/** Making, opening and finding workbooks. */
export function WorkbooksScreen({ opened }: { readonly opened: () => void }) {
  const { state, strings, open, takeState } = useProgram()
  const [name, setName] = useState('')
  const words = strings.workbooks
  const folder = state.files.kind === 'folder' ? state.files.folder : null
  const then = async (call: Parameters<typeof open>[0]) => {
    if (await open(call)) opened()
  }
  const create = (event: FormEvent) => {
    event.preventDefault()
    void then(bayan.newWorkbook({ name: folder === null ? null : name.trim() || words.create }))
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {state.damaged && <DamagedCard damaged={state.damaged} />}
      <div className="cards">
        <form className="card" onSubmit={create}>
          {folder !== null && (
            <label className="field">
              <span>{words.createName}</span>
              <input value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
            </label>
          )}
          <button type="submit" className="primary">
            {words.create}
          </button>
        </form>
        <div className="card">
          {folder === null && (
            <button type="button" onClick={() => void then(bayan.openWorkbook({ path: null }))}>
              {words.open}
            </button>
          )}
          <button type="button" onClick={() => void then(bayan.openSample(undefined))}>
            {words.sample}
          </button>
          {state.workbook && (
            <button type="button" onClick={() => void takeState(bayan.closeWorkbook(undefined))}>
              {words.closeWorkbook}
            </button>
          )}
        </div>
      </div>
      <h2>{words.recent}</h2>
      {state.recent.length === 0 ? (
        <p className="empty">{words.noRecent}</p>
      ) : (
        <ul className="recent">
          {state.recent.map((recent) => (
            <li key={recent.path}>
              <button type="button" className="recent-workbook" onClick={() => void then(bayan.openWorkbook({ path: recent.path }))}>
                <bdi>{recent.name}</bdi>
                <bdi className="path" dir="ltr">
                  {recent.path}
                </bdi>
              </button>
              {state.workbook?.path === recent.path && <span className="badge">{words.current}</span>}
              {recent.waiting && <span className="badge">{strings.holding.waiting}</span>}
            </li>
          ))}
        </ul>
      )}
      <PersonField />
      {folder !== null && (
        <p className="hint">
          {words.folder}{' '}
          <bdi dir="ltr" className="path">
            {folder}
          </bdi>
        </p>
      )}
    </>
  )
}
