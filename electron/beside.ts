/** Names beside a workbook for what a person has of it. */

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { workbookName } from './store/workbook'

/** A free name beside a file for what a person has of it: `NAME (PERSON, 2026-01-02 03.04).bayan`. */
export function besidePath(path: string, who: string, now: Date): string {
  const person = who.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
  const begin = join(dirname(path), `${workbookName(path)} (${person}, ${minuteOf(now.toISOString()).replace(':', '.')}`)
  for (let number = 1; ; number += 1) {
    const free = `${begin}${number === 1 ? '' : `, ${number}`}).bayan`
    if (!existsSync(free)) return free
  }
}

/** A point of time as people of this machine write it, to the minute: `2026-01-02 03:04`. */
export function minuteOf(time: string): string {
  const date = new Date(time)
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}
