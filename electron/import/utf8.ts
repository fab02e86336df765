/** Bytes that are to be UTF-8. */

/** The first line whose bytes are not UTF-8, or undefined. */
export function firstBadLine(bytes: Uint8Array): number | undefined {
  const strict = (part: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part)
      return true
    } catch {
      return false
    }
  }
  if (strict(bytes)) return undefined
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    if (!strict(bytes.subarray(start, end < 0 ? bytes.length : end))) return line
    if (end < 0) return line
    start = end + 1
    line += 1
  }
}
