// Installs what is missing and finds the Node to run with. Plain JavaScript for any Node from 20 on: nothing is installed when this starts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const windows = process.platform === 'win32'
const installed = join(root, 'node_modules', '.bayan-installed')
const built = join(root, 'out', '.bayan-built')

/** Runs a command in the project's folder and gives its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (result.error) throw result.error
  return result.status ?? 1
}

/** Installs the locked packages when the lockfile is not the one last installed. `quiet`: nothing on standard output. */
export function install({ quiet = false } = {}) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  if (isLinked()) return
  if (!existsSync(installed) && alreadyInstalled()) {
    writeFileSync(installed, lock)
    return
  }
  if (!quiet) console.log('Installing the packages that Bayan is made of (a minute at most) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund']
  const stdio = ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
  const code = npm ? run(process.execPath, [npm, ...args], { stdio }) : run(windows ? 'npm.cmd' : 'npm', args, { stdio, shell: windows })
  if (code !== 0) {
    console.error('The packages could not be installed. Check that the npm registry can be reached, then try again.')
    process.exit(code)
  }
  writeFileSync(installed, lock)
}

/** A node_modules that is a link belongs to another checkout: installing through it would empty that one's. */
function isLinked() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true
}

/** Whether npm itself has installed what the lockfile says: its own record in node_modules names every package that is not optional. */
function alreadyInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const have = JSON.parse(readFileSync(record, 'utf8')).packages
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, { version, optional }]) => path === '' || optional || have[path]?.version === version)
}

/** Node 22.13 or newer: the one that the lockfile brings for this platform, else the one that runs. */
export function findNode() {
  const own = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64']
    .map((platform) => join(root, 'node_modules', `node-${platform}`, 'bin', windows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path))
  const node = own ?? process.execPath
  const version = own ? '24.0' : process.versions.node
  const [major, minor] = version.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 13)) {
    console.error(`Node ${process.versions.node} is too old for Bayan, and no newer one comes with its packages on this platform. Install Node 24.`)
    process.exit(1)
  }
  return node
}

/** The environment in which the tools run: the chosen Node first in the path. */
export function environment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
}

const SOURCES = ['core', 'electron', 'renderer', 'package.json', 'package-lock.json', 'resources']

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isFile()) yield `${path} ${stat.size} ${stat.mtimeMs}\n`
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** Builds the bundles when a source is newer than they are. Builds of several processes wait for one another. */
export function build(node, { quiet = false } = {}) {
  const fingerprint = () => {
    const hash = createHash('sha256')
    for (const source of SOURCES) for (const line of filesUnder(join(root, source))) hash.update(line)
    return hash.digest('hex')
  }
  const fresh = () => existsSync(built) && readFileSync(built, 'utf8') === fingerprint()
  if (fresh()) return
  const lock = join(root, 'node_modules', '.bayan-building')
  waitFor(lock)
  try {
    if (fresh()) return
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const stdio = ['ignore', quiet ? 'ignore' : 'inherit', 'inherit']
    const code = run(node, [tool, 'build', '--config', 'electron/vite.config.ts', '--logLevel', 'warn'], { env: environment(node), stdio })
    if (code !== 0) {
      console.error('Bayan could not be built; the lines above say where.')
      process.exit(code)
    }
    writeFileSync(built, fingerprint())
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Takes a lock folder; one that is older than two minutes was left by a killed process. */
function waitFor(lock) {
  const nap = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch {
      const stat = statSync(lock, { throwIfNoEntry: false })
      if (stat && Date.now() - stat.mtimeMs > 120_000) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(nap, 0, 0, 200)
    }
  }
}
