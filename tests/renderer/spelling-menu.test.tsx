// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { type Language, languages } from '../../core/entry/indicator'
import { ProgramProvider } from '../../renderer/program'
import { SpellingMenu } from '../../renderer/spelling/SpellingMenu'
import { SpellingMemory } from '../../renderer/spelling/spelling-memory'
import { stringsOf } from '../../renderer/strings/words'
import { programOf } from '../made-program'

afterEach(cleanup)

/** A menu over a field that has the focus, with what it did. */
function opened(language: Language, suggestions: readonly string[]) {
  const done: string[] = []
  const field = document.createElement('input')
  document.body.append(field)
  field.focus()
  const spelling = {
    language,
    suggest: async () => suggestions,
    learn: async (word: string) => void done.push(`learn ${word}`),
    ignore: (word: string) => void done.push(`ignore ${word}`)
  }
  const place = { left: 10, right: 60, top: 10, bottom: 24 }
  const { unmount } = render(
    <ProgramProvider value={programOf(language)}>
      <SpellingMenu word="bordr" place={place} spelling={spelling} replace={(word) => done.push(`replace ${word}`)} close={() => done.push('close')} />
    </ProgramProvider>
  )
  return { done, field, unmount }
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const focused = () => document.activeElement?.textContent

describe('the spelling menu', () => {
  test.each(languages)('is a named menu with its words in the program’s language (%s)', async (language) => {
    opened(language, ['border'])
    const words = stringsOf(language).spelling
    await waitFor(() => expect(focused()).toBe('border'))
    expect(screen.getByRole('menu').getAttribute('aria-label')).toContain('bordr')
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['border', words.add, words.ignore])
  })
  test('arrows go round, Home and End to the ends', async () => {
    opened('en', ['border', 'bored'])
    await waitFor(() => expect(focused()).toBe('border'))
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
      press(key)
      return focused()
    })
    expect(seen).toEqual(['bored', 'Add to dictionary', 'Ignore', 'border', 'Ignore', 'border', 'Ignore'])
  })
  test('choosing replaces, adds or ignores, and closes; Escape and Tab only close', async () => {
    const { done } = opened('en', ['border'])
    await waitFor(() => expect(focused()).toBe('border'))
    for (const name of ['border', 'Add to dictionary', 'Ignore']) fireEvent.click(screen.getByRole('menuitem', { name }))
    press('Escape')
    press('Tab')
    expect(done).toEqual(['close', 'replace border', 'close', 'learn bordr', 'close', 'ignore bordr', 'close', 'close'])
  })
  test('without suggestions it says so, and gives the focus back when it goes', async () => {
    const { field, done, unmount } = opened('fr', [])
    await waitFor(() => expect(focused()).toBe('Aucune suggestion'))
    fireEvent.pointerDown(document.body)
    expect(done).toEqual(['close'])
    unmount()
    expect(document.activeElement).toBe(field)
  })
})

describe('what the page remembers of spelling', () => {
  test('ignored words lose their marks in their language; a new dictionary has every text checked anew', () => {
    const memory = new SpellingMemory()
    memory.remember('en', memory.round('en'), [['a **bor**dr', [{ start: 2, end: 11 }]]])
    expect(memory.wrongWords('en', 'a **bor**dr')).toHaveLength(1)
    memory.ignore('fr', 'bordr')
    expect(memory.wrongWords('en', 'a **bor**dr')).toHaveLength(1)
    memory.recheck('en')
    expect(memory.knows('en', 'a **bor**dr')).toBe(false)
    expect(memory.wrongWords('en', 'a **bor**dr')).toHaveLength(1)
    memory.ignore('en', '**bor**dr')
    expect(memory.wrongWords('en', 'a **bor**dr')).toEqual([])
  })
})
