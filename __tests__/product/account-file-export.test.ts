/**
 * An account file taken from an account: on another machine it gets the same report.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { administratorOf, askForReport, type Running } from '../../cli/embedded';
import { certificateIn } from '../../cli/named-credential';
import { type AccountFile, type Caller, parseAccountFile } from '../../emulator';
import type { AccountFileReport, Report } from '../../src/TypeScript/report/contract';
import { ANSWERS } from '../examples/support/examples';
import { PAGE, sent, sessionOf } from '../page/support/session';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { EXAMPLES, inAccount, withAccountFile } from '../support/embedded';
import { example, healthyAccount, heldByContact } from './support/accounts';
import { ask, bySession } from './support/restlet';

/** One of each kind of thing that a file holds. */
const SOME = [
  ...['three-faults-at-once.json', 'vendor-holds-the-token.json', 'no-token.json'],
  ...['oauth2/certificate-ends-soon.json', 'subsidiaries/role-reaches-one-of-two.json'],
];

type Asked = Readonly<Record<string, string>>;

function askedOf(path: string, file: AccountFile): Asked {
  const { integration = 'expensify', certificate, ...named } = ANSWERS[path]?.ask ?? {};
  const credential = certificate === undefined ? named : certificateIn(file, certificate, path);
  const single = Object.entries(credential).filter(([, value]) => !Array.isArray(value));
  return { integration, ...Object.fromEntries(single.map(([name, value]) => [name, String(value)])) };
}

async function exported(running: Running, caller: Caller, asked: Asked): Promise<AccountFileReport> {
  const query = new URLSearchParams({ form: 'account-file', ...asked }).toString();
  const { status, body } = await ask(running, await bySession(running, caller), { query });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as AccountFileReport;
}

/** The report that names nobody. */
async function nameless(running: Running, asked: Asked): Promise<unknown> {
  const { text } = await sent(running, `&view=json&${new URLSearchParams(asked).toString()}`);
  return comparable(JSON.parse(text) as Report);
}

/** When it was read and what that took may differ; what was changed before is not in the file. */
function comparable({ cost: _cost, timeline: _history, source, ...report }: Report): unknown {
  return { ...report, source: { ...source, readAt: '(time)' } };
}

const named = async (running: Running, file: AccountFile) =>
  comparable(await askForReport(running, administratorOf(file), 'expensify'));

/** The report with names, and that of the replay. */
async function bothNamed(document: unknown, expected: readonly string[] = []) {
  const [original, file] = await withAccountFile(document, (path) =>
    inAccount(
      path,
      async (running, account) => [
        await named(running, account),
        await exported(running, administratorOf(account), { names: 'T' }),
      ],
      expected,
    ),
  );
  const replayed = await withAccountFile(file.accountFile, (path) => inAccount(path, named, expected));
  return { original, replayed, ...file };
}

const text = (value: unknown) => JSON.stringify(value);

describe('an account file taken from', () => {
  // __tests__/report/account-file.test.ts does so for every example, without a script that reads.
  it.each(SOME)('%s is read strictly and gets the same report', async (path) => {
    const { asked, report, file } = await inAccount(join(EXAMPLES, path), async (running, account) => {
      const question = askedOf(path, account);
      const taken = await exported(running, administratorOf(account), question);
      return { asked: question, report: await nameless(running, question), file: taken };
    });

    expect(file.notExported).toEqual([]);
    expect(() => parseAccountFile(text(file.accountFile), 'account.json', () => '')).not.toThrow();
    const replayed = await withAccountFile(file.accountFile, (copy) =>
      inAccount(copy, (running) => nameless(running, asked)),
    );
    expect(replayed).toEqual(report);
  });

  it.each(fc.sample(randomAccount(), { seed: 20261128, numRuns: 2 }).map((document, place) => [place, document]))(
    'random account %i, with names, gets the same report',
    async (_place, document) => {
      const { original, replayed, notExported } = await bothNamed(document);
      expect(replayed).toEqual(original);
      expect(notExported).toEqual([]);
    },
  );

  it('an account whose token a contact holds gets the same report', async () => {
    const { original, replayed } = await bothNamed(healthyAccount(heldByContact));
    expect(original).toMatchObject({ verdict: 'ready' });
    expect(replayed).toEqual(original);
  });

  it('an account in which two employees share an address gets the same report', async () => {
    const document = healthyAccount((account) => {
      for (const employee of account.employees) Object.assign(employee, { email: 'shared@acme.test' });
    });
    const { original, replayed } = await bothNamed(document);
    expect(text(original)).toContain('address');
    expect(replayed).toEqual(original);
  });
});

