import type { Fact, Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import {
  factsFingerprint,
  FINGERPRINT,
  fingerprint,
  rulesFingerprint,
} from '../../src/TypeScript/diagnosis/fingerprint';
import { expensify } from '../support/expensify';
import { aRole, factsWith, without } from './support/accounts';

describe('a fingerprint', () => {
  it('is 16 hexadecimal digits, whatever the text', () => {
    for (const text of ['', 'a', 'ä€😀', 'x'.repeat(10_000)]) expect(fingerprint(text)).toMatch(FINGERPRINT);
    const many = Array.from({ length: 200 }, (_, index) => fingerprint(`${index}`));
    expect(many.filter((one) => !FINGERPRINT.test(one))).toEqual([]);
    expect(many.some((one) => one.startsWith('0'))).toBe(true);
    for (const text of ['0'.repeat(15), '0'.repeat(17), `x${'0'.repeat(16)}`, `${'0'.repeat(15)}G`])
      expect(text).not.toMatch(FINGERPRINT);
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

  it.each<[string, Partial<Facts>]>([
    ['a feature', { features: { TBA: known(false) } }],
    ['an integration record', { integrations: [] }],
    ['a credential', { credentials: known([]) }],
    ['whether all were read', { credentialsComplete: false }],
    ['a holder', { entities: [] }],
    [
      'what was not read',
      { unread: [{ what: 'x', record: null, why: { code: '', message: '' }, grant: [], advice: '' }] },
    ],
  ])('is another one when %s differs', (_, different) => {
    expect(factsFingerprint({ ...factsWith(), ...different })).not.toBe(factsFingerprint(factsWith()));
  });

  it('is another one when a line of a role is', () => {
    const other = factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });

    expect(factsFingerprint(other)).not.toBe(factsFingerprint(factsWith()));
  });
});

describe('the fingerprint of the rules of a profile', () => {
  const facts = factsWith();
  const of = (different: Partial<typeof expensify>) => rulesFingerprint({ ...expensify, ...different }, facts);
  const [first, ...others] = expensify.requirements;

  it('is the same where words alone differ', () => {
    expect(of({ name: 'Ours', notes: ['A note.'], source: null, errors: [] })).toBe(of({}));
    expect(of({ requirements: expensify.requirements.map((one) => ({ ...one, label: 'x' })) })).toBe(of({}));
  });

  it.each<[string, Partial<typeof expensify>]>([
    ['a requirement', { requirements: others }],
    ['a level', { requirements: [...(first ? [{ ...first, level: 'CREATE' as const }] : []), ...others] }],
    ['a feature', { features: [...expensify.features, 'MULTIBOOK'] }],
    ['a restriction', { restrictions: [] }],
    ['a way to call', { calls: [] }],
    ['an option', { options: [{ id: 'one', label: '' }] }],
    ['a role', { recognise: { ...expensify.recognise, roleNames: ['Other'] } }],
  ])('is another one where %s differs', (_, different) => {
    expect(of(different)).not.toBe(of({}));
  });

  it('is another one with another option, whatever the option is called', () => {
    const withOption = (id: string, label = '') => of({ options: [{ id, label }] });
    expect(withOption('one')).not.toBe(withOption('other'));
    expect(withOption('one', 'One')).toBe(withOption('one'));
  });

  it('is another one in another account', () => {
    expect(rulesFingerprint(expensify, { ...facts, accountId: '7654321' })).not.toBe(of({}));
  });

  it('is another one where a feature on which the answer depends is off, or was not read', () => {
    const withFeature = (id: string, fact: Fact<boolean>) =>
      rulesFingerprint(expensify, { ...facts, features: { ...facts.features, [id]: fact } });
    expect(withFeature('EMPPERMS', known(true))).toBe(of({}));
    expect(withFeature('EMPPERMS', known(false))).not.toBe(of({}));
    expect(withFeature('EMPPERMS', UNREAD)).not.toBe(of({}));
    expect(withFeature('NOT_NEEDED', known(false))).toBe(of({}));
  });
});
