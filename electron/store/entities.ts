/** What a workbook keeps, entity by entity: each with its SQL and nothing more. Images are plain data, as the journal keeps them. */

import { checkKinds } from '../../core/checks/check'
import { blockContent, houseStyle, imprint, limits, parts } from '../../core/contract'
import { absences, qualifiers, statuses } from '../../core/entry/cell'
import { type Decimal, isDecimal } from '../../core/entry/decimal'
import { dimensions, genders, languages, measures, partRules } from '../../core/entry/indicator'
import { noImprint } from '../../core/report/draft'
import { z } from '../../core/schema'
import { defaultLayout } from '../../core/wording/house-style'
import type { Database } from './database'

const forms = z.record(z.string(), z.string().max(limits.forms))
const long = z.string().max(limits.remark)
const translated = (most: z.ZodString) => z.object({ en: most, fr: most, ar: most })
const names = translated(z.string().max(limits.name))
const texts = translated(long)
const position = z.int()
const { code, year, reportName } = parts
const decimal = z.custom<Decimal>((value) => typeof value === 'string' && isDecimal(value))

const review = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft') }),
  z.object({ state: z.enum(['checked', 'approved']), by: z.string(), at: z.string() })
])
const text = z.exactOptional(z.string().max(limits.prose))
/** What a part of the report knows besides its content; images of version 1 say nothing of it. */
const reviewed = {
  review: review.default({ state: 'draft' }),
  reread: z.array(z.enum(languages)).default([]),
  against: z.object({ en: text, fr: text, ar: text }).default({})
}
const blockReview = z.object(reviewed)

/** The image of each entity: what the journal holds before and after a change. */
export const images = {
  unit: z.object({
    position,
    measure: z.enum(measures),
    genders: z.object({ fr: z.enum(genders), ar: z.enum(genders) }).default({ fr: 'masculine', ar: 'masculine' }),
    forms: z.object({ en: forms, fr: forms, ar: forms })
  }),
  section: z.object({ position, names }),
  indicator: z.object({
    position,
    names,
    unit: code,
    section: code,
    precision: z.int().min(0).max(6),
    source: long,
    scope: texts,
    part: z
      .object({ of: code, by: z.enum(dimensions), rule: z.enum(partRules) })
      .nullable()
      .default(null)
  }),
  cell: z.object({
    value: decimal.nullable(),
    qualifier: z.enum(qualifiers).nullable(),
    status: z.enum(statuses).nullable(),
    absence: z.enum(absences).nullable(),
    source: long,
    note: long
  }),
  style: houseStyle.extend({ layout: houseStyle.shape.layout.default(defaultLayout) }),
  report: z.object({
    name: reportName,
    title: texts,
    subtitle: texts,
    year,
    base: year,
    from: z.exactOptional(z.object({ year, base: year })),
    languages: z.array(z.enum(languages)).min(1).max(3),
    listsRevisions: z.boolean().default(true),
    imprint: imprint.default(noImprint)
  }),
  block: z.object({ position, content: blockContent, ...reviewed }),
  comment: z.object({
    block: parts.blockId,
    language: z.enum(languages),
    quote: long,
    text: long,
    by: z.string(),
    at: z.string(),
    resolved: z.boolean()
  }),
  dismissal: z.object({ value: long, reason: long, by: z.string(), at: z.string() }),
  /** Why a published cell was changed. */
  revision: z.object({ reason: long, by: z.string(), at: z.string() })
} as const

export type EntityKind = keyof typeof images
export type Image<Kind extends EntityKind> = z.infer<(typeof images)[Kind]>

/** The key of an entity of which a workbook has one. */
export const ONLY = 'only'

/** The key of a cell in the journal: codes and periods hold no space. */
export function cellKey(indicator: string, period: string): string {
  return `${indicator} ${period}`
}

/** The indicator and period of a cell's key. */
export function splitCellKey(key: string): { readonly indicator: string; readonly period: string } {
  const space = key.indexOf(' ')
  return { indicator: key.slice(0, space), period: key.slice(space + 1) }
}

/** The key of a dismissal in the journal. */
export function dismissalKey(indicator: string, period: string, check: string): string {
  return `${indicator} ${period} ${check}`
}

/** The parts of a dismissal's key; undefined where a check is none of ours. */
export function splitDismissalKey(key: string): readonly [string, string, (typeof checkKinds)[number]] | undefined {
  const [indicator = '', period = '', check = ''] = key.split(' ')
  const kind = checkKinds.find((each) => each === check)
  return kind && [indicator, period, kind]
}

