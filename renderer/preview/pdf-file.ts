/** PDFs opened for drawing, by pdf.js. Fonts come out of the PDF itself; nothing is fetched. */

import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'

/** An open PDF. */
export type PdfFile = {
  /** Draws a page, counted from 1, onto a canvas of its own. `scale`: device pixels a point. */
  readonly draw: (page: number, scale: number) => Drawing
  readonly close: () => void
}

/** A drawing under way; undefined where it was given up. */
export type Drawing = { readonly canvas: Promise<HTMLCanvasElement | undefined>; readonly giveUp: () => void }

/** Most pixels of a canvas: above this a page is drawn less finely rather than not at all. */
const MOST_PIXELS = 24_000_000

/** pdf.js with the one worker of the page; both are loaded when a PDF is first opened. */
type Engine = { readonly pdfjs: typeof import('pdfjs-dist'); readonly worker: PDFWorker }
let engine: Promise<Engine> | undefined

async function startEngine(): Promise<Engine> {
  const pdfjs = await import('pdfjs-dist')
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }) }) }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Opens a PDF that came in base64. */
export async function openPdf(base64: string): Promise<PdfFile> {
  engine ??= startEngine()
  const { pdfjs, worker } = await engine
  const task = pdfjs.getDocument({
    data: bytesOf(base64),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    verbosity: 0
  })
  const pdf = await task.promise
  return {
    draw: (page, scale) => drawing(pdf, page, scale, pdfjs.AnnotationMode.DISABLE),
    close: () => void task.destroy()
  }
}

function drawing(pdf: PDFDocumentProxy, number: number, scale: number, annotationMode: number): Drawing {
  let over = false
  let cancel = () => {}
  const draw = async () => {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height))) })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    if (over) return undefined
    const task = page.render({ canvas, viewport, annotationMode })
    cancel = () => task.cancel()
    await task.promise
    return over ? undefined : canvas
  }
  return {
    canvas: draw().catch((error: unknown) => {
      if (over) return undefined
      throw error
    }),
    giveUp: () => {
      over = true
      cancel()
    }
  }
}
