import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder } from './folder'

const folder = testFolder()

/** Runs a script with the modules that electron-builder itself is made of. */
const node = (script: string, ...words: readonly string[]) => spawnSync(process.execPath, ['--input-type=module', '-e', script, ...words], { encoding: 'utf8' })
const configuration: Readonly<Record<string, unknown>> = JSON.parse(
  node(
    "import { load } from 'js-yaml'; import { readFileSync } from 'node:fs'; console.log(JSON.stringify(load(readFileSync('electron.builder.yml', 'utf8'))))"
  ).stdout
)

describe('packaging', () => {
  test('the configuration is one that electron-builder knows', () => {
    const script = `
      import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
      import { load } from 'js-yaml'
      import { readFileSync } from 'node:fs'
      await validateConfiguration(load(readFileSync(process.argv[1], 'utf8')), { add() {}, isEnabled: false })`
    const check = (file: string) => node(script, file)
    expect(check('electron.builder.yml').stderr).toBe('')
    const wrong = join(folder, 'wrong.yml')
    writeFileSync(wrong, `${readFileSync('electron.builder.yml', 'utf8')}\nnosuchsetting: true\n`)
    expect(check(wrong).stderr).toContain('nosuchsetting')
  })
  test('the fuses keep Node, inspection and foreign code out', () => {
    const { electronFuses, asar, fileAssociations, nsis, win, linux, mac } = configuration
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: false,
      grantFileProtocolExtraPrivileges: false
    })
    expect({ asar, fileAssociations, nsis, win, linux, mac }).toMatchObject({
      asar: true,
      fileAssociations: [{ ext: 'bayan' }],
      nsis: { perMachine: false },
      win: { target: ['nsis', 'portable'] },
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg'] }
    })
  })
  test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the package holds the bundles, one native module, and loads it', () => {
    const runtime = join(folder, 'runtime')
    mkdirSync(join(runtime, 'resources'), { recursive: true })
    for (const name of ['electron', 'version', 'LICENSE', 'chrome-sandbox']) writeFileSync(join(runtime, name), '')
    const settings = join(folder, 'builder.json')
    const { electronFuses: _, ...withoutFuses } = configuration
    writeFileSync(
      settings,
      JSON.stringify({ ...withoutFuses, electronDist: runtime, directories: { output: join(folder, 'dist'), buildResources: 'resources' } })
    )
    const packed = spawnSync(process.execPath, [resolve('node_modules/electron-builder/cli.js'), '--linux', '--dir', '--config', settings], {
      encoding: 'utf8',
      timeout: 55_000
    })
    expect(packed.status, packed.stderr + packed.stdout).toBe(0)
    const resources = join(folder, 'dist', 'linux-unpacked', 'resources')
    for (const name of [
      'app.asar',
      'fonts/Amiri-Regular.ttf',
      'sample/morocco-2018-2025.csv',
      'catalogue.json',
      'spelling/office-words.json',
      'spelling/LICENCES.md'
    ])
      expect(existsSync(join(resources, name)), name).toBe(true)
    const list = spawnSync(process.execPath, [resolve('node_modules/@electron/asar/bin/asar.js'), 'list', join(resources, 'app.asar')], {
      encoding: 'utf8'
    }).stdout.split('\n')
    for (const name of ['/out/main/main.js', '/out/main/export-worker.js', '/out/preload/preload.cjs', '/out/renderer/index.html']) expect(list).toContain(name)
    for (const name of ['ar.btrie', 'en.btrie', 'fr.btrie', 'LICENSES/dict-ar/LICENSE', 'LICENSES/dict-fr-fr/LICENSE', 'LICENSES/dict-en-gb-mit/LICENSE'])
      expect(list).toContain(`/out/spelling/${name}`)
    for (const name of ['spelling-worker.js', 'page-worker.js']) expect(list).toContain(`/out/main/${name}`)
    expect(list.filter((name) => name.endsWith('.node'))).toHaveLength(1)
    const native = list.find((name) => name.endsWith('.node')) ?? ''
    const module = join(resources, 'app.asar.unpacked', native)
    expect(spawnSync(process.execPath, ['-e', `require(${JSON.stringify(module)})`]).status).toBe(0)
  })
})
