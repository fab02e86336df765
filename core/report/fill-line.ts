/** Patterns of phrases filled with lines, whose pieces keep where they come from and their language. */

import type { Line } from './document'

/** Fills a pattern such as `{caption}: {name}`; a place that is not given is left out. */
export function fillLine(pattern: string, places: Readonly<Record<string, Line>>): Line {
  return pattern.split(/(\{[a-zA-Z]+\})/).flatMap((part): Line => {
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1]
    if (name !== undefined) return places[name] ?? []
    return part === '' ? [] : [{ kind: 'text', text: part }]
  })
}

/** Lines one after the other with words between them. */
export function joinedLines(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index): Line => (index === 0 ? line : [{ kind: 'text', text: between }, ...line]))
}
