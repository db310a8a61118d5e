/** Holders of tokens who are contacts: their access and their role stand on the records of their companies. */
import type { Answer, FakeAccount, FakeRecord, Row } from '../support/account';
import { refusal } from '../support/account';
import { readHolders, UNREAD } from '../support/entities';

const CONTACT = 950;
const COMPANY = 900;

const known = <T>(value: T) => ({ known: true, value });

const row = (more: Row = {}): Row => ({
  ...{ id: CONTACT, isinactive: 'F', company: COMPANY, companytype: 'CustJob', other: COMPANY, othertype: 'CustJob' },
  ...more,
});

type Line = Readonly<Record<string, unknown>>;

const line = (more: Line = {}): Line => ({ contact: String(CONTACT), giveaccess: true, role: '1001', ...more });

const company = (lines: readonly Line[], fields: Line = {}): FakeRecord => ({
  fields: { isinactive: false, giveaccess: false, ...fields },
  sublists: { contactroles: lines },
});

function read(
  records: FakeAccount['records'],
  contact: Answer = [row()],
  { units = 1000, ids = [CONTACT] }: { units?: number; ids?: number[] } = {},
) {
  const entity = ids.map((id) => ({ id, type: 'Contact' }));
  return readHolders({ tables: { employee: [], entity, contact }, records, units }, ids);
}

it('has its login access and its one role on the record of its company, and no global permissions', () => {
  const others = [line({ contact: '951', giveaccess: false, role: '' }), line({ contact: '952', role: '7' })];
  const { entity, unread, loads, statements, units } = read({ 'customer/900': company([...others, line()]) });

  expect(entity).toEqual({
    id: CONTACT,
    type: known('CONTACT'),
    name: known('Holder 950'),
    inactive: known(false),
    giveAccess: known(true),
    roles: known([1001]),
    globalPermissions: known({}),
  });
  expect(unread).toEqual([]);
  expect(loads).toEqual(['customer/900']);
  expect(statements).toHaveLength(3);
  expect(units()).toBe(35);
});

it('of a partner stands on the record of the partner', () => {
  const partner = row({ companytype: 'Partner', othertype: 'Partner' });
  expect(read({ 'partner/900': company([line()]) }, [partner]).entity).toMatchObject({ roles: known([1001]) });
});

it.each([
  ['is inactive', [row({ isinactive: 'T' })], line(), { inactive: known(true), giveAccess: known(true) }],
  ['has no access', [row()], line({ giveaccess: false, role: '' }), { giveAccess: known(false), roles: known([]) }],
  ['has no access in its role', [row()], line({ giveaccess: 'F' }), { giveAccess: known(false), roles: known([1001]) }],
  ['has another role', [row()], line({ role: 7 }), { giveAccess: known(true), roles: known([7]) }],
  [
    'is attached to no company beside its own',
    [row({ other: null, othertype: null })],
    line(),
    { roles: known([1001]) },
  ],
  [
    'names its company only as one that it is attached to',
    [row({ company: null, companytype: null })],
    line(),
    { roles: known([1001]) },
  ],
])('a contact that %s is read as such', (_what, rows, own, expected) => {
  const { entity, unread } = read({ 'customer/900': company([own]) }, rows);

  expect(entity).toMatchObject(expected);
  expect(unread).toEqual([]);
});

it('has the same access twice on one record without harm', () => {
  expect(read({ 'customer/900': company([line(), line({ role: 1001 })]) }).entity).toMatchObject({
    giveAccess: known(true),
    roles: known([1001]),
  });
});

