import { describe, expect, test } from 'vitest'
import { type Reading, readText } from '../../../core/reading/reading'

/** Paragraphs of the ministry's bulletin for 2023 as the press carried it. */
const BULLETIN = ` date 2024-01-23 #irregular #emigration #attempts #aborted

The Kingdom continued in 2023 to face constant and growing migratory pressure in an unstable and threatening regional environment. plural.

Likewise, the action of trafficking networks has not weakened with more than 419 networks dismantled (+ 44% compared to 2022), specifies the ministry, adding that these networks are constantly developing their strategies.

Regarding rescue and assistance operations at sea, the ministry reports that 16,818 migrants were rescued (+ 35% compared to 2022) and taken care of. Also, 6 attacks on the presidents of Sebta and Melilia were recorded involving more than 1,400 migrants (- 62% compared to 2022), continues the same source, which indicates that 5,844 irregular migrants benefited from voluntary returns to their countries of origin. origin in respect for their rights and dignity and in coordination with the IOM and diplomatic legations (+ 62% compared to 2022).

The deployment of this national strategy made it possible to initiate two exceptional operations for the integration of migrants residing illegally in Morocco in 2014 and 2016, during which the situation of more than 50,000 people was regularized. foreigners, mainly from sub-Saharan African countries.`

const read = readText(BULLETIN, 'en')
const of = (kind: Reading['kind']) => read.filter((each) => each.kind === kind)

describe('the bulletin that the project began with', () => {
  test('its counts', () => {
    expect(of('count').map(({ value, qualifier, unit }) => [value, qualifier, unit])).toEqual([
      ['419', 'more-than', 'networks'],
      ['16818', null, 'migrants'],
      ['6', null, 'attacks'],
      ['1400', 'more-than', 'migrants'],
      ['5844', null, null],
      ['2', null, null],
      ['50000', 'more-than', 'people']
    ])
  })
  test('its percentages with their signs', () => {
    expect(of('percent').map(({ text, value, direction }) => [text, value, direction])).toEqual([
      ['+ 44%', '44', 'up'],
      ['+ 35%', '35', 'up'],
      ['- 62%', '-62', 'down'],
      ['+ 62%', '62', 'up']
    ])
  })
  test('its years and its date are no counts', () => {
    expect(of('year').map(({ value }) => value)).toEqual(['2023', '2022', '2022', '2022', '2022', '2014', '2016'])
    expect(of('date').map(({ value }) => value)).toEqual(['2024-01-23'])
  })
})
