/** Stands in for a decompressor in script, with which libraries unpack their tables of characters at each start: Node's own does it. */

const { inflateRawSync } = require('node:zlib')

module.exports = (packed, into) => {
  into.set(inflateRawSync(packed))
  return into
}
