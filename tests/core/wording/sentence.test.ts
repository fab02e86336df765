import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../core/entry/cell'
import { languages } from '../../../core/entry/indicator'
import { sayChange } from '../../../core/wording/figure'
import { phrasesOf } from '../../../core/wording/phrase-book'
import { decimal } from '../arbitraries'
import { figureSaid, type Said, sentence } from './said'

/** A sentence in the three languages, without the name that it begins with. */
function says(about: string, said: Said, en: string, fr: string, ar: string) {
  test(about, () => {
    expect(sentence(said, 'en')).toBe(`Matter: ${en}`)
    expect(sentence(said, 'fr')).toBe(`Objet : ${fr}`)
    expect(sentence(said, 'ar')).toBe(`الموضوع: ${ar}`)
  })
}

/** A value against its base, in a unit. */
const from = (base: string | null, value: string, unit: string, more: Partial<Said> = {}): Said => ({
  value: decimal(value),
  base: base === null ? null : decimal(base),
  unit,
  ...more
})

describe('counted things', () => {
  says(
    'networks 290 → 419',
    from('290', '419', 'network'),
    '419 networks were recorded in 2023, a sharp rise of 44% on 2022 (290).',
    '419 réseaux ont été enregistrés en 2023, en forte hausse de 44 % par rapport à 2022 (290).',
    'سجلت 419 شبكة سنة 2023، بارتفاع حاد نسبته 44% مقارنة بسنة 2022 (290).'
  )
  says(
    'rescued 12,478 → 16,818',
    from('12478', '16818', 'person'),
    '16,818 persons were recorded in 2023, a sharp rise of 35% on 2022 (12,478).',
    '16 818 personnes ont été enregistrées en 2023, en forte hausse de 35 % par rapport à 2022 (12 478).',
    'سجل 16.818 شخصا سنة 2023، بارتفاع حاد نسبته 35% مقارنة بسنة 2022 (12.478).'
  )
  says(
    'assaults 16 → 6',
    from('16', '6', 'operation'),
    '6 operations were recorded in 2023, a sharp fall of 63% on 2022 (16).',
    '6 opérations ont été enregistrées en 2023, en forte baisse de 63 % par rapport à 2022 (16).',
    'سجلت 6 عمليات سنة 2023، بانخفاض حاد نسبته 63% مقارنة بسنة 2022 (16).'
  )
  says(
    'attempts 70,781 → 75,184',
    from('70781', '75184', 'attempt'),
    '75,184 attempts were recorded in 2023, a rise of 6% on 2022 (70,781).',
    '75 184 tentatives ont été enregistrées en 2023, en hausse de 6 % par rapport à 2022 (70 781).',
    'سجلت 75.184 محاولة سنة 2023، بارتفاع نسبته 6% مقارنة بسنة 2022 (70.781).'
  )
  says(
    'networks 419 → 332',
    from('419', '332', 'network'),
    '332 networks were recorded in 2023, a marked fall of 21% on 2022 (419).',
    '332 réseaux ont été enregistrés en 2023, en nette baisse de 21 % par rapport à 2022 (419).',
    'سجلت 332 شبكة سنة 2023، بانخفاض ملحوظ نسبته 21% مقارنة بسنة 2022 (419).'
  )
  says(
    'returns 5,844 → 6,135, just below five percent',
    from('5844', '6135', 'migrant'),
    '6,135 migrants were recorded in 2023, a slight rise of 5% on 2022 (5,844).',
    '6 135 migrants ont été enregistrés en 2023, en légère hausse de 5 % par rapport à 2022 (5 844).',
    'سجل 6.135 مهاجرا سنة 2023، بارتفاع طفيف نسبته 5% مقارنة بسنة 2022 (5.844).'
  )
  says(
    'networks 1 → 2',
    from('1', '2', 'network'),
    '2 networks were recorded in 2023, a sharp rise of 100% on 2022 (1), to twice that figure.',
    '2 réseaux ont été enregistrés en 2023, en forte hausse de 100 % par rapport à 2022 (1), soit le double.',
    'سجلت شبكتان سنة 2023، بارتفاع حاد نسبته 100% مقارنة بسنة 2022 (1)، أي ضعف هذا الرقم.'
  )
  says(
    'attempts 2 → 1',
    from('2', '1', 'attempt'),
    '1 attempt was recorded in 2023, a sharp fall of 50% on 2022 (2).',
    '1 tentative a été enregistrée en 2023, en forte baisse de 50 % par rapport à 2022 (2).',
    'سجلت محاولة واحدة سنة 2023، بانخفاض حاد نسبته 50% مقارنة بسنة 2022 (2).'
  )
  says(
    'persons 2 → 1',
    from('2', '1', 'person'),
    '1 person was recorded in 2023, a sharp fall of 50% on 2022 (2).',
    '1 personne a été enregistrée en 2023, en forte baisse de 50 % par rapport à 2022 (2).',
    'سجل شخص واحد سنة 2023، بانخفاض حاد نسبته 50% مقارنة بسنة 2022 (2).'
  )
  says(
    'deaths 3 → 2',
    from('3', '2', 'death'),
    '2 deaths were recorded in 2023, a sharp fall of 33% on 2022 (3).',
    '2 décès ont été enregistrés en 2023, en forte baisse de 33 % par rapport à 2022 (3).',
    'سجلت حالتا وفاة سنة 2023، بانخفاض حاد نسبته 33% مقارنة بسنة 2022 (3).'
  )
  says(
    'persons 100 → 101',
    from('100', '101', 'person'),
    '101 persons were recorded in 2023, a slight rise of 1% on 2022 (100).',
    '101 personnes ont été enregistrées en 2023, en légère hausse de 1 % par rapport à 2022 (100).',
    'سجل 101 شخص سنة 2023، بارتفاع طفيف نسبته 1% مقارنة بسنة 2022 (100).'
  )
})

