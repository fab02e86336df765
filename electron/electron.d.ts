/** What Electron's utility process adds to Node's: the port to the program. */

declare namespace NodeJS {
  interface Process {
    readonly parentPort?: { on(event: 'message', listener: (message: { readonly data: never }) => void): void; postMessage(message: unknown): void }
  }
}
