/** How often something may happen: so many times in a span, then not until it is over. */

/** Whether one more is allowed now. `now`: a clock in milliseconds that never goes back. */
export function rateLimit(most: number, span: number, now: () => number): () => boolean {
  let began = now()
  let count = 0
  return () => {
    if (now() - began >= span) {
      began = now()
      count = 0
    }
    count += 1
    return count <= most
  }
}
