import { isOff, readFeatures } from '../../../src/TypeScript/account/features';
import { startReading } from '../../../src/TypeScript/account/reading';
import { install, refusal } from '../support/account';

function read(features: Readonly<Record<string, unknown>>) {
  const { statements, loads } = install({ tables: {}, records: {}, features });
  const reading = startReading();
  const facts = readFeatures(reading, Object.keys(features));
  return { facts, unread: reading.unread, calls: [...statements, ...loads] };
}

it('says of each feature whether it is on, without a unit', () => {
  const { facts, unread, calls } = read({ TBA: true, EMPPERMS: false });

  expect(facts).toEqual({ TBA: { known: true, value: true }, EMPPERMS: { known: true, value: false } });
  expect(unread).toEqual([]);
  expect(calls).toEqual([]);
});

it.each([[undefined], [null], ['T'], ['F'], [1], ['']])('does not take %p for an answer', (answer) => {
  const { facts, unread } = read({ TBA: answer });

  expect(facts.TBA).toEqual({ known: false });
  expect(unread).toMatchObject([{ what: 'features', why: { message: expect.stringContaining('TBA') as string } }]);
});

it('knows the others where one is refused', () => {
  const { facts, unread } = read({ TBA: refusal('UNEXPECTED_ERROR', 'Try again.'), EMPPERMS: true });

  expect(facts.TBA).toEqual({ known: false });
  expect(facts.EMPPERMS).toEqual({ known: true, value: true });
  expect(unread).toMatchObject([
    { what: 'features', grant: [], why: { code: 'UNEXPECTED_ERROR', message: 'Try again.' } },
  ]);
});

it.each<[unknown, boolean]>([
  [false, true],
  [true, false],
  ['F', false],
  [undefined, false],
  [refusal(), false],
])('is off only where NetSuite says so: %p', (answer, off) => {
  install({ tables: {}, records: {}, features: { TBA: answer } });

  expect(isOff('TBA')).toBe(off);
  expect(isOff('EMPPERMS')).toBe(false);
});
