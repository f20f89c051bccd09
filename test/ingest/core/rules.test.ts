import { describe, expect, test } from 'vitest'
import { foldCharacters } from '../../../ingest/core/normalize/index.ts'
import { looksLikeBody, RUN_TOGETHER, splitNames } from '../../../ingest/core/rules/bodies.ts'
import { FURNITURE } from '../../../ingest/core/rules/characters.ts'
import { CUES_AFTER, CUES_AFTER_WEAK, CUES_BEFORE } from '../../../ingest/core/rules/cues.ts'
import { parseDate } from '../../../ingest/core/rules/dates.ts'
import { GENRES, genreOf } from '../../../ingest/core/rules/genres.ts'
import { HISTORY_EVENTS } from '../../../ingest/core/rules/history.ts'
import { findNumbers, isNumberLine, NUMBER_SHAPES } from '../../../ingest/core/rules/numbers.ts'
import { parseNumeral } from '../../../ingest/core/rules/numerals.ts'
import { looksLikePerson } from '../../../ingest/core/rules/persons.ts'
import { LINE_SHAPES, shapeOf } from '../../../ingest/core/rules/shapes.ts'
import { OPENINGS, TITLE_WORDS } from '../../../ingest/core/rules/titles.ts'

describe('every row of a table reads its own example', () => {
  test.each(LINE_SHAPES.map(({ shape, example }) => [example, shape]))('line %s is %s', (example, shape) => {
    expect(shapeOf(foldCharacters(example))).toBe(shape)
  })
  test.each(GENRES.map(({ name, example }) => [example, name]))('title %s is a %s', (example, name) => {
    expect(genreOf(example)?.name).toBe(name)
  })
  test.each(NUMBER_SHAPES.map(({ name, example }) => [example, name]))('number %s is a %s', (example, name) => {
    expect(findNumbers(example)).toEqual([{ start: 0, end: example.length, shape: name }])
  })
  test.each(FURNITURE.map(({ name, pattern, example }) => [name, pattern, example] as const))(
    '%s is left out',
    (_, pattern, example) => {
      expect(foldCharacters(example).replace(pattern, '')).not.toBe(foldCharacters(example))
    },
  )
  test.each(
    [...CUES_BEFORE, ...CUES_AFTER, ...CUES_AFTER_WEAK].map(
      ({ relation, pattern, example }) => [example, relation, pattern] as const,
    ),
  )('the cue in %s says %s', (example, _, pattern) => {
    // a cue behind the mention is anchored to what follows the mark
    const text = pattern.source.startsWith('^') ? example.slice(example.indexOf('◆') + 1) : example
    expect(new RegExp(pattern.source).test(text)).toBe(true)
  })
  test.each(RUN_TOGETHER.map(({ example }) => example))('%s is more than one body', (example) => {
    expect(splitNames(example).length).toBeGreaterThan(1)
  })
  test.each(HISTORY_EVENTS.map(({ kind, pattern, example }) => [example, kind, pattern] as const))(
    '%s tells when it was %s',
    (example, _, pattern) => {
      expect(pattern.test(example)).toBe(true)
    },
  )
  test.each(OPENINGS.map(({ pattern, example }) => [example, pattern] as const))(
    '%s opens a document',
    (example, pattern) => {
      expect(pattern.test(example)).toBe(true)
    },
  )
  test.each(
    TITLE_WORDS.filter(({ name }) => name !== 'very long').map(({ test: words, example }) => [example, words] as const),
  )('title words of %s', (example, words) => {
    expect(words(example)).toBe(true)
  })
})

describe('dates', () => {
  test.each([
    ['2020年4月7日', '2020-04-07'],
    ['2020 年 4 月 7 日', '2020-04-07'],
    ['二〇二〇年四月七日', '2020-04-07'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['二ОО八年十月二十日', '2008-10-20'],
    ['一九九八年二月二十八日', '1998-02-28'],
    ['2021年2月29日', null],
    ['2020年13月1日', null],
  ])('%s is %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso)
  })
})

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['二〇二〇', 2020],
  ['46', 46],
  ['甲', null],
  ['', null],
])('numeral %s is %s', (text, value) => {
  expect(parseNumeral(text)).toBe(value)
})

describe('document numbers in running text', () => {
  test.each([
    ['根据国发〔2014〕35号文件', ['国发〔2014〕35号']],
    ['按照云教函（2021）7 号和云府办发[2021]第8号要求', ['云教函（2021）7 号', '云府办发〔2021〕第8号']],
    ['（云岭省水利厅令第12号）', ['云岭省水利厅令第12号']],
    ['主席令第二十四号公布', ['主席令第二十四号']],
    ['2011年9月6日云岭省人民政府令第188号公布', ['云岭省人民政府令第188号']],
    ['根据公安部、海关总署令第7号', ['公安部、海关总署令第7号']],
    ['2004年8月1日国务院、中央军委令第413号公布', ['国务院、中央军委令第413号']],
    ['公安部令第3号、海关总署令第7号', ['公安部令第3号', '海关总署令第7号']],
    ['在〔2020〕的基础上', []],
    ['共〔2020〕3号楼', ['共〔2020〕3号']],
  ])('%s', (text, numbers) => {
    const folded = foldCharacters(text)
    expect(findNumbers(folded).map(({ start, end }) => folded.slice(start, end))).toEqual(numbers)
  })
  test.each([
    ['云教函〔2021〕7号', true],
    ['（云府令第12号）', true],
    ['第46号', true],
    ['云教函〔2021〕7号 云财函〔2021〕3号', true],
    ['见云教函〔2021〕7号', false],
    ['云教函〔2021〕7号文件要求各地落实', false],
  ])('a line of %s alone: %s', (line, alone) => {
    expect(isNumberLine(line)).toBe(alone)
  })
})

describe('names', () => {
  test.each(['教育部', '云岭省人民政府办公厅', '中共云岭省委', '青石县水利局', '党委办公室'])(
    '%s has the form of a body',
    (name) => {
      expect(looksLikeBody(name)).toBe(true)
    },
  )
  test.each(['各有关部门单位', '座谈会', '社会', '关于防汛', '部'])('%s has not', (name) => {
    expect(looksLikeBody(name)).toBe(false)
  })
  test('a person has a surname', () => {
    expect(looksLikePerson('王 芳')).toBe(true)
    expect(looksLikePerson('内容参考')).toBe(false)
  })
})
