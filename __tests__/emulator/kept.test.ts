import { keptText } from '../../emulator/kept';
import { openAccount } from '../../emulator';

const text = (length: number) => 'x'.repeat(length);

it('makes a text once for each name', () => {
  const make = jest.fn(() => 'made');
  const texts = [keptText('once', make), keptText('once', make), keptText('another', () => 'other')];
  expect(texts).toEqual(['made', 'made', 'other']);
  expect(make).toHaveBeenCalledTimes(1);
});

it('keeps nothing of what could not be made', () => {
  const fails = () => {
    throw new Error('not yet');
  };
  expect(() => keptText('later', fails)).toThrow('not yet');
  expect(keptText('later', () => 'now')).toBe('now');
});

it('forgets what was not used for the longest time, before it takes much memory', () => {
  const again = jest.fn(() => 'again');
  keptText('old', () => text(10));
  keptText('used', () => text(10));
  keptText('large', () => text(30_000_000));
  keptText('used', again);
  keptText('larger', () => text(19_999_990));

  expect(keptText('used', again)).toBe(text(10));
  expect(keptText('old', again)).toBe('again');
});

it('gives each account a database of its own', async () => {
  const file = { format: 'account/1', account: { id: '1', name: 'Acme' }, roles: [], employees: [], tokens: [] };
  const one = await openAccount({ file: { ...file, integrations: [{ id: 1, name: 'Acme Pay', state: 'ENABLED' }] } });
  const other = await openAccount({ file: { ...file, integrations: [] } });

  one.database.run(`DELETE FROM hidden_permissions`);
  expect(other.runSuiteQL('SELECT COUNT(*) AS n FROM integrationapp')).toEqual([{ n: 0 }]);
  const third = await openAccount({ file: { ...file, integrations: [] } });
  expect(third.database.exec('SELECT COUNT(*) > 100 FROM hidden_permissions')[0]?.values).toEqual([[1]]);
  for (const account of [one, other, third]) account.close();
});
