import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { everythingNeededRead } from '../../../src/TypeScript/diagnosis/pre-sync/chain-read';
import { factsWith } from '../support/accounts';
import { refused } from './support/sources';

describe('everything needed was read', () => {
  it.each<[string, Facts]>([
    ['all was', factsWith()],
    ['only the integration records were not', refused(factsWith(), 'integration-records')],
  ])('where %s', (_, facts) => {
    expect(everythingNeededRead(facts)).toBe(true);
  });

  it.each<[string, Facts]>([
    ['roles were refused', refused(factsWith())],
    ['a live token was not understood', { ...factsWith(), credentialsComplete: false }],
    [
      'an application has no name, so that its tokens were not read',
      refused({ ...factsWith(), credentials: UNREAD }, 'integration-records'),
    ],
  ])('is not so where %s', (_, facts) => {
    expect(everythingNeededRead(facts)).toBe(false);
  });
});
