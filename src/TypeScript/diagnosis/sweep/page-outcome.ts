/**
 * What one page of credentials comes to for one integration: what the stage map hands to the stage reduce.
 */
import type { CredentialKind } from '../../netsuite/credential-kinds';
import { CREDENTIAL_KINDS } from '../../netsuite/credential-kinds';
import { patternOf } from './changes-text';
import { MOST_CHARACTERS } from './in-chunks';
import { chunkedRows, decodeRows, encodeRows } from './rows';
import { arrayOf, booleanOf, countOf, nullOr, objectOf, oneOf, positiveOf, stringOf } from './strict';
import type { RoleReach, SweptCredential } from './swept';

/** What the checks of the account ask about credentials, without the credentials. */
export interface PageSurvey {
  /** Whether the page has a credential of the integration, a dead one too; null where they could not be read. */
  readonly hasAny: boolean | null;
  /** Of the live ones. */
  readonly kinds: readonly CredentialKind[];
  /** The integration records of the live ones; null stands for one that is not known. */
  readonly recordsInUse: readonly (number | null)[];
  readonly recordsOfTokens: readonly (number | null)[];
}

/** A credential that lets nobody in, with the time at which it was made. */
export interface DeadCredential {
  readonly credential: SweptCredential;
  /** ISO time in UTC; empty where it is not known. */
  readonly created: string;
  /** Internal id of its integration record; null where that is not known. */
  readonly record: number | null;
}

export interface PageOutcome {
  /** The live ones, by id: each by its own checks alone. */
  readonly live: readonly SweptCredential[];
  /** The one made last, where none is live; else null. */
  readonly newestDead: DeadCredential | null;
  readonly survey: PageSurvey;
  /** Whether every live credential of the integration on this page was understood. */
  readonly complete: boolean;
  /** What the roles of the live ones reach. */
  readonly roles: readonly RoleReach[];
}

/** In as many texts as it takes, each of them the outcome of a page: together they come to the same. */
export function encodeOutcome(outcome: PageOutcome, most: number = MOST_CHARACTERS): string[] {
  const { newestDead, roles } = outcome;
  const rolesText = JSON.stringify(roles.map(({ role, credentials, pattern }) => [role, credentials, pattern]));
  const dead = newestDead && [encodeRows([newestDead.credential]), newestDead.created, newestDead.record];
  const roomForRows = Math.max(most - rolesText.length - REST, REST);
  const pieces = chunkedRows(outcome.live, roomForRows);
  return (pieces.length === 0 ? [''] : pieces).map((rows, place) =>
    JSON.stringify({
      rows,
      survey: outcome.survey,
      complete: outcome.complete,
      dead: place === 0 ? dead : null,
      roles: place === 0 ? (JSON.parse(rolesText) as unknown) : [],
    }),
  );
}

/** Characters for everything but rows and roles: the integration records are few. */
const REST = 4000;

/** @throws Error for what is none of the texts of `encodeOutcome` */
export function decodeOutcome(text: string): PageOutcome {
  const { rows, live } = outcomeIn(text);
  return { ...live, live: decodeRows(rows) };
}

/** The outcome with its credentials still as text: a large integration has a hundred thousand of them. */
export interface PackedOutcome extends Omit<PageOutcome, 'live'> {
  readonly rows: string;
}

/** @throws Error as `decodeOutcome` does; the rows are not looked at yet */
export function unpackOutcome(text: string): PackedOutcome {
  const { rows, live } = outcomeIn(text);
  return { ...live, rows };
}

export function pack({ live, ...rest }: PageOutcome): PackedOutcome {
  return { ...rest, rows: encodeRows(live) };
}

function outcomeIn(text: string): { readonly rows: string; readonly live: Omit<PageOutcome, 'live'> } {
  const { rows, survey, complete, dead, roles } = objectOf(JSON.parse(text));
  return {
    rows: stringOf(rows),
    live: {
      newestDead: nullOr(deadIn, dead),
      survey: surveyIn(survey),
      complete: booleanOf(complete),
      roles: arrayOf(roles).map(roleIn),
    },
  };
}

function deadIn(value: unknown): DeadCredential {
  const [row, created, record] = arrayOf(value);
  const [credential] = decodeRows(stringOf(row));
  if (credential === undefined) throw new Error('A dead credential is missing.');
  return { credential, created: stringOf(created), record: nullOr(positiveOf, record) };
}

function surveyIn(value: unknown): PageSurvey {
  const { hasAny, kinds, recordsInUse, recordsOfTokens } = objectOf(value);
  const records = (list: unknown) => arrayOf(list).map((one) => nullOr(positiveOf, one));
  return {
    hasAny: nullOr(booleanOf, hasAny),
    kinds: arrayOf(kinds).map((kind) => oneOf(CREDENTIAL_KINDS, kind)),
    recordsInUse: records(recordsInUse),
    recordsOfTokens: records(recordsOfTokens),
  };
}

function roleIn(value: unknown): RoleReach {
  const [role, credentials, pattern] = arrayOf(value);
  return { role: positiveOf(role), credentials: countOf(credentials), pattern: patternOf(pattern) };
}
