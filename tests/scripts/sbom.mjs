// Prints what Bayan is made of, from the lockfile alone: a CycloneDX 1.6 bill of materials, or with --licences a list by licence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const lock = read('package-lock.json')
const own = read('package.json')
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** Licences of packages whose lockfile entry names none, as their own LICENSE file says. */
const LICENCES = { 'png-js': 'MIT' }

/** All packages, each once, in the order of their names. */
export const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, each]) => ({ path, name: nameOf(path), ...each, license: each.license ?? LICENCES[nameOf(path)] }))
  .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))

/** The bill: the same lockfile gives the same bytes. */
export function bill() {
  const unique = new Map(packages.map((each) => [purl(each.name, each.version), each]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(own.name, own.version),
        name: own.name,
        version: own.version,
        licenses: [{ license: { id: own.license } }]
      }
    },
    components: [...unique].map(([ref, { name, version, license, integrity, dev, optional, hasInstallScript }]) => ({
      type: 'library',
      'bom-ref': ref,
      name,
      version,
      purl: ref,
      scope: dev || optional ? 'optional' : 'required',
      ...(license === undefined
        ? {}
        : { licenses: [/^[\w.-]+$/.test(license) ? { license: { id: license } } : { expression: license.replace(/^\((.*)\)$/, '$1') }] }),
      ...(integrity === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }] }),
      ...(hasInstallScript ? { properties: [{ name: 'bayan:install-script', value: 'not run' }] } : {})
    })),
    dependencies: [...unique].map(([ref, each]) => ({ ref, dependsOn: dependsOn(each) }))
  }
}

/** The packages that a package resolves its dependencies to, as Node does: from its own folder upwards. */
function dependsOn({ path, dependencies = {}, optionalDependencies = {} }) {
  const found = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const there = lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]
      if (there) return [purl(name, there.version)]
      if (folder === '' || !folder.includes('node_modules')) return []
      if (!folder.includes('/node_modules/')) {
        const top = lock.packages[`node_modules/${name}`]
        return top ? [purl(name, top.version)] : []
      }
    }
  })
  return [...new Set(found)].sort()
}

/** Names and versions by licence. */
export function licences() {
  const by = Map.groupBy(packages, ({ license }) => license ?? 'unknown')
  return [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, each]) => `${licence}\n${[...new Set(each.map(({ name, version }) => `  ${name} ${version}`))].join('\n')}\n`)
}

if (process.argv[1]?.endsWith('sbom.mjs'))
  process.stdout.write(process.argv.includes('--licences') ? licences().join('') : `${JSON.stringify(bill(), null, 1)}\n`)
