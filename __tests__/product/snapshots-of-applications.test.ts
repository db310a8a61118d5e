/**
 * Two applications of one profile: a question about one of them is not answered by a snapshot of the other.
 */
import { ADMINISTRATOR, ANA, healthyAccount, ROLE, role, TOKEN } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, byToken, reportIn } from './support/restlet';

/** The token's own role reads integration records and custom record entries, and neither tokens nor employees. */
const account = (revoked: boolean) =>
  healthyAccount((changed) => {
    const own = role(changed).permissions as Record<string, string>;
    for (const key of ['ADMI_MANAGE_OAUTH_TOKENS', 'LIST_EMPLOYEE_RECORD']) Reflect.deleteProperty(own, key);
    Object.assign(own, { ADMI_LOGIN_OAUTH: 'FULL', ADMI_INTEGRAPP: 'FULL', LIST_CUSTRECORDENTRY: 'VIEW' });
    changed.integrations.push({ id: 8, name: 'Expensify second', state: 'ENABLED' });
    const created = '2026-01-09T10:00:00Z';
    changed.tokens.push({ id: 502, integration: 8, entity: ANA, role: ROLE, created, revoked });
  });

it.each([
  ['has only a revoked token: never ready', true, 'blocked', 'unknown'],
  ['has a live one of the same user and role: ready by its own', false, 'ready', 'ready'],
])('the other application %s', async (_, revoked, byAll, byItself) => {
  await serving(account(revoked), async (running) => {
    const administrator = await bySession(running, ADMINISTRATOR);
    expect(reportIn(await ask(running, administrator)).verdict).toBe('ready');
    expect(reportIn(await ask(running, administrator, { query: 'integration=8' })).verdict).toBe(byAll);

    const itself = byToken(running, TOKEN);
    expect(reportIn(await ask(running, itself, { query: 'integration=8' })).verdict).toBe(byItself);
    const { verdict, sources } = reportIn(await ask(running, itself, { query: 'integration=7' }));
    expect([verdict, sources.decidedBy]).toEqual(['ready', 'snapshot']);
  });
});
