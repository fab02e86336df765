/** Entry of the process that seals a working copy and carries it to its place. */

import { answerJobs } from '../process/answer'
import { sealCopy } from './put-back'

answerJobs(async (copy: Parameters<typeof sealCopy>[0]) => sealCopy(copy))
