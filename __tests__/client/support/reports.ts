/**
 * Reports for tests of the client: whole ones that do not contradict themselves, and ways to change them.
 */
import type { Finding, Report, Sources, TokenReport, Verdict } from '../../../client/src/index.ts';
import { CHECKS } from '../../../client/src/index.ts';

export const ACCOUNT_CHECKS = CHECKS.slice(0, 3);
export const TOKEN_CHECKS = CHECKS.slice(3);

type Statuses = Readonly<Record<string, string>>;

/** One finding for each check, a pass unless a test says otherwise; a check beyond the known ones is added. */
function findings(checks: readonly string[], statuses: Statuses): Finding[] {
  const added = Object.keys(statuses).filter((check) => !checks.includes(check));
  return [...checks, ...added].map((check) => ({
    check,
    // As a later version may have one that nobody knows.
    status: (statuses[check] ?? 'pass') as Finding['status'],
    title: `About ${check}`,
    message: `What was found of ${check}.`,
    explains: statuses[check] === 'fail' ? ['NS0565'] : [],
  }));
}

export function accountOf(statuses: Statuses = {}): Finding[] {
  return findings(ACCOUNT_CHECKS, statuses);
}

export function tokenOf(id: number, verdict: Verdict = 'ready', statuses: Statuses = {}): TokenReport {
  return { id, name: `Token of ${id}`, verdict, findings: findings(TOKEN_CHECKS, statuses), requirements: [] };
}

const ALONE = { selfCheck: null, snapshot: null, disagreements: [] } as const;

/** A report in the full form whose only token, 501, can sync: everything was read. */
export const READY: Report = {
  schemaVersion: '1.5',
  source: { accountId: '1234567_SB1', readAt: '2026-09-30T10:00:00Z' },
  integration: 'expensify',
  verdict: 'ready',
  rootCause: null,
  summary: 'Expensify can sync.',
  account: accountOf(),
  tokens: [tokenOf(501)],
  plan: { steps: [], verdictAfter: 'ready' },
  unread: [],
  sources: { decidedBy: 'chain', chain: 'complete', ...ALONE },
  hash: '0123456789abcdef',
};

/** The same whose token lacks a permission. */
export const BLOCKED: Report = {
  ...READY,
  verdict: 'blocked',
  rootCause: { check: 'role-permission', token: 501 },
  summary: 'Expensify cannot sync.',
  tokens: [tokenOf(501, 'blocked', { 'role-permission': 'fail' })],
  plan: { steps: [{ title: 'Grant it', where: 'Manage Roles', who: 'Administrator' }], verdictAfter: 'ready' },
};

/** The same of a caller who could not even read the tokens. */
export const UNKNOWN: Report = {
  ...READY,
  verdict: 'unknown',
  summary: 'Whether Expensify can sync is not known.',
  account: accountOf({ 'integration-enabled': 'unknown', 'token-exists': 'unknown' }),
  tokens: [],
  plan: { steps: [], verdictAfter: 'unknown' },
  unread: [{ what: 'access-tokens', advice: 'Grant it.' }],
  sources: { decidedBy: 'chain', chain: 'none', ...ALONE },
};

const GRANTED = [{ id: 'soap', ok: true }] as const;

/** Where something beside the chain decides: what it takes. */
export const DECIDED: Readonly<Record<string, Report>> = {
  refusal: {
    ...UNKNOWN,
    verdict: 'blocked',
    sources: decidedBy('refusal', { selfCheck: { user: 42, role: 1001, requirements: [{ id: 'soap', ok: false }] } }),
  },
  snapshot: {
    ...UNKNOWN,
    verdict: 'ready',
    sources: decidedBy('snapshot', {
      selfCheck: { user: 42, role: 1001, requirements: GRANTED },
      snapshot: { at: '2026-09-30T09:00:00Z', ageSeconds: 3600, verdict: 'ready', rootCause: null },
    }),
  },
  proof: {
    ...UNKNOWN,
    verdict: 'ready',
    account: accountOf({ 'integration-enabled': 'unknown' }),
    tokens: [tokenOf(501, 'unknown', { 'role-permission': 'unknown' })],
    sources: decidedBy('proof', { chain: 'partial', selfCheck: { user: 42, role: 1001, requirements: GRANTED } }),
  },
  'another-token': {
    ...UNKNOWN,
    verdict: 'blocked',
    rootCause: { check: 'role-permission', token: 503 },
    account: accountOf(),
    tokens: [
      tokenOf(501, 'unknown', { 'role-permission': 'unknown' }),
      tokenOf(503, 'unknown', { 'role-permission': 'unknown' }),
    ],
    sources: decidedBy('another-token', {
      chain: 'partial',
      selfCheck: { user: 42, role: 1001, requirements: GRANTED },
    }),
  },
  disagreement: {
    ...UNKNOWN,
    sources: decidedBy('disagreement', {
      selfCheck: { user: 42, role: 1001, requirements: GRANTED },
      disagreements: [{ between: ['selfCheck', 'snapshot'], message: 'They differ.' }],
    }),
  },
};

function decidedBy(rule: string, different: Partial<Sources>): Sources {
  return { decidedBy: rule, chain: 'none', ...ALONE, ...different };
}

/** The verdict and where to read on. */
export const MINIMAL = {
  schemaVersion: '1.1',
  integration: 'expensify',
  verdict: 'blocked',
  rootCause: { check: 'role-permission', token: 501 },
  summary: 'Expensify cannot sync.',
  page: '/app/site/hosting/scriptlet.nl?script=1&deploy=1&integration=expensify',
  hash: '0123456789abcdef',
} as const satisfies Report;

/** One page of an account with many credentials: two are blocked, one is not known, the others are ready. */
export const LARGE: Report = {
  ...BLOCKED,
  schemaVersion: '1.2',
  rootCause: { check: 'token-live', token: 503 },
  tokens: [tokenOf(502, 'blocked', { 'role-permission': 'fail' }), tokenOf(503, 'blocked', { 'token-live': 'fail' })],
  totals: { credentials: 300, ready: 297, blocked: 2, unknown: 1 },
  credentials: Array.from({ length: 300 }, (_, index) => {
    const id = 501 + index;
    if (id === 502) return { id, verdict: 'blocked', rootCause: { check: 'role-permission', token: id } };
    if (id === 503) return { id, verdict: 'blocked', rootCause: { check: 'token-live', token: id } };
    return { id, verdict: id === 504 ? 'unknown' : 'ready', rootCause: null };
  }),
  page: { page: 1, pageSize: 2, pages: 150 },
};
