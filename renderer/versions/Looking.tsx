import { bayan } from '../client'
import type { Program } from '../program'
import { fill } from '../strings/words'
import { whenOf } from './when'

/** Says on every screen that what is shown is a version, and leads back to the workbook. */
export function Looking({ program: { state, strings, language, open } }: { readonly program: Program }) {
  if (state.looking === null) return null
  const { at, name } = state.looking
  return (
    <div className="looking" role="status">
      <p>{fill(strings.versions.looking, { when: `\u2068${whenOf(at, language)}\u2069`, name: `\u2068${name}\u2069` })}</p>
      <button type="button" className="primary" onClick={() => void open(bayan.leaveVersion(undefined))}>
        {strings.versions.leave}
      </button>
    </div>
  )
}
