/** English rules. */

import { numberWords, ordinalWords, phrases, phrasesBefore, type Rules, valueWords, words } from './rules'

export const english: Rules = {
  language: 'en',
  stems: (word) => [{ text: word, joined: false, definite: false, stripped: 0 }],
  loneMark: { ',': 'group', '.': 'decimal' },
  lonePercentMark: { ',': 'group', '.': 'decimal' },
  numbers: numberWords([
    ['one', '1: one'],
    ['unit', '2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine'],
    ['teen', '10: ten; 11: eleven; 12: twelve; 13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen'],
    ['ten', '20: twenty; 30: thirty; 40: forty fourty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety'],
    ['hundred', '100: hundred', 'needy'],
    ['scale', '1000: thousand; 1000000: million mn; 1000000000: billion bn; 1000000000000: trillion', 'needy'],
    ['round', '12: dozen', 'needy']
  ]),
  one: words('a an one'),
  half: words('half'),
  and: 'and',
  ordinals: ordinalWords(
    '1: first; 2: second; 3: third; 4: fourth; 5: fifth; 6: sixth; 7: seventh; 8: eighth; 9: ninth; 10: tenth; 11: eleventh; 12: twelfth; 13: thirteenth; 14: fourteenth; 15: fifteenth; 20: twentieth; 30: thirtieth; 100: hundredth'
  ),
  partArticles: words('a one'),
  ordinalNouns: words('country countries party parties'),
  ranks: words(''),
  ordinalEndings: words('st nd rd th'),
  months: phrases([
    ['january, jan', 1],
    ['february, feb', 2],
    ['march, mar', 3],
    ['april, apr', 4],
    ['may', 5],
    ['june, jun', 6],
    ['july, jul', 7],
    ['august, aug', 8],
    ['september, sept, sep', 9],
    ['october, oct', 10],
    ['november, nov', 11],
    ['december, dec', 12]
  ]),
  firstDay: words(''),
  ofMonth: words('of'),
  percent: phrases([['%, percent, per cent, pct, pc', true]]),
  points: phrases([
    ['percentage points, percentage point, percentage-points, percentage-point, percent points, per cent points, % points, pp, ppt, ppts', true]
  ]),
  looserPoints: phrases([['points, point, pts, pt', true]]),
  placesAfter: words('of'),
  signs: phrases([
    ['minus, negative', '-'],
    ['plus', '+']
  ]),
  percentSigns: phrases([]),
  qualifiers: phrasesBefore([
    [
      'more than, over, above, in excess of, upwards of, upward of, exceeding, exceeded, exceeds, greater than, well over, just over, slightly over, slightly more than, surpassing, surpassed, beyond, >',
      'more-than'
    ],
    ['at least, no fewer than, not fewer than, no less than, not less than, a minimum of, minimum, ≥, >=', 'at-least'],
    [
      'about, around, approximately, approx, approx., some, roughly, circa, ca, ca., c., an estimated, estimated, estimated at, an estimated total of, in the region of, in the order of, ~, ≈, ±',
      'about'
    ],
    ['nearly, almost, close to, approaching, just under, just below, not quite', 'nearly'],
    ['less than, fewer than, under, below, <', 'less-than'],
    ['at most, up to, as many as, no more than, not more than, a maximum of, maximum, not exceeding, ≤, <=', 'at-most']
  ]),
  farQualifiers: phrases([]),
  farStops: words(''),
  qualifiersAfter: phrases([
    ['or more, at least, and over, and above, or over, at a minimum', 'at-least'],
    ['or less, or fewer, at most, at a maximum', 'at-most'],
    ['approximately, or so', 'about']
  ]),
  stretching: words('over'),
  timeUnits: words('year years month months week weeks day days hour hours decade decades quarter quarters minutes'),
  references: words(
    'law laws act acts article articles art arts decree decrees dahir dahirs section sections chapter chapters table tables figure figures fig graph graphs chart charts box map annex annexes appendix page pages note notes footnote paragraph paragraphs para paras resolution resolutions regulation regulations directive directives convention conventions protocol protocols recommendation recommendations number bill order circular item line phase stage step goal goals sdg target indicator version volume vol issue room floor iso clause part lot zone #'
  ),
  manyReferences: words(
    'laws acts articles arts decrees dahirs sections chapters tables figures graphs charts annexes pages pp notes paragraphs paras resolutions regulations directives conventions protocols recommendations nos goals'
  ),
  shortReferences: words('no nos art arts p pp fig vol para paras sec s ss ch'),
  telephones: words('tel telephone phone fax mobile ext'),
  referenceMarks: words('no nos number # °'),
  listing: words(', and to or – - &'),
  directions: phrases([
    [
      'rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows, grew, grown, growing, growth, climb, climbs, climbed, climbing, surge, surges, surged, surging, soar, soars, soared, soaring, jump, jumps, jumped, jumping, upturn, upsurge, double, doubles, doubled, doubling, triple, tripled, trebled, tripling, quadrupled, quadrupling, upward, upwards, gain, gained, gains',
      'up'
    ],
    [
      'fall, falls, fell, fallen, falling, decrease, decreases, decreased, decreasing, decline, declines, declined, declining, drop, drops, dropped, dropping, dip, dipped, plunge, plunged, plummeted, plummet, slump, slumped, shrink, shrank, shrunk, shrinking, reduction, reductions, reduced, reducing, downturn, halve, halved, halving, downward, downwards, receded, diminished',
      'down'
    ],
    [
      'stable, unchanged, steady, stabilised, stabilized, stagnated, stagnant, stagnation, levelled off, leveled off, remained flat, no change, remained constant',
      'level'
    ]
  ]),
  heldDirections: phrases([
    ['up', 'up'],
    ['down', 'down']
  ]),
  afterHeld: words('by from slightly sharply nearly about almost some more over around roughly % + an a'),
  idioms: phrases([
    [
      'gain access, gain entry, gains access, gained access, up to, gave rise to, give rise to, gives rise to, giving rise to, given rise to, drop off, drop-off, drop-offs, fall under, falls under, fall within, falls within, double-counting, double counting, dual, fell on, reduced mobility',
      true
    ]
  ]),
  links: words('by of a an the was only up further ( : , -'),
  by: words('by'),
  comparatives: phrases([
    ['more, higher, up, increase, rise, growth, greater, jump, surge', 'up'],
    ['fewer, less, lower, down, decrease, fall, drop, decline, reduction', 'down']
  ]),
  rangeTo: words('to – - − through'),
  rangeAnd: words('and or'),
  between: words('between from'),
  respectively: words('respectively'),
  units: words(
    'person persons people migrant migrants refugee refugees network networks attempt attempts crossing crossings detection detections arrival arrivals departure departures return returns returnee returnees death deaths body bodies victim victims child children minor minors woman women man men boy boys girl girls case cases application applications applicant applicants permit permits visa visas boat boats vessel vessels engine engines vehicle vehicles operation operations assault assaults attack attacks interception interceptions rescue rescues candidate candidates trafficker traffickers smuggler smugglers foreigner foreigners national nationals citizen citizens resident residents inhabitant inhabitants student students worker workers family families household households country countries nationality nationalities region regions agent agents officer officers time times point points year years month months week weeks day days hour hours minute minutes km kilometres kilometers miles metres meters tonnes tons kg dirhams dirham euros euro dollars dollar mad dh dhs eur usd gbp beneficiary beneficiaries survivor survivors asylum-seeker individual individuals member members document documents passport passports investigation investigations arrest arrests conviction convictions incident incidents location locations centre centres center centers'
  ),
  ofUnit: words(''),
  dividing: words('km kilometres kilometers miles metres meters tonnes tons kg times time point points'),
  moneyScales: valueWords('1000: k; 1000000: m'),
  moneyUnits: valueWords('1000000: mdh mmad'),
  duals: new Map(),
  dayArticles: words('the'),
  currencies: words('mad dh dhs eur usd gbp $ € £ ¥ dirhams euros dollars'),
  yearWords: words('in since during year years by until till before after early late mid end fiscal'),
  yearPrefixes: words('mid post pre early late end fy'),
  determiners: words('the these those both its their our your his her'),
  fractions: words('third thirds quarter quarters half halves fifth fifths tenth tenths fourths fold'),
  hours: phrases([["am, pm, a.m, p.m, o'clock, gmt, hrs, h", true]]),
  regnal: words('vi'),
  doubtful: words(''),
  otherCalendar: words('muharram safar rajab shaban ramadan shawwal hijri ah'),
  otherCalendarMore: words('')
}
