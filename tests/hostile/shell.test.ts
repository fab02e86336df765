/** What the program's sources never do. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, confinedPath } from '../../electron/security'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
const sources = [...filesIn('core'), ...filesIn('electron'), ...filesIn('renderer')].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const using = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('the window asks for nothing that Electron’s checklist warns of', () => {
  expect(
    using(
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|nodeIntegration(?:InWorker|InSubFrames)?: true|webSecurity: false|sandbox: false/
    )
  ).toEqual([])
  expect(using(/<webview|webviewTag: true|allowpopups/)).toEqual([])
})
test('no address is ever opened outside the program', () => {
  expect(using(/openExternal|openPath\(.*http/)).toEqual([])
})
test('no text becomes a program or a page', () => {
  expect(using(/\beval\(|new Function\(|dangerouslySetInnerHTML|insertAdjacentHTML|outerHTML =|\.innerHTML =/)).toEqual([])
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/)
})
test('what is logged is the loopback host’s address, good for one browser, and errors of the program', () => {
  expect(using(/console\.(?:log|info|warn|debug)/)).toEqual(['electron/browser.ts'])
  expect(using(/console\.error/)).toEqual(['electron/dispatch.ts', 'electron/loopback.ts'])
})
test('the writers of PDF and Word know no network, and the PDF writer only its fonts', () => {
  const writers = sources.filter(({ path }) => path.startsWith('electron/export'))
  expect(writers.filter(({ text }) => /node:(?:https?|net|dns|tls)|\bfetch\(/.test(text)).map(({ path }) => path)).toEqual([])
  const pdf = writers.find(({ path }) => path.endsWith('/pdf.ts'))?.text ?? ''
  expect(pdf).toContain('setUrlAccessPolicy(() => false)')
  expect(pdf).toContain('setLocalAccessPolicy((path) => resolve(path).startsWith(resolve(fonts) + sep))')
})
test('a path of the page’s scheme stays in its folder', () => {
  for (const path of ['/../x', '/..%2fx', '/%2e%2e/x', '/a/../../x', '/..%5cx', '/%00', '/%', '//x/../../..'])
    expect(confinedPath('/page', path) ?? '/page/', path).toMatch(/^\/page\//)
  expect(confinedPath('/page', '/assets/a.js')).toBe('/page/assets/a.js')
})
