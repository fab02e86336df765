// Damage to workbooks: `flip [--rounds N]` flips single bytes, all of them without rounds; `random [--rounds N]` harms a large one in every way.
import { spawnSync } from 'node:child_process'
import { build } from 'vite'

const [kind, ...words] = process.argv.slice(2)
for (const each of kind === undefined ? ['flip', 'random'] : [kind]) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: `tests/damage/${each}.ts`, outDir: 'test-results/damage' }
  })
  const { status } = spawnSync(process.execPath, [`test-results/damage/${each}.js`, ...words], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
