import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ROOT } from './support/cli.ts'

const PROGRAM = `
  import { extract } from 'wenmai'
  const text = '云岭省教育厅关于做好检查的通知\\n\\n各市教育局：\\n根据《云岭省学校食堂管理办法》，通知如下。\\n\\n云岭省教育厅\\n2021年3月1日\\n'
  const [reading] = extract({ id: 'any-id', name: 'notice.txt', text })
  console.log(JSON.stringify([reading.title, reading.date, reading.citations.map(({ title }) => title)]))`

test('the package is a library too', () => {
  const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { cwd: ROOT, encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual(['云岭省教育厅关于做好检查的通知', '2021-03-01', ['云岭省学校食堂管理办法']])
})
