import { known } from '../../src/TypeScript/diagnosis/facts';
import { factsFingerprint, FINGERPRINT, fingerprint } from '../../src/TypeScript/diagnosis/fingerprint';
import { aRole, factsWith, without } from './support/accounts';

describe('a fingerprint', () => {
  it('is 16 hexadecimal digits, whatever the text', () => {
    for (const text of ['', 'a', 'ä€😀', 'x'.repeat(10_000)]) expect(fingerprint(text)).toMatch(FINGERPRINT);
  });

  it('begins as FNV-1a does', () => {
    // Published test values of the 32-bit hash: of nothing, of "a", of "foobar".
    expect(['', 'a', 'foobar'].map((text) => fingerprint(text).slice(0, 8))).toEqual([
      '811c9dc5',
      'e40c292c',
      'bf9cf968',
    ]);
  });

  it('differs for texts that differ a little', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `{"token":${index}}`);

    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});

describe('the fingerprint of facts', () => {
  it('is the same whenever they are read, and in whatever order lines come', () => {
    const facts = factsWith();
    const turned = facts.roles.map((role) => ({
      ...role,
      permissions: known(
        Object.fromEntries(role.permissions.known ? Object.entries(role.permissions.value).reverse() : []),
      ),
    }));

    expect(factsFingerprint({ ...facts, roles: turned, readAt: '2027-01-01T00:00:00.000Z' })).toBe(
      factsFingerprint(facts),
    );
  });

  it('is another one when a line of a role is', () => {
    const other = factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });

    expect(factsFingerprint(other)).not.toBe(factsFingerprint(factsWith()));
  });
});
