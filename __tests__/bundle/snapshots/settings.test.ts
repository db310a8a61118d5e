/** What an administrator may set on the deployment of the RESTlet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as runtime from 'N/runtime';
import { DEFAULT_POLICY, PARAMETER, readSnapshotPolicy } from '../../../src/TypeScript/snapshots/settings';
import { PROJECT } from '../../../cli/bundle';

function given(values: Readonly<Record<string, unknown>>) {
  const getParameter = ({ name }: { name: string }): unknown => {
    const value = values[name];
    if (value instanceof Error) throw value;
    return value ?? null;
  };
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getParameter } as object),
    );
  return readSnapshotPolicy();
}

it('is what was set: entries that are kept, and hours for which one vouches', () => {
  expect(given({ [PARAMETER.kept]: 20, [PARAMETER.hours]: 2 })).toEqual({ kept: 20, freshSeconds: 7200 });
});

it('takes a number that comes as text', () => {
  expect(given({ [PARAMETER.kept]: '20', [PARAMETER.hours]: '0' })).toEqual({ kept: 20, freshSeconds: 0 });
});

it.each([
  [0, { kept: 1, freshSeconds: 0 }],
  [-1, { kept: 1, freshSeconds: 0 }],
  ['-1', { kept: 1, freshSeconds: 0 }],
  [9999, { kept: 4000, freshSeconds: 168 * 3600 }],
])('is the nearest that is possible: %p', (value, policy) => {
  expect(given({ [PARAMETER.kept]: value, [PARAMETER.hours]: value })).toEqual(policy);
});

it.each([null, '', 'many', 1.5, NaN, true, new Error('no parameters')])(
  'is as it was deployed where NetSuite answers %p',
  (value) => {
    expect(given({ [PARAMETER.kept]: value, [PARAMETER.hours]: value })).toEqual(DEFAULT_POLICY);
  },
);

it('has the defaults of the object that is deployed', () => {
  const xml = readFileSync(join(PROJECT, 'src', 'Objects', 'customscript_td_report_rl.xml'), 'utf8');
  const defaults = [...xml.matchAll(/scriptid="(custscript_\w+)"[\s\S]*?<defaultvalue>(\d+)</g)].map(
    ([, id, value]) => [id, Number(value)],
  );

  expect(defaults).toEqual([
    [PARAMETER.kept, DEFAULT_POLICY.kept],
    [PARAMETER.hours, DEFAULT_POLICY.freshSeconds / 3600],
  ]);
});
