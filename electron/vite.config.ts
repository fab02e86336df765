/** How the bundles are built: the program (desktop, loopback host, command line, export process), the preload script, the page. */

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { makeDictionaries } from './spelling/dictionary-files'

const root = resolve(import.meta.dirname, '..')
const source = (file: string) => resolve(root, 'electron', file)

export default defineConfig({
  main: {
    resolve: { alias: { 'brotli/decompress.js': source('export/no-web-fonts.ts'), 'tiny-inflate': source('export/inflate.cjs') } },
    plugins: [{ name: 'dictionaries', buildStart: () => makeDictionaries(resolve(root, 'node_modules'), resolve(root, 'out/spelling')) }],
    build: {
      outDir: resolve(root, 'out/main'),
      rolldownOptions: {
        input: {
          main: source('main.ts'),
          host: source('browser.ts'),
          cli: source('bayan.ts'),
          'export-worker': source('export/worker.ts'),
          'spelling-worker': source('spelling/worker.ts'),
          'page-worker': source('export/page-worker.ts'),
          'change-worker': source('change/worker.ts'),
          'check-worker': source('check/worker.ts'),
          'version-worker': source('versions/worker.ts'),
          'put-back-worker': source('away/worker.ts')
        }
      }
    }
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: { input: { preload: source('preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome140',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') }
    }
  }
})
