/** What may stay open when a report is published. */

import type { Missing } from './missing'
import type { OpenRemark } from './publication'

/**
 * What may stay open when a report is published, if the person who publishes says why: people's word, and digits in a text
 * that no field can follow. What is empty, contradicts itself, is not translated or not read again may not.
 */
export function mayStayOpen(missing: Missing): boolean {
  switch (missing.kind) {
    case 'check':
      return missing.check.weight === 'soft'
    case 'edition-lacks':
      return missing.lacks.what === 'number'
    case 'number-typed':
    case 'comment-open':
    case 'not-approved':
      return true
    default:
      return false
  }
}

/** What is missing, as a publication keeps it. */
export function openRemark(missing: Missing): OpenRemark {
  return {
    kind: missing.kind,
    place: missing.at === 'cell' ? `${missing.indicator} ${missing.period}` : missing.at === 'indicator' ? missing.indicator : missing.block,
    language: missing.at === 'block' ? missing.language : null,
    words: 'words' in missing ? missing.words : ''
  }
}
