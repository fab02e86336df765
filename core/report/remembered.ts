/** What is made of a text, remembered: texts are read over and over while one of them is typed in. */

/**
 * The function, which remembers what it made of at least the last `most` texts it was asked for. What it gives is shared
 * and must never be changed.
 */
export function remembered<Made extends object>(make: (text: string) => Made, most: number): (text: string) => Made {
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const made = old.get(text) ?? make(text)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(text, made)
    return made
  }
}
