/** The line between the program and a process that works for it: Electron's port where there is one, else Node's own channel. */

export type Line<Heard, Said> = { readonly listen: (hear: (message: Heard) => void) => void; readonly say: (message: Said) => void }

/** The process's end of the line. */
export function openLine<Heard, Said>(): Line<Heard, Said> {
  const { parentPort } = process
  if (parentPort) {
    return {
      listen: (hear) => parentPort.on('message', ({ data }: { readonly data: Heard }) => hear(data)),
      say: (message) => parentPort.postMessage(message)
    }
  }
  return {
    listen: (hear) => process.on('message', (message: Heard) => hear(message)),
    say: (message) => process.send?.(message)
  }
}
