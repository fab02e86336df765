/** Lists that must keep pace with one another. */

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contract } from '../core/contract'
import { callNames } from '../core/contract-names'
import { migrations } from '../electron/store/migrations/list'

/** A released migration never changes: its hash is pinned here when it is released. */
const RELEASED: Readonly<Record<string, string>> = {
  '0001-figures-report-journal': '293c156877546c5300f56bb5e70cc6a9c12c33be9183a3deb397999170da7202',
  '0002-review-parts-comments': 'defda6081e0cbcf1cce996446214e6d956c47d89d655798d0eea0a1cf04bc370',
  '0003-publications': 'c18fc8ebcc5d952aafdb1893e86351d88719904ec96345874337a362da866bb9',
  '0004-journal-chain': '5f276aa6ce5e7016d8992a7686e878a14fec10144f7683ea95e5de4d824fa375',
  '0005-seals': '2bca096a9948b9638e9f4d12b7fecbc3824da8abd8f8aaf30de5e7fe78fcb823'
}

describe('completeness', () => {
  test('every call of the contract is named, and every name has its call', () => {
    expect(Object.keys(contract).sort()).toEqual([...callNames].sort())
  })
  test('released migrations are as they were', () => {
    const hashes = Object.fromEntries(migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]))
    expect(hashes).toEqual(RELEASED)
  })
})
