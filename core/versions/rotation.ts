/** Which versions of a workbook stay: fewer the older they are, and never more than the disk may hold. */

/** A version that lies there: when it was made, in milliseconds since 1970, and its bytes. */
export type KeptVersion = { readonly at: number; readonly size: number }

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** For so long the newest of each second, minute, hour, day or week stays. Each is a whole number of the one before, so that what an hour keeps a day can keep. */
const SPANS = [
  { within: 10 * MINUTE, each: SECOND },
  { within: HOUR, each: MINUTE },
  { within: DAY, each: HOUR },
  { within: WEEK, each: DAY },
  { within: 53 * WEEK, each: WEEK }
] as const

/** More versions than this are never kept. */
export const MOST_VERSIONS = SPANS.reduce((sum, { within, each }) => sum + within / each + 1, 1)

/**
 * The versions that stay, newest first: each of the last ten minutes (no two are made in one second), the newest of each minute of the last hour, of each hour of a day, of each day of a week, of each week of a year, as
 * far as they fit into `mostBytes` together. The newest one stays always; one from the future counts as new.
 */
export function toKeep<Version extends KeptVersion>(versions: readonly Version[], now: number, mostBytes: number): readonly Version[] {
  const taken = new Set<string>()
  let bytes = 0
  const newestFirst = [...versions].sort((a, b) => b.at - a.at)
  const spaced = newestFirst.filter(({ at }, index) => {
    const free = SPANS.flatMap(({ within, each }) => (now - at <= within ? [`${each} ${Math.floor(at / each)}`] : [])).filter((slot) => !taken.has(slot))
    for (const slot of free) taken.add(slot)
    return index === 0 || free.length > 0
  })
  return spaced.filter(({ size }, index) => {
    bytes += size
    return index === 0 || bytes <= mostBytes
  })
}