describe('zero, no change and hardly any', () => {
  says(
    '0 → 16: the first',
    from('0', '16', 'operation'),
    '16 operations were recorded in 2023; no operations were recorded in 2022.',
    '16 opérations ont été enregistrées en 2023, alors qu’aucune opération n’a été enregistrée en 2022.',
    'سجلت 16 عملية سنة 2023، بينما لم تسجل أي عملية سنة 2022.'
  )
  says(
    '5 → 0: none left',
    from('5', '0', 'migrant'),
    'no migrants were recorded in 2023 (5 in 2022).',
    'aucun migrant n’a été enregistré en 2023 (5 en 2022).',
    'لم يسجل أي مهاجر سنة 2023 (5 سنة 2022).'
  )
  says(
    '0 → 0: none again',
    from('0', '0', 'network'),
    'no networks were recorded in 2023, as in 2022.',
    'aucun réseau n’a été enregistré en 2023, comme en 2022.',
    'لم تسجل أي شبكة سنة 2023، كما هو الحال سنة 2022.'
  )
  says(
    '10 → 10: unchanged',
    from('10', '10', 'person'),
    '10 persons were recorded in 2023, unchanged from 2022.',
    '10 personnes ont été enregistrées en 2023, sans changement par rapport à 2022.',
    'سجل 10 أشخاص سنة 2023، دون تغيير مقارنة بسنة 2022.'
  )
  says(
    '1,000 → 1,004: stable, never +0%',
    from('1000', '1004', 'person'),
    '1,004 persons were recorded in 2023, a stable level compared with 2022 (1,000; a change of less than 0.5%).',
    '1 004 personnes ont été enregistrées en 2023, soit un niveau stable par rapport à 2022 (1 000 ; variation inférieure à 0,5 %).',
    'سجل 1.004 أشخاص سنة 2023، في استقرار مقارنة بسنة 2022 (1.000؛ تغير يقل عن 0,5%).'
  )
  says(
    '1,000 → 1,005 to even: a change of exactly half a percent is not said to be less',
    from('1000', '1005', 'person', { rounding: 'half-even' }),
    '1,005 persons were recorded in 2023, a stable level compared with 2022 (1,000; a change of 0.5%).',
    '1 005 personnes ont été enregistrées en 2023, soit un niveau stable par rapport à 2022 (1 000 ; variation de 0,5 %).',
    'سجل 1.005 أشخاص سنة 2023، في استقرار مقارنة بسنة 2022 (1.000؛ تغير نسبته 0,5%).'
  )
})

