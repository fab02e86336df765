/** Entry of the worker in which pdf.js reads PDFs: a file of the page itself. */

import 'pdfjs-dist/build/pdf.worker.mjs'
