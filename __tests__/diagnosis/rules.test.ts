/** Where the rule of each check comes from, for one integration. */
import { CHECK_ORDER } from '../../src/TypeScript/diagnosis/finding';
import { assumed, vendorHelp } from '../../src/TypeScript/diagnosis/rule-source';
import { rulesOf } from '../../src/TypeScript/diagnosis/rules';
import { ACME } from './symptom/support/an-item';

it('has the rule of every check, in the order in which access fails, with what the vendor says of it', () => {
  const [own, more] = [vendorHelp('A guide', 'https://example.com', 'The vendor says so.'), assumed('Perhaps.')];
  const rules = rulesOf({ ...ACME, sources: { 'token-live': [own, more] } });
  expect(rules.map(({ check }) => check)).toEqual(CHECK_ORDER);
  expect(rules.filter(({ sources }) => sources.length === 0)).toEqual([]);
  expect(rules.filter(({ sources }) => sources.includes(own)).map(({ check }) => check)).toEqual(['token-live']);
  expect(rules.find(({ check }) => check === 'token-live')?.sources.at(-1)).toBe(more);
});
