/** The part of pdf.js that has no types: its worker, loaded beside the reader instead of in a thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
