/**
 * The probes run in the emulator as they would in a real account, and the comparison tells what falls.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedBundle, PROBES } from '../../cli/bundle';
import { compare } from '../../cli/probes/compare';
import { readProbeDocument } from '../../cli/probes/document';
import { emulateProbes } from '../../cli/probes/emulate';
import { ledger } from '../../emulator/evidence/ledger';
import type { ToldRefusal } from '../../emulator/model';
import { validate } from '../../emulator/sdf/validate';
import { probes } from '../../probes/register';
import type { ProbeDocument } from '../../src/TypeScript/account/expectations/run-probes';

let administrator: ProbeDocument;
let lesser: readonly ProbeDocument[];
const refused: ToldRefusal[] = [];

const emulate = (features: Readonly<Record<string, boolean>>, asAdministrator: boolean): Promise<ProbeDocument[]> =>
  emulateProbes(features, asAdministrator, ({ refusals }) => refused.push(...refusals));

beforeAll(async () => {
  const [first] = await emulate({}, true);
  if (first === undefined) throw new Error('no document');
  administrator = first;
  lesser = await emulate({}, false);
}, 60_000);

it('ask for nothing that the emulator lacks', () => {
  expect(refused.map(({ message }) => message)).toEqual([]);
});

const resultOf = (document: ProbeDocument, emulated: readonly ProbeDocument[], id: string) =>
  compare(document, emulated, ledger).find((one) => one.id === id);

it('could be deployed: the package has no problem', async () => {
  expect(validate(await packagedBundle(PROBES))).toEqual([]);
});

it('all run, one after the other', () => {
  expect(administrator.outcomes.map(({ id }) => id).sort()).toEqual([...probes]);
});

it('observe nearly everything, as an Administrator or in a lesser role, and say what they lack', () => {
  const seen = new Set(
    [administrator, ...lesser].flatMap(({ outcomes }) => outcomes.flatMap((one) => ('observed' in one ? one.id : []))),
  );
  const unseen = probes.filter((id) => !seen.has(id));
  // These want an account with a feature off or on: the comparison takes the features of the real one.
  expect(unseen).toEqual([
    'effective-feature',
    'record-empperms-feature',
    'record-hidden-count',
    'table-oauthtoken-feature',
  ]);
  expect(administrator.outcomes.filter((one) => 'threw' in one)).toEqual([]);
});

it('observe the rest in an account with those features off', async () => {
  const off = { EMPPERMS: false, TBA: false };
  const [document] = await emulate(off, true);
  const ids = document?.outcomes.flatMap((one) => ('observed' in one ? one.id : []));
  expect(ids).toEqual(expect.arrayContaining(['record-empperms-feature', 'table-oauthtoken-feature']));
});

it('leave the account as it was: what they write they take away', async () => {
  const [again] = await emulate({}, true);
  expect(again?.outcomes).toEqual(administrator.outcomes);
});

it('name nobody', () => {
  const text = JSON.stringify([administrator, ...lesser]);
  for (const name of ['Avery', 'Pat Probe', 'Sam Scratch', 'Agency', 'Casey', 'Robin', 'Probe integration'])
    expect(text).not.toContain(name);
});

describe('the comparison', () => {
  it('finds that everything holds in an account that is the emulator', () => {
    const results = compare(administrator, [administrator], ledger).map(({ result }) => result);
    expect(new Set(results)).toEqual(new Set(['holds', 'not observed']));
  });

  it('names the assumption that falls, with what was seen', () => {
    const real: ProbeDocument = {
      ...administrator,
      outcomes: administrator.outcomes.map((one) =>
        one.id === 'table-employeeempperms-columns'
          ? { id: one.id, observed: { columns: ['employee', 'permkey'] } }
          : one,
      ),
    };
    const { result, claim, detail } = resultOf(real, [administrator], 'table-employeeempperms-columns') ?? {};
    expect(result).toBe('falls');
    expect(claim).toBe('Its columns are employee, permkey1, permlevel1 and name.');
    expect(detail).toContain('"permkey"]}; the emulator: {"columns":["employee","name","permkey1","permlevel1"]}');
  });

  it('says of what could not be looked at why', () => {
    expect(resultOf(administrator, [administrator], 'runtime-permission-global')).toMatchObject({
      result: 'not observed',
      detail: 'Open this page as another role than Administrator.',
    });
  });

  it('takes a lesser role beside the emulator’s lesser roles', () => {
    const [first] = lesser;
    if (first === undefined) throw new Error('no document');
    expect(resultOf(first, lesser, 'runtime-permission-global')?.result).toBe('holds');
  });

  it('ignores what only one of the two accounts has', () => {
    const real = {
      ...administrator,
      outcomes: administrator.outcomes.map((one) =>
        one.id === 'table-others' ? { id: one.id, observed: { 'vendor.entityid': 'none' } } : one,
      ),
    };
    expect(resultOf(real, [administrator], 'table-others')?.result).toBe('holds');
  });
});

describe('a file that is no probe document', () => {
  it.each([
    ['not JSON', '{', /line 1, column 2: Expected a key/],
    ['another format', '{"format":"probes/9"}', /format/],
    [
      'an outcome without a result',
      JSON.stringify({
        format: 'probes/1',
        account: 'x',
        version: '',
        at: '',
        role: '',
        wrote: false,
        features: {},
        outcomes: [{ id: 'x' }],
      }),
      /outcomes\.0/,
    ],
  ])('is refused with its name and place: %s', (_what, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'probes-'));
    try {
      const path = join(folder, 'sandbox.json');
      writeFileSync(path, text);
      expect(() => readProbeDocument(path)).toThrow(message);
      expect(() => readProbeDocument(path)).toThrow(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