const NOT_READ: readonly (readonly [string, FakeRecord | Error, readonly Row[] | Error, string])[] = [
  ['the record of the company is refused', refusal(), [row()], 'NOT_READABLE'],
  ['the record comes without the list of contacts', { sublists: {} }, [row()], 'NOT_READABLE'],
  ['a line is of nobody', company([line(), line({ contact: '' })]), [row()], 'NOT_READABLE'],
  ['the contact has no line', company([line({ contact: '951' })]), [row()], 'NOT_ANSWERED'],
  ['two lines differ', company([line(), line({ giveaccess: false })]), [row()], 'NOT_UNDERSTOOD'],
  ['two lines have other roles', company([line(), line({ role: 7 })]), [row()], 'NOT_UNDERSTOOD'],
  ['whether it has access did not come', company([line({ giveaccess: undefined })]), [row()], 'NOT_UNDERSTOOD'],
  ['it has access without a role', company([line({ role: '' })]), [row()], 'NOT_UNDERSTOOD'],
  ['its role is none', company([line({ role: 'Customer Center' })]), [row()], 'NOT_UNDERSTOOD'],
  ['the company is inactive', company([line()], { isinactive: 'T' }), [row()], 'NOT_READABLE'],
  ['the company does not say whether it is inactive', company([line()], { isinactive: null }), [row()], 'NOT_READABLE'],
  ['the company is of no known kind', company([line()]), [row({ companytype: null, othertype: null })], 'NOT_READABLE'],
  [
    'the company is an employee',
    company([line()]),
    [row({ companytype: 'Employee', othertype: 'Employee' })],
    'NOT_READABLE',
  ],
  ['the company is of two kinds', company([line()]), [row({ othertype: 'Partner' })], 'NOT_UNDERSTOOD'],
  ['two rows name other companies', company([line()]), [row(), row({ company: 901 })], 'NOT_UNDERSTOOD'],
  ['the company is no id', company([line()]), [row({ company: 'Acme' })], 'NOT_UNDERSTOOD'],
  ['the column of the company did not come', company([line()]), [{ id: CONTACT, isinactive: 'F' }], 'NOT_ANSWERED'],
  [
    'it has no company',
    company([line()]),
    [row({ company: null, companytype: null, other: null, othertype: null })],
    'NOT_READABLE',
  ],
  ['fewer companies came than were counted', company([line()]), [row({ companies: 2 })], 'NOT_UNDERSTOOD'],
  ['it is not listed', company([line()]), [], 'NOT_ANSWERED'],
  ['the contacts are refused', company([line()]), refusal(), 'NOT_READABLE'],
];

it.each<[string, readonly Row[] | Error, object]>([
  ['it has no company', [row({ company: null, companytype: null, other: null, othertype: null })], known(false)],
  ['the contacts are refused', refusal(), UNREAD],
  ['it is not listed', [], UNREAD],
])('says what is known of it where %s', (_, rows, inactive) => {
  expect(read({}, rows).entity).toEqual({
    ...{ id: CONTACT, type: known('CONTACT'), name: known('Holder 950'), globalPermissions: known({}) },
    ...{ inactive, giveAccess: UNREAD, roles: UNREAD },
  });
});

it.each(NOT_READ)('is unread, and named, where %s', (_why, found, rows, code) => {
  const { entity, unread } = read({ 'customer/900': found }, rows);

  expect(entity).toMatchObject({ type: known('CONTACT'), giveAccess: UNREAD, roles: UNREAD });
  const own = unread.filter(({ record }) => record?.type === 'contact' && record.id === CONTACT);
  expect(own.map(({ why }) => why.code)).toContain(code);
  for (const { what, advice } of own) expect([what, advice]).toEqual(['entity-record', expect.any(String)]);
});

