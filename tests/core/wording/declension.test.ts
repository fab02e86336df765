import { describe, expect, test } from 'vitest'
import { type Case, declined } from '../../../core/wording/declension'
import { formFor } from '../../../core/wording/plural'
import { sampleTable } from '../../sample-table'
import { decimal } from '../arbitraries'

describe('an Arabic noun that says one or two', () => {
  test.each<[string, 'one' | 'two', Case, string]>([
    ['شخصان', 'two', 'subject', 'شخصان'],
    ['شخصان', 'two', 'object', 'شخصين'],
    ['شخصان', 'two', 'genitive', 'شخصين'],
    ['شبكتان إجراميتان', 'two', 'object', 'شبكتين إجراميتين'],
    ['عائلتان من السكان', 'two', 'object', 'عائلتين من السكان'],
    ['عمليتا تسوية', 'two', 'genitive', 'عمليتي تسوية'],
    ['إنسانان', 'two', 'object', 'إنسانين'],
    ['شخص واحد', 'one', 'subject', 'شخص واحد'],
    ['شخص واحد', 'one', 'object', 'شخصا واحدا'],
    ['شخص واحد', 'one', 'genitive', 'شخص واحد'],
    ['محاولة واحدة', 'one', 'object', 'محاولة واحدة'],
    ['اعتداء', 'one', 'object', 'اعتداء'],
    ['عقد عمل', 'one', 'object', 'عقد عمل']
  ])('%s (%s) as %s: %s', (noun, form, as, expected) => {
    expect(declined(noun, form, as)).toBe(expected)
  })
  test('of each unit of the sample, two are declined behind a verb, and three and more never', () => {
    for (const { forms } of sampleTable().units.filter(({ measure }) => measure === 'count')) {
      const standing = { precision: 0, qualified: false } as const
      const two = formFor(forms.ar, decimal('2'), 'ar', { ...standing, as: 'object' })
      expect(two?.noun).toMatch(/^\S+(?:ين$|تي )/)
      for (const many of ['3', '11', '100', '419']) {
        expect(formFor(forms.ar, decimal(many), 'ar', { ...standing, as: 'object' })).toEqual(formFor(forms.ar, decimal(many), 'ar', standing))
      }
    }
  })
})
