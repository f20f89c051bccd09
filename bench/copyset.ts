/**
 * Whether the forms of one document are taken for one, and nothing else is: 300 invented documents, each as notice, page,
 * row and reference, among 3,000 that look like them.
 *
 *     npm run score:copies -- [--seed N] [--documents N] [--misses N]
 */
import { parseArgs } from 'node:util'
import { copySet, scoreCopySet } from '../test/support/copyset.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    documents: { type: 'string', default: '300' },
    misses: { type: 'string', default: '0' },
  },
})
const set = copySet(Number(values.seed), Number(values.documents))
const { misses, ...score } = scoreCopySet(set)
console.log({ seed: values.seed, copies: Object.keys(set.sources).length, ...score })
for (const line of misses.slice(0, Number(values.misses))) console.log(line)
