// Scripts for the two worlds of a page: the isolated one in which the preload bundle runs, and the page's own, which
// sees only what the preload exposes. They talk by events under a name that the page cannot guess. A page's call for a
// window is asked of the program, as in Electron, before there is any window.

/** The page's own world: builds frozen copies of what the preload exposes; every function becomes an asynchronous call. */
export function pageWorld(secret) {
  return `(() => {
  if (self !== top) return
  const secret = ${JSON.stringify(secret)}
  const waiting = new Map()
  let last = 0
  const tell = (kind, detail) => document.dispatchEvent(new CustomEvent(secret + ' ' + kind, { detail: JSON.stringify(detail) }))
  const call = (path, args) => new Promise((resolve, reject) => {
    last += 1
    waiting.set(last, { resolve, reject })
    tell('call', { id: last, path, args })
  })
  globalThis.open = (address) => {
    tell('open', { address: new URL(address, location.href).href })
    return null
  }
  const build = (shape, path) => {
    if (shape === 'function') return (...args) => call(path, args)
    return Object.freeze(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, build(inner, [...path, key])])))
  }
  document.addEventListener(secret + ' expose', ({ detail }) => {
    const { name, shape } = JSON.parse(detail)
    Object.defineProperty(globalThis, name, { value: build(shape, [name]), enumerable: true })
  })
  document.addEventListener(secret + ' answer', ({ detail }) => {
    const { id, value, error } = JSON.parse(detail)
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) resolve(value)
    else reject(new Error(error))
  })
})()`
}

/** The isolated world: the parts of \`electron\` that a sandboxed preload may require, then the preload bundle, unmodified. */
export function preloadWorld(secret, source, file) {
  return `(() => {
  if (self !== top) return
  const secret = ${JSON.stringify(secret)}
  const toProgram = globalThis.__toProgram
  delete globalThis.__toProgram
  const waiting = new Map()
  const exposed = {}
  let last = 0
  globalThis.__fromProgram = ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) resolve(value)
    else reject(new Error(error))
  }
  const tell = (kind, detail) => document.dispatchEvent(new CustomEvent(secret + ' ' + kind, { detail: JSON.stringify(detail) }))
  const shapeOf = (value) => typeof value === 'function' ? 'function' : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
  document.addEventListener(secret + ' call', async ({ detail }) => {
    const { id, path, args } = JSON.parse(detail)
    try {
      tell('answer', { id, value: await path.reduce((from, key) => from[key], exposed)(...args) })
    } catch (error) {
      tell('answer', { id, error: String(error.message ?? error) })
    }
  })
  document.addEventListener(secret + ' open', ({ detail }) => toProgram(JSON.stringify({ open: JSON.parse(detail).address })))
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => { exposed[name] = value; tell('expose', { name, shape: shapeOf(value) }) } },
    ipcRenderer: {
      invoke: (channel, input) => new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        toProgram(JSON.stringify({ id: last, channel, input }))
      }),
      send: (channel, input) => toProgram(JSON.stringify({ id: null, channel, input }))
    },
    webUtils: { getPathForFile: () => '' }
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('a sandboxed preload cannot require ' + name)
  }
  const module = { exports: {} }
  ;((require, module, exports) => {${source}
  })(require, module, module.exports)
})()
//# sourceURL=${file}`
}
