/**
 * The library of schemas, set to check values without making code from text: a policy may forbid that, and for the few values of
 * a start it costs more than it saves.
 */

import { z } from 'zod'

z.config({ jitless: true })

export { z }
