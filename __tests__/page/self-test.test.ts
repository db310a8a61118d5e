/**
 * The page that tries what verdicts stand on, in the account where it runs.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../cli/probes/compare';
import { readProbeDocument } from '../../cli/probes/document';
import { emulateProbes } from '../../cli/probes/emulate';
import { ledger } from '../../emulator';
import type { Running } from '../../cli/embedded';
import { serving } from '../product/support/account';
import { healthyAccount } from '../product/support/accounts';
import { EVERY_RIGHT, READER, withReader } from '../product/support/reader';
import { anAdministrator, PAGE, sessionOf } from './support/session';

interface Answered {
  readonly text: string;
  readonly units: number;
}

async function opened(running: Running, view = 'self-test', as = anAdministrator(running)): Promise<Answered> {
  const cookie = await sessionOf(running, as);
  const response = await fetch(`${running.serving.url}${PAGE}&view=${view}`, { headers: { cookie } });
  return { text: await response.text(), units: Number(response.headers.get('x-embedded-units')) };
}

const countsIn = ({ text }: Answered) => {
  const [, holds, fails, open] = /(\d+) as expected, (\d+) not as expected, (\d+) not tried/.exec(text) ?? [];
  return { holds: Number(holds), fails: Number(fails), open: Number(open) };
};

it('finds the emulator as expected, for an Administrator and for lesser roles, within 400 units', async () => {
  const reader = (rights: Parameters<typeof withReader>[1]) => withReader(healthyAccount(), rights);
  const [administrator, all, few] = await Promise.all([
    serving(healthyAccount(), (running) => opened(running)),
    serving(reader(EVERY_RIGHT), (running) => opened(running, 'self-test', READER)),
    serving(reader({}), (running) => opened(running, 'self-test', READER)),
  ]);
  for (const answered of [administrator, all, few]) {
    expect(countsIn(answered).fails).toBe(0);
    expect(answered.units).toBeLessThanOrEqual(400);
  }
  expect(countsIn(administrator).holds).toBeGreaterThanOrEqual(15);
  expect(countsIn(few).holds).toBeGreaterThan(countsIn(all).holds);
});

it.each([
  ["UPDATE integrationapp SET state = 'PAUSED'", 'The state of such an integration record is unknown'],
  ["UPDATE role SET employeerestriction = 'SOME' WHERE id = 1001", 'Please report the word'],
  ['UPDATE rolepermissions SET permlevel = 3 WHERE role = 3', 'of a credential with that role'],
])('says what is not as expected, and what it means for verdicts: %s', async (sql, meaning) => {
  await serving(healthyAccount(), async (running) => {
    running.account.database.run(sql);
    const answered = await opened(running);
    expect(countsIn(answered).fails).toBeGreaterThanOrEqual(1);
    expect(answered.text).toContain(meaning);
  });
});

it('gives a file that compare:probes reads, and that names nobody', async () => {
  const { text } = await serving(healthyAccount(), (running) => opened(running, 'self-test-file'));
  const path = join(mkdtempSync(join(tmpdir(), 'token-doctor-')), 'self-test.json');
  writeFileSync(path, text);
  const document = readProbeDocument(path);
  expect(document.wrote).toBe(false);
  expect(text).not.toMatch(/Ana|Torres|Expensify|@/);
  const compared = compare(document, await emulateProbes(document.features, true, () => undefined), ledger);
  expect(compared.filter(({ result }) => result === 'holds').length).toBeGreaterThanOrEqual(15);
  expect(compared.filter(({ claim }) => claim.startsWith('The ledger'))).toEqual([]);
});
