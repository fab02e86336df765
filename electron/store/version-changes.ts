/** What differs between a version and the workbook now: from the journal where the version is an earlier state of it, else by comparing all they hold. */

import type { Translated } from '../../core/entry/indicator'
import type { DifferingPart } from '../../core/versions/version'
import type { Database } from './database'
import { type EntityKind, entityAccess, images, splitCellKey } from './entities'

type Step = { readonly id: number; readonly at: string; readonly who: string }
type Recorded = { readonly set: number; readonly what: string; readonly key: string; readonly before: string | null; readonly after: string | null }
export type Keyed = { readonly what: EntityKind; readonly key: string }

/** The last step of a version, with what it left: a run of typing may have lengthened it since. */
export type Tail = { readonly step: Step | undefined; readonly left: ReadonlyMap<string, string | null> }

const SINCE = 'SELECT change_set AS "set", what, key, before, after FROM change WHERE change_set >= ? ORDER BY change_set, position'

export function readTail(database: Database): Tail {
  const step = database.prepare<[], Step>('SELECT id, at, who FROM change_set ORDER BY id DESC LIMIT 1').get()
  const rows = step === undefined ? [] : database.prepare<[number], Recorded>(SINCE).all(step.id)
  return { step, left: new Map(rows.map(({ what, key, after }) => [`${what} ${key}`, after])) }
}

/** What is no longer as it was after the tail; undefined where the tail is no step of this journal. */
export function changedSince(database: Database, { step, left }: Tail): readonly Keyed[] | undefined {
  if (step === undefined) return undefined
  const same = database.prepare<[number], Step>('SELECT id, at, who FROM change_set WHERE id = ?').get(step.id)
  if (same?.at !== step.at || same.who !== step.who) return undefined
  const net = new Map<string, Keyed & { readonly first: string | null; readonly last: string | null }>()
  for (const { set, what, key, before, after } of database.prepare<[number], Recorded>(SINCE).iterate(step.id)) {
    const place = `${what} ${key}`
    if (!isKind(what)) continue
    if (set === step.id && !left.has(place)) return undefined
    const known = net.get(place)
    const first = known === undefined ? (set === step.id ? (left.get(place) ?? null) : before) : known.first
    net.set(place, { what, key, first, last: after })
  }
  return [...net.values()].filter(({ first, last }) => first !== last).map(({ what, key }) => ({ what, key }))
}

function isKind(what: string): what is EntityKind {
  return Object.hasOwn(images, what)
}

/** What a part is called in the workbook as it now is. */
export function partNamer(database: Database): (what: EntityKind, key: string) => DifferingPart {
  const access = entityAccess(database)
  const named = <Kind extends EntityKind>(what: Kind, key: string) => {
    const image = access[what].read(key)
    return image === null ? undefined : images[what].parse(JSON.parse(image))
  }
  const indicatorNames = (code: string): Translated | null => {
    const image = named('indicator', code)
    return image && 'names' in image ? image.names : null
  }
  return (what, key) => {
    switch (what) {
      case 'cell':
      case 'revision':
      case 'dismissal': {
        const { indicator, period } = splitCellKey(key)
        return { code: indicator, names: indicatorNames(indicator), period: period.split(' ')[0] ?? period }
      }
      case 'indicator':
        return { code: key, names: indicatorNames(key), period: null }
      case 'section': {
        const section = named('section', key)
        return { code: key, names: section && 'names' in section ? section.names : null, period: null }
      }
      case 'block': {
        const block = named('block', key)
        return { code: key, names: block && 'content' in block ? textOf(block.content) : null, period: null }
      }
      default:
        return { code: key, names: null, period: null }
    }
  }
}

/** Characters of a text by which a part is known. */
const BEGINNING = 60

function textOf(content: object): Translated | null {
  const text = 'text' in content ? content.text : 'caption' in content ? content.caption : null
  if (text === null || typeof text !== 'object' || !('en' in text && 'fr' in text && 'ar' in text)) return null
  const begin = (each: unknown) => [...`${each}`.replace(/\s+/g, ' ')].slice(0, BEGINNING).join('')
  return { en: begin(text.en), fr: begin(text.fr), ar: begin(text.ar) }
}
