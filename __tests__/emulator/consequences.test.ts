/**
 * What each assumption would do if it were false: every assumed claim says so once, in words that a person can read.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { ledger } from '../../emulator/evidence/ledger';
import { CONSEQUENCE_ROWS, CONSEQUENCES, HARM_WORDS, HARMS } from '../../probes/consequences';
import { probes } from '../../probes/register';
import { UNPROBED } from '../../probes/unprobed';

const assumed = ledger.filter(({ mark }) => mark === 'assumed').map(({ id }) => id);
const idsWith = (isMeant: (one: (typeof CONSEQUENCE_ROWS)[number][1]) => boolean) =>
  CONSEQUENCE_ROWS.flatMap(([id, one]) => (isMeant(one) ? [id] : []));

it('every assumed claim has exactly one, and no other claim has any', () => {
  expect(CONSEQUENCE_ROWS.map(([id]) => id).sort()).toEqual([...assumed].sort());
});

it('each has a harm of the list, which has words for all of them', () => {
  expect(idsWith(({ harm }) => !HARMS.includes(harm))).toEqual([]);
  expect(Object.keys(HARM_WORDS).sort()).toEqual([...HARMS].sort());
});

it('each is one plain sentence', () => {
  const isPlain = (text: string) =>
    /^[A-Z][^.!?]*\.$/.test(text.replaceAll('2.0', '').replaceAll('HMAC-SHA256', '')) &&
    text.length <= 200 &&
    !/^Where\b|\b(?:mend|log-in)\b/.test(text);
  expect(idsWith(({ ifFalse }) => !isPlain(ifFalse))).toEqual([]);
});

it('a guard is a file of the project', () => {
  expect(idsWith(({ guard }) => guard !== null && !existsSync(join(PROJECT, guard)))).toEqual([]);
});

it('nothing is said to fall to unknown without the file that sees to it', () => {
  expect(idsWith(({ harm, guard }) => harm === 'unknown' && guard === null)).toEqual([]);
});

it('what could make a wrong ready or a false alarm can be tried by a probe, or by a person for a reason that is given', () => {
  const worst = idsWith(({ harm }) => harm === 'wrong-ready' || harm === 'false-alarm');
  expect(worst.filter((id) => !probes.includes(id) && !(id in UNPROBED))).toEqual([]);
  expect(worst.filter((id) => CONSEQUENCES[id]?.ifFalse.includes('does not ask'))).toEqual([]);
});
