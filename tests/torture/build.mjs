// Builds the campaign and its writer into test-results/torture.
import { build } from 'vite'

export function buildTorture(outDir = 'test-results/torture') {
  return build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake', 'docx'] },
    build: { ssr: true, minify: true, outDir, rolldownOptions: { input: { main: 'tests/torture/main.ts', writer: 'tests/torture/writer.ts' } } }
  })
}
