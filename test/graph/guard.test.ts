import { describe, expect, it, test } from 'vitest'
import { checkText } from '../../graph/guard.ts'
import type { ProblemCode } from '../../schema/problem.ts'

const codeOf = (cypher: string): ProblemCode | null => {
  try {
    checkText(cypher)
    return null
  } catch (error) {
    return (error as { problem: { code: ProblemCode } }).problem.code
  }
}

describe('the text guard', () => {
  test.each([
    'LOAD CSV',
    'load\u200bcsv',
    'LOAD\u2028CSV',
    'LoAd /***/ cSv',
    'LOAD /* * / */ CSV',
    'LOAD /* // */ CSV',
    'LOAD // */\nCSV',
    'LOAD//\rCSV',
    'RETURN "/*" LOAD CSV',
    "RETURN 'LOAD CSV'",
    'LOAD DATA',
    '\\u004CO\\uuu0041D CSV',
    'LOAD/*\\u002a/ CSV',
  ])('refuses %j', (cypher) => {
    expect(codeOf(cypher)).toBe('query-load-csv')
  })

  test.each([
    'MATCH (n) WHERE n.load = n.csv RETURN n',
    'RETURN 1 AS loadcsv',
    'RETURN 1 AS LOAD_CSV',
    'MATCH (LOAD) RETURN LOAD.CSV',
    '// MERGE\nMATCH (n) RETURN n',
    '',
  ])('lets %j through', (cypher) => {
    expect(codeOf(cypher)).toBeNull()
  })

  it('tells writes and commands by the first word, behind comments and escapes', () => {
    expect(codeOf(' /* MATCH */ \n// x\ncreate (n)')).toBe('query-write')
    expect(codeOf('\\u0043REATE (n)')).toBe('query-write')
    expect(codeOf('\tProfile MATCH (n) RETURN n')).toBe('query-not-allowed')
    expect(codeOf('show databases')).toBe('query-not-allowed')
  })

  // A comment that could be read in several ways would take time without end here.
  test.each([
    ['block comments', `LOAD${'/**/'.repeat(20_000)}x`],
    ['stars', `LOAD/*${'*'.repeat(100_000)}`],
    ['line comments', `LOAD${'//\n'.repeat(20_000)}x`],
    ['spaces', `${' '.repeat(100_000)}x`],
    ['half words', 'LOAD '.repeat(20_000)],
  ])('is not slowed down by %s', (_, cypher) => {
    const start = performance.now()
    expect(codeOf(cypher)).toBeNull()
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
