/**
 * What the RESTlet may be asked beside what it is asked about: how much to say, and whether to say it again.
 */
import { FINGERPRINT } from '../diagnosis/fingerprint';
import type { Report } from '../report/report';
import type { Request } from '../examination/request';
import { BadRequest, pagingOf, parseRequest } from '../examination/request';
import type { Paging } from '../report/paging';

export const FORMS = ['full', 'minimal'] as const;
export type Form = (typeof FORMS)[number];

export interface Ask {
  readonly request: Request;
  readonly form: Form;
  /** The hash of a report that the caller has already; null for none. */
  readonly unless: string | null;
  /** Whether the caller is the integration itself, as it is unless it says that it is not. */
  readonly own: boolean;
  /** Which credentials to explain; null for the usual ones. */
  readonly paging: Paging | null;
}

/** The verdict, and where to read the rest. */
export type MinimalReport = Pick<
  Report,
  'schemaVersion' | 'integration' | 'verdict' | 'rootCause' | 'summary' | 'hash'
> & {
  /** Path and query of the page, below the account's domain. */
  readonly page: string;
};

/** The report is what the caller has already. */
export interface Unchanged {
  readonly schemaVersion: string;
  readonly unchanged: true;
  readonly hash: string;
}

export type Answer = Report | MinimalReport | Unchanged;

/** @throws BadRequest */
export function parseAsk(sent: unknown): Ask {
  const request = parseRequest(sent, ['form', 'unless', 'own', 'page', 'pageSize']);
  // What is no object was refused, or is empty.
  const { form, unless, own, page, pageSize } = (sent instanceof Object ? sent : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    request,
    form: formOf(form),
    unless: unlessOf(unless),
    own: ownOf(own),
    paging: pagingOf(page, pageSize),
  };
}

/** @param page path of the page; asked for only where it is needed */
export function shaped(report: Report, { form, unless }: Ask, page: () => string): Answer {
  const { schemaVersion, hash } = report;
  if (hash === unless) return { schemaVersion, unchanged: true, hash };
  if (form === 'full') return report;
  const { integration, verdict, rootCause, summary } = report;
  return { schemaVersion, integration, verdict, rootCause, summary, page: page(), hash };
}

function formOf(value: unknown): Form {
  const form = FORMS.find((one) => one === (value ?? 'full'));
  if (form) return form;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter form must be one of these: ${FORMS.join(', ')}.`);
}

function unlessOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && FINGERPRINT.test(value)) return value;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    'The parameter unless must be the hash of an earlier report, 16 digits and letters.',
  );
}

/** NetSuite writes T and F in addresses. */
function ownOf(value: unknown): boolean {
  if (value === undefined || value === null || value === true || value === 'T') return true;
  if (value === false || value === 'F') return false;
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter own must be T or F, or true or false in a body.');
}
