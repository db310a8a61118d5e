/** Which subsidiaries roles may use, as NetSuite lists them. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import { readSubsidiariesOfRoles } from '../../../../src/TypeScript/account/symptom-readings/subsidiaries-of-roles';
import { refusal } from '../../support/account';
import { answerQueries } from '../../support/answering';

it('asks for the roles that are named, in one query, and takes an unknown word for none', () => {
  const asked = answerQueries((sql, params) =>
    /r\.id IN \(\?(, ?\?){4}\)/.test(sql)
      ? params.map((id, place) => ({
          id: Number(id),
          subsidiaryoption: ['ALL', 'ALLACTIVE', 'OWN', 'SELECTED', 'NEW'][place] ?? null,
        }))
      : [],
  );
  expect(readSubsidiariesOfRoles(startReading(), [1, 2, 3, 4, 5])).toEqual({
    known: true,
    all: true,
    rows: [
      { id: 1, option: 'ALL' },
      { id: 2, option: 'ALLACTIVE' },
      { id: 3, option: 'OWN' },
      { id: 4, option: 'SELECTED' },
      { id: 5, option: null },
    ],
  });
  expect(asked).toHaveLength(1);
});

it('asks for nothing where there is no role', () => {
  const asked = answerQueries(() => []);
  expect(readSubsidiariesOfRoles(startReading(), [])).toEqual({ known: true, rows: [], all: true });
  expect(asked).toEqual([]);
});

it('says what to grant where that is refused', () => {
  answerQueries(() => {
    throw refusal();
  });
  expect(readSubsidiariesOfRoles(startReading(), [1])).toMatchObject({
    known: false,
    grant: [{ permission: 'ADMI_MANAGEROLES', level: 'FULL' }],
  });
});
