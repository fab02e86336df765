/** What Arabic nouns end in by the part they play in a sentence, where it is written without vowels. Source: the grammar of the dual and of the indefinite accusative. */

/** The part of a counted noun in its sentence: its subject; the object of a verb; what follows a preposition or a noun. */
export const cases = ['subject', 'object', 'genitive'] as const
export type Case = (typeof cases)[number]

/**
 * An Arabic noun that says one or two by itself, in another case than the subject's, in which it is given.
 *
 * - Two: the noun and its adjectives end in -ain: شبكتان إجراميتان → شبكتين إجراميتين; before a genitive, عمليتا تسوية → عمليتي تسوية.
 * - One, as an object: the noun, and "one" behind it, take an alif: شخص واحد → شخصا واحدا. Words that end in ة or in a long vowel do
 *   not; nor does a noun before anything but "one", for that may be its genitive.
 */
export function declined(noun: string, form: 'one' | 'two', as: Case): string {
  if (as === 'subject') return noun
  const [first = '', ...others] = noun.split(' ')
  if (form === 'two') return [dual(first, others.length > 0), ...others.map((word) => (word.startsWith('ال') ? word : dual(word, false)))].join(' ')
  const alone = others.length === 0 || (others.length === 1 && /^واحدة?$/.test(others[0] ?? ''))
  return as === 'object' && alone ? [first, ...others].map(accusative).join(' ') : noun
}

function dual(word: string, beforeAnother: boolean): string {
  if (word.endsWith('ان')) return `${word.slice(0, -2)}ين`
  return beforeAnother && word.endsWith('تا') ? `${word.slice(0, -1)}ي` : word
}

function accusative(word: string): string {
  return word === '' || /(?:[ةىا]|اء)$/.test(word) ? word : `${word}ا`
}
