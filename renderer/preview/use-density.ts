/** How finely the screen draws. */

import { useEffect, useState } from 'react'

/** Device pixels a CSS pixel; follows the window to another screen and the browser's zoom. */
export function useDensity(): number {
  const [density, setDensity] = useState(window.devicePixelRatio)
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${density}dppx)`)
    const changed = () => setDensity(window.devicePixelRatio)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [density])
  return density
}
