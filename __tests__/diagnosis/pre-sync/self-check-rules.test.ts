/** What follows from NetSuite's answers about the caller, rule by rule. */
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import {
  answersTo,
  grantsEverything,
  grantsEverythingBeside,
  isGrantedByLine,
  refusedRequirements,
} from '../../../src/TypeScript/diagnosis/pre-sync/self-check-rules';
import type { SelfCheck } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { factsWith } from '../checks/support/a-chain';
import { ACME, aRequirement } from '../symptom/support/an-item';

const BINS = aRequirement({ id: 'bins', anyOf: ['LIST_BIN', 'LIST_ITEM'], level: 'EDIT' });
const PROFILE: Profile = {
  ...ACME,
  credentials: [
    { kind: 'access-token', features: [] },
    { kind: 'oauth2-certificate', features: [] },
  ],
  requirements: [
    BINS,
    aRequirement({ id: 'by-certificate', onlyWith: { credential: 'oauth2-certificate' } }),
    aRequirement({ id: 'optional', onlyWith: { feature: 'OPEN' } }),
  ],
};
const checked = (...requirements: SelfCheck['requirements']): SelfCheck => ({ user: 42, role: 1001, requirements });
const answered = (id: string, ok: boolean | null = true, levels = {}) => ({ id, ok, levels });
const lineFor = (lines: Readonly<Record<string, Level>>) => (permission: string) => lines[permission] ?? null;

describe('NetSuite refuses', () => {
  const all = checked(...['bins', 'by-certificate', 'optional', 'log-in-by-token'].map((id) => answered(id, false)));
  const refused = (facts = factsWith(), kinds?: Parameters<typeof refusedRequirements>[3]) =>
    refusedRequirements(all, facts, PROFILE, kinds);

  it('what it denies and the usual kind of credential needs', () => {
    expect(refused()).toEqual(['bins', 'log-in-by-token']);
    expect(refusedRequirements(checked(answered('bins', null), answered('else', false)), factsWith(), PROFILE)).toEqual(
      [],
    );
  });

  it('only what each kind needs, where it may be one or the other', () => {
    expect(refused(factsWith(), ['oauth2-certificate'])).toEqual(['bins', 'by-certificate']);
    expect(refused(factsWith(), ['access-token', 'oauth2-certificate'])).toEqual(['bins']);
  });

  it('what goes with a feature only where that is certainly on', () => {
    const withOpen = (on: boolean) => factsWith({ features: { OPEN: known(on) } });
    expect(refused(withOpen(true))).toContain('optional');
    for (const facts of [withOpen(false), factsWith({ features: { OPEN: UNREAD } })])
      expect(refused(facts)).not.toContain('optional');
  });
});

it('everything is granted where something was asked, and each answer says yes', () => {
  expect(grantsEverything(checked(answered('bins'), answered('else')))).toBe(true);
  for (const ok of [false, null]) expect(grantsEverything(checked(answered('bins'), answered('else', ok)))).toBe(false);
  expect(grantsEverything(checked())).toBe(false);
});

it('knows what NetSuite answered of a permission, if it was asked', () => {
  const check = checked(answered('bins', true, { LIST_BIN: 'EDIT', LIST_ITEM: 'UNKNOWN' }));
  expect(['LIST_BIN', 'LIST_ITEM', 'LIST_ELSE'].map(answersTo(check, 'bins'))).toEqual(['EDIT', null, null]);
  expect(answersTo(check, 'optional')('LIST_BIN')).toBeNull();
});

it.each<[string, boolean, Readonly<Record<string, Level>>, SelfCheck]>([
  ['where no line is known, whatever NetSuite answered', true, {}, checked(answered('bins', true, {}))],
  ['where the requirement was not asked: it is not needed', true, { LIST_BIN: 'NONE' }, checked()],
  [
    'where only other requirements were asked',
    true,
    { LIST_BIN: 'NONE' },
    checked(answered('log-in-by-token', true, {})),
  ],
  ['by a line', true, { LIST_BIN: 'EDIT' }, checked(answered('bins', true, {}))],
  ['not by a line that is too low', false, { LIST_BIN: 'VIEW' }, checked(answered('bins', true, { LIST_BIN: 'FULL' }))],
  [
    'by another permission, as answered',
    true,
    { LIST_BIN: 'VIEW' },
    checked(answered('bins', true, { LIST_ITEM: 'EDIT' })),
  ],
  [
    'not where the answer is not known',
    false,
    { LIST_BIN: 'VIEW' },
    checked(answered('bins', true, { LIST_ITEM: 'UNKNOWN' })),
  ],
])('beside global lines that are known, everything is granted %s', (_, granted, lines, selfCheck) => {
  expect(grantsEverythingBeside(lineFor(lines), selfCheck, PROFILE)).toBe(granted);
});

it('a line grants the requirement that it is enough for, and no other one', () => {
  expect(isGrantedByLine(lineFor({ LIST_ITEM: 'EDIT' }), 'bins', PROFILE)).toBe(true);
  expect(isGrantedByLine(lineFor({ LIST_ITEM: 'VIEW' }), 'bins', PROFILE)).toBe(false);
  expect(isGrantedByLine(lineFor({ LIST_ITEM: 'EDIT' }), 'optional', PROFILE)).toBe(false);
});
