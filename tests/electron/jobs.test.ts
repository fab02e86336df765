import { expect, test } from 'vitest'
import { forgetOver } from '../../electron/jobs'

test('of jobs that are over the last eight can be asked about, and of those that run every one', () => {
  const jobs = new Map(Array.from({ length: 40 }, (_, job) => [job, { progress: { state: job % 2 === 0 ? 'running' : 'done' } }]))
  forgetOver(jobs)
  expect([...jobs.keys()].filter((job) => job % 2 === 0)).toHaveLength(20)
  expect([...jobs.keys()].filter((job) => job % 2 === 1)).toEqual([25, 27, 29, 31, 33, 35, 37, 39])
})