describe('a change that rounds to zero, in brackets', () => {
  const change = (value: string, rounding: Said['rounding'] & string) => {
    const { figure, voice } = figureSaid(from('1000', value, 'person', { rounding }), 'en')
    return sayChange(figure, voice)?.text
  }
  test('is below the smallest percentage that prints, or exactly half of it', () => {
    expect(change('1004', 'half-even')).toBe('<\u00a00.5%')
    expect(change('1005', 'half-even')).toBe('+0.5%')
    expect(change('995', 'half-even')).toBe('−0.5%')
    expect(change('1005', 'half-away')).toBe('+1%')
  })
})

describe('twice the base and more', () => {
  says(
    '290 → 700: more than twice',
    from('290', '700', 'network'),
    '700 networks were recorded in 2023, a sharp rise of 141% on 2022 (290), to more than twice that figure.',
    '700 réseaux ont été enregistrés en 2023, en forte hausse de 141 % par rapport à 2022 (290), soit plus du double.',
    'سجلت 700 شبكة سنة 2023، بارتفاع حاد نسبته 141% مقارنة بسنة 2022 (290)، أي أكثر من ضعف هذا الرقم.'
  )
  says(
    '5 → 12: exactly 2.4 times',
    from('5', '12', 'vessel'),
    '12 vessels were recorded in 2023, a sharp rise of 140% on 2022 (5), to 2.4 times that figure.',
    '12 embarcations ont été enregistrées en 2023, en forte hausse de 140 % par rapport à 2022 (5), soit 2,4 fois ce chiffre.',
    'سجل 12 قاربا سنة 2023، بارتفاع حاد نسبته 140% مقارنة بسنة 2022 (5)، أي ما يعادل 2,4 مرة هذا الرقم.'
  )
  says(
    '10 → 30: exactly three times',
    from('10', '30', 'case'),
    '30 cases were recorded in 2023, a sharp rise of 200% on 2022 (10), to 3 times that figure.',
    '30 cas ont été enregistrés en 2023, en forte hausse de 200 % par rapport à 2022 (10), soit 3 fois ce chiffre.',
    'سجلت 30 حالة سنة 2023، بارتفاع حاد نسبته 200% مقارنة بسنة 2022 (10)، أي ما يعادل 3 مرات هذا الرقم.'
  )
  says(
    '3 → 35: more than eleven times',
    from('3', '35', 'case'),
    '35 cases were recorded in 2023, a sharp rise of 1,067% on 2022 (3), to more than 11 times that figure.',
    '35 cas ont été enregistrés en 2023, en forte hausse de 1 067 % par rapport à 2022 (3), soit plus de 11 fois ce chiffre.',
    'سجلت 35 حالة سنة 2023، بارتفاع حاد نسبته 1.067% مقارنة بسنة 2022 (3)، أي أكثر من 11 مرة هذا الرقم.'
  )
})

