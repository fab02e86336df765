/** What a workbook holds against what its journal says last of it: a value that was written past the journal contradicts it. */

import type { Database } from './database'
import { type EntityKind, entityAccess, images } from './entities'
import { keysOf } from './seals'

const KINDS = Object.keys(images) as readonly EntityKind[]

type Last = { readonly key: string; readonly after: string | null }

/** The entities that are not as the journal left them: changed, added or removed by somebody else's hand, or damaged. */
export function unjournalled(database: Database): readonly { readonly what: EntityKind; readonly key: string }[] {
  const access = entityAccess(database)
  const last = database.prepare<[string], Last>(
    'SELECT key, after, max(change_set * 4294967296 + position) FROM change WHERE what = ? GROUP BY key ORDER BY key'
  )
  return KINDS.flatMap((what) => {
    const said = new Map(last.all(what).map(({ key, after }) => [key, after]))
    const there = keysOf(database, what)
    const same = (key: string): boolean => {
      const after = said.get(key) ?? null
      const now = read(access[what].read, key)
      return now === after || (now !== undefined && now !== null && after !== null && comparable(what, now) === comparable(what, after))
    }
    return [...new Set([...said.keys(), ...there])].filter((key) => !same(key)).map((key) => ({ what, key }))
  })
}

/** What stands under a key; undefined where it cannot be read as what it must be. */
function read(stored: (key: string) => string | null, key: string): string | null | undefined {
  try {
    return stored(key)
  } catch {
    return undefined
  }
}

/** An image of an older version says less than one of ours; the genders that version 2 gave to units stand in no journal. */
function comparable(what: EntityKind, image: string): string | undefined {
  let raw: unknown
  try {
    raw = JSON.parse(image)
  } catch {
    return undefined
  }
  const parsed = images[what].safeParse(raw)
  if (!parsed.success) return undefined
  return JSON.stringify('genders' in parsed.data ? { ...parsed.data, genders: null } : parsed.data)
}
