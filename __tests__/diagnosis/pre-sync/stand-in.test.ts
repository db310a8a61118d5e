import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { CallerTokens } from '../../../src/TypeScript/diagnosis/pre-sync/stand-in';
import { everyTokenIs, grantedBefore, isAccountRead } from '../../../src/TypeScript/diagnosis/pre-sync/stand-in';
import { expensify } from '../../support/expensify';
import { aToken, factsWith } from '../support/accounts';
import { snapshot, withoutRights } from './support/sources';

describe('every token', () => {
  const of = (...tokens: Parameters<typeof aToken>[0][]) =>
    diagnose(factsWith({ tokens: tokens.map(aToken) }), expensify);

  it('is ready by the chain, or by what stands in for it', () => {
    expect(everyTokenIs(() => false, of({}))).toBe(true);
    expect(everyTokenIs(() => false, of({ inactive: true }))).toBe(false);
    expect(everyTokenIs(() => true, of({ inactive: true }))).toBe(true);
  });

  it('is not ready where there is none', () => {
    expect(everyTokenIs(() => true, of())).toBe(false);
  });
});

it('the account is read without its integration record, and without nothing else', () => {
  const unseen = { ...factsWith(), integrations: [], integrationsComplete: false };
  expect(isAccountRead(diagnose(unseen, expensify))).toBe(true);
  expect(isAccountRead(diagnose({ ...factsWith(), features: {} }, expensify))).toBe(false);
});

describe('a global line that a snapshot saw', () => {
  const seen = snapshot({ globalLines: { LIST_ACCOUNT: 'VIEW' } });
  const unread = diagnose(withoutRights(factsWith()), expensify).tokens;
  const before = (callerTokens: CallerTokens, refused = ['accounts', 'vendors']) =>
    grantedBefore(refused, callerTokens, [seen], expensify);

  it('granted what is refused now, and nothing else', () => {
    expect(before(unread)).toEqual([{ id: 'accounts', at: seen.at }]);
    expect(before(unread, ['vendors'])).toEqual([]);
  });

  it('counts where no token could be read, and not where none is the caller’s', () => {
    expect(before(null)).toEqual([{ id: 'accounts', at: seen.at }]);
    expect(before([])).toEqual([]);
  });
});
