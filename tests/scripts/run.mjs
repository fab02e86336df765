// All scripts of package.json come here: install what is missing, then do one thing.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, findElectron, findTestBrowser } from '../rig/find.mjs'
import { build, environment, findNode, install, root, run } from './setup.mjs'

const [task, ...words] = process.argv.slice(2)
const quiet = task === 'bayan' || task === 'sbom'
install({ quiet })
const node = findNode()
const env = environment(node)
const module = (path) => join(root, 'node_modules', path)
const tools = {
  tsc: module('typescript/bin/tsc'),
  biome: module('@biomejs/biome/bin/biome'),
  vitest: module('vitest/vitest.mjs'),
  playwright: module('@playwright/test/cli.js'),
  electron: module('electron/cli.js'),
  installElectron: module('electron/install.js'),
  electronVite: module('electron-vite/bin/electron-vite.js'),
  electronBuilder: module('electron-builder/cli.js')
}
const tool = (name, ...args) => run(node, [tools[name], ...args], { env })
const FOLDERS = ['core', 'electron', 'renderer', 'tests']
const results = join(root, 'test-results')

const tasks = {
  start: () => start(words),
  test: () => test(),
  bayan: () => {
    build(node, { quiet: true })
    return run(node, [join(root, 'out/main/cli.js'), ...words], { env, cwd: process.env.INIT_CWD ?? process.cwd() })
  },
  bench: () => {
    build(node)
    findOrInstallBrowser()
    return run(node, [join(root, 'tests/bench/run.mjs'), ...words], { env })
  },
  torture: () => run(node, [join(root, 'tests/torture/run.mjs'), ...words], { env }),
  damage: () => run(node, [join(root, 'tests/damage/run.mjs'), ...words], { env }),
  fuzz: () => {
    build(node)
    return run(node, [join(root, 'tests/fuzz/run.mjs'), ...words], { env })
  },
  guards: () => run(node, [join(root, 'tests/guards/run.mjs'), ...words], { env }),
  sbom: () => run(node, [join(root, 'tests/scripts/sbom.mjs'), ...words], { env }),
  golden: () =>
    run(node, [tools.vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/reports', 'tests/pdf'], { env: { ...env, BAYAN_GOLDEN: 'write' } }),
  check: () => check().failed,
  build: () => build(node) ?? 0,
  dev: () => tool('installElectron') || tool('electronVite', 'dev', '--config', 'electron/vite.config.ts'),
  package: () => {
    build(node)
    return tool('electronBuilder', '--config', 'electron.builder.yml', ...words)
  }
}

if (!Object.hasOwn(tasks, task)) {
  console.error(`There is no script “${task}”. Known: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}
process.exitCode = await tasks[task]()

// ---- start -----------------------------------------------------------------------------

async function start(args) {
  build(node)
  const scripted = args.includes('--no-open') || process.env.BAYAN_PORT !== undefined
  const why = whyNotElectron(scripted)
  if (why === undefined) return live([tools.electron, '.'])
  console.log(`Bayan runs in the browser: ${why}.`)
  return live([join(root, 'out/main/host.js')], (address) => {
    if (!scripted) openBrowser(address)
  })
}

/** The reason for which the desktop window cannot open, after one try of at most 20 seconds to fetch the runtime. */
function whyNotElectron(scripted) {
  if (scripted) return '--no-open or BAYAN_PORT is set'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display'
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  if (restrictedNamespaces()) return 'this system forbids the sandbox that Electron needs'
  if ('path' in findElectron(root)) return undefined
  spawnSync(node, [tools.installElectron], { cwd: root, env, stdio: 'ignore', timeout: 20_000 })
  const found = findElectron(root)
  return 'reason' in found ? `${found.reason}, and it could not be fetched within 20 seconds` : undefined
}

/** Ubuntu's AppArmor rule under which an Electron without a setuid sandbox helper aborts. */
function restrictedNamespaces() {
  const rule = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  return existsSync(rule) && readFileSync(rule, 'utf8').trim() === '1'
}

/** Runs a program until it ends, passes on the signals that end it, and tells the address that it prints. */
function live(args, opened = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'] })
    child.stdout.on('data', (data) => {
      process.stdout.write(data)
      const address = /http:\/\/127\.0\.0\.1\S+/.exec(String(data))?.[0]
      if (address) opened(address)
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => resolve(code ?? 0))
  })
}

function openBrowser(address) {
  const opener = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open']
  spawn(opener[0], [...opener.slice(1), address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

// ---- test ------------------------------------------------------------------------------

/** Types of each folder, then lint: how many of these checks passed. */
function check() {
  const types = FOLDERS.map((folder) => ({ name: `types of ${folder}`, ok: tool('tsc', '-p', folder) === 0 }))
  const lint = { name: 'lint and format', ok: tool('biome', 'ci', '.') === 0 }
  const all = [...types, lint]
  for (const { name, ok } of all) console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`)
  return { passed: all.filter(({ ok }) => ok).length, failed: all.filter(({ ok }) => !ok).length }
}

function test() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  installDebian([
    ['libreoffice-writer', () => answers('soffice')],
    ['libreoffice-calc', () => existsSync('/usr/lib/libreoffice/program/libsclo.so')],
    ['poppler-utils', () => answers('pdftotext')],
    ['qpdf', () => answers('qpdf')],
    ['fonts-liberation', () => arialIsKnown()],
    ['chromium-headless-shell', () => findTestBrowser() !== findBrowser() || process.env.CHROMIUM_PATH !== undefined]
  ])
  if (findTestBrowser() === undefined) findOrInstallBrowser()
  build(node)
  const counts = [check(), vitest(), playwright()]
  const sum = (key) => counts.reduce((total, count) => total + (count[key] ?? 0), 0)
  const skipped = sum('skipped')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return sum('failed') > 0 ? 1 : 0
}

function vitest() {
  const file = join(results, 'vitest.json')
  const code = tool('vitest', 'run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests || (code === 0 ? 0 : 1), skipped: numPendingTests }
}

function playwright() {
  const file = join(results, 'playwright.json')
  const compiled = { NODE_COMPILE_CACHE: join(results, 'compiled') }
  const code = run(node, [tools.playwright, 'test', '--config', 'tests/playwright.config.ts'], { env: { ...env, ...compiled } })
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
  return { passed: expected + flaky, failed: unexpected || (code === 0 ? 0 : 1), skipped }
}

/** A browser that is here, else Playwright's, else the distribution's. */
function findOrInstallBrowser() {
  if (findBrowser()) return
  installDebian([['chromium', () => answers('chromium')]])
  if (findBrowser()) return
  console.error('No Chromium, Chrome or Edge was found. Install one, or name one in CHROMIUM_PATH; then run the tests again.')
  process.exit(1)
}

function answers(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** Whether this machine has Arial or its twin in widths: the Word file names it, and pages set in another font prove nothing. */
function arialIsKnown() {
  const { stdout } = spawnSync('fc-match', ['Arial'], { encoding: 'utf8' })
  return /Arial|Liberation/.test(stdout ?? '')
}

/** Installs the Debian packages that are not here, where this is Debian and one may; elsewhere the tests that need them are skipped and say so. */
function installDebian(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const missing = packages.filter(([, isHere]) => !isHere()).map(([name]) => name)
  if (missing.length === 0) return
  console.log(`Installing ${missing.join(', ')} for the tests …`)
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  if (run('apt-get', ['update', '-qq'], options) === 0) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
}
