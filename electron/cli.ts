/** The command line, over the same stages as the app. Standard output holds the answer alone; refusals go to standard error, a line each. */

import type { Language } from '../core/entry/indicator'
import { programFault, type Result } from '../core/result'
import { faultMessage } from '../core/wording/messages'
import { usageFaultMessage, usageText } from '../core/wording/usage'
import { terminalLanguage, UsageError } from './cli-words'
import type { Answer, Terminal } from './cli-world'

export type { Terminal }

/** Runs one command and gives its exit code: 0 done, 1 refused or something found, 2 wrong usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = terminalLanguage(terminal.env)
  if (argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help' || argv[1] === '--help') {
    terminal.out(usageText(language))
    return 0
  }
  try {
    const answer = await commandOf(argv[0])(argv.slice(1), terminal, language)
    if (answer.ok) {
      const { text, findings } = typeof answer.value === 'string' ? { text: answer.value, findings: false } : answer.value
      terminal.out(text)
      return findings ? 1 : 0
    }
    for (const fault of answer.faults) terminal.err(`${faultMessage(fault, language)}\n`)
    return 1
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${usageFaultMessage(error.fault, language)}\n${usageText(language)}`)
      return 2
    }
    terminal.err(`${faultMessage(programFault(error), language)}\n`)
    return 1
  }
}

type Command = (args: readonly string[], terminal: Terminal, language: Language) => Promise<Result<Answer>>

/** Each command with what it needs is loaded when it is asked for: an export waits for no reader of files. */
const commands: Readonly<Record<string, Command>> = {
  new: async (args, terminal) => (await import('./cli-workbook')).newCommand(args, terminal),
  import: async (args, terminal, language) => (await import('./cli-workbook')).importCommand(args, terminal, language),
  style: async (args, terminal) => (await import('./cli-style')).styleCommand(args, terminal),
  figures: async (args, terminal) => (await import('./cli-figures')).figuresCommand(args, terminal),
  export: async (args, terminal, language) => (await import('./cli-export')).exportCommand(args, terminal, language),
  check: async (args, terminal, language) => (await import('./cli-figures')).checkCommand(args, terminal, language),
  journal: async (args, terminal, language) => (await import('./cli-journal')).journalCommand(args, terminal, language),
  lint: async (args, terminal, language) => (await import('./cli-lint')).lintCommand(args, terminal, language),
  publish: async (args, terminal) => (await import('./cli-publish')).publishCommand(args, terminal),
  publications: async (args, terminal) => (await import('./cli-publish')).publicationsCommand(args, terminal),
  read: async (args, _, language) => (await import('./cli-read')).readCommand(args, language),
  revisions: async (args, terminal) => (await import('./cli-publish')).revisionsCommand(args, terminal),
  versions: async (args, terminal) => (await import('./cli-versions')).versionsCommand(args, terminal),
  recover: async (args, terminal) => (await import('./cli-recover')).recoverCommand(args, terminal),
  restore: async (args, terminal) => (await import('./cli-versions')).restoreCommand(args, terminal),
  verify: async (args, terminal) => (await import('./cli-verify')).verifyCommand(args, terminal)
}

function commandOf(name: string | undefined): Command {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new UsageError(name === undefined ? { kind: 'command-missing' } : { kind: 'command-unknown', text: name })
  return command
}
