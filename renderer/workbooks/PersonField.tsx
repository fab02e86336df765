import { useState } from 'react'
import { limits } from '../../core/contract'
import { INVISIBLE } from '../../core/wording/visible'
import { bayan } from '../client'
import { useProgram } from '../program'
import { fill } from '../strings/words'

/** The name under which changes are journalled, kept once one leaves the field; empty: that of the system account. */
export function PersonField() {
  const { state, strings, takeState } = useProgram()
  const [name, setName] = useState(state.person.chosen ?? '')
  const words = strings.workbooks
  const keep = () => {
    const clean = name.replace(INVISIBLE, '').trim()
    setName(clean)
    if (clean !== (state.person.chosen ?? '')) void takeState(bayan.chooseName({ name: clean === '' ? null : clean }))
  }
  return (
    <>
      <label className="field person">
        <span>{words.person}</span>
        <input
          dir="auto"
          value={name}
          maxLength={limits.person}
          aria-describedby="person-hint"
          onChange={({ target }) => setName(target.value)}
          onBlur={keep}
        />
      </label>
      <p className="hint" id="person-hint">
        {fill(words.personHint, { account: `\u2068${state.person.account}\u2069` })}
      </p>
    </>
  )
}