describe('the companies of a contact', () => {
  const found = { 'customer/900': company([line()]), 'partner/901': company([line()]) };
  const alone = row({ other: null, othertype: null });

  it('are asked for with their kinds and their number, by bound ids', () => {
    const [, , statement] = read(found).statements;

    expect(statement?.query.split('\n')).toEqual([
      'SELECT c.id, c.isinactive, c.company, n.type AS companytype, r.company AS other, o.type AS othertype, (SELECT COUNT(DISTINCT k.company) FROM companycontactrelationship k WHERE k.contact = c.id) AS companies',
      'FROM contact c LEFT JOIN entity n ON n.id = c.company',
      'LEFT JOIN companycontactrelationship r ON r.contact = c.id LEFT JOIN entity o ON o.id = r.company',
      'WHERE c.id IN (?) ORDER BY c.id, r.company OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY',
    ]);
    expect(statement?.params).toEqual([CONTACT]);
  });

  it('are asked for without their number where NetSuite does not take that', () => {
    const { statements, entity } = read(found, ({ query }) => {
      if (query.includes('companies')) throw refusal('UNEXPECTED_ERROR', 'Invalid or unsupported search.');
      return [row()];
    });

    expect(statements.slice(2).map(({ query }) => query.split('\n')[0]?.split('AS othertype')[1])).toEqual([
      ', (SELECT COUNT(DISTINCT k.company) FROM companycontactrelationship k WHERE k.contact = c.id) AS companies',
      '',
    ]);
    expect(entity).toMatchObject({ roles: known([1001]) });
  });

  it.each<[readonly Row[], number | string]>([
    [[row()], 1],
    [[row()], ' 1 '],
    [[row(), row({ other: 901, othertype: 'Partner' })], 2],
    [[row(), row({ other: 901, othertype: 'Partner' }), row({ other: 901, othertype: 'Partner' })], 2],
    [[alone], 0],
  ])('are all of them where as many are listed as were counted: %j', (rows, companies) => {
    const { entity, unread } = read(
      found,
      rows.map((one) => ({ ...one, companies })),
    );

    expect(entity).toMatchObject({ giveAccess: known(true), roles: known([1001]) });
    expect(unread).toEqual([]);
  });

  it('may not be all where other ones were counted than are listed', () => {
    const { entity, unread } = read(found, [row({ companies: 2 })]);

    expect(entity).toMatchObject({ inactive: known(false), giveAccess: UNREAD, roles: UNREAD });
    expect(unread.map(({ why }) => why.message)).toEqual([
      'NetSuite answered 2 and 1 for the number of companies of the contact.',
    ]);
  });
});

it('whose company is an employee is told so: no employee has contacts', () => {
  const { unread, loads } = read({}, [row({ companytype: 'Employee', othertype: 'Employee' })]);

  expect(loads).toEqual([]);
  expect(unread.map(({ why }) => why.message)).toEqual([
    'NetSuite does not say what kind of record the company 900 of the contact is.',
  ]);
});

it('names the record of the company and its page, and what to grant to read it', () => {
  const { unread } = read({ 'customer/900': refusal() });

  expect(unread).toMatchObject([
    { record: { type: 'customer', id: COMPANY }, grant: [{}, {}, { permission: 'LIST_CUSTJOB' }, {}] },
    { record: { type: 'contact', id: CONTACT }, grant: [] },
  ]);
  expect(unread[1]?.why.message).toMatch(/customer 900, which could not be read/);
  expect(unread[1]?.advice).toContain('/app/common/entity/custjob.nl?id=900');
});

it('names the page of the contact where its companies were not read', () => {
  const { unread } = read({}, refusal());

  expect(unread).toMatchObject([{ record: { type: 'contact', id: CONTACT } }, { grant: [] }]);
  expect(unread[0]?.grant.map(({ permission }) => permission)).toContain('LIST_CONTACT');
  expect(unread[1]?.advice).toContain('/app/common/entity/entity.nl?id=950');
});

describe('a contact of several companies', () => {
  const TWO = [row(), row({ other: 901, othertype: 'Partner' })];

  it('is read where all of them say the same', () => {
    const { entity, loads } = read({ 'customer/900': company([line()]), 'partner/901': company([line()]) }, TWO);

    expect(entity).toMatchObject({ giveAccess: known(true), roles: known([1001]) });
    expect(loads).toEqual(['customer/900', 'partner/901']);
  });

  it.each([
    ['access', line({ giveaccess: false }), { giveAccess: UNREAD, roles: known([1001]) }],
    ['role', line({ role: '7' }), { giveAccess: known(true), roles: UNREAD }],
  ])('leaves unread what they give it differently: %s', (_what, other, expected) => {
    const { entity, unread } = read({ 'customer/900': company([line()]), 'partner/901': company([other]) }, TWO);

    expect(entity).toMatchObject(expected);
    expect(unread).toMatchObject([{ record: { id: CONTACT }, why: { code: 'NOT_UNDERSTOOD' } }]);
    expect(unread[0]?.advice).toMatch(/custjob\.nl\?id=900.*partner\.nl\?id=901/);
  });

  it.each([
    ['gives access', line()],
    ['gives none', line({ giveaccess: false })],
  ])('is unread where one could not be read, whatever the other says: it %s', (_what, own) => {
    const { entity, unread } = read({ 'customer/900': company([own]), 'partner/901': refusal() }, TWO);

    expect(entity).toMatchObject({ giveAccess: UNREAD, roles: UNREAD });
    expect(unread.map(({ record }) => record?.type)).toEqual(['partner', 'contact']);
  });
});

