/** The style file: colours that can be read, in print without colour too, and one rhythm. */

import { describe, expect, test } from 'vitest'
import { colours, inks, STEP, sheets, styles, textWidth } from '../../../core/report/page-style'
import { papers } from '../../../core/wording/house-style'

/** Relative luminance of a colour (WCAG 2.2), 0 to 1: what is left of it in greys. */
function luminance(hexadecimal: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number(`0x${hexadecimal.slice(at, at + 2)}`) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Lightness as it is seen (CIE L*), 0 to 100. */
function lightness(hexadecimal: string): number {
  return 116 * Math.cbrt(luminance(hexadecimal)) - 16
}

describe('the style file', () => {
  test.each(inks)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
  test('colours are told from each other without colour: inks from inks, grounds from grounds, rules from both', () => {
    const apart = (names: readonly (keyof typeof colours)[], least: number) => {
      const seen = names.map((name) => lightness(colours[name])).sort((a, b) => a - b)
      for (const [at, value] of seen.slice(1).entries()) expect(value - (seen[at] ?? 0), names.join(' ')).toBeGreaterThanOrEqual(least)
    }
    apart(['text', 'accent', 'muted', 'rule'], 10)
    apart(['rule', 'tint', 'band', 'paper'], 3)
  })
  test('leading and distances are steps of the grid, and no line is set tighter than its letters', () => {
    for (const [name, { size, leading, before, after }] of Object.entries(styles)) {
      for (const distance of [leading, before, after]) expect(distance % STEP, name).toBe(0)
      expect(leading / size, name).toBeGreaterThanOrEqual(1.2)
    }
  })
  test('a page of every paper holds its margins and the running lines in them', () => {
    for (const paper of papers) {
      const { width, height, marginX, marginTop, marginBottom, header, footer, textHeight } = sheets[paper]
      expect(textWidth + 2 * marginX).toBeCloseTo(width)
      expect(textHeight + marginTop + marginBottom).toBeCloseTo(height)
      expect(header + styles.running.leading).toBeLessThan(marginTop)
      expect(footer + styles.running.leading).toBeLessThan(marginBottom)
    }
  })
})
