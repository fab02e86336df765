/** Entry of the process that makes a version of a workbook: copied, checked, named, and older ones let go. */

import { answerJobs } from '../process/answer'
import { makeVersion } from '../store/make-version'

answerJobs(makeVersion)