type Access = {
  /** The stored image as JSON with keys in the order of its schema, or null where there is none. */
  readonly read: (key: string) => string | null
  /** Writes the image; null removes. */
  readonly write: (key: string, image: string | null) => void
}

/** Reads and writes any entity by kind and key, with statements prepared once. */
export function entityAccess(database: Database): Readonly<Record<EntityKind, Access>> {
  return {
    unit: keyed(database, images.unit, {
      read: 'SELECT position, measure, genders, forms FROM unit WHERE code = ?',
      write:
        'INSERT INTO unit (code, position, measure, genders, forms) VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET position = excluded.position, measure = excluded.measure, genders = excluded.genders, forms = excluded.forms',
      remove: 'DELETE FROM unit WHERE code = ?',
      fromRow: ({ forms: nouns, genders: of, ...row }) => ({ ...row, genders: JSON.parse(`${of}`), forms: JSON.parse(`${nouns}`) }),
      toRow: (key, { position: at, measure, genders: of, forms: noun }) => [key, at, measure, JSON.stringify(of), JSON.stringify(noun)]
    }),
    section: keyed(database, images.section, {
      read: 'SELECT position, name_en, name_fr, name_ar FROM section WHERE code = ?',
      write:
        'INSERT INTO section (code, position, name_en, name_fr, name_ar) VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET position = excluded.position, name_en = excluded.name_en, name_fr = excluded.name_fr, name_ar = excluded.name_ar',
      remove: 'DELETE FROM section WHERE code = ?',
      fromRow: (row) => ({ position: row.position, names: { en: row.name_en, fr: row.name_fr, ar: row.name_ar } }),
      toRow: (key, { position: at, names }) => [key, at, names.en, names.fr, names.ar]
    }),
    indicator: keyed(database, images.indicator, {
      read: 'SELECT * FROM indicator WHERE code = ?',
      write:
        'INSERT INTO indicator (code, position, name_en, name_fr, name_ar, unit, section, precision, source, scope_en, scope_fr, scope_ar, part) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET position = excluded.position, name_en = excluded.name_en, name_fr = excluded.name_fr, name_ar = excluded.name_ar, unit = excluded.unit, section = excluded.section, precision = excluded.precision, source = excluded.source, scope_en = excluded.scope_en, scope_fr = excluded.scope_fr, scope_ar = excluded.scope_ar, part = excluded.part',
      remove: 'DELETE FROM indicator WHERE code = ?',
      fromRow: (row) => ({
        position: row.position,
        names: { en: row.name_en, fr: row.name_fr, ar: row.name_ar },
        unit: row.unit,
        section: row.section,
        precision: row.precision,
        source: row.source,
        scope: { en: row.scope_en, fr: row.scope_fr, ar: row.scope_ar },
        part: row.part === null ? null : JSON.parse(`${row.part}`)
      }),
      toRow: (key, { position: at, names, unit, section, precision, source, scope, part }) => [
        key,
        at,
        names.en,
        names.fr,
        names.ar,
        unit,
        section,
        precision,
        source,
        scope.en,
        scope.fr,
        scope.ar,
        part === null ? null : JSON.stringify(part)
      ]
    }),
    cell: cellAccess(database),
    style: single(database, images.style, 'style'),
    report: single(database, images.report, 'report'),
    block: keyed(database, images.block, {
      read: 'SELECT position, content, review FROM block WHERE id = ?',
      write:
        'INSERT INTO block (id, position, content, review) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET position = excluded.position, content = excluded.content, review = excluded.review',
      remove: 'DELETE FROM block WHERE id = ?',
      fromRow: (row) => ({ position: row.position, content: JSON.parse(`${row.content}`), ...JSON.parse(`${row.review}`) }),
      toRow: (key, { position: at, content, ...rest }) => [key, at, JSON.stringify(content), JSON.stringify(blockReview.parse(rest))]
    }),
    comment: keyed(database, images.comment, {
      read: 'SELECT content FROM comment WHERE id = ?',
      write: 'INSERT INTO comment (id, content) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content',
      remove: 'DELETE FROM comment WHERE id = ?',
      fromRow: (row) => JSON.parse(`${row.content}`),
      toRow: (key, comment) => [key, JSON.stringify(comment)]
    }),
    dismissal: dismissalAccess(database),
    revision: revisionAccess(database)
  }
}

type Row = Readonly<Record<string, unknown>>
type Value = string | number | null
type Keyed<Content> = {
  readonly read: string
  readonly write: string
  readonly remove: string
  readonly fromRow: (row: Row) => unknown
  readonly toRow: (key: string, image: Content) => readonly Value[]
}

