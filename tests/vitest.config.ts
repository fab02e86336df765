import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journey/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    deps: { interopDefault: false },
    env: { TZ: 'UTC' }
  }
})
