/** The command `style`: settings of the house style. */

import { isWellFormed, limits } from '../core/contract'
import { roundings } from '../core/figures/rounding'
import { type Result, refuse, succeed } from '../core/result'
import { type DesignPart, type HouseStyle, occasions, papers } from '../core/wording/house-style'
import { parseWords, UsageError } from './cli-words'
import { type Terminal, withWorkbook } from './cli-world'
import { ONLY } from './store/entities'

/** Writes all settings of one call in one step, or none. */
export function styleCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { positionals } = parseWords(args, {})
  const [file, ...settings] = positionals
  if (file === undefined || settings.length === 0) throw new UsageError({ kind: 'settings-needed' })
  const parsed = settings.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError({ kind: 'setting-illegal', text })
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
  return withWorkbook(file, terminal, (workbook) => {
    const changed = workbook.change('style', () => {
      let style = workbook.readStyle()
      for (const [setting, value] of parsed) {
        const next = withSetting(style, setting, value)
        if (!next.ok) return next
        style = next.value
      }
      return succeed([{ what: 'style', key: ONLY, after: JSON.stringify(style) }])
    })
    return changed.ok ? succeed('') : changed
  })
}

/** Digits after the decimal mark that a percentage may have. */
const DECIMALS = [0, 1, 2, 3] as const

/** The parts of a report's design as the command line names them. */
const DESIGN: Readonly<Record<string, DesignPart>> = { cover: 'cover', contents: 'contents', numbering: 'numbering', 'draft-mark': 'draftMark' }

function withSetting(style: HouseStyle, setting: string, value: string): Result<HouseStyle> {
  switch (setting) {
    case 'rounding': {
      const rounding = roundings.find((each) => each === value)
      return rounding ? succeed({ ...style, rounding }) : refuse({ kind: 'setting-impossible', setting, value, possible: roundings })
    }
    case 'percent-decimals': {
      const decimals = DECIMALS.find((each) => `${each}` === value)
      return decimals === undefined
        ? refuse({ kind: 'setting-impossible', setting, value, possible: DECIMALS })
        : succeed({ ...style, percentDecimals: decimals })
    }
    case 'organisation': {
      const name = value.replace(/\s+/g, ' ').trim()
      if (name.length > limits.name || !isWellFormed(name)) return refuse({ kind: 'setting-text', setting, limit: limits.name })
      return succeed({ ...style, organisation: { en: name, fr: name, ar: name } })
    }
    case 'paper': {
      const paper = papers.find((each) => each === value)
      return paper ? succeed({ ...style, layout: { ...style.layout, paper } }) : refuse({ kind: 'setting-impossible', setting, value, possible: papers })
    }
    default: {
      const part = DESIGN[setting]
      if (part === undefined)
        throw new UsageError({
          kind: 'setting-unknown',
          text: setting,
          known: ['rounding', 'percent-decimals', 'organisation', 'paper', ...Object.keys(DESIGN)]
        })
      const occasion = occasions.find((each) => each === value)
      return occasion
        ? succeed({ ...style, layout: { ...style.layout, [part]: occasion } })
        : refuse({ kind: 'setting-impossible', setting, value, possible: occasions })
    }
  }
}
