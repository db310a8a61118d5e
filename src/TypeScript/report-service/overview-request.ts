/**
 * What the RESTlet may be asked about the whole account.
 */
import { CREDENTIAL_PARAMETERS } from '../examination/asked-credential';
import { BadRequest, parseRequest } from '../examination/request';
import { FORMS, OVERVIEW_FORM } from '../report/contract';
import { hashOf } from './request';

export interface OverviewRequest {
  readonly symptom: string | null;
  /** The hash of an overview that the caller has already; null for none. */
  readonly knownHash: string | null;
}

/**
 * The question, or null where the form is another one.
 * @throws BadRequest
 */
export function parseOverviewRequest(sent: unknown): OverviewRequest | null {
  const { form, unless } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (form !== OVERVIEW_FORM) return null;
  refuseWhatIsOfOne(sent);
  const { symptom } = parseRequest(sent, ['form', 'unless', 'own']);
  return { symptom, knownHash: hashOf(unless) };
}

/** What would be passed over in silence is refused: the overview is of the whole account, at once. */
function refuseWhatIsOfOne(sent: unknown): void {
  const given = sent instanceof Object ? Object.keys(sent) : [];
  const name = ['integration', 'token', ...CREDENTIAL_PARAMETERS, 'page', 'pageSize'].find((one) =>
    given.includes(one),
  );
  if (name === undefined) return;
  throw new BadRequest(
    'TD_UNKNOWN_PARAMETER',
    `The form ${OVERVIEW_FORM} is about the whole account, and has no parameter ${name}. Leave the parameter out, or send the form ${FORMS.join(' or ')}.`,
  );
}
