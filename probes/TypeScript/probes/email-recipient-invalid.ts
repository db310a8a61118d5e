import * as email from 'N/email';
import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code for recipients that are no address and no record: nothing can be sent. */
export const emailRecipientInvalid: Probe = {
  id: 'email-recipient-invalid',
  as: 'Administrator',
  observe: () => ({ text: codeOf('nobody'), id: codeOf(999999999) }),
};

function codeOf(recipients: string | number): string {
  const author = runtime.getCurrentUser().id;
  return codeThrownBy(() => {
    email.send({ author, recipients, subject: 'Probe', body: 'Probe' });
  });
}
