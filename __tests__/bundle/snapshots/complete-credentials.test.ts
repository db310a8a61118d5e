import { CompleteCredentials } from '../../../src/TypeScript/snapshots/complete-credentials';
import { isOfSameFacts, isWorse, snapshotHash } from '../../../src/TypeScript/snapshots/snapshot-hash';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { aToken, factsWith } from '../../diagnosis/support/accounts';
import { expensify } from '../../support/expensify';

describe('the live credentials of an integration', () => {
  const of = (different: Partial<Facts> = {}) => {
    const tokens = [aToken({ id: 501 }), aToken({ id: 502, revoked: true })];
    return CompleteCredentials.of({ ...factsWith({ tokens }), ...different }, expensify);
  };

  it('are those that let somebody in, with the records of all of them', () => {
    const found = of();
    const record = aToken().integration;

    expect(found).toMatchObject({ integration: 'expensify', everyRecord: true });
    expect([...(found?.live ?? [])]).toEqual([501]);
    expect([...(found?.records ?? [])]).toEqual([
      [501, record],
      [502, record],
    ]);
    expect(found?.states).toMatchObject([{ record, seen: 'in-order' }]);
  });

  it('may lack a record', () => {
    expect(of({ integrationsComplete: false })?.everyRecord).toBe(false);
  });

  it.each<[string, Partial<Facts>]>([
    ['one was asked for', { onlyToken: 501 }],
    ['one was named', { isNamed: true }],
    ['one may be missing', { credentialsComplete: false }],
  ])('are not known where %s', (_, different) => {
    expect(of(different)).toBeNull();
  });
});

describe('the hash of an entry', () => {
  it('is that of the facts, with a sign', () => {
    expect(snapshotHash('abc', '+')).toBe('abc+');
  });

  it('tells the same facts whatever the sign', () => {
    expect(isOfSameFacts('abc+', 'abc!')).toBe(true);
    expect(isOfSameFacts('abc+', 'abd+')).toBe(false);
    expect(isOfSameFacts('abc+', 'ab+')).toBe(false);
  });

  it.each([
    ['a-', 'a+', true],
    ['a!', 'a-', true],
    ['a+', 'a-', false],
    ['a+', 'a+', false],
    ['a-', 'a!', false],
    ['0123456789abcdef!', '0123456789abcdef-', true],
    ['0123456789abcdef-', '0123456789abcdef+', true],
    ['0123456789abcdef+', '0123456789abcdef!', false],
  ])('says less good or not: %s than %s', (hash, than, worse) => {
    expect(isWorse(hash, than)).toBe(worse);
  });
});