describe('shares, rates and amounts', () => {
  says(
    'a share from 10 to 13',
    from('10', '13', 'percent'),
    'the proportion stood at 13% in 2023, a rise of 3 percentage points on 2022 (10%).',
    'la proportion s’établit à 13 % en 2023, en hausse de 3 points de pourcentage par rapport à 2022 (10 %).',
    'بلغت النسبة 13% سنة 2023، بارتفاع قدره 3 نقط مئوية مقارنة بسنة 2022 (10%).'
  )
  says(
    'a share from 10 to 11: one point',
    from('10', '11', 'percent'),
    'the proportion stood at 11% in 2023, a rise of 1 percentage point on 2022 (10%).',
    'la proportion s’établit à 11 % en 2023, en hausse de 1 point de pourcentage par rapport à 2022 (10 %).',
    'بلغت النسبة 11% سنة 2023، بارتفاع قدره نقطة مئوية واحدة مقارنة بسنة 2022 (10%).'
  )
  says(
    'a share from 10 to 8: two points',
    from('10', '8', 'percent'),
    'the proportion stood at 8% in 2023, a fall of 2 percentage points on 2022 (10%).',
    'la proportion s’établit à 8 % en 2023, en baisse de 2 points de pourcentage par rapport à 2022 (10 %).',
    'بلغت النسبة 8% سنة 2023، بانخفاض قدره نقطتان مئويتان مقارنة بسنة 2022 (10%).'
  )
  says(
    'a share from 12.0 to 10.5: one and a half',
    from('12', '10.5', 'percent', { precision: 1 }),
    'the proportion stood at 10.5% in 2023, a fall of 1.5 percentage points on 2022 (12.0%).',
    'la proportion s’établit à 10,5 % en 2023, en baisse de 1,5 point de pourcentage par rapport à 2022 (12,0 %).',
    'بلغت النسبة 10,5% سنة 2023، بانخفاض قدره 1,5 نقطة مئوية مقارنة بسنة 2022 (12,0%).'
  )
  says(
    'a share from 9.0 to 10.0: the decimal prints',
    from('9', '10', 'percent', { precision: 1 }),
    'the proportion stood at 10.0% in 2023, a rise of 1.0 percentage points on 2022 (9.0%).',
    'la proportion s’établit à 10,0 % en 2023, en hausse de 1,0 point de pourcentage par rapport à 2022 (9,0 %).',
    'بلغت النسبة 10,0% سنة 2023، بارتفاع قدره 1,0 نقطة مئوية مقارنة بسنة 2022 (9,0%).'
  )
  says(
    'a share from 20 to 31: eleven points',
    from('20', '31', 'percent'),
    'the proportion stood at 31% in 2023, a sharp rise of 11 percentage points on 2022 (20%).',
    'la proportion s’établit à 31 % en 2023, en forte hausse de 11 points de pourcentage par rapport à 2022 (20 %).',
    'بلغت النسبة 31% سنة 2023، بارتفاع حاد قدره 11 نقطة مئوية مقارنة بسنة 2022 (20%).'
  )
  says(
    'a share from 100 to 0',
    from('100', '0', 'percent'),
    'the proportion stood at 0% in 2023, a sharp fall of 100 percentage points on 2022 (100%).',
    'la proportion s’établit à 0 % en 2023, en forte baisse de 100 points de pourcentage par rapport à 2022 (100 %).',
    'بلغت النسبة 0% سنة 2023، بانخفاض حاد قدره 100 نقطة مئوية مقارنة بسنة 2022 (100%).'
  )
  says(
    'a rate',
    from('3.2', '3.1', 'rate', { precision: 1 }),
    'the rate stood at 3.1 in 2023, a slight fall of 3% on 2022 (3.2).',
    'le taux s’établit à 3,1 en 2023, en légère baisse de 3 % par rapport à 2022 (3,2).',
    'بلغ المعدل 3,1 سنة 2023، بانخفاض طفيف نسبته 3% مقارنة بسنة 2022 (3,2).'
  )
  says(
    'a rate that falls to zero was not "recorded"',
    from('3.2', '0', 'rate', { precision: 1 }),
    'the rate stood at 0.0 in 2023, against 3.2 in 2022.',
    'le taux s’établit à 0,0 en 2023, contre 3,2 en 2022.',
    'بلغ المعدل 0,0 سنة 2023، مقابل 3,2 سنة 2022.'
  )
  says(
    'an amount, with its noun',
    from('1000', '1200', 'dirham'),
    'the amount stood at 1,200 dirhams in 2023, a marked rise of 20% on 2022 (1,000).',
    'la valeur s’établit à 1 200 dirhams en 2023, en nette hausse de 20 % par rapport à 2022 (1 000).',
    'بلغت القيمة 1.200 درهم سنة 2023، بارتفاع ملحوظ نسبته 20% مقارنة بسنة 2022 (1.000).'
  )
  says(
    'an amount that Arabic spells out, and keeps in the nominative',
    from('3', '2', 'dirham'),
    'the amount stood at 2 dirhams in 2023, a sharp fall of 33% on 2022 (3).',
    'la valeur s’établit à 2 dirhams en 2023, en forte baisse de 33 % par rapport à 2022 (3).',
    'بلغت القيمة ما قدره درهمان سنة 2023، بانخفاض حاد نسبته 33% مقارنة بسنة 2022 (3).'
  )
  says(
    'whole millions, which ask for "de" in French',
    from('0', '3000000', 'euro'),
    'the amount stood at 3,000,000 euros in 2023, against 0 in 2022.',
    'la valeur s’établit à 3 000 000 d’euros en 2023, contre 0 en 2022.',
    'بلغت القيمة 3.000.000 أورو سنة 2023، مقابل 0 سنة 2022.'
  )
})

