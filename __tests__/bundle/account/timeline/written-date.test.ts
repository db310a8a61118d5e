import * as runtime from 'N/runtime';
import { datePreference, readWrittenDate } from '../../../../src/TypeScript/account/timeline/written-date';

function preferring(format: unknown): void {
  jest
    .mocked(runtime.getCurrentUser)
    .mockReturnValue({ getPreference: () => format } as unknown as ReturnType<typeof runtime.getCurrentUser>);
}

it.each([
  ['M/D/YYYY', '5/6/2026 7:08 am', '2026-05-06T07:08'],
  ['M/D/YYYY', '5/6/2026 12:08 am', '2026-05-06T00:08'],
  ['MM/DD/YYYY', '05/06/2026 12:08 pm', '2026-05-06T12:08'],
  ['D/M/YYYY', '5/6/2026 19:08', '2026-06-05T19:08'],
  ['D-Mon-YYYY', '6-May-2026 7:08 pm', '2026-05-06T19:08'],
  ['D.M.YYYY', '6.5.2026 7-08 pm', '2026-05-06T19:08'],
  ['D MONTH, YYYY', '6 May, 2026 19:08', '2026-05-06T19:08'],
  ['YYYY/M/D', '2026/5/6 7:08:59 am', '2026-05-06T07:08'],
  ['D MONTH, YYYY', ' 6 September, 2026 7:08 P.M. ', '2026-09-06T19:08'],
])('reads a date in the format %s: %s', (format, text, at) => {
  expect(readWrittenDate(text, format)).toBe(at);
});

it.each(
  ['Jan', 'FEB', 'mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, at) => [
    name,
    at + 1,
  ]),
)('knows the month %s', (name, month) => {
  expect(readWrittenDate(`6-${name}-2026 7:08`, 'D-Mon-YYYY')).toBe(`2026-${String(month).padStart(2, '0')}-06T07:08`);
});

it('says which format was to be expected', () => {
  expect(() => readWrittenDate('soon', 'M/D/YYYY')).toThrow(
    'NetSuite answered "soon" where a date and a time in the format M/D/YYYY was to be expected.',
  );
});

it.each([
  ['M/D/YYYY', '13/6/2026 7:08 am'],
  ['M/D/YYYY', '2/30/2026 7:08 am'],
  ['M/D/YYYY', '5/6/2026'],
  ['M/D/YYYY', '6-May-2026 7:08 am'],
  ['D-Mon-YYYY', '6-Mai-2026 7:08 am'],
  ['M/D/YYYY', ''],
  ['M/D/YYYY', null],
])('takes nothing else for a date of the format %s: %s', (format, text) => {
  expect(() => readWrittenDate(text, format)).toThrow(/was to be expected/);
});

it('knows the format of whoever asks, or says that NetSuite did not tell it', () => {
  preferring('D.M.YYYY');
  expect(datePreference()).toBe('D.M.YYYY');
  for (const none of [null, '', 'short', 7, 'D/M', 'YYYY/M', 'D/YYYY', ['D/M/YYYY']]) {
    preferring(none);
    expect(() => datePreference()).toThrow(/the date format of the user/);
  }
});
