/** The columns of what the roles of an integration reach, in words. */
import { columnsOf } from '../../../../src/TypeScript/diagnosis/sweep/role-reach';
import { labelsOf } from '../../../../src/TypeScript/examination/sweep/requirement-labels';
import { profiles } from '../../../../src/TypeScript/profiles/index';
import { refusal } from '../../support/account';
import { answerQueries } from '../../support/answering';

it('are those of the profile that is shipped', () => {
  answerQueries(() => []);
  const profile = profiles.get('expensify');
  expect(labelsOf('expensify')).toEqual(profile && columnsOf(profile).map(({ label }) => label));
  expect(labelsOf('expensify')?.every((label) => label.length > 0)).toBe(true);
});

it('are not known where there is no profile', () => {
  answerQueries(() => []);
  expect(labelsOf('nobody')).toBeNull();
});

it('are not known where a profile of the account stands in its place, and could not be used', () => {
  answerQueries(() => [{ id: 1, profile: 'expensify', name: 'Own', length: 4, file: 'else' }]);
  expect(labelsOf('expensify')).toBeNull();
});

it('are not known where NetSuite refuses the profiles of the account', () => {
  answerQueries(() => {
    throw refusal();
  });
  expect(labelsOf('expensify')).toBeNull();
});
