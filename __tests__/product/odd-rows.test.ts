/**
 * What NetSuite may answer in a form that nobody has seen yet: the report says what stood there, and does not know.
 */
import { ana, healthyAccount, role } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, reportIn } from './support/restlet';

const ADMINISTRATOR = { entity: 1, role: 3 };
const FORMS = ['admi_webservices', ' ADMI_WEBSERVICES', 'SOAP Web Services', 'Web Services', '-105'];

function reportOf(change: Parameters<typeof healthyAccount>[0]) {
  return serving(healthyAccount(change), async (running) =>
    reportIn(await ask(running, await bySession(running, ADMINISTRATOR))),
  );
}

it.each(FORMS)('a global permission that stands as %j makes the verdict unknown, and is named', async (key) => {
  const { verdict, unread } = await reportOf((account) => {
    ana(account).globalPermissions = { [key]: 'NONE' };
  });

  expect(verdict).toBe('unknown');
  expect(unread).toMatchObject([{ what: 'global-permissions', why: { code: 'NOT_UNDERSTOOD' } }]);
  expect(unread[0]?.why.message).toContain(JSON.stringify(key));
});

it.each(FORMS)('a permission of the role that stands as %j makes the verdict unknown, and is named', async (key) => {
  const { verdict, unread } = await reportOf((account) => {
    role(account).permissions = { ...role(account).permissions, [key]: 'NONE' };
  });

  expect(verdict).toBe('unknown');
  expect(unread).toMatchObject([{ what: 'roles', why: { code: 'NOT_UNDERSTOOD' } }]);
  expect(unread[0]?.why.message).toContain(JSON.stringify(key));
});

it('a line on a custom record type and a permission that nobody knows change nothing', async () => {
  const { verdict, unread } = await reportOf((account) => {
    const odd = { customrecord_acme: 'NONE', '1718': 'VIEW', LIST_SOMETHING_NEW: 'NONE' } as const;
    ana(account).globalPermissions = odd;
    role(account).permissions = { ...role(account).permissions, ...odd };
  });

  expect(verdict).toBe('ready');
  expect(unread).toEqual([]);
});
