import * as email from 'N/email';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Which of two faults is told first. Nobody is the author and nobody the recipient: nothing can be sent. */
export const emailOrder: Probe = {
  id: 'email-order',
  as: 'Administrator',
  observe: () => ({
    authorAndRecipient: codeThrownBy(() => {
      email.send({ author: 999999999, recipients: 'nobody', subject: 'Probe', body: 'Probe' });
    }),
    authorAndBody: codeThrownBy(() => {
      email.send({ author: 999999999, recipients: 'nobody', subject: 'Probe', body: '' });
    }),
  }),
};
