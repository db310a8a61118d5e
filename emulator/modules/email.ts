import { findEmployeeByEmail, findEntity, type LoginEntity } from '../database/entities';
import type { Execution, SentMessage } from '../model';
import { holds, permissionViolation } from '../permissions';
import { optionsOf, refuseUnknown, required } from './arguments';
import { strictModule } from './strict';

type Fail = Execution['fail'];
type Options = Readonly<Record<string, unknown>>;

const MEMBER = 'email.send';
const OPTIONS = [
  'author',
  'recipients',
  'subject',
  'body',
  'cc',
  'bcc',
  'replyTo',
  'relatedRecords',
  'attachments',
  'isInternalOnly',
];
/** Recipients, cc and bcc together. [DOC] section_4358681681 */
const MOST_RECIPIENTS = 10;
/** 15 MB [DOC] section_4358681681; that it is counted so is ASSUMED. */
const LARGEST_MESSAGE = 15 * 1024 * 1024;
/** To send as somebody else [DOC] section_4358681681; at which level is ASSUMED. */
const VICARIOUS = 'ADMI_VICARIOUS_EMAILS';
const RELATED_EMULATED = ['entityId', 'customRecord'];

/**
 * N/email: `send`, into the account's outbox. Nothing leaves the machine, and no daily quota is counted. `sendBulk`,
 * `sendCampaignEvent` and attachments are refused by name; promises are for client scripts. Options and error codes: [DOC]
 * section_4358681681.
 */
export function emailModule(execution: Execution): { send: (options: unknown) => void } {
  const { account, fail, governance } = execution;
  return strictModule(
    'N/email',
    {
      send(options: unknown): void {
        const given = optionsOf(options, MEMBER, fail);
        refuseUnknown(given, OPTIONS, MEMBER, fail);
        refuseAttachments(given.attachments, fail);
        const message = messageOf(execution, given);
        governance.charge(MEMBER);
        (account.outbox ??= []).push(message);
      },
    },
    fail,
  );
}

function messageOf(execution: Execution, given: Options): SentMessage {
  const { account, deployment, fail } = execution;
  for (const name of ['author', 'recipients', 'subject', 'body']) required(given, name, MEMBER, fail);
  const subject = textFrom(given, 'subject', fail);
  const body = textFrom(given, 'body', fail);
  const author = authorOf(execution, given.author);
  const recipients = addresses(execution, given, 'recipients', 'SSS_INVALID_TO_EMAIL', 'recipient');
  const cc = addresses(execution, given, 'cc', 'SSS_INVALID_CC_EMAIL', 'cc');
  const bcc = addresses(execution, given, 'bcc', 'SSS_INVALID_BCC_EMAIL', 'bcc');
  if (recipients.length === 0)
    throw fail('SSS_MISSING_REQD_ARGUMENT', `${MEMBER}: Missing a required argument: recipients`);
  if (recipients.length + cc.length + bcc.length > MOST_RECIPIENTS) {
    throw fail(
      'SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED',
      `You may have a maximum number of ${MOST_RECIPIENTS} recipients.`,
    );
  }
  if (Buffer.byteLength(body) + Buffer.byteLength(subject) > LARGEST_MESSAGE) {
    const message =
      'This message exceeds the limit of 15 MB. Please reduce the size of the message and its attachments and try again.';
    throw fail('ATTACH_SIZE_EXCEEDED', message);
  }
  return {
    at: account.now(),
    author: { id: author.id, name: author.name, email: author.email },
    recipients,
    cc,
    bcc,
    replyTo: given.replyTo === undefined || given.replyTo === null ? '' : textFrom(given, 'replyTo', fail),
    subject,
    body,
    isHtml: hasTags(body),
    isInternalOnly: given.isInternalOnly === true,
    relatedRecords: relatedRecords(given.relatedRecords, fail),
    script: deployment.scriptId,
    deployment: deployment.deploymentId,
  };
}

/** An employee, by internal id or address; for anybody but the user the role needs Vicarious Emails. */
function authorOf({ account, caller, fail }: Execution, value: unknown): LoginEntity {
  const found = isId(value)
    ? findEntity(account.database, Number(value))
    : findEmployeeByEmail(account.database, addressOf(value, 'author', fail));
  if (found?.type !== 'EMPLOYEE') {
    throw fail('SSS_AUTHOR_MUST_BE_EMPLOYEE', 'The author internal id or email must match an employee.');
  }
  if (found.id !== caller.entity && !holds(account, caller, VICARIOUS, 'FULL')) {
    throw fail('INSUFFICIENT_PERMISSION', permissionViolation(VICARIOUS));
  }
  return found;
}

/** The addresses that an option names, of one recipient or of a list, by address or by internal id. */
function addresses(
  { account, fail }: Execution,
  given: Options,
  name: 'recipients' | 'cc' | 'bcc',
  code: string,
  what: string,
): string[] {
  const value = given[name];
  if (value === undefined || value === null || value === '') return [];
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  return named.map((one) => {
    const address = isId(one) ? findEntity(account.database, Number(one))?.email : addressOf(one, name, fail);
    if (address !== undefined && isAddress(address)) return address;
    throw fail(code, `One or more ${what} emails are not valid.`);
  });
}

function addressOf(value: unknown, name: string, fail: Fail): string {
  if (typeof value === 'string') return value.trim();
  throw wrongType(name, 'number', fail);
}

/** An internal id as a number, or as the text of one [SEEN]: other members of N/* give ids as texts. */
function isId(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value));
}

/** Something, an @, and a domain with a point in it (ASSUMED): what NetSuite takes for valid is not published. */
function isAddress(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text);
}

/** "If HTML tags are present, the message is formatted as HTML" [DOC] section_4358681681; what a tag is, is ASSUMED. */
function hasTags(body: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!doctype\s/i.test(body);
}

function textFrom(given: Options, name: string, fail: Fail): string {
  const value = given[name];
  if (typeof value === 'string') return value;
  throw wrongType(name, 'string', fail);
}

function wrongType(name: string, type: string, fail: Fail): Error {
  return fail('WRONG_PARAMETER_TYPE', `Wrong parameter type: ${name} is expected as ${type}.`);
}

function refuseAttachments(value: unknown, fail: Fail): void {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return;
  throw fail('EMULATOR_OPTION_MISSING', `${MEMBER}: the emulator does not have the option \`attachments\`.`);
}

function relatedRecords(value: unknown, fail: Fail): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') throw wrongType('relatedRecords', 'object', fail);
  refuseUnknown(value as Options, RELATED_EMULATED, `${MEMBER}: relatedRecords`, fail);
  // A copy: the script may go on to change its own.
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
