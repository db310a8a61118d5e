/**
 * What the RESTlet may be asked beside what it is asked about: how much to say, and whether to say it again.
 */
import type { Request } from '../examination/request';
import { BadRequest, pagingOf, parseRequest } from '../examination/request';
import type { Form } from '../report/contract';
import { FORMS, OVERVIEW_FORM, READINESS_FORM } from '../report/contract';
import { HASH } from '../report/hash';
import type { Paging } from '../report/paging';

export interface ReportRequest {
  readonly request: Request;
  readonly form: Form;
  /** The hash of a report that the caller has already; null for none. */
  readonly knownHash: string | null;
  /** Whether the caller says that it is not the integration itself. */
  readonly onBehalf: boolean;
  /** Which credentials to explain; null for the usual ones. */
  readonly paging: Paging | null;
}

/** @throws BadRequest */
export function parseReportRequest(sent: unknown): ReportRequest {
  const request = parseRequest(sent, ['form', 'unless', 'own', 'page', 'pageSize']);
  // What is no object was refused, or is empty.
  const { form, unless, own, page, pageSize } = (sent instanceof Object ? sent : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    request,
    form: formOf(form),
    knownHash: hashOf(unless),
    onBehalf: !isOwn(own),
    paging: pagingOf(page, pageSize),
  };
}

function formOf(value: unknown): Form {
  const form = FORMS.find((one) => one === (value ?? 'full'));
  if (form) return form;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    `The parameter form must be one of these: ${[...FORMS, OVERVIEW_FORM, READINESS_FORM].join(', ')}.`,
  );
}

/** @throws BadRequest */
export function hashOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && HASH.test(value)) return value;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    'The parameter unless must be the hash of an earlier report, 16 digits and letters.',
  );
}

/** NetSuite writes T and F in addresses. */
function isOwn(value: unknown): boolean {
  if (value === undefined || value === null || value === true || value === 'T') return true;
  if (value === false || value === 'F') return false;
  throw new BadRequest('TD_WRONG_TYPE', 'The parameter own must be T or F, or true or false in a body.');
}
