/** Certificates of an account file whose dates count from the day on which the file is read. */
import { AccountFileError, parseAccountFile } from '../../emulator/account-file';
import { generateKeyPairSync } from 'node:crypto';

const { publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const DAY = 86_400_000;

function parse(dates: { readonly validFrom?: string; readonly validUntil?: string }) {
  const document = {
    format: 'account/1',
    account: { id: '1', name: 'A' },
    roles: [{ id: 1001, scriptid: 'customrole1001', name: 'R', permissions: {} }],
    employees: [{ id: 42, name: 'Ana', roles: [1001] }],
    integrations: [{ id: 7, name: 'I', state: 'ENABLED' }],
    tokens: [],
    oauth2: [{ clientId: 'c', certificateId: 'k', integration: 7, entity: 42, role: 1001, publicKey, ...dates }],
  };
  const [mapping] = parseAccountFile(JSON.stringify(document), 'x.json', () => {
    throw new Error('It names no file.');
  }).oauth2;
  if (!mapping) throw new Error('There is no certificate.');
  return mapping;
}

it('end with the day in so many days, at any hour of the day', () => {
  for (const hour of ['00:00:00.000', '13:14:15.000', '23:59:59.999']) {
    jest.useFakeTimers({ now: new Date(`2026-11-28T${hour}Z`) });
    const { validFrom, validUntil = NaN } = parse({ validFrom: '-P30D', validUntil: 'P20D' });

    expect(new Date(validUntil).toISOString()).toBe('2026-12-19T00:00:00.000Z');
    expect(new Date(validFrom ?? NaN).toISOString()).toBe('2026-10-30T00:00:00.000Z');
    expect(Math.floor((validUntil - Date.now()) / DAY)).toBe(hour.startsWith('00:00') ? 21 : 20);
  }
  jest.useRealTimers();
});

it.each(['P', 'P20', '20D', 'P1M', 'P20000D', '--P2D', 'P-2D', 'P2DT3H', 'p2d', ''])('refuse %p', (validUntil) => {
  expect(() => parse({ validUntil })).toThrow(AccountFileError);
  expect(() => parse({ validUntil })).toThrow(/must be an ISO time in UTC .* or days from today such as P20D/);
});

it('refuse an end before the beginning', () => {
  expect(() => parse({ validFrom: 'P5D', validUntil: '-P5D' })).toThrow(/ends before it begins/);
});
