/**
 * The published schema beside that of 1.2: whoever reads by the earlier one reads today's reports too, and what it refused is
 * refused still, except where a later version widened a field.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Report } from '../../src/TypeScript/report/contract';
import { changed, MISSING, pathsIn } from '../support/changed-value';
import { EXAMPLES, reportOf } from '../support/embedded';
import { published } from '../support/published';

const EARLIER = z.fromJSONSchema(
  JSON.parse(readFileSync(join(__dirname, 'report-1.2.schema.json'), 'utf8')) as z.core.JSONSchema.JSONSchema,
);
const TODAY = published('report.schema.json');

/** Every kind of value, and words of other lists of the contract. */
const INSTEAD = [
  MISSING,
  null,
  '',
  'x',
  'ready',
  'fail',
  'VIEW',
  'UNKNOWN',
  'global-permission',
  'oauth2-certificate',
  '2026-02-30T00:00:00Z',
  -1,
  0,
  1.5,
  7,
  201,
  true,
  [],
  ['x'],
  {},
];

/** Where the two schemas differ about a report with one value changed: `path = value`, places in lists as `*`. */
function differences(report: Report): Record<'onlyEarlierRefuses' | 'onlyTodayRefuses', string[]> {
  // As a caller gets it.
  const sent = JSON.parse(JSON.stringify(report)) as Report;
  const found = { onlyEarlierRefuses: new Set<string>(), onlyTodayRefuses: new Set<string>(), refused: 0 };
  for (const path of pathsIn(sent)) {
    if (path.length === 0) continue;
    for (const instead of INSTEAD) {
      const mutation = changed(sent, path, instead);
      const [earlier, today] = [EARLIER.safeParse(mutation).success, TODAY.safeParse(mutation).success];
      const value = instead === MISSING ? 'missing' : JSON.stringify(instead);
      const where = `${path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')} = ${value}`;
      if (!earlier) found.refused += 1;
      if (!earlier && today) found.onlyEarlierRefuses.add(where);
      if (earlier && !today) found.onlyTodayRefuses.add(where);
    }
  }
  expect(found.refused).toBeGreaterThan(1_000);
  return { onlyEarlierRefuses: [...found.onlyEarlierRefuses], onlyTodayRefuses: [...found.onlyTodayRefuses] };
}

/** Checks that a later version added: a reader of 1.2 has to let a check pass that it does not know. */
const LATER: readonly string[] = ['role-restrictions', 'role-kind'];

/** A blocked report whose every list has something in it, but for findings of later checks. */
async function fullReport(): Promise<Report> {
  const report = await reportOf(join(EXAMPLES, 'global-permission-overrides-accounts.json'));
  const [judged] = report.tokens;
  const token = judged && { ...judged, findings: judged.findings.filter(({ check }) => !LATER.includes(check)) };
  const rootCause = { check: 'token-live', token: 501 } as const;
  return {
    ...report,
    totals: { credentials: 1, ready: 0, blocked: 1, unknown: 0 },
    credentials: [{ id: 501, verdict: 'blocked', rootCause }],
    credentialsCut: 1,
    page: { page: 1, pageSize: 50, pages: 1 },
    tokens: token ? [{ ...token, chain: { ...token.chain, entityRolesCut: 2 } }] : [],
    plan: { ...report.plan, stepsCut: 3 },
    unread: [
      {
        what: 'roles',
        record: { type: 'role', id: 1001 },
        why: { code: 'X', message: 'No.' },
        grant: [{ permission: 'LIST_ACCOUNT', name: 'Accounts', level: 'VIEW' }],
        advice: 'Grant it.',
      },
    ],
    unreadCut: 4,
    rules: report.rules.slice(0, 1),
    sources: {
      decidedBy: 'snapshot',
      chain: 'partial',
      selfCheck: {
        user: 42,
        role: 1001,
        requirements: [{ id: 'soap', ok: true, levels: { ADMI_WEBSERVICES: 'FULL' } }],
      },
      snapshot: { at: '2026-09-30T10:00:00Z', ageSeconds: 60, verdict: 'blocked', rootCause, integrationRead: true },
      disagreements: [{ between: ['selfCheck', 'snapshot'], requirement: 'soap', message: 'They differ.' }],
    },
  };
}

it('reads the report as 1.2 does', async () => {
  const report = JSON.parse(JSON.stringify(await fullReport())) as Report;

  expect(report.schemaVersion).toBe('1.5');
  expect([EARLIER.safeParse(report).error?.issues, TODAY.safeParse(report).error?.issues]).toEqual([
    undefined,
    undefined,
  ]);
});

it('refuses what 1.2 refused, except what 1.3 widened for credentials of other kinds', async () => {
  const { onlyEarlierRefuses, onlyTodayRefuses } = differences(await fullReport());

  const records = onlyEarlierRefuses.filter((where) => where.endsWith('.type = "oauth2-certificate"'));
  expect(records.length).toBeGreaterThan(5);
  expect(onlyEarlierRefuses.filter((where) => !records.includes(where)).toSorted()).toEqual([
    'credentials.*.id = null',
    'tokens.*.chain.credential = "oauth2-certificate"',
    'tokens.*.id = null',
  ]);
  // The fields that 1.3, 1.4 and 1.5 added.
  expect(
    onlyTodayRefuses.filter(
      (where) => !/^(plan\.steps\.\*\.(fixes|retry\.(choose|places))|applications|profile|symptom)\b.* = /.test(where),
    ),
  ).toEqual([]);
});
