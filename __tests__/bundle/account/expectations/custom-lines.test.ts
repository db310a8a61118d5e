/** Lines of permissions on custom objects. */
import { customLines, formsOf } from '../../../../src/TypeScript/account/expectations/custom-lines';
import { answerQueries } from '../../support/answering';

it('are those whose key is that of no standard permission', () => {
  const rows = [
    { permkey: 'LIST_ACCOUNT' },
    { permkey: 101 },
    { permkey: 'customrecord_x' },
    { permkey: 'TRAN_P2_ACH' },
    { permkey: 'xLIST_A' },
    { permkey: 'LIST_Ab' },
  ];
  answerQueries(() => rows);
  expect(customLines('SELECT', 'There is none.')).toEqual([
    { key: '101', row: { permkey: 101 } },
    { key: 'customrecord_x', row: { permkey: 'customrecord_x' } },
    { key: 'xLIST_A', row: { permkey: 'xLIST_A' } },
    { key: 'LIST_Ab', row: { permkey: 'LIST_Ab' } },
  ]);
});

it('are missing where there are standard ones alone', () => {
  answerQueries(() => [{ permkey: 'LIST_ACCOUNT' }]);
  expect(() => customLines('SELECT', 'There is none.')).toThrow('There is none.');
});

it('have keys of these forms, each said once', () => {
  answerQueries((sql) => (sql.includes('customrecordtype') ? [{ internalid: 101 }] : []));
  const formOf = (key: string) => formsOf([key])[0];
  expect(
    ['101', '102', 'CUSTOMRECORD_X', 'custrecord', 'custom', 'custom1', 'xcustom_y', 'a1', '1a'].map(formOf),
  ).toEqual([
    ...['internal id of a custom record type', 'other digits', 'script id', 'other', 'script id', 'script id'],
    ...['other', 'other', 'other'],
  ]);
  expect(formsOf(['custom_b', '9', 'custom_a', '101'])).toEqual([
    'internal id of a custom record type',
    'other digits',
    'script id',
  ]);
});