it('loads a company once for all of its contacts, in one query for all contacts', () => {
  const ids = [950, 951];
  const records = { 'customer/900': company([line(), line({ contact: 951, giveaccess: false })]) };
  const { entities, loads, statements } = read(
    records,
    ids.map((id) => row({ id })),
    { ids },
  );

  expect(entities.map(({ giveAccess }) => giveAccess)).toEqual([known(true), known(false)]);
  expect(loads).toEqual(['customer/900']);
  expect(statements).toHaveLength(3);
});

it.each([70, 79])('with %i units says what was not read, and asks for nothing that they do not cover', (units) => {
  const { entity, unread, units: spent } = read({ 'customer/900': company([line()]) }, [row()], { units });

  expect(entity).toMatchObject({ giveAccess: UNREAD, roles: UNREAD });
  expect(unread.map(({ why }) => why.code)).toContain('SSS_USAGE_LIMIT_EXCEEDED');
  expect(units - spent()).toBeGreaterThanOrEqual(45);
});

describe('what is told of a contact', () => {
  const ABOUT_CONTACT = { type: 'contact', id: CONTACT };
  const NO_COMPANY = row({ company: null, companytype: null, other: null, othertype: null });
  const AT_CONTACT =
    'Open the contact (/app/common/entity/entity.nl?id=950), and then the record of its company. Look at the line of the contact under Access:';
  const AT_COMPANY =
    'Open the record of the customer 900 (/app/common/entity/custjob.nl?id=900). Look at the line of the contact under Access:';
  const SAYS = 'NetSuite keeps the access and the role of a contact on the record of its company.';

  it.each<[string, FakeRecord | Error, readonly Row[] | Error, string, string]>([
    [
      'the contacts are refused',
      company([]),
      refusal(),
      `The companies of the contact could not be read. ${SAYS}`,
      AT_CONTACT,
    ],
    ['it has no company', company([]), [NO_COMPANY], `NetSuite names no company for the contact. ${SAYS}`, AT_CONTACT],
    [
      'the record of the company is refused',
      refusal(),
      [row()],
      'The access and the role of the contact are on the record of the customer 900, which could not be read.',
      AT_COMPANY,
    ],
    [
      'it has no line',
      company([]),
      [row()],
      'Under Access, the record of the customer 900 does not list the contact.',
      AT_COMPANY,
    ],
    [
      'its line is not understood',
      company([line({ role: 'Clerk' })]),
      [row()],
      'Under Access, the record of the customer 900 has a line for the contact that was not understood.',
      AT_COMPANY,
    ],
    [
      'the company is inactive',
      company([line()], { isinactive: true }),
      [row()],
      'The customer 900, which gives the contact its access, is inactive. We cannot tell whether its contacts may log in.',
      AT_COMPANY,
    ],
    [
      'the company does not say whether it is inactive',
      company([line()], { isinactive: null }),
      [row()],
      'The customer 900, which gives the contact its access, does not say whether it is inactive. We cannot tell whether its contacts may log in.',
      AT_COMPANY,
    ],
    [
      'nobody knows what the company is',
      company([line()]),
      [row({ companytype: null, othertype: null })],
      'NetSuite does not say what kind of record the company 900 of the contact is.',
      'Open the record of the company 900 (/app/common/entity/entity.nl?id=900). Look at the line of the contact under Access:',
    ],
  ])('is where to look, where %s', (_, found, rows, message, advice) => {
    const { unread } = read({ 'customer/900': found }, rows);
    const own = unread.filter(({ record, why }) => record?.type === 'contact' && why.message === message);

    expect(own).toMatchObject([{ what: 'entity-record', record: ABOUT_CONTACT, grant: [] }]);
    expect(own[0]?.advice.startsWith(advice)).toBe(true);
    expect(own[0]?.advice).toContain('Access must be ticked, and the role must be that of the credential.');
  });

  it('is what NetSuite did not answer', () => {
    const told = (rows: readonly Row[]) =>
      read({ 'customer/900': company([line()]) }, rows).unread.map(({ record, why }) => [record, why.message]);

    expect(told([])).toEqual([[ABOUT_CONTACT, 'NetSuite did not list the contact.']]);
    expect(told([row({ othertype: 'Partner' })])).toEqual([
      [ABOUT_CONTACT, 'NetSuite answered that the company 900 is CustJob and Partner.'],
    ]);
    expect(told([row({ isinactive: null })])).toEqual([
      [ABOUT_CONTACT, 'NetSuite answered null where yes or no was to be expected.'],
    ]);
  });

  it('is which companies do not agree', () => {
    const { unread } = read({ 'customer/900': company([line()]), 'partner/901': company([line({ role: 7 })]) }, [
      row(),
      row({ other: 901, othertype: 'Partner' }),
    ]);

    expect(unread).toMatchObject([
      {
        what: 'entity-record',
        record: ABOUT_CONTACT,
        why: {
          code: 'NOT_UNDERSTOOD',
          message:
            'The contact belongs to several companies, and they do not agree on its access or its role: the record of the customer 900, the record of the partner 901.',
        },
      },
    ]);
    expect(unread[0]?.advice).toMatch(
      /^Open the record of the customer 900 \(\S+\), and the record of the partner 901 \(\S+\)\. Look at /,
    );
  });

  it('is each of several contacts where the units have ended, and all of them where they are refused', () => {
    const first = (code: string) =>
      read({}, refusal(code), { ids: [950, 951] })
        .unread.filter(({ why }) => why.code === code)
        .map(({ record }) => record);

    expect(first('SSS_USAGE_LIMIT_EXCEEDED')).toEqual([950, 951].map((id) => ({ type: 'contact', id })));
    expect(first('INSUFFICIENT_PERMISSION')).toEqual([null]);
  });

  it('is the record of the company that lacks its list of contacts', () => {
    expect(read({ 'customer/900': { sublists: {} } }).unread[0]).toMatchObject({
      record: { type: 'customer', id: 900 },
      why: { code: 'SUBLIST_MISSING', message: 'The record came without its sublist contactroles.' },
    });
  });

  it('is nothing of a contact whose company column is empty', () => {
    expect(read({ 'customer/900': company([line()]) }, [row({ company: '', companytype: '' })])).toMatchObject({
      entity: { roles: known([1001]) },
      unread: [],
    });
  });

  it('is no access of an inactive company that gives none', () => {
    const found = company([line({ giveaccess: false })], { isinactive: true });
    expect(read({ 'customer/900': found })).toMatchObject({ entity: { giveAccess: known(false) }, unread: [] });
  });

  it('is no role where that is null and there is no access', () => {
    const found = company([line({ giveaccess: false, role: null })]);
    expect(read({ 'customer/900': found }).entity).toMatchObject({ roles: known([]) });
  });
});

