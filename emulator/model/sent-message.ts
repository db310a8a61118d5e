/** A message that a script sent. Nothing leaves the account: it waits in the outbox. */
export interface SentMessage {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly author: { readonly id: number; readonly name: string; readonly email: string };
  /** Addresses, also of those that the script named by internal id. */
  readonly recipients: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** Empty: the author's address. */
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  /** Whether NetSuite would send the body as HTML. */
  readonly isHtml: boolean;
  readonly isInternalOnly: boolean;
  /** By the option's names, `entityId`, the record that the message belongs to. */
  readonly relatedRecords: Readonly<Record<string, unknown>>;
  /** Script ids of what sent it. */
  readonly script: string;
  readonly deployment: string;
}