function keyed<Content>(database: Database, schema: z.ZodType<Content>, sql: Keyed<Content>): Access {
  const read = database.prepare<[string], Row>(sql.read)
  const write = database.prepare<Value[]>(sql.write)
  const remove = database.prepare<[string]>(sql.remove)
  return {
    read: (key) => {
      const row = read.get(key)
      return row === undefined ? null : JSON.stringify(schema.parse(sql.fromRow(row)))
    },
    write: (key, image) => {
      if (image === null) remove.run(key)
      else write.run(...sql.toRow(key, schema.parse(JSON.parse(image))))
    }
  }
}

function single<Content>(database: Database, schema: z.ZodType<Content>, table: 'style' | 'report'): Access {
  const sql = {
    style: {
      read: 'SELECT content FROM style',
      write: 'INSERT INTO style (id, content) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content',
      remove: 'DELETE FROM style'
    },
    report: {
      read: 'SELECT content FROM report',
      write: 'INSERT INTO report (id, content) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content',
      remove: 'DELETE FROM report'
    }
  }[table]
  const read = database.prepare<[], string>(sql.read).pluck()
  const write = database.prepare<[string]>(sql.write)
  const remove = database.prepare<[]>(sql.remove)
  return {
    read: () => {
      const content = read.get()
      return content === undefined ? null : JSON.stringify(schema.parse(JSON.parse(content)))
    },
    write: (_, image) => {
      if (image === null) remove.run()
      else write.run(JSON.stringify(schema.parse(JSON.parse(image))))
    }
  }
}

function cellAccess(database: Database): Access {
  const read = database.prepare<[string, string], Row>('SELECT value, qualifier, status, absence, source, note FROM cell WHERE indicator = ? AND period = ?')
  const write = database.prepare<Value[]>(
    'INSERT INTO cell (indicator, period, value, qualifier, status, absence, source, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (indicator, period) DO UPDATE SET value = excluded.value, qualifier = excluded.qualifier, status = excluded.status, absence = excluded.absence, source = excluded.source, note = excluded.note'
  )
  const remove = database.prepare<[string, string]>('DELETE FROM cell WHERE indicator = ? AND period = ?')
  return {
    read: (key) => {
      const { indicator, period } = splitCellKey(key)
      const row = read.get(indicator, period)
      return row === undefined ? null : JSON.stringify(row)
    },
    write: (key, image) => {
      const { indicator, period } = splitCellKey(key)
      if (image === null) {
        remove.run(indicator, period)
        return
      }
      const { value, qualifier, status, absence, source, note } = images.cell.parse(JSON.parse(image))
      write.run(indicator, period, value, qualifier, status, absence, source, note)
    }
  }
}

function dismissalAccess(database: Database): Access {
  const read = database.prepare<[string, string, string], string>('SELECT content FROM dismissal WHERE indicator = ? AND period = ? AND remark = ?').pluck()
  const write = database.prepare<Value[]>(
    'INSERT INTO dismissal (indicator, period, remark, content) VALUES (?, ?, ?, ?) ON CONFLICT (indicator, period, remark) DO UPDATE SET content = excluded.content'
  )
  const remove = database.prepare<Value[]>('DELETE FROM dismissal WHERE indicator = ? AND period = ? AND remark = ?')
  const parts = (key: string): readonly [string, string, string] => {
    const [indicator = '', period = '', remark = ''] = key.split(' ')
    return [indicator, period, remark]
  }
  return {
    read: (key) => {
      const content = read.get(...parts(key))
      return content === undefined ? null : JSON.stringify(images.dismissal.parse(JSON.parse(content)))
    },
    write: (key, image) => {
      if (image === null) remove.run(...parts(key))
      else write.run(...parts(key), JSON.stringify(images.dismissal.parse(JSON.parse(image))))
    }
  }
}

function revisionAccess(database: Database): Access {
  const read = database.prepare<[string, string], string>('SELECT content FROM revision WHERE indicator = ? AND period = ?').pluck()
  const write = database.prepare<Value[]>(
    'INSERT INTO revision (indicator, period, content) VALUES (?, ?, ?) ON CONFLICT (indicator, period) DO UPDATE SET content = excluded.content'
  )
  const remove = database.prepare<[string, string]>('DELETE FROM revision WHERE indicator = ? AND period = ?')
  return {
    read: (key) => {
      const { indicator, period } = splitCellKey(key)
      const content = read.get(indicator, period)
      return content === undefined ? null : JSON.stringify(images.revision.parse(JSON.parse(content)))
    },
    write: (key, image) => {
      const { indicator, period } = splitCellKey(key)
      if (image === null) remove.run(indicator, period)
      else write.run(indicator, period, JSON.stringify(images.revision.parse(JSON.parse(image))))
    }
  }
}
