/** What Bayan is made of: locked, licensed, explained, and without scripts at install. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bill, licences, packages } from '../scripts/sbom.mjs'

const own = JSON.parse(readFileSync('package.json', 'utf8'))
const [direct = '', scripts = ''] = readFileSync('DEPENDENCIES.md', 'utf8').split('## Scripts at install')
const explained = (text: string) =>
  [...text.matchAll(/^\| (\S+) \| (.+) \|$/gm)].flatMap(([, name, why]) => (name === '---' || name === 'package' ? [] : [{ name, why }]))

/** Licences under which what Bayan ships or is built with may be used and passed on. */
const ALLOWED =
  /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|MPL-2\.0|LGPL-3\.0|CC-BY-4\.0|CC0-1\.0|Python-2\.0|Zlib|WTFPL)(?: (?:OR|AND) (?:MIT|ISC|Apache-2\.0|CC0-1\.0|Zlib|WTFPL))*\)?$/

test('each direct package has one line why, and no line has lost its package', () => {
  const names = Object.keys({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies })
  expect(explained(direct).map(({ name }) => name)).toEqual(names.toSorted())
  for (const { name, why } of explained(direct)) expect(why?.length, name).toBeGreaterThan(5)
})
test('each direct package is wanted in exactly one version', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
  }
})
test('each package is locked by a SHA-512', () => {
  expect(packages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([])
})
test('no package runs a script at install but those that are allowed, and none is', () => {
  const found = [...new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))]
  expect(found).toEqual(explained(scripts).map(({ name }) => name))
  for (const name of found) expect(own.allowScripts[name], name).toBe(false)
})
test('each package has a licence, and it is one that allows what we do', () => {
  expect(packages.filter(({ license }) => !ALLOWED.test(license ?? '')).map(({ name, license }) => `${name} ${license}`)).toEqual([])
  expect(licences().some((each) => each.startsWith('MIT\n'))).toBe(true)
})
test('the bill of materials names each package once, with its hash, and every reference is there', () => {
  const { components, dependencies } = bill()
  const refs = components.map((each) => each['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  expect(refs.length).toBe(new Set(packages.map(({ name, version }) => `${name} ${version}`)).size)
  expect(components.filter(({ hashes, licenses }) => hashes?.[0]?.content.length !== 128 || licenses?.length !== 1)).toEqual([])
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([])
  expect(dependencies.find(({ ref }) => ref.startsWith('pkg:npm/better-sqlite3@'))?.dependsOn.length).toBeGreaterThan(0)
  expect(JSON.stringify(bill())).toBe(JSON.stringify(bill()))
})
