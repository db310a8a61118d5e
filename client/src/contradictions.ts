/**
 * Whether a report contradicts itself: whether its verdict can follow from its parts, by the rules that version 1 of the
 * report promises. What a later version may have added, such as a status, a check or a source, is never taken for a
 * contradiction by itself.
 */
import {
  CHECKS,
  type CheckId,
  type Finding,
  type Report,
  type RootCause,
  type TokenReport,
  type Verdict,
} from './received.ts';
import { sourcesContradiction } from './source-contradictions.ts';
import { amountContradiction } from './amount-contradictions.ts';

/** Checks of the account; the others are of each token. */
const ACCOUNT_CHECKS: ReadonlySet<string> = new Set(['feature-enabled', 'integration-enabled', 'token-exists']);

/**
 * What contradicts what, in one sentence; undefined where nothing does.
 *
 * @param report of which the shape was looked at
 */
export function contradictionIn(report: Report): string | undefined {
  return (
    inVerdict(report) ??
    inFindings('the account', report.account ?? []) ??
    first(report.tokens ?? [], (token) => inToken(token, checksOf(report))) ??
    amountContradiction(report) ??
    sourcesContradiction(report) ??
    inOverall(report) ??
    inRootCause(report)
  );
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Also of the minimal form, which has no more than that. */
function inVerdict({ verdict, rootCause }: Report): string | undefined {
  if (verdict === 'blocked' || rootCause == null) return undefined;
  return `The verdict is ${verdict}, and there is a root cause, ${rootCause.check}.`;
}

function inFindings(whose: string, findings: readonly Finding[]): string | undefined {
  const statuses = new Map<string, string>();
  for (const { check, status } of findings) {
    if ((statuses.get(check) ?? status) !== status) {
      return `Of ${whose}, ${check} is said twice, and differently.`;
    }
    statuses.set(check, status);
  }
  return undefined;
}

/** Checks that came with a version of the report: an earlier one says nothing of them. */
const CAME_WITH: Readonly<Partial<Record<CheckId, number>>> = { 'role-restrictions': 5, 'role-kind': 5 };

/** The checks of each token that a report of this version has. */
function checksOf({ schemaVersion }: Report): readonly CheckId[] {
  const [, minor = '0'] = schemaVersion.split('.');
  return CHECKS.filter((check) => !ACCOUNT_CHECKS.has(check) && (CAME_WITH[check] ?? 0) <= Number(minor));
}

function inToken(token: TokenReport, checks: readonly CheckId[]): string | undefined {
  const { findings, verdict, requirements = [] } = token;
  const whose = `token ${String(token.id)}`;
  const said = inFindings(whose, findings);
  if (said !== undefined) return said;
  if (!possible(partsOf(findings)).has(verdict)) {
    return `The verdict of ${whose} is ${verdict}, which its findings do not come to.`;
  }
  if (verdict !== 'ready') return undefined;
  const missing = checks.find((check) => !findings.some((one) => one.check === check));
  if (missing !== undefined) return `The verdict of ${whose} is ready, and nothing is said of ${missing}.`;
  const unmet = requirements.find(({ ok, strength }) => ok === false && strength !== 'published');
  return unmet && `The verdict of ${whose} is ready, and ${unmet.id ?? 'a requirement'} is not met.`;
}

/** Whether something fails or is open: for certain, perhaps (by what a later version added), or not. */
interface Parts {
  readonly fails: 'yes' | 'perhaps' | 'no';
  readonly open: 'yes' | 'perhaps' | 'no';
}

const KNOWN_STATUS: ReadonlySet<string> = new Set(['fail', 'unknown', 'warn', 'pass', 'notApplicable']);
const KNOWN_CHECK: ReadonlySet<string> = new Set(CHECKS);

/** What a verdict counts. The integration record is the one thing that a verdict can do without. */
function partsOf(findings: readonly Finding[]): Parts {
  const fails = findings.some(({ status }) => status === 'fail');
  const isLater = findings.some(({ status }) => !KNOWN_STATUS.has(status));
  const open = findings.filter(({ check, status }) => status === 'unknown' && check !== 'integration-enabled');
  const isOpen = open.some(({ check }) => KNOWN_CHECK.has(check));
  return {
    fails: fails ? 'yes' : isLater ? 'perhaps' : 'no',
    open: isOpen ? 'yes' : isLater || open.length > 0 ? 'perhaps' : 'no',
  };
}

/** The verdicts that parts may come to. */
function possible({ fails, open }: Parts): ReadonlySet<Verdict> {
  const verdicts = new Set<Verdict>();
  if (fails !== 'no') verdicts.add('blocked');
  if (fails !== 'yes' && open !== 'no') verdicts.add('unknown');
  if (fails !== 'yes' && open !== 'yes') verdicts.add('ready');
  return verdicts;
}

/** Rules by which something beside the findings decides, and the verdict that each may come to. */
const BESIDE: ReadonlyMap<string, Verdict> = new Map([
  ['refusal', 'blocked'],
  ['another-token', 'blocked'],
  ['proof', 'ready'],
  ['snapshot', 'ready'],
  ['disagreement', 'unknown'],
]);

function inOverall(report: Report): string | undefined {
  const { verdict, account, tokens, unread = [], sources } = report;
  // The minimal form has no parts.
  if (account === undefined || tokens === undefined) return undefined;
  const judged = report.credentials ?? tokens;
  const ofAccount = partsOf(account);
  const blocked = judged.find((one) => one.verdict === 'blocked');
  const failing = account.find(({ status }) => status === 'fail');
  if (verdict !== 'blocked' && failing !== undefined) return `The verdict is ${verdict}, and ${failing.check} fails.`;
  if (verdict !== 'blocked' && blocked !== undefined) {
    return `The verdict is ${verdict}, and token ${String(blocked.id)} is blocked.`;
  }
  if (verdict === 'ready') {
    const missing = [...ACCOUNT_CHECKS].find((check) => !account.some((one) => one.check === check));
    if (missing !== undefined) return `The verdict is ready, and nothing is said of ${missing}.`;
  }
  const rule = sources?.decidedBy ?? 'chain';
  const beside = BESIDE.get(rule);
  if (beside !== undefined) {
    if (verdict !== beside) return `The verdict is ${verdict}, and it is said to be decided by ${rule}.`;
    return besideContradiction(report, rule);
  }
  // A rule that a later version added.
  if (rule !== 'chain') return undefined;
  const verdicts = possible({
    fails: blocked !== undefined ? 'yes' : ofAccount.fails,
    open: judged.some((one) => one.verdict === 'unknown') ? 'yes' : ofAccount.open,
  });
  const isUnread = verdict === 'unknown' && verdicts.has('ready') && unread.length > 0;
  if (verdicts.has(verdict) || isUnread) return undefined;
  return `The verdict is ${verdict}, which the findings of the account and of the tokens do not come to.`;
}

/** Where the chain says blocked for certain, nothing else decides; and the features are read, or nothing is ready. */
function besideContradiction({ account = [], tokens = [], credentials }: Report, rule: string): string | undefined {
  const isBlocked = [...tokens, ...(credentials ?? [])].some(({ verdict }) => verdict === 'blocked');
  if (isBlocked || account.some(({ status }) => status === 'fail')) {
    return `Something fails, and the verdict is said to be decided by ${rule}.`;
  }
  const isOpen = (id: string): boolean => account.some(({ check, status }) => check === id && status === 'unknown');
  if ((rule === 'proof' || rule === 'snapshot') && isOpen('feature-enabled')) {
    return 'The verdict is ready, and feature-enabled is not known.';
  }
  return rule === 'proof' && isOpen('token-exists')
    ? 'The verdict is ready, and token-exists is not known.'
    : undefined;
}

function inRootCause(report: Report): string | undefined {
  const { verdict, rootCause, account, tokens, sources } = report;
  if (verdict !== 'blocked' || account === undefined || tokens === undefined) return undefined;
  const rule = sources?.decidedBy ?? 'chain';
  if (rootCause == null) {
    return rule === 'chain' || rule === 'another-token'
      ? 'The verdict is blocked, and no root cause is named.'
      : undefined;
  }
  const judged = [...tokens, ...(report.credentials ?? [])];
  const isUnknown = rootCause.token !== null && !judged.some(({ id }) => id === rootCause.token);
  // Where no token could be read, a snapshot may still name one.
  if (isUnknown && judged.length > 0) {
    return `The root cause is of token ${String(rootCause.token)}, of which the report says nothing.`;
  }
  if (rule === 'another-token' && rootCause.token === null) {
    return 'The verdict is said to be decided by another token, and the root cause names none.';
  }
  // What a snapshot or a refusal names, the findings leave open; and of a later check this client knows no place.
  if (rule !== 'chain' || !KNOWN_CHECK.has(rootCause.check)) return undefined;
  return inChainCause(report, rootCause);
}

/** The root cause is the earliest check that fails, then the lowest token. */
function inChainCause({ account = [], tokens = [], credentials = [] }: Report, named: RootCause): string | undefined {
  const told = new Set(tokens.map(({ id }) => id));
  const failing: RootCause[] = [
    ...failsOf(account, null),
    ...tokens.flatMap(({ id, findings }) => failsOf(findings, id)),
    ...credentials.flatMap(({ id, rootCause }) => (told.has(id) || rootCause === null ? [] : [rootCause])),
  ];
  if (!failing.some((one) => one.check === named.check && one.token === named.token)) {
    return `The root cause is ${named.check}, which does not fail.`;
  }
  const earlier = failing.find((one) => KNOWN_CHECK.has(one.check) && comesBefore(one, named));
  return earlier && `The root cause is ${named.check}, and ${earlier.check} fails before it.`;
}

function failsOf(findings: readonly Finding[], token: number | null): RootCause[] {
  return findings.filter(({ status }) => status === 'fail').map(({ check }) => ({ check, token }));
}

function comesBefore(one: RootCause, other: RootCause): boolean {
  const order = CHECKS.findIndex((id) => id === one.check) - CHECKS.findIndex((id) => id === other.check);
  return order === 0 ? (one.token ?? 0) < (other.token ?? 0) : order < 0;
}
