/** How the bundles are built: the program (main, loopback host, command line, export worker), the preload script, the page. */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '..')
const electron = (file: string) => resolve(root, 'electron', file)

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries({
            main: electron('main.ts'),
            host: electron('browser.ts'),
            cli: electron('bayan.ts'),
            'export-worker': electron('export/worker.ts')
          }).filter(([, f]) => existsSync(f))
        )
      }
    }
  },
  ...(existsSync(electron('preload.ts'))
    ? {
        preload: {
          build: {
            outDir: resolve(root, 'out/preload'),
            externalizeDeps: false,
            rolldownOptions: { input: { preload: electron('preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
          }
        }
      }
    : {}),
  ...(existsSync(resolve(root, 'renderer/index.html'))
    ? {
        renderer: {
          root: resolve(root, 'renderer'),
          plugins: [react()],
          build: {
            outDir: resolve(root, 'out/renderer'),
            emptyOutDir: true,
            assetsInlineLimit: 0,
            rolldownOptions: { input: resolve(root, 'renderer/index.html') }
          }
        }
      }
    : {})
})
