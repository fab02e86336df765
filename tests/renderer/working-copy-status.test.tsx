// @vitest-environment happy-dom
/** What the page says of a workbook on the network or a stick is true at every moment: never that its place holds all of it before that was seen. */

import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OpenWorkbook, WorkingCopyState } from '../../core/contract'
import { languages } from '../../core/entry/indicator'
import { faultMessage } from '../../core/wording/messages'
import { bayan } from '../../renderer/client'
import { type Program, ProgramProvider } from '../../renderer/program'
import { WorkingCopyStatus } from '../../renderer/shell/WorkingCopyStatus'
import { programOf } from '../made-program'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const whole: WorkingCopyState = { isPutBack: true, fault: null }
const due: WorkingCopyState = { isPutBack: false, fault: null }
const workbookOf = (workingCopy: WorkingCopyState | null): OpenWorkbook => ({
  path: '/stick/a.bayan',
  name: 'a',
  readOnly: false,
  hindrance: null,
  workingCopy
})
const at = (program: Program, workingCopy: WorkingCopyState | null) => (
  <ProgramProvider value={program}>
    <WorkingCopyStatus workbook={workbookOf(workingCopy)} />
  </ProgramProvider>
)
/** The program answers that the workbook stands so. */
function answering(state: OpenWorkbook) {
  return vi.spyOn(bayan, 'workbookState').mockImplementation(async () => ({ ok: true, value: state }))
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

test.each(languages)('it is whole, then not after a change, at once, then whole again when that is seen (%s)', async (language) => {
  const words = programOf(language).strings.holding
  answering(workbookOf(whole))
  const program = programOf(language)
  const { rerender } = render(at(program, whole))
  await pass(0)
  expect(screen.getByRole('status').textContent).toBe(words.whole)
  answering(workbookOf(due))
  rerender(at({ ...program, savedAt: new Date() }, whole))
  expect(screen.getByRole('status').textContent).toBe(words.due)
  await pass(5_000)
  expect(screen.getByRole('status').textContent).toBe(words.due)
  answering(workbookOf(whole))
  await pass(2_000)
  expect(screen.getByRole('status').textContent).toBe(words.whole)
})

test.each(languages)('why it could not be put back is said in words (%s)', async (language) => {
  const fault = { kind: 'workbook-unreachable', path: '/stick/a.bayan' } as const
  answering(workbookOf({ isPutBack: false, fault }))
  render(at(programOf(language), due))
  await pass(0)
  expect(screen.getByRole('status').textContent).toBe(faultMessage(fault, language))
})

test('the workbook is read anew where it may be changed no more', async () => {
  const reload = vi.fn(async () => {})
  answering({ ...workbookOf(whole), readOnly: true, hindrance: { kind: 'vanished', kept: '/stick/a (Amina).bayan' } })
  render(at({ ...programOf('en'), reload }, whole))
  await pass(0)
  expect(reload).toHaveBeenCalled()
})

test('of a workbook on this machine’s disk nothing is said and nothing asked', async () => {
  const asked = answering(workbookOf(null))
  render(at(programOf('en'), null))
  await pass(5_000)
  expect(screen.queryByRole('status')).toBeNull()
  expect(asked).not.toHaveBeenCalled()
})
