/**
 * The answer before a sync, where the caller has a registered credential too.
 */
import type { Running } from '../../cli/embedded';
import { serving } from '../product/support/account';
import { role, TOKEN } from '../product/support/accounts';
import { ask, byToken, reportIn } from '../product/support/restlet';
import { mappedAccount, register } from './support/mappings';

/** Its role reads tokens, employees and entries, and no roles. */
const account = () =>
  mappedAccount((changed) => {
    role(changed).permissions = { ...role(changed).permissions, LIST_CUSTRECORDENTRY: 'FULL' };
  });

async function byItsToken(before: (running: Running) => void) {
  return serving(account(), async (running) => {
    before(running);
    const { verdict, sources } = reportIn(await ask(running, byToken(running, TOKEN)));
    return [verdict, sources.decidedBy];
  });
}

it('is proven for the token alone', async () => {
  expect(await byItsToken(() => undefined)).toEqual(['ready', 'proof']);
});

it('is proven for a registered authorization of the same user and role as well', async () => {
  const authorization = { kind: 'oauth2-authorization', until: '' };
  expect(await byItsToken((running) => void register(running, authorization))).toEqual(['ready', 'proof']);
});

it('is not proven for a kind that the profile does not list', async () => {
  expect(await byItsToken((running) => void register(running))).toEqual(['unknown', 'chain']);
});
