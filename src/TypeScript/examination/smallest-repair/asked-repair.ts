/**
 * Which blocked credentials somebody asks to repair: read as strictly as every other parameter.
 */
import { DEFAULT_INTEGRATION } from '../../profiles/index';
import { BadRequest } from '../bad-request';
import type { Subject } from '../choose-profile';
import { subjectOf } from '../choose-profile';
import { parseRequest } from '../request';

/** Asks about the whole account. */
export const EVERY_INTEGRATION = 'all';

/** Access tokens that one request may name. */
export const MOST_TOKENS = 10_000;

/** What the question is called in a request. */
const PARAMETER = 'smallestRepair';

/** Faults that one message tells. */
const MOST_TOLD = 10;

export type AskedRepair =
  | { readonly of: 'account' }
  | { readonly of: 'integration'; readonly id: string; readonly subject: Subject }
  | { readonly of: 'tokens'; readonly ids: readonly number[] };

/** @throws BadRequest that names the place of each fault */
export function askedRepair(sent: unknown): AskedRepair {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw wrongShape();
  const asked = sent as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(asked).find((name) => name !== 'integration' && name !== 'tokens');
  if (unknown !== undefined) {
    throw new BadRequest(
      'TD_UNKNOWN_PARAMETER',
      `${PARAMETER} has no field ${JSON.stringify(unknown.slice(0, 60))}. Send integration or tokens.`,
    );
  }
  const has = (name: string) => asked[name] !== undefined;
  if (has('integration') === has('tokens')) throw wrongShape();
  return has('tokens') ? { of: 'tokens', ids: tokensIn(asked.tokens) } : ofIntegration(asked.integration);
}

/** @throws BadRequest */
export function ofIntegration(sent: unknown): AskedRepair {
  if (sent === EVERY_INTEGRATION) return { of: 'account' };
  if (sent === null) throw wrongShape();
  const { integration } = parseRequest({ integration: sent });
  return { of: 'integration', id: integration, subject: subjectOf(integration) };
}

function wrongShape(): BadRequest {
  return new BadRequest(
    'TD_WRONG_TYPE',
    `The parameter ${PARAMETER} must be {"integration": "${DEFAULT_INTEGRATION}"}, with the id of a profile, the internal id of an application or "all"; or {"tokens": [501]}, with internal ids of access tokens; in the body of a POST.`,
  );
}

function tokensIn(sent: unknown): readonly number[] {
  if (!Array.isArray(sent) || sent.length === 0) throw wrongShape();
  const list: readonly unknown[] = sent;
  if (list.length > MOST_TOKENS) {
    throw refused('TD_WRONG_TYPE', [
      { place: MOST_TOKENS, message: `There are ${list.length} access tokens. Give at most ${MOST_TOKENS}.` },
    ]);
  }
  const first = new Map<unknown, number>();
  const faults = list.flatMap((id, place): TokenFault[] => {
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1 || id >= 1e15) {
      return [{ place, message: 'Give the internal id of an access token as a number, such as 501.' }];
    }
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, place);
    else return [{ place, message: `This is the same as ${placeOf(earlier)}. Leave one of the two out.` }];
    return [];
  });
  if (faults.length > 0) throw refused('TD_WRONG_TYPE', faults);
  return [...first.keys()] as number[];
}

interface TokenFault {
  /** From 0. */
  readonly place: number;
  readonly message: string;
}

function placeOf(place: number): string {
  return `${PARAMETER}.tokens[${place}]`;
}

function refused(code: BadRequest['code'], faults: readonly TokenFault[]): BadRequest {
  const told = faults.slice(0, MOST_TOLD).map(({ place, message }) => `${placeOf(place)}: ${message}`);
  const more = faults.length - told.length;
  return new BadRequest(code, [...told, ...(more > 0 ? [`There are ${more} more faults.`] : [])].join(' '));
}

/** Ids of the list that the account does not have. @throws BadRequest */
export function refuseStrangers(ids: readonly number[], known: ReadonlySet<number>): void {
  const strangers = ids.flatMap((id, place): TokenFault[] =>
    known.has(id)
      ? []
      : [{ place, message: `There is no access token with the internal id ${id}, or your role may not read it.` }],
  );
  if (strangers.length > 0) throw refused('TD_TOKEN_NOT_FOUND', strangers);
}
