/**
 * Which of the texts that come back from the workbook are echoes of what was typed here: they arrive later than the
 * keystrokes that follow them, and must not undo those.
 */
export class Echoes {
  #sent = new Set<string>()
  #settled = true

  /** Whether the last text that was typed here has come back. */
  get settled(): boolean {
    return this.#settled
  }

  /** A text was typed here and goes out. */
  typed(text: string): void {
    this.#sent.add(text)
    this.#settled = false
  }

  /** What a text that comes in is, where `current` stands here: an echo is left alone, news are taken in. */
  receive(text: string, current: string): 'echo' | 'news' {
    if (text === current) {
      this.#settled = true
      return 'echo'
    }
    if (this.#sent.has(text)) return 'echo'
    this.forget()
    return 'news'
  }

  /** Nothing is on its way any more: what comes in from now on is news. */
  forget(): void {
    this.#sent = new Set()
    this.#settled = true
  }
}
