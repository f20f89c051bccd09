import { describe, expect, test } from 'vitest'
import { moveSources, movesCatalogue, type StoredSource } from '../../../ingest/load/sources.ts'

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

describe('a catalogue', () => {
  const catalogue = { isCatalogue: true, coreVersion: 1 }
  const known = new Map<string, StoredSource>([
    ['1', { id: '1', name: 'a.csv', location: ['/p/a.csv'], ...catalogue }],
    ['2', { id: '2', name: 'b.txt', location: ['/p/b.txt'], ...catalogue, isCatalogue: false }],
  ])
  const seen = (at: string, id: string) => new Map([[at, id]])

  test.each<[string, Map<string, string>, string, boolean]>([
    ['goes', new Map(), '/p/a.csv', true],
    ['gets a smaller name', seen('/q/0.csv', '1'), '', true],
    ['is somewhere else too, under its name', seen('/q/a.csv', '1'), '', false],
    ['stays where a text goes', new Map(), '/p/b.txt', false],
  ])('that %s', (_, at, forgotten, moved) => {
    expect(
      movesCatalogue(
        moveSources(known, at, (location) => location === forgotten),
        known,
      ),
    ).toBe(moved)
  })
})
