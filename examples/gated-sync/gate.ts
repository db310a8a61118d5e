/**
 * A gate before a sync: it opens, or it says to the user why not and when to come back.
 */
// In a project of your own: from 'token-doctor-client'.
import { ageInWords, type Answered, type PossibleCause, type Preflight, type Silent } from '../../client/src/index.ts';

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
      return blocked(result);
    case 'unknown':
      return notKnown(result);
  }
}

function blocked(answered: Answered): Decision {
  const { summary, plan, rootCause } = answered.report;
  const steps = (plan?.steps ?? []).map(({ title = '', where = '' }, index) => `${index + 1}. ${title} (${where})`);
  const cause = rootCause == null ? [] : [`Root cause: ${rootCause.check}.`];
  return hold(withAge(summary, answered), [...cause, ...steps, ...pageLine(answered)], false);
}

/**
 * It syncs all the same: a role that may not read roles cannot tell, and to hold would stop every integration of least
 * privilege that works. Where it cannot sync, NetSuite refuses it, and the user has been told where to look.
 */
function notKnown(answered: Answered): Decision {
  const { summary, unread = [] } = answered.report;
  const advice = unread.flatMap((one) => (one.advice === undefined ? [] : [one.advice]));
  return {
    sync: true,
    tellUser: withAge(summary, answered),
    tellAdministrator: [...advice, ...pageLine(answered)],
    tryLater: false,
  };
}

/** What the integration may not read itself, somebody may have read before it: the user should know how long before. */
function withAge(summary: string, { report, unchanged }: Answered): string {
  const snapshot = report.sources?.snapshot;
  // An answer that is told again has its ages of the first time.
  if (snapshot == null || unchanged) return summary;
  return `${summary} The last complete look at NetSuite is ${ageInWords(snapshot.ageSeconds)}.`;
}

/** Asked with `form: 'minimal'`, the way out is on the page. */
const pageLine = ({ page }: Answered): string[] =>
  page === null ? [] : [`See it, and repair it, in NetSuite: ${page}`];

function silent({ says, causes }: Silent): Decision {
  const [first] = causes;
  // Load and the network pass by themselves; an account does not repair itself.
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
