/**
 * What the RESTlet may be asked beside what it is asked about: how much to say, and whether to say it again.
 */
import { otherCertificatesIn } from '../examination/asked-others';
import type { Request } from '../examination/request';
import { BadRequest, pagingOf, parseRequest } from '../examination/request';
import type { Form } from '../report/contract';
import { ACCOUNT_FILE_FORM, FORMS, NOT_READY_FORM, OVERVIEW_FORM, READINESS_FORM } from '../report/contract';
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
  /** Whether to say when it broke. */
  readonly timeline: boolean;
  /** Whether to say what the plan does to the other integrations. */
  readonly effects: boolean;
}

/** @throws BadRequest */
export function parseReportRequest(sent: unknown): ReportRequest {
  const named = parseRequest(sent, [
    ...['form', 'unless', 'own', 'page', 'pageSize', 'timeline', 'effects', 'otherCertificates'],
  ]);
  // What is no object was refused, or is empty.
  const { form, unless, own, page, pageSize, timeline, effects, otherCertificates } = (
    sent instanceof Object ? sent : {}
  ) as Readonly<Record<string, unknown>>;
  const request = withOthers(named, otherCertificates);
  const onBehalf = !yesOrNo('own', own, true);
  if (onBehalf && request.credential?.holder === null) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      "The parameter kind alone asks about the caller's own credential, and own=F says that the caller asks for another. Send employee and role, such as employee=42&role=1001.",
    );
  }
  return {
    request,
    form: formOf(form),
    knownHash: hashOf(unless),
    onBehalf,
    paging: pagingOf(page, pageSize),
    timeline: yesOrNo('timeline', timeline, false),
    effects: yesOrNo('effects', effects, false),
  };
}

/** @throws BadRequest */
function withOthers(request: Request, sent: unknown): Request {
  const others = otherCertificatesIn(sent, new Date().toISOString());
  const { credential } = request;
  if (others.length === 0) return request;
  if (credential?.kind !== 'oauth2-certificate') {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      'The parameter otherCertificates is about the other certificates beside one. Send it with kind=oauth2-certificate.',
    );
  }
  return { ...request, credential: { ...credential, others } };
}

function formOf(value: unknown): Form {
  const form = FORMS.find((one) => one === (value ?? 'full'));
  if (form) return form;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    `The parameter form must be one of these: ${[...FORMS, OVERVIEW_FORM, READINESS_FORM, NOT_READY_FORM, ACCOUNT_FILE_FORM].join(', ')}.`,
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

/** NetSuite writes T and F in addresses. @param otherwise where it was left out @throws BadRequest */
export function yesOrNo(name: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  if (value === true || value === 'T') return true;
  if (value === false || value === 'F') return false;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${name} must be T or F, or true or false in a body.`);
}
