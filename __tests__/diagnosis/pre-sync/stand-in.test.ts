import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { everyTokenIs, isAccountRead } from '../../../src/TypeScript/diagnosis/pre-sync/stand-in';
import { expensify } from '../../support/expensify';
import { aToken, factsWith } from '../support/accounts';

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