describe('the companies of a contact, of which NetSuite says how many there are', () => {
  const records = { 'customer/900': company([line()]) };

  it.each([1, '1'])('are all of them where the list is as long: %j', (companies) => {
    const { entity, unread } = read(records, [row({ companies }), row({ companies })]);

    expect([entity?.giveAccess, entity?.roles, unread]).toEqual([known(true), known([1001]), []]);
  });

  it.each([2, null, 0])('leave access and role unread where the list has another length: %j', (companies) => {
    const { entity, unread } = read(records, [row({ companies })]);

    expect(entity).toMatchObject({ inactive: known(false), giveAccess: UNREAD, roles: UNREAD });
    expect(unread[0]?.why.message).toContain('for the number of companies of the contact');
  });

  it('are read without the number where NetSuite cannot run the query for it', () => {
    const contact: Answer = ({ query }) => {
      if (query.includes('AS companies')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Invalid or unsupported search');
      return [row()];
    };
    expect(read(records, contact)).toMatchObject({ entity: { roles: known([1001]) }, unread: [] });
  });

  it('are not asked for again where NetSuite refuses them', () => {
    const { statements, entity } = read(records, refusal());

    expect([statements.filter(({ query }) => query.includes('FROM contact c')).length, entity?.roles]).toEqual([
      1,
      UNREAD,
    ]);
  });
});
