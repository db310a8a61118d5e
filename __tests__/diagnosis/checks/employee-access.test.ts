import fc from 'fast-check';
import { employeeAccess } from '../../../src/TypeScript/diagnosis/checks/employee-access';
import type { Entity, Fact } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { lines, ofToken, UNREAD_ENTITY, UNREAD_ROLE } from './support/a-chain';

const found = (entity: Partial<Entity> = {}) => ofToken(employeeAccess, { entity });

it('passes where the employee is active and has login access', () => {
  const { status, message, explains, evidence } = found();
  expect(status).toBe('pass');
  expect(message).toBe('Ana Integration is active and has access.');
  expect(explains).toEqual([]);
  expect(evidence.map(({ weight }) => weight)).toEqual(['pass', 'pass']);
});

it.each([
  ['is inactive', { inactive: known(true) }, { field: 'Inactive', found: 'yes', needed: 'no' }],
  ['has no login access', { giveAccess: known(false) }, { field: 'Access > Give Access', found: 'no', needed: 'yes' }],
])('fails where the employee %s, and points at the field', (_, entity, row) => {
  const { status, evidence } = found(entity);
  expect(status).toBe('fail');
  expect(evidence.filter(({ weight }) => weight === 'fail')).toEqual([
    {
      record: { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' },
      ...row,
      requirement: null,
      weight: 'fail',
    },
  ]);
});

it('shows both fields where both are at fault', () => {
  const { evidence } = found({ inactive: known(true), giveAccess: known(false) });
  expect(evidence.map(({ weight }) => weight)).toEqual(['fail', 'fail']);
});

it('says who may not log in', () => {
  const { title, message } = found({ inactive: known(true) });
  expect(title).toBe('The employee may not log in');
  expect(message).toBe('Ana Integration, whose token this is, is inactive: NetSuite refuses the token.');
});

it.each([
  ['VENDOR', 'The vendor may not log in', '/app/common/entity/vendor.nl?id=42'],
  ['PARTNER', 'The partner may not log in', '/app/common/entity/partner.nl?id=42'],
  ['CUSTOMER', 'The customer may not log in', '/app/common/entity/custjob.nl?id=42'],
] as const)('holds a %s to the same rule', (type, title, link) => {
  const finding = found({ type: known(type), giveAccess: known(false) });
  expect(finding.status).toBe('fail');
  expect(finding.title).toBe(title);
  expect(finding.evidence[0]?.record.link).toBe(link);
});

it.each([
  ['whether the employee is inactive', { inactive: UNREAD }, 'Inactive'],
  ['whether the employee has login access', { giveAccess: UNREAD }, 'Access > Give Access'],
])('is unknown where it was not read %s', (_, entity, field) => {
  const { status, evidence } = found(entity);
  expect(status).toBe('unknown');
  expect(evidence.filter(({ weight }) => weight === 'unknown')).toMatchObject([{ field, found: 'could not be read' }]);
});

it.each([
  ['inactive, login access unread', { inactive: known(true), giveAccess: UNREAD }],
  ['without login access, the rest unread', { inactive: UNREAD, giveAccess: known(false) }],
])('fails where the employee is %s', (_, entity) => {
  expect(found(entity).status).toBe('fail');
});

it('speaks of a user and an id where not even the name was read', () => {
  const { title, message, evidence } = found(UNREAD_ENTITY);
  expect(title).toBe('The user could not be read');
  expect(message).toBe('Whether entity 42 is active and has login access could not be read.');
  expect(evidence[0]?.record).toMatchObject({ type: 'entity', link: '/app/common/entity/entity.nl?id=42' });
});

it('needs neither roles nor global permissions nor the kind of holder', () => {
  const rest = { roles: UNREAD, globalPermissions: UNREAD, type: UNREAD, name: UNREAD };
  expect(ofToken(employeeAccess, { entity: rest, role: UNREAD_ROLE }).status).toBe('pass');
  expect(found({ roles: known([]), globalPermissions: lines({ ADMI_WEBSERVICES: 'NONE' }) }).status).toBe('pass');
});

it('explains the refused login where it fails or may fail', () => {
  expect(found({ inactive: known(true) }).explains).toEqual(['NS0109']);
  expect(found({ inactive: UNREAD }).explains).toEqual(['NS0109']);
});

it('passes only if both fields were read and are as they must be', () => {
  const flag = fc.constantFrom<Fact<boolean>>(known(true), known(false), UNREAD);
  fc.assert(
    fc.property(flag, flag, (inactive, giveAccess) => {
      const closed = (inactive.known && inactive.value) || (giveAccess.known && !giveAccess.value);
      const read = inactive.known && giveAccess.known;
      expect(found({ inactive, giveAccess }).status).toBe(closed ? 'fail' : read ? 'pass' : 'unknown');
    }),
  );
});

describe('another employee record with the same e-mail address', () => {
  const other = { id: 43, name: 'Ana Integration', inactive: true, giveAccess: true };

  it('that is inactive and has kept its access is worth a warning, and changes no verdict', () => {
    const { status, message, evidence } = found({ sameEmail: known([other]) });
    expect(status).toBe('warn');
    expect(message).toContain(
      'Ana Integration is active and has access. So has, though inactive, Ana Integration (internal id 43)',
    );
    expect(evidence.filter(({ weight }) => weight === 'warn').map(({ record }) => record)).toEqual([
      {
        type: 'employee',
        id: 43,
        name: 'Ana Integration (internal id 43)',
        link: '/app/common/entity/employee.nl?id=43',
      },
    ]);
  });

  it('is shown beside a fault, which stays the finding', () => {
    const { status, evidence } = found({ inactive: known(true), sameEmail: known([other]) });
    expect(status).toBe('fail');
    expect(evidence.map(({ weight }) => weight)).toEqual(['fail', 'pass', 'warn']);
  });

  it.each([
    ['is active', known([{ ...other, inactive: false }])],
    ['has no access', known([{ ...other, giveAccess: false }])],
    ['is not there', known([])],
    ['could not be looked for', UNREAD],
  ])('is not mentioned where it %s', (_, sameEmail) => {
    expect(found({ sameEmail })).toMatchObject({ status: 'pass' });
    expect(found({ sameEmail }).evidence).toHaveLength(2);
  });
});

describe('says', () => {
  const record = { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' };
  const row = (field: string, said: string, needed: string, weight: string) => ({
    ...{ record, field, found: said, needed, requirement: null, weight },
  });

  it('what was found', () => {
    expect(found().title).toBe('The employee may log in');
    expect(found().evidence).toEqual([
      row('Inactive', 'no', 'no', 'pass'),
      row('Access > Give Access', 'yes', 'yes', 'pass'),
    ]);
  });

  it('every reason, and everything that is open', () => {
    expect(found({ inactive: known(true), giveAccess: known(false) }).message).toContain(
      'is inactive and has no login access: NetSuite',
    );
    expect(found({ inactive: known(true), giveAccess: UNREAD }).message).toContain('is inactive: NetSuite');
    expect(found({ inactive: UNREAD, giveAccess: known(false) }).message).toContain('this is, has no login access:');
    expect(found({ inactive: UNREAD }).message).toBe('Whether Ana Integration is active could not be read.');
    expect(found({ giveAccess: UNREAD }).message).toBe('Whether Ana Integration has login access could not be read.');
  });

  it('which record has kept its access', () => {
    const sameEmail = known([{ id: 43, name: 'Ana', inactive: true, giveAccess: true }]);
    const { title, evidence, message } = found({ sameEmail });
    expect(title).toBe('Another record has the same e-mail address');
    expect(message).toMatch(
      /see that the token was issued to the right record, and take the access of the other away\.$/,
    );
    expect(evidence[2]).toEqual({
      record: { type: 'employee', id: 43, name: 'Ana (internal id 43)', link: '/app/common/entity/employee.nl?id=43' },
      field: 'Access > Give Access',
      found: 'yes, though inactive, with the same e-mail address',
      needed: 'no',
      requirement: null,
      weight: 'warn',
    });
  });
});
