/**
 * What a snapshot found, out of the text that it is kept as.
 */
import type { RootCause } from '../decide';
import { FINGERPRINT } from '../fingerprint';
import type { Verdict } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { Level } from '../../netsuite/levels';
import { LEVELS } from '../../netsuite/levels';
import type { IntegrationState, SnapshotFinding } from './sources';

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

/**
 * What the text of an entry says; null where that is not what was written. Each part is looked at before it is used.
 * @param at when the entry was written
 */
export function readFinding(text: string, at: string): SnapshotFinding | null {
  const parts = parsed(text) as Readonly<Record<string, unknown>>;
  const verdict = VERDICTS.find((one) => one === parts.verdict);
  if (!verdict || !Array.isArray(parts.unmet) || !Array.isArray(parts.fails)) return null;
  const { fails, unmet, rules } = parts;
  return {
    verdict,
    rootCause: rootCauseOf(parts.rootCause),
    fails: CHECK_ORDER.filter((check) => fails.includes(check)),
    unmet: unmet.filter((id) => typeof id === 'string'),
    globalLines: linesOf(parts.globalLines),
    integrationRead: parts.integrationRead === true,
    integrationState: stateOf(parts, at),
    allReady: parts.allReady === true,
    ...(typeof rules === 'string' && FINGERPRINT.test(rules) ? { rules } : {}),
  };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return value instanceof Object ? value : {};
  } catch {
    return {};
  }
}

const SEEN: readonly IntegrationState['seen'][] = ['in-order', 'fault', 'unread'];

/** An entry of an earlier version says what was seen, and not of which record nor when. */
function stateOf(
  { integrationState, integrationRead, fails }: Readonly<Record<string, unknown>>,
  at: string,
): IntegrationState {
  const parts = (integrationState instanceof Object ? integrationState : {}) as Readonly<Record<string, unknown>>;
  const seen = SEEN.find((one) => one === parts.seen);
  const record = typeof parts.record === 'number' ? parts.record : null;
  // With a time that is wrong, or in the future, nobody could ever see the record repaired after it.
  if (seen) return { record, seen, seenAt: typeof parts.seenAt === 'string' && parts.seenAt <= at ? parts.seenAt : at };
  if (Array.isArray(fails) && fails.includes('integration-enabled')) return { record, seen: 'fault', seenAt: at };
  return integrationRead === true ? { record, seen: 'in-order', seenAt: at } : { record, seen: 'unread', seenAt: '' };
}

function linesOf(value: unknown): Record<string, Level> {
  if (!(value instanceof Object)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([permission, held]) => {
      const level = LEVELS.find((one) => one === held);
      return level ? [[permission, level]] : [];
    }),
  );
}

function rootCauseOf(value: unknown): RootCause | null {
  if (!(value instanceof Object) || !('check' in value) || !('token' in value)) return null;
  const check = CHECK_ORDER.find((id) => id === value.check);
  const { token } = value;
  return check && (token === null || typeof token === 'number') ? { check, token } : null;
}
