/**
 * Asks Token Doctor which credentials of the account would break, or work again, if somebody made some changes. It changes nothing.
 */
import { tryUntilLetIn } from './ask.ts';
import { authorizer } from './authorize.ts';
import { checkOptions } from './check-options.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { Credentials } from './credentials.ts';
import { withDeadline } from './deadline.ts';
import { explain, type Explanation } from './explain.ts';
import { notesOn, REAL_WORLD, RETRIES, TIMEOUT } from './preflight.ts';
import type { Refusal } from './refusal.ts';
import type { WhatIfChange } from './report.ts';
import type { World } from './send.ts';
import { type Addresses, targetOf } from './target.ts';
import { readWhatIf } from './what-if-answer.ts';
import type { WhatIfReport } from './what-if-shape.ts';

export interface WhatIfOptions extends Addresses {
  readonly credentials: Credentials;
  /**
   * At most 10,000. Each says how something is afterwards. A change that cannot be tried is a refusal with the cause `bad-request`: its message
   * names the place. The bundle takes them since 0.4.
   */
  readonly changes: readonly WhatIfChange[];
  /** Milliseconds for everything together, waiting for a busy account included; left out: 60000. */
  readonly timeout?: number;
  /** How often to ask again when the account is busy; left out: 8. */
  readonly retries?: number;
  /** Ends the call from outside; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

interface Asked {
  /** As NetSuite writes it. */
  readonly account: string;
  /** How many requests were sent to the RESTlet, or for an access token that was refused. */
  readonly attempts: number;
  /** What the caller should know whatever the outcome. */
  readonly notes: readonly string[];
}

/** Token Doctor answered. */
export interface WhatIfAnswered extends Asked {
  readonly outcome: 'answered';
  readonly report: WhatIfReport;
}

/** Nothing answered, or the question was refused; `causes` says why, in the terms of the report's checks. */
export interface WhatIfSilent extends Asked, Explanation {
  readonly outcome: 'refused' | 'unreachable';
  readonly refusal: Refusal;
}

export type WhatIfResult = WhatIfAnswered | WhatIfSilent;

const MOST_CHANGES = 10_000;

/**
 * What changes would do. A refusal and silence are answers too: only bad options throw.
 *
 * @throws ConfigurationError if the options cannot be asked with; it names the option and quotes no value
 * @throws the reason of `options.signal`, if that ended the call
 */
export async function whatIf(options: WhatIfOptions, world: World = REAL_WORLD): Promise<WhatIfResult> {
  checkOptions(options);
  const body = bodyOf(options.changes);
  const target = targetOf(options);
  const { credentials, timeout = TIMEOUT, retries = RETRIES } = options;
  const attempt = {
    complete: <Question>(question: Question) => question,
    request: { method: 'POST' as const, url: new URL(target.restlet), body },
    authorize: authorizer(credentials, target, world),
    credentials,
    read: readWhatIf(target.id.realm),
    world,
  };
  const tried = await withDeadline(timeout, options.signal, (signal) =>
    tryUntilLetIn({ ...attempt, signal }, retries, world.now() + timeout),
  );
  options.signal?.throwIfAborted();
  const asked = { account: target.id.realm, attempts: tried.attempts, notes: notesOn(target, options) };
  if ('report' in tried) return { ...asked, outcome: 'answered', report: tried.report };
  const { refusal, sent, timesBusy } = tried;
  const explanation = explain(refusal, {
    credentials: credentials.kind,
    realm: target.realm,
    elapsed: sent.elapsed,
    timesBusy,
    ...(sent.kind === 'answer' && sent.clockAhead !== undefined ? { clockAhead: sent.clockAhead } : {}),
  });
  return { ...asked, outcome: refusal.status === null ? 'unreachable' : 'refused', refusal, ...explanation };
}

/** @throws ConfigurationError */
function bodyOf(changes: unknown): string {
  const isList = Array.isArray(changes) && changes.length <= MOST_CHANGES;
  if (!isList || !(changes as unknown[]).every((one) => typeof one === 'object' && one !== null)) {
    throw new ConfigurationError(
      `The option changes must be a list of at most ${MOST_CHANGES} changes, such as { kind: 'set-role-active', id: 1001, value: false }.`,
    );
  }
  return JSON.stringify({ whatIf: changes });
}
