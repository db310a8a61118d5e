/**
 * A gate before a sync: it opens, or it says to the user why not and when to come back.
 */
// In a project of your own: from 'token-doctor-client'.
import type { PossibleCause, Preflight, Report, Silent } from '../../client/src/index.ts';

export interface Decision {
  /** Whether to sync now. */
  readonly sync: boolean;
  /** One sentence for the user who waits for the sync; null if all is well. */
  readonly tellUser: string | null;
  /** For whoever administers NetSuite: what to do or where to look. */
  readonly tellAdministrator: readonly string[];
  /** Whether waiting helps. Where it does not, somebody has to change something first. */
  readonly tryLater: boolean;
}

/** What an integration makes of the answer. */
export function decide(result: Preflight): Decision {
  if (!('report' in result)) return silent(result);
  switch (result.outcome) {
    case 'ready':
      return { sync: true, tellUser: null, tellAdministrator: [], tryLater: false };
    case 'blocked':
      return blocked(result.report);
    case 'unknown':
      return notKnown(result.report);
  }
}

function blocked({ summary = 'NetSuite does not let the sync in.', plan, rootCause }: Report): Decision {
  const steps = (plan?.steps ?? []).map(({ title = '', where = '' }, index) => `${index + 1}. ${title} (${where})`);
  const cause = rootCause === null ? [] : [`Root cause: ${rootCause.check}.`];
  return hold(summary, [...cause, ...steps], false);
}

/**
 * Not known is no pass, and no failure either: a role that may not read roles cannot tell. The sync is tried, and if it
 * fails, the user has been told where to look.
 */
function notKnown({ summary = 'Whether the sync will work is not known.', unread = [] }: Report): Decision {
  const advice = unread.flatMap((one) => (one.advice === undefined ? [] : [one.advice]));
  return { sync: true, tellUser: summary, tellAdministrator: advice, tryLater: false };
}

function silent({ says, causes }: Silent): Decision {
  const [first] = causes;
  // Load and the network pass by themselves; an account does not mend itself.
  const passes =
    first !== undefined && first.weight !== 'possible' ? PASSING.has(first.fault) : causes.every(isPassing);
  const whose = passes
    ? 'The sync will be tried again.'
    : 'An administrator of NetSuite can see which of the causes it is.';
  return hold(`${says} ${whose}`, causes.map(causeLine), passes);
}

const PASSING: ReadonlySet<string> = new Set(['load', 'network', 'netsuite']);
const isPassing = ({ fault }: PossibleCause): boolean => PASSING.has(fault);

const causeLine = ({ says, look, detail }: PossibleCause): string =>
  `${says} Look: ${look}.${detail.length > 0 ? ` Detail: ${detail.join(' or ')}.` : ''}`;

function hold(tellUser: string, tellAdministrator: readonly string[], tryLater: boolean): Decision {
  return { sync: false, tellUser, tellAdministrator, tryLater };
}
