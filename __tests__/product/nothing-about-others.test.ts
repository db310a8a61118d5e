/**
 * What the RESTlet tells about others is what its caller could read without it: an account is full of marks, a caller with
 * few rights asks in every way that there is, and a mark comes back only where a right lets the caller read it.
 */
import type { AccountDocument } from '../reference/answer';
import { healthyAccount, INTEGRATION, role, TOKEN } from './support/accounts';
import { serving } from './support/account';
import { EVERY_RIGHT, READER, type Rights, withReader } from './support/reader';
import { ask, bySession, byToken, reportIn, timeless } from './support/restlet';

const OTHER = { token: 777, employee: 7771, role: 7772 } as const;

/** Somebody whose token of the integration is blocked, with a mark in everything that is theirs. */
const marked = (change: (account: AccountDocument) => void = () => undefined): AccountDocument =>
  healthyAccount((account) => {
    const permissions = { ADMI_LOGIN_OAUTH: 'FULL' } as const;
    account.roles.push({ id: OTHER.role, scriptid: 'customrole_mark', name: 'MARK-role-name', permissions });
    account.employees.push({
      id: OTHER.employee,
      name: 'MARK-employee-name',
      email: 'mark-email@acme.test',
      roles: [OTHER.role],
      globalPermissions: { LIST_ACCOUNT: 'CREATE' },
    });
    account.tokens.push({
      id: OTHER.token,
      name: 'MARK-token-name',
      integration: INTEGRATION,
      entity: OTHER.employee,
      role: OTHER.role,
      created: '2026-02-01T10:00:00Z',
    });
    change(account);
  });

/** Each mark, and the rights any of which lets somebody read it in NetSuite itself. */
const MARKS: readonly (readonly [mark: RegExp, readBy: readonly string[]])[] = [
  [/MARK-token-name/, ['ADMI_MANAGE_OAUTH_TOKENS']],
  [new RegExp(String.raw`\b${OTHER.token}\b`), ['ADMI_MANAGE_OAUTH_TOKENS']],
  // The list of access tokens names user and role.
  [/MARK-employee-name/, ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD']],
  [new RegExp(String.raw`\b${OTHER.employee}\b`), ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD']],
  [/MARK-role-name/, ['ADMI_MANAGE_OAUTH_TOKENS', 'ADMI_MANAGEROLES']],
  [new RegExp(String.raw`\b${OTHER.role}\b`), ['ADMI_MANAGE_OAUTH_TOKENS', 'ADMI_MANAGEROLES']],
  [/"CREATE"/, ['LIST_EMPLOYEE']],
  [/mark-email/, []],
];

const WAYS = ['', 'own=F', 'own=T', 'form=minimal', `token=${OTHER.token}`, `token=${OTHER.token}&own=F&form=minimal`];

/** Everything that a caller with these rights hears, in every way of asking, once snapshots are there. */
async function heardWith(rights: Rights): Promise<string> {
  return serving(withReader(marked(), rights), async (running) => {
    const administrator = await bySession(running, { entity: 1, role: 3 });
    expect(reportIn(await ask(running, administrator)).verdict).toBe('blocked');
    const reader = await bySession(running, READER);
    const answers = [];
    for (const query of WAYS) {
      answers.push(await ask(running, reader, { query }));
    }
    // What the caller itself sent is no news.
    return JSON.stringify(answers.map(({ body }) => body))
      .replaceAll(`the internal id ${OTHER.token}`, '')
      .replaceAll(`token=${OTHER.token}`, '');
  });
}

const ONE_AT_A_TIME: readonly Rights[] = Object.entries({ ...EVERY_RIGHT, LIST_CUSTRECORDENTRY: 'VIEW' } as Rights).map(
  ([permission, level]) => ({ [permission]: level, LIST_CUSTRECORDENTRY: 'VIEW' }),
);

const WITHOUT_ONE: readonly Rights[] = Object.keys(EVERY_RIGHT).map((permission) => ({
  ...Object.fromEntries(Object.entries(EVERY_RIGHT).filter(([key]) => key !== permission)),
  LIST_CUSTRECORDENTRY: 'VIEW',
}));

it.each([{}, ...ONE_AT_A_TIME, ...WITHOUT_ONE].map((rights) => [Object.keys(rights).join(', ') || 'nothing', rights]))(
  'a caller with the rights %s hears no more of somebody else than those rights read',
  async (_named, rights) => {
    const heard = await heardWith(rights);
    const leaked = MARKS.filter(([mark, readBy]) => mark.test(heard) && !readBy.some((right) => right in rights));

    expect(leaked.map(([mark]) => String(mark))).toEqual([]);
  },
);

it('finds the marks where they may be read: the test is no blind one', async () => {
  const heard = await heardWith(EVERY_RIGHT);
  const found = MARKS.filter(([mark]) => mark.test(heard)).map(([mark]) => String(mark));

  expect(found).toEqual(MARKS.filter(([, readBy]) => readBy.length > 0).map(([mark]) => String(mark)));
});

it('tells a caller who reads no tokens not even whether one exists', async () => {
  const account = withReader(marked(), { LIST_CUSTRECORDENTRY: 'VIEW' });
  await serving(account, async (running) => {
    reportIn(await ask(running, await bySession(running, { entity: 1, role: 3 })));
    const reader = await bySession(running, READER);
    const [there, notThere] = [
      reportIn(await ask(running, reader, { query: `token=${OTHER.token}` })),
      reportIn(await ask(running, reader, { query: 'token=999999' })),
    ];
    expect(timeless({ ...there, cost: notThere.cost })).toEqual(timeless(notThere));
  });
});

it("tells the holder of a token of another one's fault only where it reads both tokens and snapshots", async () => {
  const causeFor = async (change: (account: AccountDocument) => void) =>
    serving(marked(change), async (running) => {
      reportIn(await ask(running, await bySession(running, { entity: 1, role: 3 })));
      return reportIn(await ask(running, byToken(running, TOKEN))).rootCause;
    });
  const lacking = (permission: string) => (account: AccountDocument) => {
    role(account).permissions[permission] = 'NONE';
  };

  expect(await causeFor(() => undefined)).toMatchObject({ token: OTHER.token });
  expect(await causeFor(lacking('LIST_CUSTRECORDENTRY'))).toBeNull();
  expect(await causeFor(lacking('ADMI_MANAGE_OAUTH_TOKENS'))).toBeNull();
});
