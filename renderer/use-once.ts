/** What is made of an object that never changes: made once, so that a keystroke costs the one part it changes. */

import { useMemo } from 'react'

/** The function, which makes nothing twice of the same object; a new one when something else that it depends on changes. */
export function useOnce<Item extends object, Made>(make: (item: Item) => Made, dependencies: readonly unknown[]): (item: Item) => Made {
  return useMemo(() => {
    const known = new WeakMap<Item, { readonly made: Made }>()
    return (item) => {
      const { made } = known.get(item) ?? { made: make(item) }
      known.set(item, { made })
      return made
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what else the function depends on
  }, dependencies)
}
