/** French rules. Accents are folded away, so that capitals without them are read too. */

import { numberWords, ordinalWords, phrases, phrasesBefore, type Rules, valueWords, words } from './rules'

export const french: Rules = {
  language: 'fr',
  stems: (word) => [{ text: word, joined: false, definite: false, stripped: 0 }],
  loneMark: { '.': 'group', ',': 'decimal' },
  lonePercentMark: { '.': 'group', ',': 'decimal' },
  numbers: numberWords([
    ['one', '1: un une'],
    ['unit', '2: deux; 3: trois; 4: quatre; 5: cinq; 6: six; 7: sept; 8: huit; 9: neuf'],
    ['teen', '10: dix; 11: onze; 12: douze; 13: treize; 14: quatorze; 15: quinze; 16: seize'],
    ['ten', '20: vingt vingts; 30: trente; 40: quarante; 50: cinquante; 60: soixante; 70: septante; 80: huitante; 90: nonante'],
    ['hundred', '100: cent cents'],
    ['scale', '1000: mille'],
    ['scale', '1000000: million millions; 1000000000: milliard milliards mds mrd; 1000000000000: billion billions', 'needy'],
    [
      'round',
      '8: huitaine; 10: dizaine dizaines; 12: douzaine douzaines; 15: quinzaine; 20: vingtaine; 30: trentaine; 40: quarantaine; 50: cinquantaine; 60: soixantaine; 100: centaine centaines; 1000: millier milliers',
      'needy'
    ]
  ]),
  one: words('un une'),
  half: words('demi demie'),
  and: 'et',
  ordinals: ordinalWords(
    '1: premier premiere premiers premieres; 2: deuxieme deuxiemes second seconde; 3: troisieme troisiemes; 4: quatrieme quatriemes; 5: cinquieme; 6: sixieme; 7: septieme; 8: huitieme; 9: neuvieme; 10: dixieme; 11: onzieme; 12: douzieme; 13: treizieme; 14: quatorzieme; 15: quinzieme; 20: vingtieme; 30: trentieme'
  ),
  partArticles: words(''),
  ordinalNouns: words(''),
  ranks: words(''),
  ordinalEndings: words('er re ere e eme ieme nd nde ers res es emes'),
  months: phrases([
    ['janvier, janv', 1],
    ['février, févr, fév', 2],
    ['mars', 3],
    ['avril, avr', 4],
    ['mai', 5],
    ['juin', 6],
    ['juillet, juil', 7],
    ['août', 8],
    ['septembre, sept', 9],
    ['octobre, oct', 10],
    ['novembre, nov', 11],
    ['décembre, déc', 12]
  ]),
  firstDay: words(''),
  ofMonth: words(''),
  percent: phrases([['%, pour cent, pourcent, pourcents, p. 100, p.100', true]]),
  points: phrases([
    [
      'points de pourcentage, point de pourcentage, points de pourcentages, points de %, points pourcentage, points de base de pourcentage, pp, pts, points en pourcentage, points de pour cent',
      true
    ]
  ]),
  looserPoints: phrases([['points, point, pt', true]]),
  placesAfter: words('de d du des'),
  signs: phrases([['moins', '-']]),
  percentSigns: phrases([['plus', '+']]),
  qualifiers: phrasesBefore([
    [
      "plus de, plus d', plus des, au-delà de, au delà de, au-dessus de, supérieur à, supérieure à, supérieurs à, supérieures à, dépassant, dépasse, dépassé, dépassent, dépassant les, dépasse les, dépassé les, dépassent les, excédant, excède, excède les, un peu plus de, un peu plus d', bien plus de, passé la barre des, passé la barre de, la barre des, le cap des, le seuil des, >",
      'more-than'
    ],
    ["au moins, pas moins de, pas moins d', non moins de, au minimum, un minimum de, minimum, ≥, >=", 'at-least'],
    [
      'environ, autour de, quelque, quelques, aux alentours de, à peu près, approximativement, aux environs de, de l’ordre de, estimé à, estimée à, estimés à, estimées à, grosso modo, à près, ~, ≈, ±',
      'about'
    ],
    [
      "près de, près d', presque, pratiquement, un peu moins de, un peu moins d', avoisinant, avoisine, avoisinent, avoisinant les, avoisine les, avoisinent les, approchant, approche les, approchant les, frôlant, frôle, frôlant les, frôle les",
      'nearly'
    ],
    ["moins de, moins d', inférieur à, inférieure à, inférieurs à, inférieures à, en dessous de, au-dessous de, sous la barre des, <", 'less-than'],
    ["au plus, tout au plus, jusqu’à, au maximum, pas plus de, pas plus d', un maximum de, maximum, n’excédant pas, ne dépassant pas, ≤, <=", 'at-most']
  ]),
  farQualifiers: phrases([]),
  farStops: words(''),
  qualifiersAfter: phrases([
    ['au moins, ou plus, et plus, au minimum', 'at-least'],
    ['au plus, ou moins, au maximum, tout au plus', 'at-most'],
    ['environ, à peu près, approximativement', 'about']
  ]),
  stretching: words(''),
  timeUnits: words('an ans annee annees mois semaine semaines jour jours heure heures minutes decennie decennies'),
  references: words(
    'loi lois article articles art arts decret decrets dahir dahirs arrete arretes section sections chapitre chapitres tableau tableaux figure figures graphique graphiques encadre encadres carte annexe annexes page pages note notes alinea paragraphe paragraphes resolution resolutions reglement reglements directive directives convention conventions protocole protocoles recommandation recommandations no nos nº numero numeros circulaire ligne phase etape axe objectif objectifs odd cible indicateur version volume vol tome iso rubrique point lot zone titre #'
  ),
  manyReferences: words(
    'lois articles arts decrets dahirs arretes sections chapitres tableaux figures graphiques annexes pages pp notes paragraphes resolutions reglements directives conventions protocoles recommandations nos numeros objectifs'
  ),
  shortReferences: words('n art arts p pp fig vol'),
  telephones: words('tel telephone fax mobile gsm portable'),
  referenceMarks: words('no nos n nº numero # ° organique'),
  listing: words(', et a au ou – - &'),
  directions: phrases([
    [
      'hausse, hausses, augmentation, augmentations, augmenté, augmentée, augmentés, augmentées, augmente, augmentent, augmentait, augmenter, augmentant, progression, progressé, progresse, progressent, progresser, progressant, croissance, accroissement, accru, accrue, accrus, accrues, accroît, crû, bond, bondi, bondit, bondir, montée, grimpé, grimpe, grimpent, flambée, envolée, envolé, envolés, envole, explosé, explose, doublé, doublée, double, doublent, doubler, doublement, triplé, triplée, triple, triplent, triplement, quadruplé, quadruple, élévation, haussier, haussière, remontée, remonté',
      'up'
    ],
    [
      'baisse, baisses, baissé, baissent, baisser, baissant, diminution, diminutions, diminué, diminuée, diminuées, diminue, diminuent, diminuer, diminuant, recul, reculs, reculé, recule, reculent, reculer, reculant, régression, régressé, régresse, chute, chutes, chuté, chutent, chuter, repli, replié, réduction, réductions, réduit, réduite, réduits, réduites, réduire, décrue, décroissance, fléchi, fléchit, fléchissement, dégringolé, contraction, contracté, tassement, divisé par deux, divisée par deux, divisés par deux, divisées par deux, baissier',
      'down'
    ],
    [
      'stable, stables, stabilité, stagné, stagne, stagnent, stagnation, stabilisé, stabilisée, stabilisés, stabilise, stabilisation, inchangé, inchangée, inchangés, inchangées, sans changement, se maintient, s’est maintenu, s’est maintenue',
      'level'
    ]
  ]),
  heldDirections: phrases([]),
  afterHeld: words(''),
  idioms: phrases([['double nationalité, double peine, double imposition, à mobilité réduite, mobilité réduite, le double, du double', true]]),
  links: words("de d ' par soit au la le l un une legere nette forte annuelle seulement que ete : , ( ayant atteint atteignant"),
  by: words(''),
  comparatives: phrases([
    ["de plus, supplémentaires, supplémentaire, en plus, d'augmentation, de hausse, de croissance, de progression", 'up'],
    ['de moins, en moins, de baisse, de recul, de diminution', 'down']
  ]),
  rangeTo: words('a au – - −'),
  rangeAnd: words('et ou'),
  between: words('entre de'),
  respectively: words('respectivement'),
  units: words(
    'personne personnes migrant migrants migrante migrantes refugie refugies refugiee refugiees reseau reseaux tentative tentatives passage passages traversee traversees detection detections arrivee arrivees depart departs retour retours deces mort morts corps victime victimes enfant enfants mineur mineurs femme femmes homme hommes fille filles garcon garcons cas demande demandes demandeur demandeurs titre titres visa visas embarcation embarcations bateau bateaux moteur moteurs vehicule vehicules operation operations assaut assauts attaque attaques interception interceptions sauvetage sauvetages candidat candidats candidate candidates trafiquant trafiquants passeur passeurs etranger etrangers etrangere etrangeres ressortissant ressortissants citoyen citoyens resident residents habitant habitants etudiant etudiants travailleur travailleurs famille familles menage menages pays nationalite nationalites region regions agent agents fois point points an ans annee annees mois semaine semaines jour jours heure heures minute minutes km kilometres milles metres tonnes kg dirhams dirham euros euro dollars dollar mad dh dhs eur usd beneficiaire beneficiaires survivant survivants individu individus membre membres document documents passeport passeports enquete enquetes arrestation arrestations incident incidents site sites centre centres immigre immigres immigrees emigre emigres assaillant assaillants bureau bureaux dossier dossiers'
  ),
  ofUnit: words("de d '"),
  dividing: words('km kilometres milles metres tonnes kg fois point points'),
  moneyScales: valueWords('1000: k; 1000000: m; 1000000000: md mds mm'),
  moneyUnits: valueWords('1000000: mdh; 1000000000: mmdh mddh'),
  duals: new Map(),
  dayArticles: words('le'),
  currencies: words('mad dh dhs eur usd $ € £ dirhams euros dollars'),
  yearWords: words('en depuis annee annees an fin debut mi exercice avant apres des'),
  yearPrefixes: words('mi post pre debut fin apres avant'),
  determiners: words('les ces ses leurs nos vos des'),
  fractions: words('tiers quart quarts demi demie cinquiemes cinquieme dixiemes dixieme'),
  hours: phrases([['h, du matin, du soir', true]]),
  regnal: words('vi'),
  doubtful: words('neuf'),
  otherCalendar: words('moharram safar rajab chaabane ramadan chaoual hegire'),
  otherCalendarMore: words('')
}
