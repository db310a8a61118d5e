/**
 * The tokens of the overview, searched, sorted and cut into pages. Only the rows of the shown page are put into words.
 */
import type { Diagnosis, TokenDiagnosis } from '../diagnosis/diagnose';
import type { RecordReference, Verdict } from '../diagnosis/finding';
import { TOKEN_CHECKS } from '../diagnosis/finding';
import { credentialReference, entityReference, integrationOf, roleReference } from '../diagnosis/references';
import type { Sort } from './route';
import type { Totals } from '../report/contract';
import { GRAVITY, onPage, pagesOf, totalsOf } from '../report/paging';

/** Rows of one page: more than a person reads, and little enough for a phone. */
export const ROWS_ON_A_PAGE = 50;

export interface TableOrder {
  readonly sort: Sort;
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

export interface TokenRow {
  readonly id: number | null;
  readonly verdict: Verdict;
  readonly token: RecordReference;
  readonly entity: RecordReference;
  readonly role: RecordReference;
  readonly integration: RecordReference;
  /** The title of the first fault, else of what is first open; null for neither. */
  readonly wrong: string | null;
}

export interface TokenTable {
  readonly order: TableOrder;
  readonly totals: Totals;
  /** Tokens that the search found: all where nothing was searched for. */
  readonly found: number;
  readonly pages: number;
  /** Of this page. */
  readonly rows: readonly TokenRow[];
  /** Whether some token deserves a look though all are ready. */
  readonly warns: boolean;
  /** How many checks of all tokens do not apply. */
  readonly notApplicable: number;
}

/** The table that was asked for. A page beyond the last one has no rows. */
export function tokenTable({ tokens }: Pick<Diagnosis, 'tokens'>, order: TableOrder): TokenTable {
  const named = tokens.map(nameToken);
  const found = sorted(
    named.filter(({ references }) => matches(references, order.search)),
    order.sort,
  );
  return {
    order,
    totals: totalsOf(tokens),
    found: found.length,
    pages: pagesOf(found.length, ROWS_ON_A_PAGE),
    rows: onPage(found, { page: order.page, pageSize: ROWS_ON_A_PAGE }).map(rowOf),
    warns: tokens.some(({ decisions }) => decisions.some(({ status }) => status === 'warn' || status === 'unknown')),
    notApplicable: tokens.reduce(
      (count, { decisions }) => count + decisions.filter(({ status }) => status === 'notApplicable').length,
      0,
    ),
  };
}

type References = Pick<TokenRow, 'token' | 'entity' | 'role' | 'integration'>;

interface NamedToken {
  readonly diagnosis: TokenDiagnosis;
  readonly references: References;
}

function nameToken(diagnosis: TokenDiagnosis): NamedToken {
  const { facts, credential, role, entity } = diagnosis.chain;
  return {
    diagnosis,
    references: {
      token: credentialReference(credential),
      entity: entityReference(entity),
      role: roleReference(role),
      integration: integrationOf(facts, credential.integration),
    },
  };
}

function rowOf({ diagnosis, references }: NamedToken): TokenRow {
  const { chain, verdict, findings } = diagnosis;
  const worst = findings.find(({ status }) => status === 'fail') ?? findings.find(({ status }) => status === 'unknown');
  return { id: chain.credential.id, verdict, ...references, wrong: worst?.title ?? null };
}

function matches({ token, entity, role, integration }: References, search: string): boolean {
  const text = [token.name, entity.name, role.name, integration.name].join('\n').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}

function sorted(tokens: readonly NamedToken[], sort: Sort): NamedToken[] {
  return tokens
    .map((token): [string, NamedToken] => [keyOf(token, sort), token])
    .sort(([a, one], [b, other]) => COLLATOR.compare(a, b) || idOf(one) - idOf(other))
    .map(([, token]) => token);
}

/** Compares as `localeCompare` does, and many times faster. */
const COLLATOR = new Intl.Collator();

function idOf({ diagnosis }: NamedToken): number {
  return diagnosis.chain.credential.id ?? 0;
}

function keyOf({ diagnosis, references }: NamedToken, sort: Sort): string {
  switch (sort) {
    case 'verdict':
      return `${GRAVITY.indexOf(diagnosis.verdict)} ${String(firstFault(diagnosis)).padStart(2, '0')}`;
    case 'token':
      return references.token.name;
    case 'user':
      return references.entity.name;
    case 'role':
      return references.role.name;
    case 'integration':
      return references.integration.name;
  }
}

function firstFault({ decisions }: TokenDiagnosis): number {
  const place = decisions.findIndex(({ status }) => status === 'fail');
  return place === -1 ? TOKEN_CHECKS.length : place;
}