it('names nobody unless asked: no employee, no e-mail address, no token, but roles and integration records', async () => {
  const file = await taken(example('three-faults-at-once'), {});
  expect(file).not.toMatch(/\bana\b|torres|okafor|acme\.test/i);
  expect(file).toMatch(/"Employee \d+"/);
  expect(file).toMatch(/"Token \d+"/);
  expect(file).toContain('Expensify Integration');
  expect(await taken(example('three-faults-at-once'), { names: 'T' })).toContain('Ana Torres');
});

async function taken(document: unknown, asked: Asked): Promise<string> {
  return withAccountFile(document, (path) =>
    inAccount(path, async (running, account) =>
      text((await exported(running, administratorOf(account), asked)).accountFile),
    ),
  );
}

describe('of what could not be read', () => {
  const refusing = (matching: string, call = 'query.runSuiteQL'): AccountDocument =>
    ({
      ...healthyAccount(),
      faults: [{ call, error: 'UNEXPECTED_ERROR', when: 'always', matching }],
    }) as AccountDocument;

  it.each([
    ['roles', refusing('rolepermissions')],
    ['integration records', refusing('FROM integrationapp')],
    ['global permissions', refusing('employee', 'record.load')],
    ['a feature', refusing('EMPPERMS', 'runtime.isFeatureInEffect')],
  ])('the replay does not know more: %s', async (_what, document) => {
    const { original, replayed, notExported, accountFile } = await bothNamed(document);
    const { verdict, unread } = original as Report;
    expect(unread).not.toEqual([]);
    expect(replayed).toMatchObject({ verdict });
    expect((replayed as Report).unread).not.toEqual([]);
    expect(notExported.length).toBeGreaterThan(0);
    expect(accountFile).toHaveProperty('preferences');
  });
});

it('is for Administrators alone, over the RESTlet and on the page', async () => {
  const clerk: Caller = { entity: 42, role: 1001 };
  const [answer, page] = await withAccountFile(healthyAccount(), (path) =>
    inAccount(path, async (running) => {
      const response = await fetch(`${running.serving.url}${PAGE}&view=account-file`, {
        headers: { cookie: await sessionOf(running, clerk) },
      });
      const refused = await ask(running, await bySession(running, clerk), { query: 'form=account-file' });
      return [refused, await response.text()] as const;
    }),
  );
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'TD_ADMINISTRATORS_ONLY' } } });
  expect(page).toContain('TD_ADMINISTRATORS_ONLY');
  expect(page).toContain('This cannot be shown');
});

it('is a file of the page too, which runs nothing and is kept by nobody', async () => {
  const { text: file, headers } = await withAccountFile(healthyAccount(), (path) =>
    inAccount(path, (running) => sent(running, '&view=account-file')),
  );
  expect(() => parseAccountFile(file, 'account.json', () => '')).not.toThrow();
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="account.json"',
    'cache-control': 'no-store',
  });
});

it('takes what names a credential and whether to keep names, and nothing else', async () => {
  const refusals = await withAccountFile(healthyAccount(), (path) =>
    inAccount(path, async (running, account) => {
      const administrator = await bySession(running, administratorOf(account));
      const queries = ['symptom=NS0565', 'page=2', 'names=perhaps'];
      return Promise.all(queries.map((query) => ask(running, administrator, { query: `form=account-file&${query}` })));
    }),
  );
  expect(refusals.map(({ body }) => body)).toMatchObject(
    ['TD_UNKNOWN_PARAMETER', 'TD_UNKNOWN_PARAMETER', 'TD_WRONG_TYPE'].map((code) => ({ error: { code } })),
  );
});
