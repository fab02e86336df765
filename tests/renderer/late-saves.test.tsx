// @vitest-environment happy-dom
/** Saves that come back late take nothing from what is typed: not from its field, nor from what else is written meanwhile. */

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { createRef, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Cell } from '../../core/entry/cell'
import { whole } from '../../core/entry/decimal'
import { parsePeriod } from '../../core/entry/period'
import type { MovedCell } from '../../core/entry/table'
import { CellForm } from '../../renderer/figures/CellForm'
import type { GridCell } from '../../renderer/figures/grid-model'
import { ProgramProvider } from '../../renderer/program'
import { TextField } from '../../renderer/ui/TextField'
import { useWriter } from '../../renderer/use-writer'
import { programOf } from '../made-program'
import { sampleTable } from '../sample-table'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })
const textIn = (field: HTMLElement) => (field as HTMLInputElement).value

type Texts = { readonly one: string; readonly two: string }

/** Two fields over one stored value; each save takes as long as is said. */
function Fields({ delay, written }: { readonly delay: () => number; readonly written: (texts: Texts) => void }) {
  const [stored, store] = useState<Texts>({ one: '', two: '' })
  const write = useWriter(stored, async (texts) => {
    await later(delay())
    written(texts)
    store({ two: texts.two, one: texts.one })
    return true
  })
  return (
    <>
      {(['one', 'two'] as const).map((name) => (
        <TextField key={name} label={name} text={stored[name]} most={100} type={(text) => write((latest) => ({ ...latest, [name]: text }), true)} />
      ))}
      <button type="button" onClick={() => store({ one: 'news', two: 'news' })}>
        elsewhere
      </button>
    </>
  )
}

test('what is typed by turns into two fields of one value is kept whole, however late the saves come back', async () => {
  const step = fc.record({
    field: fc.constantFrom('one' as const, 'two' as const),
    pause: fc.constantFrom(0, 5, 20, 60),
    save: fc.constantFrom(0, 1, 15, 80, 400)
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const delays = steps.map(({ save }) => save)
      let last: Texts = { one: '', two: '' }
      render(
        <ProgramProvider value={programOf('en')}>
          <Fields delay={() => delays.shift() ?? 3} written={(texts) => (last = texts)} />
        </ProgramProvider>
      )
      const typed = { one: '', two: '' }
      for (const [index, { field, pause }] of steps.entries()) {
        const input = screen.getByLabelText(field)
        if (document.activeElement !== input) act(() => input.focus())
        expect(textIn(input)).toBe(typed[field])
        typed[field] += String.fromCharCode(97 + index)
        type(input, typed[field])
        await wait(pause)
        for (const name of ['one', 'two'] as const) expect(textIn(screen.getByLabelText(name))).toBe(typed[name])
      }
      await wait(10_000)
      expect(last).toEqual(typed)
      for (const name of ['one', 'two'] as const) expect(textIn(screen.getByLabelText(name))).toBe(typed[name])
      cleanup()
    }),
    { numRuns: 60 }
  )
})

test('what is written elsewhere shows in the field one is in, and is what one types on from', async () => {
  let last: Texts | undefined
  render(
    <ProgramProvider value={programOf('en')}>
      <Fields delay={() => 30} written={(texts) => (last = texts)} />
    </ProgramProvider>
  )
  const one = screen.getByLabelText('one')
  act(() => one.focus())
  type(one, 'typed')
  await wait(2_000)
  fireEvent.click(screen.getByRole('button', { name: 'elsewhere' }))
  expect(textIn(one)).toBe('news')
  type(one, 'news!')
  await wait(2_000)
  expect(last).toEqual({ one: 'news!', two: 'news' })
})

// ---- the form of a cell ----------------------------------------------------------------

const [indicator] = sampleTable().indicators
const years = ['2022', '2023'].map((text) => parsePeriod(text))

/** The form of the first of two chosen cells; each save takes a tenth of a second. */
function Form({ tell }: { readonly tell: (cells: readonly Cell[]) => void }) {
  const [cells, store] = useState<readonly Cell[]>(
    [1, 2].map((value) => ({ kind: 'value', value: whole(value), qualifier: null, status: 'final', source: '', note: '' }))
  )
  const [first] = useState(() => createRef<HTMLSelectElement>())
  tell(cells)
  const chosen = (): readonly GridCell[] =>
    cells.flatMap((cell, index) => {
      const period = years[index]
      return indicator && period ? [{ indicator, period, cell }] : []
    })
  const write = async (changes: readonly MovedCell[]) => {
    await later(100)
    store((before) => before.map((cell, index) => changes.find(({ period }) => period === `${2022 + index}`)?.cell ?? cell))
    return true
  }
  const [here] = chosen()
  return here ? <CellForm here={here} write={write} chosen={chosen} first={first} /> : null
}

test('a source that is being typed goes whole to all chosen cells, and what is chosen meanwhile stays', async () => {
  let cells: readonly Cell[] = []
  render(
    <ProgramProvider value={programOf('en')}>
      <Form tell={(now) => (cells = now)} />
    </ProgramProvider>
  )
  const field = screen.getByLabelText('Source')
  act(() => field.focus())
  for (let length = 1; length <= 'Gendarmerie'.length; length += 1) {
    type(field, 'Gendarmerie'.slice(0, length))
    await wait(20)
  }
  fireEvent.click(screen.getByRole('button', { name: /all 2 chosen cells/ }))
  type(field, 'Gendarmerie, Rabat')
  await wait(5_000)
  type(field, 'Gendarmerie, Rabat 2')
  fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'provisional' } })
  type(screen.getByLabelText('Note'), 'by letter')
  await wait(5_000)
  expect(cells).toMatchObject([
    { status: 'provisional', source: 'Gendarmerie, Rabat 2', note: 'by letter' },
    { status: 'provisional', source: 'Gendarmerie', note: '' }
  ])
  expect(textIn(field)).toBe('Gendarmerie, Rabat 2')
})
