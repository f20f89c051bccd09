import { existsSync } from 'node:fs'
import { measures } from '../score/measures.ts'
import { readings } from '../score/readings.ts'
import { printTable } from '../table.ts'
import { type Judgement, judge } from './judge.ts'
import { readKey } from './key.ts'
import { calibrationError, errorsInLowestTenth, reliability } from './reliability.ts'

/**
 * `npm run confidence [-- seen|unseen] [--errors]`: whether what is read with confidence 0.9 is right nine times in ten, by
 * the keys in the form of documents and citations.
 */
const SHARED = '../shared'
const MOST_BINS = 8
const LEAST_IN_BIN = 30

if (!existsSync(SHARED)) {
  console.log(`Nothing to judge: ${SHARED} with its texts is not here.`)
  process.exit(0)
}
const unseen = process.argv.includes('unseen')
const judgements: Judgement[] = []
for (const { texts, rename, key, form, seen } of measures(SHARED)) {
  if (form !== 'documents' || seen === unseen) continue
  judgements.push(...judge(readKey(key), await readings(texts, { rename })))
}
const percent = (share: number) => `${(100 * share).toFixed(1)}%`
const report = (name: string, part: readonly Judgement[]) => {
  const bins = reliability(part, MOST_BINS, LEAST_IN_BIN)
  const wrong = part.filter(({ right }) => !right).length
  console.log(`\n# ${name}: ${part.length} judged, ${wrong} wrong\n`)
  printTable(
    ['confidence', 'judged', 'claimed', 'right'],
    bins.map(({ from, to, count, claimed, right }) => [
      `${from.toFixed(2)}–${to.toFixed(2)}`,
      String(count),
      percent(claimed),
      percent(right),
    ]),
  )
  if (wrong > 0) console.log(`the least confident tenth holds ${percent(errorsInLowestTenth(part))} of the errors`)
  console.log(`mean distance between claimed and right ${percent(calibrationError(bins))}`)
}
console.log(unseen ? 'keys that no rule was made with in sight' : 'keys that rules were made with in sight')
report('all', judgements)
for (const kind of ['boundary', 'field', 'mention'] as const)
  report(
    kind,
    judgements.filter((judgement) => judgement.kind === kind),
  )
if (process.argv.includes('--errors'))
  for (const { kind, name, confidence, at } of judgements
    .filter(({ right }) => !right)
    .sort((a, b) => a.confidence - b.confidence))
    console.log(`${confidence.toFixed(2)} ${kind} ${name} ${at}`)
