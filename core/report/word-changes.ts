/** What has changed between two texts, word by word. */

export type WordChange = { readonly kind: 'kept' | 'removed' | 'added'; readonly text: string }

/** Fields, words, blanks, and every other sign alone. */
const WORD = /\{\{[^{}]*\}\}|[\p{L}\p{M}\p{N}]+|\s+|./gsu

/** Beyond so many pairs of words the changed middle is given as one removal and one addition. */
const MOST_PAIRS = 4_000_000

/**
 * The way from one text to another: with `removed` left out the pieces are the new text, with `added` left out the old.
 * The longest common run of words is kept.
 */
export function wordChanges(from: string, to: string): readonly WordChange[] {
  const before = from.match(WORD) ?? []
  const after = to.match(WORD) ?? []
  const most = before.length < after.length ? before.length : after.length
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const kept = (words: readonly string[]) => words.map((text): WordChange => ({ kind: 'kept', text }))
  return joined([
    ...kept(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...kept(before.slice(before.length - tail))
  ])
}

function middle(before: readonly string[], after: readonly string[]): readonly WordChange[] {
  if (before.length * after.length > MOST_PAIRS) return [...all('removed', before), ...all('added', after)]
  const width = after.length + 1
  // lengths[i * width + j]: words that before[i…] and after[j…] have in common, in order
  const lengths = new Uint32Array((before.length + 1) * width)
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(length(i + 1, j), length(i, j + 1))
      lengths[i * width + j] = before[i] === after[j] ? length(i + 1, j + 1) + 1 : skipped
    }
  }
  const changes: WordChange[] = []
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    const [old = '', now = ''] = [before[i], after[j]]
    if (old === now) {
      changes.push({ kind: 'kept', text: old })
      i += 1
      j += 1
    } else if (length(i + 1, j) >= length(i, j + 1)) {
      changes.push({ kind: 'removed', text: old })
      i += 1
    } else {
      changes.push({ kind: 'added', text: now })
      j += 1
    }
  }
  return [...changes, ...all('removed', before.slice(i)), ...all('added', after.slice(j))]
}

function all(kind: WordChange['kind'], words: readonly string[]): readonly WordChange[] {
  return words.map((text) => ({ kind, text }))
}

/** Neighbours of one kind as one; between two kept words what was removed stands before what was added, blanks between changed words with them. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const result: WordChange[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  changes.forEach(({ kind, text }, index) => {
    const next = changes[index + 1]
    const bridge = kind === 'kept' && removed !== '' && added !== '' && text.trim() === '' && next !== undefined && next.kind !== 'kept'
    if (kind === 'removed' || bridge) removed += text
    if (kind === 'added' || bridge) added += text
    if (kind !== 'kept' || bridge) return
    flush()
    const last = result.at(-1)
    if (last?.kind === 'kept') result[result.length - 1] = { kind, text: last.text + text }
    else result.push({ kind, text })
  })
  flush()
  return result
}
