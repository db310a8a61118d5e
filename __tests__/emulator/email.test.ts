import { emailModule } from '../../emulator/modules/email';
import type { Account, Caller, Execution } from '../../emulator/model';
import { accountFile, ADMINISTRATOR, execution, loadEngine, NOW, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

const BEN: Caller = { entity: 42, role: 1001 };
const VICARIOUS = { ADMI_VICARIOUS_EMAILS: 'FULL' };

function open(permissions: object = {}): Account {
  return openAccount(
    accountFile({
      roles: [{ id: 1001, scriptid: 'customrole_x', name: 'X', permissions }],
      employees: [
        { id: 41, name: 'Ana Ortiz', email: 'ana@acme.test', roles: [] },
        { id: 42, name: 'Ben Okoye', email: 'ben@acme.test', roles: [1001] },
      ],
      entities: [{ id: 900, type: 'VENDOR', name: 'Agency', roles: [] }],
    }),
  );
}

const MESSAGE = { author: 42, recipients: 'someone@example.com', subject: 'Sweep', body: 'All is well.' };

/** Sends a message with these changes, as Ben in a role without permissions. */
function send(change: object = {}, run: Execution = execution(open(), BEN)): void {
  emailModule(run).send({ ...MESSAGE, ...change });
}

/** What waits in the outbox after one message with these changes. */
function sent(change: object = {}, account = open(), caller = BEN) {
  send(change, execution(account, caller));
  return account.outbox?.[0];
}

describe('email.send', () => {
  it('puts the message into the outbox, and costs 20 units', () => {
    const account = open();
    const run = execution(account, BEN);
    send({ cc: ['cc@example.com'], bcc: 'bcc@example.com', replyTo: 'reply@example.com', isInternalOnly: true }, run);

    expect(account.outbox).toEqual([
      {
        at: NOW,
        author: { id: 42, name: 'Ben Okoye', email: 'ben@acme.test' },
        recipients: ['someone@example.com'],
        cc: ['cc@example.com'],
        bcc: ['bcc@example.com'],
        replyTo: 'reply@example.com',
        subject: 'Sweep',
        body: 'All is well.',
        isHtml: false,
        isInternalOnly: true,
        relatedRecords: {},
        script: 'customscript_test',
        deployment: 'customdeploy_test',
      },
    ]);
    expect(run.governance.used).toBe(20);
  });

  it('keeps messages in the order in which they were sent', () => {
    const account = open();
    for (const subject of ['first', 'second']) send({ subject }, execution(account, BEN));

    expect(account.outbox?.map(({ subject }) => subject)).toEqual(['first', 'second']);
  });

  it.each([
    [
      [41, 'x@example.com'],
      ['ana@acme.test', 'x@example.com'],
    ],
    ['41', ['ana@acme.test']],
    [41, ['ana@acme.test']],
    [' x@example.com ', ['x@example.com']],
  ])('sends to ids and addresses: %j', (recipients, expected) => {
    expect(sent({ recipients })?.recipients).toEqual(expected);
  });

  it.each([
    ['<p>Hello</p>', true],
    ['line<br/>line', true],
    ['<!DOCTYPE html>', true],
    ['<a href="https://example.com">here</a>', true],
    ['a < b and b > c', false],
    ['Ana <ana@acme.test>', false],
    ['1 <2> 3', false],
  ])('takes %j for HTML: %s', (body, isHtml) => {
    expect(sent({ body })?.isHtml).toBe(isHtml);
  });

  it('keeps a copy of what the message belongs to', () => {
    const relatedRecords = { entityId: 41 };
    const message = sent({ relatedRecords });
    relatedRecords.entityId = 42;

    expect(message?.relatedRecords).toEqual({ entityId: 41 });
  });

  it.each(['author', 'recipients', 'subject', 'body'])('needs %s', (name) => {
    expect(() => {
      send({ [name]: undefined });
    }).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', `email.send: Missing a required argument: ${name}`));
  });

  it.each([
    ['recipients', 'SSS_INVALID_TO_EMAIL'],
    ['cc', 'SSS_INVALID_CC_EMAIL'],
    ['bcc', 'SSS_INVALID_BCC_EMAIL'],
  ])('refuses what is no address in %s', (name, code) => {
    for (const wrong of ['nobody', 'a@b', ['x@example.com', 'y@example.com z@example.com'], 999, 7, 900]) {
      expect(() => {
        send({ [name]: wrong });
      }).toThrow(scriptError(code));
    }
  });

  it('takes ten recipients with cc and bcc, and no more', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.com`);
    expect(sent({ recipients: many(4), cc: many(3), bcc: many(3) })?.recipients).toHaveLength(4);

    const account = open();
    expect(() => {
      send({ recipients: many(4), cc: many(3), bcc: many(4) }, execution(account, BEN));
    }).toThrow(scriptError('SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED', '10'));
    expect(account.outbox).toBeUndefined();
  });

  it('refuses an empty list of recipients', () => {
    expect(() => {
      send({ recipients: [] });
    }).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'recipients'));
  });

  it('refuses a message above 15 MB', () => {
    expect(() => {
      send({ body: 'x'.repeat(15 * 1024 * 1024) });
    }).toThrow(scriptError('ATTACH_SIZE_EXCEEDED'));
  });

  it.each([
    ['subject', 7],
    ['body', {}],
    ['author', {}],
    ['recipients', [{}]],
    ['replyTo', 7],
    ['relatedRecords', 'x'],
  ])('refuses a wrong type of %s', (name, value) => {
    expect(() => {
      send({ [name]: value });
    }).toThrow(scriptError('WRONG_PARAMETER_TYPE', name));
  });

  it('refuses by name what the emulator does not have', () => {
    for (const change of [{ attachments: [{}] }, { relatedRecords: { transactionId: 1 } }, { recipient: 'x' }]) {
      expect(() => {
        send(change);
      }).toThrow(scriptError('EMULATOR_OPTION_MISSING'));
    }
    const module = emailModule(execution(open(), BEN)) as unknown as Record<string, unknown>;
    expect(() => module.sendBulk).toThrow(scriptError('EMULATOR_MEMBER_MISSING', 'email.sendBulk'));
    expect(() => module.sendCampaignEvent).toThrow(scriptError('EMULATOR_MEMBER_MISSING'));
    expect(sent({ attachments: [] })).toBeDefined();
  });
});

describe('the author', () => {
  it.each([999, -5, 900, 'stranger@example.com'])('must be an employee: %j', (author) => {
    expect(() => {
      send({ author }, execution(open(), ADMINISTRATOR));
    }).toThrow(scriptError('SSS_AUTHOR_MUST_BE_EMPLOYEE', 'must match an employee'));
  });

  it('may be named by address', () => {
    expect(sent({ author: 'Ben@acme.test' })?.author.id).toBe(42);
  });

  it('is the user, unless the role has Vicarious Emails', () => {
    expect(() => {
      send({ author: 41 });
    }).toThrow(scriptError('INSUFFICIENT_PERMISSION', 'Vicarious emails'));
    expect(() => {
      send({ author: 41 }, execution(open({ ADMI_VICARIOUS_EMAILS: 'EDIT' }), BEN));
    }).toThrow(scriptError('INSUFFICIENT_PERMISSION'));
    expect(sent({ author: 41 }, open(VICARIOUS))?.author.id).toBe(41);
    expect(sent({ author: 41 }, open(), ADMINISTRATOR)?.author.id).toBe(41);
  });
});
