/** A figure is found by what one types of its name. */

import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../../core/entry/indicator'
import { fitOf, plainLetters } from '../../../renderer/writing/matching'

const networks: Indicator = {
  code: 'networks',
  names: { en: 'Trafficking networks dismantled', fr: 'Réseaux de trafic démantelés', ar: 'شبكات تهريب المهاجرين المفككة' },
  unit: 'network',
  section: 'security',
  precision: 0,
  source: '',
  scope: { en: '', fr: '', ar: '' },
  part: null
}

describe('finding a figure', () => {
  test.each([
    'networks',
    'netw',
    'TRAFF',
    'dismantled networks',
    'reseaux',
    'démant',
    'demanteles trafic',
    'شبكات',
    'الشبكات',
    'مهاجرين',
    'والمفككة',
    'تهريب مفككه'
  ])('“%s” finds the networks', (query) => expect(fitOf(networks, query)).toBeDefined())
  test.each(['rescue', 'networks rescued', 'xyz', '419', 'قوارب'])('“%s” does not', (query) => expect(fitOf(networks, query)).toBeUndefined())
  test('the code and the start of a name come before words within', () => {
    expect(fitOf(networks, 'networks')).toBe(0)
    expect(fitOf(networks, 'traff')).toBe(1)
    expect(fitOf(networks, 'dismantled')).toBe(2)
  })
  test('hamza, marks, tatweel and accents make no difference', () => {
    expect(plainLetters('أُخْتٌ إلـــى مؤسّسة')).toBe(plainLetters('اخت الي موسسه'))
    expect(plainLetters('Élève d’œuvre')).toBe('eleve d oeuvre')
  })
})
