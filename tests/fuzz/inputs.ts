/** Inputs for calls of the contract, made from its schemas: such as they allow, such with one thing wrong, and garbage. */

import type { z } from '../../core/schema'

/** A whole number below another one. */
export type Draw = (below: number) => number

type Def = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, unknown>>
}

/** Arrays are seldom longer than this, or than they must be. */
const FEW = 4
const MANY = 60

function oneOf<Value>(all: readonly Value[], draw: Draw): Value {
  const value = all[draw(all.length)]
  if (value === undefined && all.length === 0) throw new Error('nothing to choose from')
  return value as Value
}

/** Makes inputs that a schema allows; texts and numbers are taken from `stock`, as far as each schema allows them. */
export function maker(stock: readonly unknown[]): (schema: z.ZodType, draw: Draw) => unknown {
  const allowed = new WeakMap<z.ZodType, readonly unknown[]>()
  const fromStock = (schema: z.ZodType, draw: Draw): unknown => {
    const known = allowed.get(schema) ?? stock.filter((value) => schema.safeParse(value).success)
    allowed.set(schema, known)
    return oneOf(known, draw)
  }
  const make = (schema: z.ZodType, draw: Draw): unknown => {
    const def = schema._zod.def as unknown as Def
    switch (def.type) {
      case 'undefined':
        return undefined
      case 'boolean':
        return draw(2) === 0
      case 'literal':
        return oneOf(def.values ?? [], draw)
      case 'enum':
        return oneOf(Object.values(def.entries ?? {}), draw)
      case 'nullable':
        return draw(4) === 0 ? null : make(inner(def), draw)
      case 'optional':
      case 'readonly':
        return make(inner(def), draw)
      case 'union':
        return make(oneOf(def.options ?? [], draw), draw)
      case 'array':
        return Array.from({ length: lengthOf(schema, draw) }, () => make(def.element ?? schema, draw))
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape ?? {}).flatMap(([key, part]) => {
            const isAbsent = (part._zod.def as unknown as Def).type === 'optional' && draw(3) === 0
            return isAbsent ? [] : [[key, make(part, draw)]]
          })
        )
      case 'number':
      case 'string':
      case 'custom':
        return fromStock(schema, draw)
      default:
        throw new Error(`no inputs are made of ${def.type}`)
    }
  }
  return make
}

function inner({ innerType, type }: Def): z.ZodType {
  if (innerType === undefined) throw new Error(`${type} of nothing`)
  return innerType
}

function lengthOf(schema: z.ZodType, draw: Draw): number {
  const { minimum = 0, maximum = MANY } = schema._zod.bag as { readonly minimum?: number; readonly maximum?: number }
  const span = Math.min(maximum, draw(200) === 0 ? MANY : FEW) - minimum
  return minimum + draw(Math.max(0, span) + 1)
}

/** Objects and arrays within each other, `depth` deep. */
function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that no call, or nearly none, allows. */
const odd: readonly ((value: unknown, draw: Draw) => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => 1.5,
  () => -0,
  () => 2 ** 53,
  () => 10n,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => 'a\u0007b\u009f',
  () => '\u202etxet',
  () => '../../../etc/passwd',
  () => "'; DROP TABLE cell; --",
  () => '__proto__',
  () => 'constructor',
  (_, draw) => 'x'.repeat(draw(40) === 0 ? 2_000_000 : 5_000),
  () => true,
  () => [],
  () => ({}),
  () => new Date(0),
  () => new Map([['year', 2023]]),
  () => new Uint8Array(8),
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  (_, draw) => nested(draw(40) === 0 ? 20_000 : 40),
  (value) => [value],
  (value) => ({ value }),
  (value) => (typeof value === 'object' && value !== null ? { ...value, extra: 1 } : `${value}`),
  (value) => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).slice(1)) : value),
  (value) => (typeof value === 'string' ? `${value}\u0001` : value),
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  (value) => (Array.isArray(value) ? [...value, ...value] : value)
]

/** The value with one thing wrong in it, somewhere; seldom one that is allowed all the same. */
export function spoiled(value: unknown, draw: Draw): unknown {
  if (typeof value === 'object' && value !== null && draw(4) > 0) {
    const keys = Object.keys(value)
    const key = keys[draw(Math.max(1, keys.length))]
    if (key !== undefined) {
      const part = spoiled(Reflect.get(value, key), draw)
      return Array.isArray(value) ? value.map((each, index) => (`${index}` === key ? part : each)) : { ...value, [key]: part }
    }
  }
  return oneOf(odd, draw)(value, draw)
}

const KEYS = ['year', 'base', 'language', 'id', 'ids', 'cells', 'path', 'file', 'content', '__proto__', 'toString', '']

/** Anything at all. */
export function garbage(draw: Draw, depth = 0): unknown {
  if (depth < 4 && draw(2) === 0) {
    const many = draw(4)
    if (draw(2) === 0) return Array.from({ length: many }, () => garbage(draw, depth + 1))
    return Object.fromEntries(Array.from({ length: many }, () => [oneOf(KEYS, draw), garbage(draw, depth + 1)]))
  }
  return oneOf(odd, draw)(undefined, draw)
}
