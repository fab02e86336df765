/** Content that SQLite can read and that is not what a workbook holds. */

/** A part of a workbook that is not as it must be; the message names it. */
export class DamagedContent extends Error {}

type Schema<Content> = {
  readonly safeParse: (
    raw: unknown
  ) =>
    | { readonly success: true; readonly data: Content }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } }
}

/** What is stored in a place, held to its schema. */
export function stored<Content>(place: string, schema: Schema<Content>, read: () => unknown): Content {
  const parsed = schema.safeParse(readable(place, read))
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new DamagedContent(path === '' ? place : `${place}: ${path}`)
}

function readable(place: string, read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    if (error instanceof SyntaxError) throw new DamagedContent(place)
    throw error
  }
}
