/** Which restrictions of a role a sentence speaks of. */
import { fieldsNamed, kindsNamed, reachNamed } from '../../../src/TypeScript/diagnosis/symptom/named-restriction';

const kinds = (segment: string | null) => kindsNamed({ segment, when: 'either' });

it.each([
  ['subsidiary', 'SUBSIDIARY'],
  ['class', 'CLASS'],
  ['department', 'DEPARTMENT'],
  ['location', 'LOCATION'],
  ['employee', 'EMPLOYEE'],
  ['item', 'ITEM'],
  ['account', 'ACCOUNT'],
  ['accounting book', 'ACCOUNTING_BOOK'],
  // Only the first: a sentence speaks of one.
  ['class and department', 'CLASS'],
])('%s is %s', (segment, kind) => {
  expect(kinds(segment)).toEqual([kind]);
});

it('is none where the sentence names one that no role has here', () => {
  expect(kinds('frobnication')).toEqual([]);
  expect(kinds('accounting period')).toEqual([]);
});

it('is any but the accounting books where the sentence names none', () => {
  expect(kinds(null)).toEqual([
    ...['SUBSIDIARY', 'CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT', 'SEGMENT', 'EMPLOYEE'],
  ]);
});

it('is to be seen where the sentence is about seeing, and else to be used', () => {
  expect(reachNamed({ segment: 'class', when: 'viewing' })).toEqual([{ kind: 'CLASS', to: 'view' }]);
  expect(reachNamed({ segment: 'class', when: 'editing' })).toEqual([{ kind: 'CLASS', to: 'use' }]);
  expect(reachNamed({ segment: 'class', when: 'either' })).toEqual([{ kind: 'CLASS', to: 'use' }]);
});

it('stands in a field of the role', () => {
  expect(fieldsNamed({ segment: 'class', when: 'viewing' })).toEqual(['Restrictions > Class']);
});
