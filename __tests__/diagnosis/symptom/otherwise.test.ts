/** Which of several things a text is said to be, where nothing in the chain explains it. */
import { otherwiseFor, otherwiseOf } from '../../../src/TypeScript/diagnosis/symptom/otherwise';
import type { SymptomKind } from '../../../src/TypeScript/diagnosis/symptom/recognised';
import { anItem } from './support/an-item';

const otherwise = (...kinds: readonly SymptomKind[]) => otherwiseFor(kinds.map((kind) => anItem({ kind })));

/** One of each kind of answer, the one that somebody can act upon first. */
const IN_ORDER = ['too-many-requests', 'form-or-field', 'record', 'wrong-host', 'login-refused', 'permission'] as const;

it.each(IN_ORDER.slice(1).map((kind, at) => [IN_ORDER[at] ?? kind, kind] as const))(
  'is %s before %s',
  (first, second) => {
    expect(otherwise(second, first)).toBe(otherwiseOf(first));
    expect(otherwise(first, second)).toBe(otherwiseOf(first));
  },
);

it('is the first of a kind', () => {
  expect(otherwise('script-limit', 'too-many-requests')).toBe(otherwiseOf('script-limit'));
});

it('is nothing that is known where nothing was recognised', () => {
  expect(otherwise()).toEqual({
    kind: 'unknown',
    message:
      'Token Doctor recognises nothing in the text: no code, no sentence of NetSuite, no permission and no table.',
    look: 'The full check of the integration',
  });
});
