// Guards, and what takes each away: the text of a file, what stands in its place, and the test that must then fail.
const guard = (file, text, instead, test, name) => ({ file, text, instead, test, name })

export const guards = [
  guard(
    'electron/guard.ts',
    'return fault ? refuse(fault) : handler(input)',
    'return handler(input)',
    'electron/holding',
    'the second is shown who has it since when'
  ),
  guard(
    'electron/files/lock.ts',
    'if (!hasEnded(found) && !(takeOver && holder.gone)) return',
    'if (tries > 5) return',
    'electron/holding',
    'the second is shown who has it since when'
  ),
  guard(
    'electron/files/lock.ts',
    "return found.words?.mark === mark ? 'held' : { taken: holderOf(found, now) }",
    "return 'held'",
    'electron/holding',
    'who slept while it was taken over writes nothing more'
  ),
  guard(
    'electron/holding.ts',
    'if (lost || fileOf(path) !== file) return',
    'if (lost) return',
    'electron/holding',
    'is written again with all that was entered'
  ),
  guard('electron/away/put-back.ts', 'if (aside || !isKnown)', 'if (aside)', 'electron/away', 'both are kept where another file took its place'),
  guard('electron/away/put-back.ts', 'if (aside || !isKnown)', 'if (!isKnown)', 'electron/away', 'both are kept where another took over'),
  guard(
    'electron/away/put-back.ts',
    'if (!isReachable(path)) return refuse',
    'if (path.length < 0) return refuse',
    'electron/away',
    'is no folder of the same name on the machine’s own disk'
  ),
  guard('electron/away/held-copy.ts', 'const isLeft = isWaiting(copies, path)', 'const isLeft = false', 'electron/away', 'the next one goes on with all of it'),
  guard(
    'electron/cli-world.ts',
    "if (purpose !== 'change') return",
    "if (purpose !== 'audit') return",
    'electron/cli/lock',
    'that changes an open workbook is refused'
  ),
  guard('electron/files/whole-file.ts', 'now - statSync(path).mtimeMs > ABANDONED', 'now < 0', 'electron/files/whole-file', 'is swept away after a day'),
  guard(
    'electron/store/workbook.ts',
    "if (purpose !== 'audit') seals.finish()",
    '',
    'electron/store/damage',
    'of one digit that SQLite does not notice is refused by the seal'
  ),
  guard(
    'electron/store/workbook.ts',
    'const complaint = logComplaint(path)',
    'const complaint = undefined',
    'electron/store/damage',
    'of a page in the middle of the log is refused'
  ),
  guard(
    'electron/store/workbook.ts',
    "if (!holds(database)) throw new DamagedContent('chain')",
    '',
    'electron/store/damage',
    'of any single byte never shows a wrong number'
  ),
  guard(
    'electron/store/make-version.ts',
    'if (!checked.ok) {',
    'if (checked.ok && !checked.ok) {',
    'electron/store/versions',
    'of a workbook with a digit that turned on the disk is refused'
  ),
  guard('electron/store/versions.ts', 'folder !== own && isLeft(folder)', 'folder !== own', 'electron/store/versions', 'is not taken for one of a copy'),
  guard(
    'core/versions/rotation.ts',
    'return index === 0 || bytes <= mostBytes',
    'return index >= 0',
    'core/versions/rotation',
    'holds to the bytes that it may take'
  ),
  guard('core/versions/rotation.ts', '{ within: 10 * MINUTE, each: SECOND },', '', 'core/versions/rotation', 'keeps all of the last ten minutes'),
  guard(
    'electron/session.ts',
    'if (damaged?.told.path !== path) return',
    'if (this.#damaged === undefined) return',
    'electron/recovering',
    'nothing else can be recovered'
  ),
  guard(
    'electron/store/chain.ts',
    'if (head?.steps !== steps.length || head.hash !== before) breaks',
    'if (head === undefined) breaks',
    'electron/store/chain',
    'finds an end that was cut off'
  ),
  guard(
    'electron/store/chain.ts',
    'JSON.stringify([position, what, key, from, after])',
    'JSON.stringify([position, what, key, from])',
    'electron/store/chain',
    'finds any text of any row that was changed'
  ),
  guard(
    'electron/store/unjournalled.ts',
    'filter((key) => !same(key))',
    'filter((key) => !same(key) && false)',
    'electron/store/chain',
    'content that was written past the journal is named'
  ),
  guard(
    'electron/store/workbook.ts',
    'const strange = strangeObject(database, version, migrations)',
    'const strange: string | undefined = undefined',
    'electron/store/strangers',
    'a schema that is not our own is refused by the name of the object'
  ),
  guard(
    'electron/store/workbook.ts',
    'const oversized = oversizedFile(path)',
    'const oversized = undefined',
    'electron/store/strangers',
    'what a file may make us read is bounded'
  ),
  guard(
    'electron/store/sizes.ts',
    '(length ?? 0) > most',
    '(length ?? 0) > most * 1_000',
    'electron/store/strangers',
    'what a file may make us read is bounded'
  ),
  guard(
    'electron/store/database.ts',
    "database.pragma('trusted_schema = OFF')\n    database.pragma('foreign_keys = ON')",
    "database.pragma('foreign_keys = ON')",
    'electron/store/strangers',
    'trusts no schema and writes none'
  ),
  guard(
    'core/wording/spreadsheet.ts',
    'return FORMULA.test(text) && !NUMBER.test(text) ?',
    'return text === FORMULA.source ?',
    'hostile/input',
    'is never a formula'
  ),
  guard('core/wording/visible.ts', '.replace(INVISIBLE, escaped)', '', 'hostile/input', 'and texts that hide characters show them'),
  guard('electron/file-name.ts', ".replace(FORBIDDEN, ' ')", '', 'hostile/input', 'of files lead nowhere'),
  guard('electron/file-name.ts', "short === '' || RESERVED.test(short)", "short === ''", 'hostile/input', 'of files lead nowhere'),
  guard('electron/security.ts', 'return path.startsWith(folder + sep) ? path : undefined', 'return path', 'hostile/shell', 'stays in its folder'),
  guard(
    'electron/loopback.ts',
    'if (!(known ? place.limits.own() : place.limits.stranger())) return end(response, 429)',
    '',
    'electron/loopback',
    'stops answering strangers'
  ),
  guard(
    'electron/loopback.ts',
    "server.on('upgrade', (_, socket) => socket.destroy())",
    "server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n'))",
    'electron/loopback',
    'speaks no other protocol'
  ),
  guard(
    'electron/loopback.ts',
    'watchPresence(absence.patience, absence.gone)',
    'watchPresence(absence.patience, () => {})',
    'electron/loopback',
    'ends once its page has been away for long'
  ),
  guard(
    'electron/loopback.ts',
    'headersTimeout: HEAD, requestTimeout: WHOLE',
    'headersTimeout: 0, requestTimeout: 0',
    'electron/loopback',
    'is not held up by requests that never end'
  ),
  guard(
    'electron/dispatch.ts',
    "} catch {\n    return { success: false, at: '' }",
    '} catch (error) {\n    throw error',
    'electron/dispatch',
    'bytes where a list belongs are refused'
  ),
  guard(
    'electron/publishing-calls.ts',
    'const frozen = freeze(workbook',
    'const frozen = freezePublication(workbook',
    'electron/dispatch',
    'a file that is gone when it is to be frozen'
  ),
  guard(
    'core/contract.ts',
    'const editions = z.array(language).min(1).max(3).readonly().refine(areDistinct)',
    'const editions = z.array(language).min(1).max(3).readonly()',
    'electron/dispatch',
    'once in each language and format'
  ),
  guard('electron/jobs.ts', '.slice(0, -KEPT)', '.slice(0, 0)', 'electron/jobs', 'the last eight can be asked about')
]
