/**
 * The decision, asked of a general authorization library. The library answers whether somebody may do something; which check
 * fails is put together here, the same for every library.
 */
import type { Level, PlainAccount, PlainAnswer, PlainProfile } from '../plain-loop';

export type PlainTokenRecord = PlainAccount['tokens'][number];
type PlainToken = PlainAnswer['tokens'][number];

/** What a library is asked about one token. */
export interface TokenQuestions {
  readonly mayLogIn: () => boolean;
  readonly roleIsActive: () => boolean;
  readonly holdsRole: () => boolean;
  /** In this role, with the global permissions of the holder. */
  readonly reaches: (permission: string, level: Level) => boolean;
  readonly roleReaches: (permission: string, level: Level) => boolean;
  /** Whether the holder has a global line on it below the level. */
  readonly globalBelow: (permission: string, level: Level) => boolean;
}

/** A library that was given an account. */
export interface Authorizer {
  /** What the questions of one token are asked of. What is built here for one token counts as building. */
  readonly questionsOf: (token: PlainTokenRecord) => TokenQuestions;
  /** What the library holds, in its own words: `15,312 policies`. */
  readonly holds: string;
}

export interface Rival {
  readonly id: 'casbin' | 'casl-shared' | 'casl-each' | 'cedar';
  readonly name: string;
  /** Gives the library an account. Null where that takes longer than until `deadline`, a time of `performance.now()`. */
  readonly build: (account: PlainAccount, profile: PlainProfile, deadline: number) => Promise<Authorizer | null>;
  /** Whether questions that this one is too slow for are asked of tokens that are spread over the account. */
  readonly isSlow: boolean;
}

/** What a library decided within its time. */
export interface Asked {
  readonly tokens: readonly PlainToken[];
  /** Live tokens of the account. */
  readonly live: number;
  /** Milliseconds of building for single tokens. */
  readonly building: number;
  /** Milliseconds of asking. */
  readonly asking: number;
}

/** A prime: tokens at its multiples are spread over the whole account. */
const STRIDE = 7919;

/** Decides token after token until all are decided or the time is over: at least one. */
export function askAbout(
  account: PlainAccount,
  profile: PlainProfile,
  { authorizer, isSpread, deadline }: { authorizer: Authorizer; isSpread: boolean; deadline: number },
): Asked {
  const live = account.tokens.filter(({ inactive, revoked }) => !inactive && !revoked);
  const names = new Map(account.roles.map(({ id, name }) => [id, name]));
  const needed = profile.requirements.filter(({ feature }) => feature === null || account.features[feature] === true);
  const tokens: PlainToken[] = [];
  let [building, asking] = [0, 0];
  for (let place = 0; place < live.length; place++) {
    const token = live[isSpread ? (place * STRIDE) % live.length : place];
    if (token === undefined) continue;
    const started = performance.now();
    if (place > 0 && started > deadline) break;
    const questions = authorizer.questionsOf(token);
    const built = performance.now();
    tokens.push(answerOf(token.id, questions, needed, names.get(token.role) === profile.role));
    building += built - started;
    asking += performance.now() - built;
  }
  return { tokens, live: live.length, building, asking };
}

function answerOf(
  id: number,
  questions: TokenQuestions,
  needed: PlainProfile['requirements'],
  isExpected: boolean,
): PlainToken {
  const failing: string[] = [];
  if (!questions.mayLogIn()) failing.push('employee-access');
  if (!questions.roleIsActive()) failing.push('role-active');
  if (!questions.holdsRole()) failing.push('role-assigned');
  let [isShort, isOverridden] = [false, false];
  for (const { anyOf, level } of needed) {
    if (anyOf.some((permission) => questions.reaches(permission, level))) continue;
    if (!anyOf.some((permission) => questions.roleReaches(permission, level))) isShort = true;
    if (anyOf.some((permission) => questions.globalBelow(permission, level))) isOverridden = true;
  }
  if (isShort) failing.push(isExpected ? 'role-permission' : 'token-role');
  if (isOverridden) failing.push('global-permission');
  return { id, verdict: failing.length > 0 ? 'blocked' : 'ready', rootCause: failing[0] ?? null, failing };
}

/** The tokens of a loop's answer in the order in which a library was asked, where it was asked about them. */
export function sameTokens(loop: PlainAnswer, asked: Asked): boolean {
  const byId = new Map(loop.tokens.map((token) => [token.id, token]));
  return asked.tokens.every((token) => JSON.stringify(token) === JSON.stringify(byId.get(token.id)));
}