describe('a value without a noun', () => {
  says(
    'is said by itself, with the word for a number',
    from('290', '419', 'unheard-of'),
    'the number stood at 419 in 2023, a sharp rise of 44% on 2022 (290).',
    'le nombre s’établit à 419 en 2023, en forte hausse de 44 % par rapport à 2022 (290).',
    'بلغ العدد 419 سنة 2023، بارتفاع حاد نسبته 44% مقارنة بسنة 2022 (290).'
  )
  says(
    'or by none',
    from('5', '0', 'unheard-of'),
    'none were recorded in 2023 (5 in 2022).',
    'aucun cas n’a été enregistré en 2023 (5 en 2022).',
    'لم تسجل أي حالة سنة 2023 (5 سنة 2022).'
  )
})

describe('qualifiers', () => {
  const noBase: Cell = { kind: 'absent', absence: 'not available', source: '', note: '' }
  says(
    'more than 1,400 persons',
    { value: decimal('1400'), base: noBase, unit: 'person', qualifier: 'more than' },
    'more than 1,400 persons were recorded in 2023; the 2022 figure is not available.',
    'plus de 1 400 personnes ont été enregistrées en 2023 ; la donnée de 2022 n’est pas disponible.',
    'سجل أكثر من 1.400 شخص سنة 2023؛ معطى سنة 2022 غير متوفر.'
  )
  says(
    'about 30 networks: the Arabic verb follows the noun',
    { value: decimal('30'), base: decimal('20'), unit: 'network', qualifier: 'about' },
    'about 30 networks were recorded in 2023; exact values are not published.',
    'environ 30 réseaux ont été enregistrés en 2023 ; les valeurs exactes ne sont pas publiées.',
    'سجلت حوالي 30 شبكة سنة 2023؛ القيم المضبوطة غير منشورة.'
  )
  says(
    'at least 2 networks: nothing is spelled, and the Arabic verb follows the qualifier',
    { value: decimal('2'), base: decimal('20'), unit: 'network', qualifier: 'at least' },
    'at least 2 networks were recorded in 2023; exact values are not published.',
    'au moins 2 réseaux ont été enregistrés en 2023 ; les valeurs exactes ne sont pas publiées.',
    'سجل ما لا يقل عن 2 شبكة سنة 2023؛ القيم المضبوطة غير منشورة.'
  )
  says(
    'nearly 8 attempts',
    { value: decimal('8'), base: decimal('20'), unit: 'attempt', qualifier: 'nearly' },
    'nearly 8 attempts were recorded in 2023; exact values are not published.',
    'près de 8 tentatives ont été enregistrées en 2023 ; les valeurs exactes ne sont pas publiées.',
    'سجل ما يقارب 8 محاولات سنة 2023؛ القيم المضبوطة غير منشورة.'
  )
  says(
    'more than 50,000 in a span of years',
    { value: decimal('50000'), unit: 'person', qualifier: 'more than', period: '2014/2016' },
    'more than 50,000 persons were recorded from 2014 to 2016.',
    'plus de 50 000 personnes ont été enregistrées de 2014 à 2016.',
    'سجل أكثر من 50.000 شخص في الفترة من 2014 إلى 2016.'
  )
})

