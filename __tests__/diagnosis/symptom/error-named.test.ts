/** Which error of an integration an item has the code of. */
import { errorNamed } from '../../../src/TypeScript/diagnosis/symptom/error-named';
import { ACME, anError, anItem } from './support/an-item';

const errors = [anError({ code: 'AB11' }), anError({ code: ' e 17 ' }), anError({ code: 'No Access!' })];
const named = (code: string | null, profiles = ['bolt', 'acme']) =>
  errorNamed(anItem({ code, profiles }), { ...ACME, errors })?.code;

it.each([
  ['AB11', 'AB11'],
  ['ab11', 'AB11'],
  ['E 17', ' e 17 '],
  ['No Access!', 'No Access!'],
])('finds %j as it is listed, a code with a digit in any case', (code, listed) => {
  expect(named(code)).toBe(listed);
});

it('finds a code without a digit only as it is written', () => {
  expect(named('no access!')).toBeUndefined();
});

it('finds none for a code of others, nor without a code', () => {
  expect(named('AB11', ['bolt'])).toBeUndefined();
  expect(named('AB12')).toBeUndefined();
  expect(named(null)).toBeUndefined();
});
