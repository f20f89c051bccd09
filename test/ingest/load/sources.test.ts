import { describe, expect, test } from 'vitest'
import { moveSources, type StoredSource } from '../../../ingest/load/sources.ts'

const stored = (...sources: [id: string, name: string, location: string[], coreVersion?: number][]) =>
  new Map<string, StoredSource>(
    sources.map(([id, name, location, coreVersion = 1]) => [
      id,
      { id, name, isCatalogue: false, location, coreVersion },
    ]),
  )

describe('where sources go', () => {
  test('files that were read before stay where they are', () => {
    const moves = moveSources(stored(['1', 'a.txt', ['/p/a.txt']]), new Map([['/p/a.txt', '1']]))
    expect(moves).toEqual({ update: [], remove: [] })
  })

  test('one content under two names has both places, and the smaller name', () => {
    const moves = moveSources(stored(['1', 'b.txt', ['/p/b.txt']]), new Map([['/q/a.txt', '1']]))
    expect(moves.update).toEqual([{ id: '1', name: 'a.txt', location: ['/p/b.txt', '/q/a.txt'] }])
  })

  test('a place with new content takes it from the old, which goes with its last place', () => {
    const old = stored(['1', 'a.txt', ['/p/a.txt']], ['2', 'a.txt', ['/p/a.txt']])
    const moves = moveSources(old, new Map([['/p/a.txt', '2']]))
    expect(moves.remove.map(({ id }) => id)).toEqual(['1'])
    expect(moves.update).toEqual([])
  })

  test('what a killed ingest began and no file has any more goes', () => {
    expect(moveSources(stored(['1', 'a.txt', ['/p/a.txt'], 0]), new Map()).remove).toHaveLength(1)
  })
})
