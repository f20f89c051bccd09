import { expect, test } from 'vitest'
import { bodyName } from '../../cli/body-name.ts'

test.each([
  ['国家教委', '国家教育委员会'],
  ['中华人民共和国教育部', '教育部'],
  ['云岭省科技厅', '云岭省科学技术厅'],
  ['发改委', '发展和改革委员会'],
  ['%', null],
])('the full name of %s', async (typed, name) => {
  expect(await bodyName(typed)).toBe(name)
})
