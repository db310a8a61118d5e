/**
 * A snapshot says that all is well by the rules that the profile had then. By other rules it says nothing.
 */
import type { ProfileFile } from '../../src/TypeScript/profiles/profile-file';
import { ACME, ACME_PAY } from './support/acme-pay';
import { putProfile, retireProfile } from './support/entries';
import type { Running } from '../../cli/embedded';
import type { AccountDocument } from '../reference/answer';
import { ADMINISTRATOR, healthyAccount, ROLE, role, TOKEN } from '../product/support/accounts';
import { serving } from '../product/support/account';
import { ask, bySession, byToken, reportIn } from '../product/support/restlet';

/** The token's own role reads custom record entries, and nothing of the chain. */
const account = (change: (account: AccountDocument) => void) =>
  healthyAccount((changed) => {
    role(changed).permissions = { ADMI_LOGIN_OAUTH: 'FULL', LIST_ACCOUNT: 'VIEW', LIST_CUSTRECORDENTRY: 'VIEW' };
    change(changed);
  });

const FIRST: ProfileFile = { ...ACME_PAY, recognise: { integrationNames: ['acme pay'] }, features: [] };

async function told(running: Running, query: string) {
  const itself = reportIn(await ask(running, byToken(running, TOKEN), { query }));
  return [itself.verdict, itself.sources.decidedBy];
}
const byAdministrator = async (running: Running, query: string) =>
  reportIn(await ask(running, await bySession(running, ADMINISTRATOR), { query })).verdict;

describe('once the profile asks for more than when the snapshot was taken', () => {
  const narrowed = (changed: AccountDocument) => {
    changed.integrations = [{ id: 7, name: 'Acme Pay', state: 'ENABLED' }];
    role(changed).employeeRestriction = 'OWN';
  };
  const stricter = { ...FIRST, restrictions: { employees: 'ALL' } } as const;

  it('the snapshot vouches no more, until somebody who reads everything has looked again', async () => {
    await serving(account(narrowed), async (running) => {
      const query = `integration=${ACME}`;
      const first = putProfile(running, FIRST);
      expect(await byAdministrator(running, query)).toBe('ready');
      expect(await told(running, query)).toEqual(['ready', 'snapshot']);

      retireProfile(running, first);
      const second = putProfile(running, stricter);
      expect((await told(running, query))[0]).toBe('unknown');
      expect(await byAdministrator(running, query)).toBe('blocked');
      expect((await told(running, query))[0]).not.toBe('ready');

      retireProfile(running, second);
      putProfile(running, { ...FIRST, notes: ['Only words changed.'] });
      expect(await byAdministrator(running, query)).toBe('ready');
      expect(await told(running, query)).toEqual(['ready', 'snapshot']);
    });
  });

  it('a question about one token corrects its snapshot, though the facts are the same and another token was never ready', async () => {
    const document = account((changed) => {
      narrowed(changed);
      changed.employees.push({ id: 43, name: 'Bo', roles: [ROLE], inactive: true });
      changed.tokens.push({ id: 502, integration: 7, entity: 43, role: ROLE, created: '2026-01-09T10:00:00Z' });
    });
    await serving(document, async (running) => {
      const query = `integration=${ACME}`;
      const first = putProfile(running, FIRST);
      expect(await byAdministrator(running, query)).toBe('blocked');
      retireProfile(running, first);
      putProfile(running, stricter);
      expect(await byAdministrator(running, `${query}&token=${TOKEN}`)).toBe('blocked');
      expect((await told(running, `${query}&token=${TOKEN}`))[0]).not.toBe('ready');
    });
  });
});
