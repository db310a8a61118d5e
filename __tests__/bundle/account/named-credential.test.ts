import type { NamedByRequest } from '../../../src/TypeScript/account/named-credential';
import { absentIn, credentialNamed, otherNamed } from '../../../src/TypeScript/account/named-credential';
import { HOLDER_NOT_LISTED } from '../../../src/TypeScript/account/other-holders';
import { ROLE_NOT_LISTED } from '../../../src/TypeScript/account/roles';
import type { Unread } from '../../../src/TypeScript/diagnosis/facts';
import { installCaller } from '../support/caller';

const NAMED: NamedByRequest = { entity: 42, role: 1001, validUntil: null, revoked: null, others: [] };
const COMMON = { id: null, name: '', integration: 11, entity: 42, role: 1001 };
const UNTIL = '2026-12-31T00:00:00Z';

describe('a credential that was named', () => {
  it.each(['access-token', 'oauth2-authorization'] as const)('is its user and its role: %s', (kind) => {
    expect(credentialNamed({ ...NAMED, validUntil: UNTIL, revoked: true }, kind, 11)).toEqual({ kind, ...COMMON });
  });

  it('is a certificate with its end and whether it was revoked, as far as somebody said so', () => {
    const kind = 'oauth2-certificate';

    expect(credentialNamed({ ...NAMED, validUntil: UNTIL, revoked: false }, kind, 11)).toEqual({
      kind,
      ...COMMON,
      validUntil: { known: true, value: UNTIL },
      revoked: { known: true, value: false },
    });
    expect(credentialNamed(NAMED, kind, null)).toEqual({
      kind,
      ...COMMON,
      integration: null,
      validUntil: { known: false },
      revoked: { known: false },
    });
  });
});

describe('a certificate beside it', () => {
  const other = { entity: 42, role: 1001, validFrom: null, validUntil: UNTIL, revoked: true };
  const certificate = {
    kind: 'oauth2-certificate',
    ...COMMON,
    validUntil: { known: true, value: UNTIL },
    revoked: { known: true, value: true },
  };

  it('is one of the same application', () => {
    expect(otherNamed(other, 11)).toEqual(certificate);
  });

  it('starts where somebody said so', () => {
    const validFrom = '2026-01-01T00:00:00Z';

    expect(otherNamed({ ...other, validFrom }, 11)).toEqual({ ...certificate, validFrom });
  });
});

describe('what is certainly not there', () => {
  const unread = (id: number, message: string): Unread => ({
    what: 'roles',
    record: { type: 'role', id },
    why: { code: 'NOT_ANSWERED', message },
    grant: [],
    advice: '',
  });
  const noHolder = unread(42, HOLDER_NOT_LISTED);
  const noRole = unread(1001, ROLE_NOT_LISTED);

  it.each<[string, readonly Unread[], string | null]>([
    ['an employee whom no list has', [noHolder], 'employee'],
    ['a role that no list has', [noRole], 'role'],
    ['the employee first', [noRole, noHolder], 'employee'],
    ['nothing, where all was listed', [], null],
    ['nothing, where somebody else is not listed', [unread(43, HOLDER_NOT_LISTED), unread(7, ROLE_NOT_LISTED)], null],
    ['nothing, where they are unread for another reason', [unread(42, 'No.'), unread(1001, 'No.')], null],
    ['nothing, where no record is named', [{ ...noRole, record: null }], null],
  ])('is %s', (_, missing, absent) => {
    installCaller({ id: 1, role: 5 });

    expect(absentIn(missing, NAMED)).toBe(absent);
  });

  it('is told where nobody knows who asks', () => {
    expect(absentIn([noHolder], NAMED)).toBe('employee');
    expect(absentIn([noRole], NAMED)).toBe('role');
  });

  it('is not whoever asks, nor their role', () => {
    installCaller({ id: 42, role: 1001 });

    expect(absentIn([noHolder, noRole], NAMED)).toBeNull();
  });

  it('is not the role Administrator', () => {
    installCaller({ id: 1, role: 5 });

    expect(absentIn([unread(3, ROLE_NOT_LISTED)], { entity: 42, role: 3 })).toBeNull();
  });
});
