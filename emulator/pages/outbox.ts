import { BOX_STYLE } from './boxes';
import { type Html, html } from './html';

/** One message as the outbox shows it. */
export interface ShownMessage {
  readonly at: string;
  readonly author: string;
  /** Label and addresses of each line that has any. */
  readonly addresses: readonly { readonly label: string; readonly value: string }[];
  readonly subject: string;
  readonly body: string;
  readonly isHtml: boolean;
  readonly sentBy: string;
}

/** Messages, newest first. A body of HTML stands in a frame of its own, where its scripts do not run. */
export function outboxPage(messages: readonly ShownMessage[], total: number): Html {
  if (total === 0)
    return html`${NOTE}
      <p>No script has sent a message yet.</p>`;
  return html`${BOX_STYLE}${NOTE}${total > messages.length ? html`<p>The last ${messages.length} of ${total}.</p>` : undefined}
  ${messages.map(
    (message) =>
      html`<section class="ns-portlet" aria-label="${message.subject}">
        <h2>${message.subject}</h2>
        <div class="ns-portlet-content">
          <table class="ns-table">
            <tbody>
              ${row('From', message.author)}${message.addresses.map(({ label, value }) => row(label, value))}
              ${row('At', message.at)}${row('Sent by', message.sentBy)}
            </tbody>
          </table>
          ${
            message.isHtml
              ? html`<iframe class="ns-mail" sandbox title="${message.subject}" srcdoc="${message.body}"></iframe>`
              : html`<pre class="ns-mail">${message.body}</pre>`
          }
        </div>
      </section>`,
  )}`;
}

const NOTE = html`<p class="ns-note">
  What scripts sent by N/email. It waits here: the embedded account sends no mail.
</p>`;

function row(label: string, value: string): Html {
  return html`<tr>
    <th scope="row">${label}</th>
    <td>${value}</td>
  </tr>`;
}
