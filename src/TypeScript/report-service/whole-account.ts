import { BadRequest } from '../examination/request';
import { FORMS } from '../report/contract';

/**
 * A form of the whole account has no parameters that are about one integration: what would be passed over in silence is refused.
 * @throws BadRequest `TD_UNKNOWN_PARAMETER`
 */
export function refuseParameters(sent: unknown, form: string, refused: readonly string[]): void {
  const given = sent instanceof Object ? Object.keys(sent) : [];
  const name = refused.find((one) => given.includes(one));
  if (name === undefined) return;
  throw new BadRequest(
    'TD_UNKNOWN_PARAMETER',
    `The form ${form} is about the whole account, and has no parameter ${name}. Leave the parameter out, or send the form ${FORMS.join(' or ')}.`,
  );
}
