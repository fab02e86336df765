/**
 * The write-ahead log beside a workbook, looked at before SQLite is: SQLite takes a log up to the first page in it that is
 * not sound and drops the rest without a word, and with it edits that were confirmed.
 */

import { existsSync, readFileSync } from 'node:fs'

const HEADER = 32
const FRAME = 24
const MAGIC = 0x377f_0682

/** A page in a log: its number in the file (1-based), where its bytes stand, and whether a commit ends with it. */
type Frame = { readonly page: number; readonly start: number; readonly commits: boolean; readonly sound: boolean }

/** A log that somebody is writing may be seen half written: so often it is looked at again, after so many milliseconds. */
const LOOKS = 4
const PAUSE = 60

/** What is wrong with the log beside a workbook, or undefined where it holds all that was confirmed. */
export function logComplaint(path: string): string | undefined {
  for (let look = 1; ; look += 1) {
    const complaint = complaintNow(path)
    if (complaint === undefined || look === LOOKS) return complaint
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
  }
}

/**
 * A page that does not hold its checksum, with a commit after it, was on the disk once. Where the last commit itself does not
 * hold it, the index beside the log tells whether it was ever confirmed; without the index it may have been.
 */
function complaintNow(path: string): string | undefined {
  const index = readLog(`${path}-shm`)
  const log = readLog(`${path}-wal`)
  if (log === undefined || log.length < HEADER + FRAME) return undefined
  if (!headerHolds(log)) return 'the header of the log'
  const frames = framesOf(log)
  const broken = frames.findIndex(({ sound }) => !sound)
  const sound = broken < 0 ? frames.length : broken
  const known = committedFrames(index, log)
  if (known !== undefined && known > sound) return `the log after its page ${sound}`
  const [first, ...later] = frames.slice(sound)
  const lost = later.some(({ commits }) => commits) || (first?.commits === true && known === undefined)
  return lost ? `page ${sound + 1} of the log` : undefined
}

/** The bytes of a workbook with every page of its log in its place up to the last commit, sound or not: what is damaged in them is told by the seals. */
export function withLog(file: Buffer, log: Buffer | undefined): Buffer {
  if (log === undefined || log.length < HEADER + FRAME) return file
  const size = pageSize(log)
  const frames = framesOf(log)
  const last = frames.findLastIndex(({ commits }) => commits)
  const pages = frames.slice(0, last + 1)
  const most = Math.max(0, ...pages.map(({ page }) => page).filter((page) => page <= file.length / size + pages.length))
  const bytes = Buffer.alloc(Math.max(file.length, most * size))
  file.copy(bytes)
  for (const { page, start } of pages) if (page >= 1 && page <= most) log.copy(bytes, (page - 1) * size, start, start + size)
  return bytes
}

export function readLog(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}

/** A page size as SQLite has it; that of our workbooks where the log says nonsense. */
function pageSize(log: Buffer): number {
  const size = log.readUInt32BE(8)
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0 ? size : 4_096
}

function headerHolds(log: Buffer): boolean {
  const [a, b] = checksum(log, 0, 24, [0, 0], isBigEndian(log))
  return log.readUInt32BE(0) >>> 1 === MAGIC >>> 1 && a === log.readUInt32BE(24) && b === log.readUInt32BE(28)
}

function isBigEndian(log: Buffer): boolean {
  return (log.readUInt32BE(0) & 1) === 1
}

/** The frames written since the log was begun anew: those of the same salt as the first. Each one's checksum goes on from the one before. */
function framesOf(log: Buffer): readonly Frame[] {
  const size = pageSize(log)
  const salts = log.subarray(16, 24)
  const same = headerHolds(log) ? salts : log.subarray(HEADER + 8, HEADER + 16)
  const frames: Frame[] = []
  let sums: readonly [number, number] = [log.readUInt32BE(24), log.readUInt32BE(28)]
  let holds = true
  for (let at = HEADER; at + FRAME + size <= log.length; at += FRAME + size) {
    const ours = log.subarray(at + 8, at + 16).equals(same)
    sums = checksum(log, at + FRAME, at + FRAME + size, checksum(log, at, at + 8, sums, isBigEndian(log)), isBigEndian(log))
    holds &&= ours && sums[0] === log.readUInt32BE(at + 16) && sums[1] === log.readUInt32BE(at + 20)
    frames.push({ page: log.readUInt32BE(at), start: at + FRAME, commits: ours && log.readUInt32BE(at + 4) !== 0, sound: holds })
  }
  return frames
}

/** SQLite's checksum over whole pairs of words (file format, section 4.2). */
function checksum(bytes: Buffer, start: number, end: number, [first, second]: readonly [number, number], big: boolean): readonly [number, number] {
  let a = first
  let b = second
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = start; at + 8 <= end; at += 8) {
    a = (a + view.getUint32(at, !big) + b) >>> 0
    b = (b + view.getUint32(at + 4, !big) + a) >>> 0
  }
  return [a, b]
}

/** How many frames the index of the log counts as committed; undefined where it is of another log or not sound. Its words are in the machine's order. */
function committedFrames(index: Buffer | undefined, log: Buffer): number | undefined {
  if (index === undefined || index.length < 96 || !index.subarray(0, 48).equals(index.subarray(48, 96))) return undefined
  const sums = checksum(index, 0, 40, [0, 0], false)
  const sound = sums[0] === index.readUInt32LE(40) && sums[1] === index.readUInt32LE(44)
  return sound && index.subarray(32, 40).equals(log.subarray(16, 24)) ? index.readUInt32LE(16) : undefined
}
