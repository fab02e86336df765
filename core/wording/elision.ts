/** Elision in French: "de" before a vowel. */

/** A vowel, or one of the nouns of such reports whose h is silent (habitant, hectare, heure, histoire, homme, hôpital, hôte, humain). */
const BEFORE_VOWEL = /\bde (?=[aàâeéèêëiîïoôuùûœæ]|h(?:abit|ectare|eure|istoire|omme|ôpi|ôte|umain))/gi

/** The text with "de" elided where a vowel follows: `de avril` → `d’avril`. */
export function elided(text: string): string {
  return text.replace(BEFORE_VOWEL, 'd’')
}
