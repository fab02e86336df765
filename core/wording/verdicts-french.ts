/** Verdicts on the numbers of a text, in French. No-break spaces stand before colon, semicolon and inside guillemets. */

import type { VerdictSentences } from './verdict-sentences'

export const frenchVerdicts: VerdictSentences = {
  agrees: '{text} concorde avec {name}, {period}.',
  changeAgrees: '{text} concorde avec la variation de {base} à {period}\u00a0: {name}.',
  rounded: '{text} tient lieu de {expected}\u00a0: {name}, {period}.',
  tie: '{text} concorde avec {name}, {period}\u202f; la variation exacte est à mi-chemin, et une autre règle d’arrondi imprime autre chose.',
  otherNeighbour: '{name}, {period}\u00a0: la variation exacte est à mi-chemin. La règle déclarée imprime {expected}, le texte {text}. Écrivez {expected}.',
  qualifierAdded:
    '{name}, {period}\u00a0: la valeur est exactement {expected}. Supprimez les mots qui précèdent {text}, ou indiquez dans la cellule que la valeur n’est pas exacte.',
  qualifierMissing: '{name}, {period}\u00a0: la valeur exacte n’est pas connue, le classeur dit {expected}. Dites-le avant {text}.',
  sign: '{name}\u00a0: la variation de {base} à {period} est de {expected}, et le texte dit {text}. Corrigez le signe ou le mot qui précède.',
  direction: '«\u00a0{text}\u00a0» dit le contraire du chiffre\u00a0: {name}, {expected} de {base} à {period}. Choisissez un autre mot.',
  pointsSaid: '{name} varie en pourcentage ({expected}), non en points. Écrivez {text} en pourcentage.',
  percentSaid: '{name} est une part et varie en points de pourcentage ({expected}). Écrivez {text} en points.',
  percentOfValue: 'Un signe de pourcentage suit {name}, {period}, qui est un nombre et non un pourcentage. Supprimez le signe, ou montrez la variation.',
  notComputed:
    '{name}, {period}\u00a0: il n’y a pas de variation par rapport à {base} à laquelle comparer {text}. Supprimez-le, ou marquez-le comme issu d’une source extérieure.',
  noValue: '{name} n’a pas de valeur pour {period} à laquelle comparer {text}. Saisissez la valeur.',
  stale: '{text} est la valeur de {fitsPeriod}. {name}, {period}\u00a0: {expected}.',
  staleChange: '{text} est la variation jusqu’à {fitsPeriod}. {name}, {period}\u00a0: {expected}.',
  otherSubject: '{text} ne convient pas au chiffre voisin ({name}), mais à celui-ci\u00a0: {fitsName}, {fitsPeriod}. Déplacez-le, ou dites de quoi il s’agit.',
  partYear: '{text} ne vaut que pour {fitsPeriod}\u00a0: {name}. Nommez ces mois, ou prenez le chiffre de {period}.',
  unlikeCompared:
    '{text} compare des périodes de durée ou de saison différentes ({name}, {fitsPeriod} et {base}). Supprimez-le, ou comparez des périodes semblables.',
  differs: '{name}, {period}\u00a0: {expected}\u202f; {text} s’en écarte de {difference}. Corrigez le texte ou la cellule.',
  changeDiffers: '{name}\u00a0: {expected} de {base} à {period}\u202f; {text} s’en écarte de {difference}. Corrigez le texte ou les cellules.',
  baseMissing:
    '{name} n’a pas de valeur pour {base}. Pour {text}, elle devrait être comprise entre {least} et {most}. Saisissez-la si vous la connaissez\u202f; rien n’a été rempli.',
  baseMissingOne:
    '{name} n’a pas de valeur pour {base}. Pour {text}, elle devrait être {least}. Saisissez-la si vous la connaissez\u202f; rien n’a été rempli.',
  baseMissingOpen: '{name} n’a pas de valeur pour {base}, et {text} convient à toutes. Saisissez-la si vous la connaissez\u202f; rien n’a été rempli.',
  baseImpossible: '{name} n’a pas de valeur pour {base}, et aucune ne mène à {text}. Corrigez le pourcentage ou la cellule.',
  yearKnown: '{text} est l’année du rapport, celle à laquelle il est comparé, ou celle d’un chiffre voisin.',
  yearOther: 'Le rapport porte sur {year}, comparée à {baseYear}\u202f; le texte dit {text}. Corrigez l’année, ou nommez le chiffre qui s’y rapporte.',
  outside: '{text} est marqué comme issu d’une source extérieure et n’est pas vérifié.',
  unknownValue: 'Aucun chiffre dont il est question ici n’est {text}. Mettez un chiffre vivant à sa place, ou marquez-le comme issu d’une source extérieure.',
  unknownChange:
    'Aucun chiffre dont il est question ici n’a varié de {text}. Mettez un chiffre vivant à sa place, ou marquez-le comme issu d’une source extérieure.',
  unreadable: '{text} ne se lit pas avec certitude comme un nombre. Écrivez-le comme les autres nombres.',
  notChecked: '{text} n’est pas vérifié.'
}
