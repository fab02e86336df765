/** Spelling on the built program: the worker, the dictionaries beside it, and each person's own words. */

import type { Page } from '@playwright/test'
import { expect, test } from './fixture'

/** Asks the program as the page does: over its bridge, or over the loopback host. */
function ask(page: Page, name: string, input: object): Promise<unknown> {
  return page.evaluate(
    async ([call, words]) => {
      const bridge: Record<string, (input: object) => Promise<unknown>> | undefined = Reflect.get(globalThis, 'bayan')
      if (bridge) return bridge[call]?.(words)
      const response = await fetch(`/api/${call}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(words) })
      return response.json()
    },
    [name, input] as const
  )
}

test('wrong words are found in three languages, and a learned one is right after a restart', async ({ bayan }) => {
  const first = await bayan.start()
  const texts = { en: ['the border, the bordr'], fr: ['la frontière, la frontiere'], ar: ['الهجرة، الهجره'] }
  const wrong = { en: { start: 16, end: 21 }, fr: { start: 17, end: 26 }, ar: { start: 8, end: 14 } }
  for (const language of ['en', 'fr', 'ar'] as const)
    expect(await ask(first.page, 'checkSpelling', { language, texts: texts[language] })).toEqual({ ok: true, value: [[wrong[language]]] })
  expect(await ask(first.page, 'suggestSpelling', { language: 'ar', word: 'الهجره' })).toMatchObject({ ok: true, value: expect.arrayContaining(['الهجرة']) })
  expect(await ask(first.page, 'learnWord', { language: 'en', word: 'bordr' })).toEqual({ ok: true, value: null })
  await first.stop()
  const second = await bayan.start()
  expect(await ask(second.page, 'checkSpelling', { language: 'en', texts: texts.en })).toEqual({ ok: true, value: [[]] })
})
