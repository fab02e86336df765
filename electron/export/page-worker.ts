/** Entry of the page process: it stays as long as the program, with the layout engine warm, and prints pages for the preview one question at a time. */

import { openLine } from '../process/line'
import type { FromPages, ToPages } from './pages-job'
import { createPrinter } from './print'

const line = openLine<ToPages, FromPages>()
const print = createPrinter()
line.listen(({ id, ...question }) => {
  print(question).then(
    (pages) => line.say({ kind: 'pages', id, pages }),
    (error: unknown) => line.say({ kind: 'failed', id, detail: error instanceof Error ? error.message : `${error}` })
  )
})
