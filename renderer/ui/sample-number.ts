/** The number by which a number style is shown. */

import { fromScaled } from '../../core/entry/decimal'

export const sampleNumber = fromScaled({ units: 168_185n, scale: 1 })
