// Reads what edtf_list prints with the npm package edtf, which is not ours: every string must be EDTF to it, and mean the
// days that stand beside it.
//
// Two of its habits are left out of the comparison: it gives seasons the months of quarters, and loses the sign of the
// year at the end of a quarter or half before year 0.
import { execFileSync } from "node:child_process";
import { packages } from "./support.mjs";

const [{ default: edtf }] = await packages("edtf");

const day = time => {
  const [, sign, year, rest] = /^([+-]?)(\d+)(-\d\d-\d\d)T/.exec(new Date(time).toISOString())
  return (sign === '-' ? '-' : '') + year.slice(-4) + rest
}
const isOpen = bound => bound === null || bound === Infinity || bound === -Infinity

function bounds(value) {
  if (value.type === 'Season' && (value.season < 33 || value.year < 0)) return null
  if (value.type === 'Set') return value.values[0].map(one => day(one))
  return [isOpen(value.min) ? '-' : day(value.min), isOpen(value.max) ? '-' : day(value.max)]
}

const lines = execFileSync(process.argv[2], { encoding: 'utf8', maxBuffer: 1 << 26 }).trimEnd().split('\n')
const seen = new Set(lines)
let wrong = 0
const complain = (...words) => {
  wrong += 1
  if (wrong <= 20) console.log(...words)
}
for (const line of seen) {
  const [text, first, last] = line.split('\t')
  let found
  try {
    found = bounds(edtf(text))
  } catch (error) {
    complain(text, 'is no EDTF:', error.message.split('\n')[0])
    continue
  }
  if (!found) continue
  if (found[0] !== first) complain(text, 'begins on', found[0], 'and not on', first)
  if (found[1] !== last) complain(text, 'ends on', found[1], 'and not on', last)
}
console.log(`${seen.size} strings read, ${wrong} complaints`)
process.exit(wrong === 0 && seen.size > 1000 ? 0 : 1)
