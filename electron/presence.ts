/** Whether the page is still there: it holds a connection open, and comes back to it. */

/** Tells `gone` once the page has been away for so many milliseconds; a page that never came is waited for. */
export function watchPresence(patience: number, gone: () => void): { readonly came: () => void; readonly left: () => void; readonly end: () => void } {
  let here = 0
  let timer: NodeJS.Timeout | undefined
  return {
    came: () => {
      here += 1
      clearTimeout(timer)
    },
    left: () => {
      here -= 1
      if (here > 0) return
      clearTimeout(timer)
      timer = setTimeout(gone, patience)
      timer.unref()
    },
    end: () => clearTimeout(timer)
  }
}
