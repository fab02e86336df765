/** What is said of the journal's chain. */

import type { Language } from '../entry/indicator'
import { filled } from './messages'

type Break = { readonly step: number; readonly kind: 'altered' | 'removed' | 'added' | 'cut' }

type ChainWords = {
  readonly holds: string
  readonly broken: string
  readonly breaks: Readonly<Record<Break['kind'], string>>
  readonly unjournalled: string
}

const words: Readonly<Record<Language, ChainWords>> = {
  en: {
    holds: 'The chain of the journal holds: {steps} steps, the last one is {head}.',
    broken: 'The journal was changed by somebody else’s hand, or is damaged: what it says of these steps is not to be trusted. A backup shows how it was.',
    breaks: {
      altered: 'Step {step} is not the one that was linked, or one before it is missing.',
      removed: 'Step {step} was removed.',
      added: 'Step {step} was put in afterwards.',
      cut: 'After step {step} the journal’s end is not the one that was kept.'
    },
    unjournalled: '“{place}” is not as the journal left it: it was changed past the journal, or is damaged.'
  },
  fr: {
    holds: 'La chaîne du journal est intacte : {steps} étapes, la dernière est {head}.',
    broken:
      'Le journal a été modifié par une autre main, ou il est endommagé : ce qu’il dit de ces étapes n’est pas sûr. Une sauvegarde montre ce qu’il était.',
    breaks: {
      altered: 'L’étape {step} n’est pas celle qui a été enchaînée, ou une étape manque avant elle.',
      removed: 'L’étape {step} a été supprimée.',
      added: 'L’étape {step} a été ajoutée après coup.',
      cut: 'Après l’étape {step}, la fin du journal n’est pas celle qui a été conservée.'
    },
    unjournalled: '« {place} » n’est pas tel que le journal l’a laissé : il a été modifié hors du journal, ou il est endommagé.'
  },
  ar: {
    holds: 'سلسلة السجل سليمة، وعدد خطواتها {steps}، وآخرها {head}.',
    broken: 'عُدِّل السجل بيد أخرى أو أصابه تلف، فلا يوثق بما يقوله عن هذه الخطوات. وتُظهر نسخة احتياطية ما كان عليه.',
    breaks: {
      altered: 'الخطوة {step} ليست التي رُبطت، أو تنقص خطوة قبلها.',
      removed: 'حُذفت الخطوة {step}.',
      added: 'أُضيفت الخطوة {step} لاحقا.',
      cut: 'ليست نهاية السجل بعد الخطوة {step} هي التي حُفظت.'
    },
    unjournalled: '«{place}» ليس كما تركه السجل: عُدِّل خارج السجل أو أصابه تلف.'
  }
}

/** Whether the chain holds, in a sentence. */
export function sayChain({ holds, steps, head }: { readonly holds: boolean; readonly steps: number; readonly head: string }, language: Language): string {
  return holds
    ? filled(
        words[language].holds,
        new Map([
          ['steps', `${steps}`],
          ['head', head]
        ])
      )
    : words[language].broken
}

/** Where the chain does not hold. */
export function sayBreak({ step, kind }: Break, language: Language): string {
  return filled(words[language].breaks[kind], new Map([['step', `${step}`]]))
}

/** What is not as the journal left it. */
export function sayUnjournalled(place: string, language: Language): string {
  return filled(words[language].unjournalled, new Map([['place', place]]))
}