describe('periods and absences', () => {
  says(
    'months of one year',
    from('3000', '3150', 'person', { period: '2023-04/2023-05', basePeriod: '2022-04/2022-05' }),
    '3,150 persons were recorded from April to May 2023, a rise of 5% on April to May 2022 (3,000).',
    '3 150 personnes ont été enregistrées d’avril à mai 2023, en hausse de 5 % par rapport à la période d’avril à mai 2022 (3 000).',
    'سجل 3.150 شخصا في الفترة من أبريل إلى ماي 2023، بارتفاع نسبته 5% مقارنة بالفترة من أبريل إلى ماي 2022 (3.000).'
  )
  says(
    'one month',
    from('3', '0', 'case', { period: '2023-08/2023-08', basePeriod: '2022-08/2022-08' }),
    'no cases were recorded in August 2023 (3 in August 2022).',
    'aucun cas n’a été enregistré en août 2023 (3 en août 2022).',
    'لم تسجل أي حالة في شهر غشت 2023 (3 في شهر غشت 2022).'
  )
  says(
    'months over two years',
    { value: decimal('12'), unit: 'case', period: '2022-10/2023-03' },
    '12 cases were recorded from October 2022 to March 2023.',
    '12 cas ont été enregistrés d’octobre 2022 à mars 2023.',
    'سجلت 12 حالة في الفترة من أكتوبر 2022 إلى مارس 2023.'
  )
  says(
    'an unlike base',
    from('290', '117', 'network', { period: '2023-01/2023-05' }),
    '117 networks were recorded from January to May 2023; the two periods differ in length or season.',
    '117 réseaux ont été enregistrés de janvier à mai 2023 ; les deux périodes diffèrent par leur durée ou leur saison.',
    'سجلت 117 شبكة في الفترة من يناير إلى ماي 2023؛ مقارنة فترتين مختلفتين في المدة أو في الموسم غير ممكنة.'
  )
  says(
    'a figure that is not available',
    { value: { kind: 'absent', absence: 'not available', source: '', note: '' }, base: decimal('5') },
    'the figure is not available for 2023.',
    'la donnée n’est pas disponible pour 2023.',
    'المعطى غير متوفر بخصوص سنة 2023.'
  )
  says(
    'a figure that is confidential',
    { value: { kind: 'absent', absence: 'confidential', source: '', note: '' }, base: decimal('5') },
    'the figure is not published for 2023.',
    'la donnée n’est pas publiée pour 2023.',
    'المعطى غير منشور بخصوص سنة 2023.'
  )
  says(
    'a figure not entered yet',
    { value: { kind: 'empty' }, base: decimal('5'), period: '2023-01/2023-05' },
    'the figure is not entered yet for January to May 2023.',
    'la donnée n’est pas encore saisie pour la période de janvier à mai 2023.',
    'المعطى لم يدخل بعد بخصوص الفترة من يناير إلى ماي 2023.'
  )
})

describe('the three languages', () => {
  const places = (pattern: string) => [...pattern.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]).sort()
  test('name the same things in every sentence', () => {
    for (const [kind, pattern] of Object.entries(phrasesOf('en').sentences)) {
      for (const language of languages) {
        const translated = Object.entries(phrasesOf(language).sentences).find(([each]) => each === kind)?.[1] ?? ''
        expect(places(translated), `${language} ${kind}`).toEqual(places(pattern))
      }
    }
  })
  test('quote a name that begins with a numeral', () => {
    const said = { ...from('1', '2', 'network'), names: { en: '2014 operation', fr: '2014\u00a0: opération', ar: '٢٠١٤ عملية' } }
    expect(sentence(said, 'en')).toMatch(/^Indicator “2014 operation”: 2 networks/)
    expect(sentence(said, 'fr')).toMatch(/^Indicateur « 2014 : opération » : 2 réseaux/)
    expect(sentence(said, 'ar')).toMatch(/^مؤشر «٢٠١٤ عملية»: سجلت شبكتان/)
  })
})
