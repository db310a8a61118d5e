/** What an administrator may set on a deployment of the sweep. */
import * as runtime from 'N/runtime';
import { isTicked, textParameter, wholeNumber } from '../../../src/TypeScript/snapshots/script-parameter';
import { DEFAULT_KEEP, readSweepPolicy, SWEEP_PARAMETER } from '../../../src/TypeScript/snapshots/sweeps/policy';

function given(values: Readonly<Record<string, unknown>>): void {
  const getParameter = ({ name }: { name: string }): unknown => {
    const value = values[name];
    if (value instanceof Error) throw value;
    return value ?? null;
  };
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getParameter } as object),
    );
}

const mailTo = (text: unknown) => {
  given({ [SWEEP_PARAMETER.mailTo]: text });
  const { to, notUnderstood } = readSweepPolicy().mail;
  return { to, notUnderstood };
};

it('is what was set', () => {
  given({
    [SWEEP_PARAMETER.keepDays]: 30,
    [SWEEP_PARAMETER.keepRows]: '100',
    [SWEEP_PARAMETER.mailTo]: 'admin@example.com, 42',
    [SWEEP_PARAMETER.mailFrom]: '7',
    [SWEEP_PARAMETER.mailNames]: true,
  });
  expect(readSweepPolicy()).toEqual({
    keepDays: 30,
    keepRows: 100,
    mail: { to: ['admin@example.com', 42], notUnderstood: [], from: 7, withNames: true },
  });
});

it.each([null, '', 'many'])('is as it was deployed where NetSuite answers %p', (value) => {
  given(Object.fromEntries(Object.values(SWEEP_PARAMETER).map((name) => [name, value])));
  const { keepDays, keepRows, mail } = readSweepPolicy();
  expect({ days: keepDays, rows: keepRows }).toEqual(DEFAULT_KEEP);
  expect([keepDays, keepRows]).toEqual([90, 400]);
  expect([mail.to, mail.from, mail.withNames]).toEqual([[], null, false]);
});

it('is not known where NetSuite does not answer', () => {
  for (const name of Object.values(SWEEP_PARAMETER)) {
    given({ [name]: new Error('no parameters') });
    expect(readSweepPolicy).toThrow('no parameters');
  }
});

it.each([
  [7, 7],
  ['42', 42],
  [1, 1],
  [0, null],
  [-5, null],
])('has an author only by the internal id of an employee: %p', (value, from) => {
  given({ [SWEEP_PARAMETER.mailFrom]: value });

  expect(readSweepPolicy().mail.from).toBe(from);
});

it('is the nearest that is possible', () => {
  given({ [SWEEP_PARAMETER.keepDays]: 0, [SWEEP_PARAMETER.keepRows]: 999_999 });
  expect(readSweepPolicy()).toMatchObject({ keepDays: 1, keepRows: 4000 });
});

it.each([
  ['a@example.com;b@example.com\n a@example.com', ['a@example.com', 'b@example.com'], []],
  ['Ana <a@example.com>', [], ['Ana <a@example.com>']],
  ['a@b@c, -1, 0, 42.5', [], ['a@b@c', '-1', '0', '42.5']],
  [42, [42], []],
  ['a@example.com,, ;b@example.com', ['a@example.com', 'b@example.com'], []],
  ['x'.repeat(200), [], ['x'.repeat(100)]],
])('sends to addresses and employees alone: %j', (text, to, notUnderstood) => {
  expect(mailTo(text)).toEqual({ to, notUnderstood });
});

it('sends to ten at most, and says whom it leaves out', () => {
  const ids = Array.from({ length: 12 }, (_, place) => place + 1);
  expect(mailTo(ids.join())).toEqual({ to: ids.slice(0, 10), notUnderstood: ['11', '12'] });
});

it('takes a parameter in whichever form NetSuite gives it', () => {
  given({ a: 'T', b: 'F', c: ' text ', d: 7, e: '8', f: 1.5 });
  expect(['a', 'b', 'c'].map(isTicked)).toEqual([true, false, false]);
  expect(['c', 'd', 'f', 'g'].map(textParameter)).toEqual(['text', '7', '1.5', '']);
  expect(['d', 'e', 'f', 'c'].map((name) => wholeNumber(name, 0, 9))).toEqual([7, 8, null, null]);
});
