/**
 * Whatever stands in the place of a field of a report, the client gives a verdict or says that it cannot read the answer: it
 * never fails itself, in none of its forms, and never says ready of what was not.
 */
import { join } from 'node:path';
import { decide } from '../../examples/gated-sync/gate.ts';
import { type Answered, EXIT, renderJUnit, renderText } from '../../client/src/index.ts';
import { readAnswer } from '../../client/src/read-answer.ts';
import { changed, MISSING, pathsIn } from '../support/changed-value';
import { EXAMPLES, reportOf } from '../support/embedded';
import { askAnswered } from './support/asking';
import { run } from './support/command';
import { suiteIn } from './support/junit';
import { BLOCKED, DECIDED, LARGE, MINIMAL, READY, UNKNOWN } from './support/reports';

const INSTEAD: readonly unknown[] = [
  MISSING,
  null,
  0,
  -1,
  1.5,
  5,
  1e300,
  '',
  'x',
  '__proto__',
  true,
  [],
  [null],
  [5],
  [[]],
  ['x'],
  {},
  { toString: 5 },
  { toString: null, valueOf: 7 },
  { toJSON: 5, length: 3 },
  { constructor: { prototype: null } },
];

/** Every report that is made by changing one value of this one. */
function mutationsOf(report: object): { readonly path: string; readonly body: string }[] {
  return pathsIn(report).flatMap((path) =>
    INSTEAD.filter((instead) => path.length > 0 || instead !== MISSING).map((instead) => ({
      path: `${path.join('.')} = ${instead === MISSING ? 'missing' : JSON.stringify(instead)}`,
      body: JSON.stringify(changed(report, path, instead)),
    })),
  );
}

/** In all forms, and as the example makes a decision of it. */
function rendered(result: Answered): string[] {
  const { tellUser, tellAdministrator } = decide(result);
  return [renderText(result), JSON.stringify(result), renderJUnit(result), tellUser ?? '', ...tellAdministrator];
}

const REPORTS: readonly (readonly [name: string, report: object, form: 'full' | 'minimal'])[] = [
  ['ready', READY, 'full'],
  ['blocked', BLOCKED, 'full'],
  ['not known', UNKNOWN, 'full'],
  [
    'of many credentials',
    {
      ...LARGE,
      totals: { credentials: 3, ready: 0, blocked: 2, unknown: 1 },
      credentials: LARGE.credentials?.slice(1, 4),
    },
    'full',
  ],
  ...Object.entries(DECIDED).map(([rule, report]) => [`decided by ${rule}`, report, 'full'] as const),
  ['in the minimal form', MINIMAL, 'minimal'],
];

/** What the client makes of a text that came with 200: the answer again with this report, or null for none. */
function read(body: string, original: Answered): Answered | null {
  const { account, integration, form } = original;
  const question = { account, integration, form, token: undefined, page: undefined, pageSize: undefined };
  const found = readAnswer({ status: 200, headers: {}, body }, question, undefined);
  if (found === undefined || 'code' in found) {
    if (found !== undefined) expect(found.message).toMatch(/^[A-Z].*\.$/s);
    return null;
  }
  return { ...original, outcome: found.report.verdict, report: found.report };
}

async function original(report: object, form: 'full' | 'minimal'): Promise<Answered> {
  const result = await askAnswered(() => Response.json(report), { form });
  if (!('report' in result)) throw new Error(result.refusal.message);
  return result;
}

it.each(REPORTS)('no change of a report %s makes the client fail', async (_name, report, form) => {
  const before = await original(report, form);
  const verdicts = new Set<string>();

  for (const { path, body } of mutationsOf(report)) {
    const after = read(body, before);
    if (after === null) continue;
    verdicts.add(after.outcome);
    expect([path, rendered(after).filter((text) => /\[object|undefined/.test(text))]).toEqual([path, []]);
  }
  // A changed verdict never follows from unchanged parts.
  expect([...verdicts]).toEqual([before.outcome]);
});

it.each(['healthy.json', 'three-faults-at-once.json'])('nor does a change of the real report of %s', async (name) => {
  const report = await reportOf(join(EXAMPLES, name));
  const before = await original(report, 'full');
  const mutations = mutationsOf(report);
  expect(mutations.length).toBeGreaterThan(1_000);

  for (const { path, body } of mutations) {
    const after = read(body, before);
    if (after !== null) expect([path, after.outcome, rendered(after).length > 3]).toEqual([path, report.verdict, true]);
  }
});

it('and the command leaves with 4, not with 5', async () => {
  const environment = { NETSUITE_ACCOUNT: '1234567_SB1', NETSUITE_ACCESS_TOKEN: 'eyJ.eyJ.sig' };
  const broken = [
    { ...READY, sources: { ...READY.sources, disagreements: [{ between: null, message: 'x' }] } },
    { ...READY, tokens: [{ ...READY.tokens?.[0], name: { toString: 5 } }] },
    { ...BLOCKED, rootCause: { check: { toString: 5 }, token: 501 } },
    { ...BLOCKED, source: { accountId: '1234567_SB1', readAt: { toString: 5 } } },
  ];
  try {
    for (const report of broken) {
      for (const format of ['text', 'json', 'junit']) {
        jest.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(report));
        const { status, out, err } = await run(['preflight', '--format', format], environment);

        expect([status, err]).toEqual([EXIT.silent, '']);
        expect(out).toMatch(/It is no report that can be read: \w/);
        if (format === 'junit') suiteIn(out);
      }
    }
  } finally {
    jest.restoreAllMocks();
  }
});
