/**
 * A caller that came by OAuth 2.0: it is diagnosed as its own credential, with its own rights, and without any table.
 */
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount, INTEGRATION, role, ROLE } from './support/accounts';
import type { AccountDocument } from '../reference/answer';
import type { Running } from '../../cli/embedded';
import type { Identity } from './support/restlet';
import { ask, bySession, reportIn } from './support/restlet';

const OAUTH2 = { ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', REPO_ANALYTICS: 'EDIT' };

/** No token, and an authorization of the user in the role of the integration. */
function account(change: (document: AccountDocument) => void = () => undefined): AccountDocument {
  const document = healthyAccount((one) => {
    one.tokens = [];
    Object.assign(role(one).permissions as object, OAUTH2);
    change(one);
  });
  return {
    ...document,
    oauth2Authorizations: [{ integration: INTEGRATION, entity: ANA, role: ROLE }],
  } as AccountDocument;
}

const byOAuth2 = ({ account: embedded }: Running): Identity => {
  const authorization = `Bearer ${embedded.authorizedToken(0)}`;
  return () => ({ authorization });
};

function withoutPermissions(document: AccountDocument, keys: readonly string[]): void {
  const own = role(document);
  own.permissions = Object.fromEntries(Object.entries(own.permissions).filter(([key]) => !keys.includes(key)));
}

const KIND = 'kind=oauth2-authorization';

/** Everything that reading the chain takes. */
const READS = {
  ADMI_MANAGEROLES: 'FULL',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
  ADMI_INTEGRAPP: 'FULL',
  LIST_FIND: 'VIEW',
};

it('is ready as its own credential, where it may read the chain behind it', async () => {
  const reading = account((one) => {
    Object.assign(role(one).permissions as object, READS);
    // Tokens are none of its business.
    delete (role(one).permissions as Record<string, string>).ADMI_MANAGE_OAUTH_TOKENS;
  });
  await serving(reading, async (running) => {
    const report = reportIn(await ask(running, byOAuth2(running), { query: KIND }));

    expect(report.tokens).toMatchObject([
      { id: null, kind: 'oauth2-authorization', chain: { entity: { id: ANA }, role: { id: ROLE } } },
    ]);
    expect(report.unread).toEqual([]);
    expect(report.verdict).toBe('ready');
  });
});

it('is the same where it names itself', async () => {
  await serving(account(), async (running) => {
    const identity = byOAuth2(running);
    const own = reportIn(await ask(running, identity, { query: KIND }));
    const named = reportIn(await ask(running, identity, { query: `${KIND}&employee=${ANA}&role=${ROLE}` }));

    expect(named.hash).toBe(own.hash);
  });
});

it('is blocked by what NetSuite refuses it now, though it may read no role', async () => {
  const lacking = account((one) => {
    const permissions = role(one).permissions as Record<string, string>;
    delete permissions.LIST_ACCOUNT;
    delete permissions.ADMI_MANAGEROLES;
  });
  await serving(lacking, async (running) => {
    const report = reportIn(await ask(running, byOAuth2(running), { query: KIND }));

    expect(report.verdict).toBe('blocked');
    expect(report.sources.decidedBy).toBe('refusal');
    expect(report.sources.selfCheck?.requirements.map(({ id }) => id)).toContain('log-in-by-oauth2');
    expect(report.sources.snapshot).toBeNull();
  });
});

it('is never ready where it may read nothing of the chain', async () => {
  const blind = account((one) => {
    withoutPermissions(one, ['LIST_EMPLOYEE', 'LIST_EMPLOYEE_RECORD', 'ADMI_MANAGEROLES', 'ADMI_MANAGE_OAUTH_TOKENS']);
  });
  await serving(blind, async (running) => {
    const report = reportIn(await ask(running, byOAuth2(running), { query: KIND }));
    expect(report.verdict).not.toBe('ready');
  });
});

it('is told nothing of somebody else that its role may not read', async () => {
  const others = account((one) => {
    withoutPermissions(one, ['LIST_EMPLOYEE', 'LIST_EMPLOYEE_RECORD', 'LIST_FIND']);
    one.roles = [...one.roles, { id: 1002, scriptid: 'customrole1002', name: 'Secret role', permissions: {} }];
    one.employees = [...one.employees, { id: 77, name: 'Secret Name', roles: [1002] }];
  });
  await serving(others, async (running) => {
    const answer = await ask(running, byOAuth2(running), { query: `${KIND}&employee=77&role=1002` });
    const report = reportIn(answer);

    expect(JSON.stringify(answer.body)).not.toContain('Secret');
    expect(report.verdict).not.toBe('ready');
    // What NetSuite grants the caller says nothing of the other.
    expect(report.sources.decidedBy).toBe('chain');
  });
});

it('links a person to the page of its own credential, in the minimal form', async () => {
  await serving(account(), async (running) => {
    const { body } = await ask(running, byOAuth2(running), { query: `${KIND}&form=minimal` });
    expect((body as { page: string }).page).toContain(`&employee=${ANA}&role=${ROLE}&kind=oauth2-authorization`);
  });
});

it('is called by its kind on the page that an Administrator opens', async () => {
  await serving(account(), async (running) => {
    const identity = await bySession(running, ADMINISTRATOR);
    const address = `/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl&employee=${ANA}&role=${ROLE}`;
    const url = `${running.serving.url}${address}`;
    const page = await (await fetch(url, { headers: identity({ method: 'GET', url }) })).text();

    expect(page).toContain(
      'OAuth 2.0 authorization of Ana Integration with the role &quot;Expensify Integration&quot;',
    );
    expect(page).not.toContain('Access token ');
    expect(page).not.toContain('undefined');
  });
});

describe('where it reads no token, and the profile lists access tokens too', () => {
  const ONLY_TOKENS_NEED = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_WEBSERVICES'];
  const READS_THEM = ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD'];

  it.each([
    ['what only an access token needs is no refusal', [], 'unknown', 'chain'],
    ['what every kind needs is one', ['LIST_ACCOUNT'], 'blocked', 'refusal'],
  ])('%s', async (_, lacks, verdict, decidedBy) => {
    const document = account((one) => {
      withoutPermissions(one, [...ONLY_TOKENS_NEED, ...READS_THEM, ...lacks]);
    });
    await serving(document, async (running) => {
      const { verdict: said, sources } = reportIn(await ask(running, byOAuth2(running)));
      expect([said, sources.decidedBy]).toEqual([verdict, decidedBy]);
    });
  });
});
