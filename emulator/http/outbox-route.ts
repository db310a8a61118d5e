import type { FastifyInstance } from 'fastify';

import type { SentMessage } from '../model';
import { outboxPage, type ShownMessage } from '../pages/outbox';
import { type Host, OUTBOX_PATH } from './host';
import { showToAdministrator } from './record-routes';

/** As many as a page shows well. */
const LIMIT = 50;

/** What scripts sent: a page of the emulator's own, for Administrators, as the pages of records are. */
export function outboxRoute(server: FastifyInstance, host: Host): void {
  server.get(OUTBOX_PATH, (request, reply) =>
    showToAdministrator(host, request, reply, () => {
      const outbox = host.account.outbox ?? [];
      const content = outboxPage(outbox.slice(-LIMIT).reverse().map(shown), outbox.length);
      return { status: 200, title: 'Outbox', content };
    }),
  );
}

function shown(message: SentMessage): ShownMessage {
  const { author, recipients, cc, bcc, replyTo } = message;
  const addresses = [
    { label: 'To', value: recipients.join(', ') },
    { label: 'Cc', value: cc.join(', ') },
    { label: 'Bcc', value: bcc.join(', ') },
    { label: 'Reply to', value: replyTo },
  ].filter(({ value }) => value !== '');
  return {
    at: `${new Date(message.at).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    author: author.email === '' ? author.name : `${author.name} <${author.email}>`,
    addresses,
    subject: message.subject,
    body: message.body,
    isHtml: message.isHtml,
    sentBy: message.deployment,
  };
}
