/** All that can be edited in a workbook, as images by kind and key, and what leads from one such state to another. */

import type { Database } from './database'
import { type EntityKind, entityAccess } from './entities'
import type { Change } from './journal'
import { keysOf } from './seals'

/** An image by "kind key". */
export type Images = ReadonlyMap<string, { readonly what: EntityKind; readonly key: string; readonly image: string }>

/** What there must be first, and must go last. */
const ORDER: readonly EntityKind[] = ['unit', 'section', 'indicator', 'cell', 'style', 'report', 'block', 'comment', 'dismissal', 'revision']

export function readImages(database: Database): Images {
  const access = entityAccess(database)
  return new Map(
    ORDER.flatMap((what) =>
      keysOf(database, what).map((key) => {
        const image = access[what].read(key) ?? ''
        return [`${what} ${key}`, { what, key, image }] as const
      })
    )
  )
}

/** What differs between two states. */
export function differing(before: Images, after: Images): readonly { readonly what: EntityKind; readonly key: string }[] {
  const places = [...new Set([...before.keys(), ...after.keys()])]
  return places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)]
    const known = was ?? is
    return known === undefined || was?.image === is?.image ? [] : [{ what: known.what, key: known.key }]
  })
}

/** The changes that make the present state the wanted one, in an order that the rules between tables allow. Reasons of revisions follow from cells and are left out. */
export function changesTo(present: Images, wanted: Images): readonly Change[] {
  const changes = differing(present, wanted)
    .filter(({ what }) => what !== 'revision')
    .map(({ what, key }): Change => ({ what, key, after: wanted.get(`${what} ${key}`)?.image ?? null }))
  const placed = (each: Change) => ORDER.indexOf(each.what)
  const written = changes.filter(({ after }) => after !== null).sort((a, b) => placed(a) - placed(b))
  const removed = changes.filter(({ after }) => after === null).sort((a, b) => placed(b) - placed(a))
  return [...written, ...removed]
}
