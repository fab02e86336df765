import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { runCli } from '../../../electron/cli'
import { testFolder } from '../folder'
import { withoutGuards } from '../forging'

const folder = testFolder()

async function bayan(words: readonly string[], language = 'en') {
  let out = ''
  const hear = (text: string) => {
    out += text
  }
  const code = await runCli(words, {
    out: hear,
    err: hear,
    env: { BAYAN_LANGUAGE: language },
    resources: resolve('resources'),
    now: () => new Date('2026-01-01T00:00:00Z')
  })
  return { code, out }
}

test('the journal is printed whole, says that its chain holds, and names what another hand has changed', async () => {
  const file = join(folder, 'a.bayan')
  await bayan(['new', file, '--sample'])
  await bayan(['style', file, 'rounding=half-away'])
  const sound = await bayan(['journal', file, '--json'])
  expect(sound.code).toBe(0)
  const said = JSON.parse(sound.out)
  expect(said).toMatchObject({ holds: true, steps: 2, breaks: [], unjournalled: [] })
  expect(said.entries.map(({ action, changes }: { action: string; changes: readonly unknown[] }) => [action, changes.length > 1])).toEqual([
    ['create', true],
    ['style', false]
  ])
  expect((await bayan(['journal', file])).out).toContain(`holds: 2 steps, the last one is ${said.head}`)
  const hand = new Database(file)
  withoutGuards(hand, (database) =>
    database.exec(`UPDATE change_set SET who = 'somebody else' WHERE id = 1; UPDATE cell SET value = '7' WHERE indicator = 'networks' AND period = '2023'`)
  )
  hand.close()
  const forged = await bayan(['journal', file, '--json'])
  expect(forged.code).toBe(1)
  expect(JSON.parse(forged.out)).toMatchObject({
    holds: false,
    breaks: [{ step: 1, kind: 'altered' }],
    unjournalled: [{ what: 'cell', key: 'networks 2023' }]
  })
  for (const [language, words] of [
    ['en', 'Step 1 is not the one'],
    ['fr', 'L’étape 1 n’est pas celle'],
    ['ar', 'الخطوة 1 ليست']
  ] as const) {
    const { code, out } = await bayan(['journal', file], language)
    expect(code).toBe(1)
    expect(out).toContain(words)
    expect(out).toContain('cell networks 2023')
  }
})
