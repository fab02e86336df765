// `npm run fuzz`: builds the fuzzer and runs it, with the collector at hand.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['better-sqlite3', 'pdfmake', 'docx'] },
  build: { ssr: 'tests/fuzz/main.ts', minify: false, outDir: 'test-results/fuzz' }
})
const { status } = spawnSync(process.execPath, ['--expose-gc', 'test-results/fuzz/main.js', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
