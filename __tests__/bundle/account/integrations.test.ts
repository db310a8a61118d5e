import type { Applications, Counts, Meant } from '../../../src/TypeScript/account/integrations';
import { integrationsIn, readApplications, withRegistered } from '../../../src/TypeScript/account/integrations';
import { startReading } from '../../../src/TypeScript/account/reading';
import { matchesIntegration } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { Answer, FakeAccount, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, integrationRow } from '../support/rows';

const UNREAD = { known: false };

function read(tables: FakeAccount['tables']) {
  const { statements } = install({ tables, records: {} });
  const reading = startReading();
  return {
    ...integrationsIn(reading, readApplications(reading, { own: null, mappings: false }), {
      application: null,
      isNamed: (name) => matchesIntegration(expensify, name),
    }),
    unread: reading.unread,
    statements,
  };
}

/** The one matching record, from a table that answers this row. */
function recordOf(row: Row) {
  const { records, unread } = read({ applications: [], integrationapp: [row] });
  expect(records).toHaveLength(1);
  return { record: records[0], unread };
}

describe('the integration records', () => {
  it('are asked for in two statements, without a parameter: names are matched in code', () => {
    const { statements } = read({
      applications: [applicationRow(11, 'Expensify')],
      integrationapp: [integrationRow()],
    });

    expect(statements.map(({ params }) => params)).toEqual([[], []]);
    for (const { query } of statements) expect(query).not.toMatch(/WHERE|expensify/i);
  });

  it.each(['Expensify', 'EXPENSIFY', 'My expensify Connect'])(
    'match by a part of the name, in any case: %s',
    (name) => {
      const other = 'Celigo integrator.io';
      const { records, withTokens } = read({
        applications: [applicationRow(11, name), applicationRow(12, other)],
        integrationapp: [integrationRow({ name }), integrationRow({ id: 12, name: other })],
      });

      expect(records).toMatchObject([{ id: 11, name }]);
      expect(withTokens).toEqual({ known: true, value: [11] });
    },
  );

  it('are those of the table and those of the tokens, each once, in the order of their ids', () => {
    const { records } = read({
      applications: [applicationRow('13', 'Expensify old'), applicationRow('11', 'Expensify')],
      integrationapp: [integrationRow({ id: '14', name: 'Expensify new' }), integrationRow({ id: '11' })],
    });

    expect(records.map(({ id }) => id)).toEqual([11, 13, 14]);
  });

  it('are complete where the table answers, with all that it says', () => {
    const { records, complete, unread } = read({ applications: [], integrationapp: [integrationRow()] });

    expect(records).toEqual([
      {
        id: 11,
        name: 'Expensify',
        state: { known: true, value: 'ENABLED' },
        tokenBasedAuthentication: { known: true, value: true },
      },
    ]);
    expect(complete).toBe(true);
    expect(unread).toEqual([]);
  });
});

describe('the state of a record', () => {
  it.each([
    ['ENABLED', 'ENABLED'],
    ['Blocked', 'BLOCKED'],
    ['Waiting for Approval', 'WAITING_FOR_APPROVAL'],
  ])('may be written as a word or as an id: %s', (state, value) => {
    expect(recordOf(integrationRow({ state })).record?.state).toEqual({ known: true, value });
  });

  it.each([['Suspended'], [''], [null], [1]])('is unread where it is not one of the three: %p', (state) => {
    const { record, unread } = recordOf(integrationRow({ state }));

    expect(record?.state).toEqual(UNREAD);
    expect(unread).toMatchObject([
      {
        what: 'integration-records',
        record: { type: 'integration', id: 11 },
        grant: [{ permission: 'ADMI_INTEGRAPP', level: 'FULL' }],
        why: { code: 'NOT_ANSWERED', message: expect.stringMatching(/: state\.$/) as string },
      },
    ]);
  });
});

describe('token-based authentication of a record', () => {
  it.each([
    ['T', true],
    ['F', false],
    [true, true],
    [false, false],
  ])('is on or off: %p', (tokenbasedauthentication, value) => {
    const { record, unread } = recordOf(integrationRow({ tokenbasedauthentication }));

    expect(record?.tokenBasedAuthentication).toEqual({ known: true, value });
    expect(unread).toEqual([]);
  });

  it.each([
    ['the table has no such column', { id: 11, name: 'Expensify', state: 'ENABLED' }],
    ['the column is empty', integrationRow({ tokenbasedauthentication: null })],
    ['the column has a word', integrationRow({ tokenbasedauthentication: 'true' })],
  ])('is unread where %s', (_, row) => {
    const { record, unread } = recordOf(row);

    expect(record?.tokenBasedAuthentication).toEqual(UNREAD);
    expect(unread).toMatchObject([
      {
        what: 'integration-records',
        why: { message: expect.stringMatching(/: token-based authentication\.$/) as string },
      },
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    refusal('INSUFFICIENT_PERMISSION', 'You need Integration Application.'),
    refusal('INVALID_SEARCH_TYPE', "Record 'integrationapp' was not found."),
  ])('of the table leaves the records that tokens show, and what they lack unread: $name', (answer) => {
    const { records, complete, withTokens, unread } = read({
      applications: [applicationRow(11, 'Expensify')],
      integrationapp: answer,
    });

    expect(records).toEqual([{ id: 11, name: 'Expensify', state: UNREAD, tokenBasedAuthentication: UNREAD }]);
    expect(complete).toBe(false);
    expect(withTokens.known).toBe(true);
    expect(unread).toMatchObject([
      {
        what: 'integration-records',
        record: null,
        why: { code: answer.name, message: answer.message },
        grant: [{ permission: 'ADMI_INTEGRAPP', level: 'FULL' }],
      },
    ]);
  });

  it('of the tokens leaves the records of the table', () => {
    const { records, complete, withTokens, unread } = read({
      applications: refusal(),
      integrationapp: [integrationRow()],
    });

    expect(records).toMatchObject([{ id: 11, state: { known: true } }]);
    expect(complete).toBe(true);
    expect(withTokens).toEqual(UNREAD);
    expect(unread).toMatchObject([
      {
        what: 'access-tokens',
        why: { code: 'INSUFFICIENT_PERMISSION' },
        grant: [{ permission: 'ADMI_MANAGE_OAUTH_TOKENS' }],
      },
    ]);
  });
});

describe('an application', () => {
  it.each([[null], [''], ['  '], ['11'], ['Acme old name'], ['Expen']])(
    'goes by the name of its record too where its display name is %j',
    (name) => {
      const { withTokens, everyApplication, records, unread } = read({
        applications: [applicationRow(11, name)],
        integrationapp: [integrationRow({ name: 'Expensify prod' })],
      });

      expect(withTokens).toEqual({ known: true, value: [11] });
      expect(everyApplication).toBe(true);
      expect(records).toMatchObject([{ id: 11, name: 'Expensify prod' }]);
      expect(unread).toEqual([]);
    },
  );

  it.each([[null], [''], ['11']])('may be the one where nothing tells its name: %j', (name) => {
    const { withTokens, everyApplication, complete, unread } = read({
      applications: [applicationRow(11, name), applicationRow(12, 'Expensify')],
      integrationapp: refusal(),
    });

    expect(withTokens).toEqual({ known: true, value: [12] });
    expect(everyApplication).toBe(false);
    expect(complete).toBe(false);
    expect(unread).toContainEqual(
      expect.objectContaining({ what: 'integration-records', record: { type: 'integration', id: 11 } }),
    );
  });

  it.each([[null], ['abc'], [0]])('without a usable id may be the one: %j', (application) => {
    const { withTokens, everyApplication, unread } = read({
      applications: [applicationRow(application, 'Acme'), applicationRow(11, 'Expensify')],
      integrationapp: [integrationRow()],
    });

    expect(withTokens).toEqual({ known: true, value: [11] });
    expect(everyApplication).toBe(false);
    expect(unread).toMatchObject([{ what: 'access-tokens', record: null }]);
  });

  it('has both names where two rows differ', () => {
    const { withTokens } = read({
      applications: [applicationRow(11, 'Acme'), applicationRow(11, 'Expensify')],
      integrationapp: [],
    });

    expect(withTokens).toEqual({ known: true, value: [11] });
  });
});

describe('the record of an application with tokens', () => {
  it.each([[null], [''], ['11'], ['Acme renamed it']])('keeps its state whatever its own name is: %j', (name) => {
    const { records } = read({
      applications: [applicationRow(11, 'Expensify')],
      integrationapp: [integrationRow({ name, state: 'BLOCKED' })],
    });

    expect(records).toMatchObject([{ id: 11, state: { known: true, value: 'BLOCKED' } }]);
  });

  it('has no state that is known where two rows contradict each other, in whatever order', () => {
    const rows = [integrationRow(), integrationRow({ state: 'BLOCKED' })];
    for (const order of [rows, rows.toReversed()]) {
      const { records, unread } = read({ applications: [], integrationapp: order });

      expect(records).toMatchObject([
        { id: 11, state: UNREAD, tokenBasedAuthentication: { known: true, value: true } },
      ]);
      expect(unread).toMatchObject([{ why: { code: 'NOT_UNDERSTOOD' } }]);
    }
  });

  it('is one of those that are listed where another row has no usable id, and then they are not all', () => {
    const { records, complete } = read({
      applications: [],
      integrationapp: [integrationRow(), { id: null, name: 'x' }],
    });

    expect(records).toMatchObject([{ id: 11 }]);
    expect(complete).toBe(false);
  });

  it('may be missing where a record without tokens has no name', () => {
    const { complete } = read({ applications: [], integrationapp: [integrationRow({ name: '' })] });

    expect(complete).toBe(false);
  });
});

describe('what is counted on the way', () => {
  const LIST = 'SELECT DISTINCT tba_app_name AS application, BUILTIN.DF(tba_app_name) AS name';
  const FROM = '\nFROM oauthtoken ORDER BY tba_app_name OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY';
  const APPLICATIONS = ', (SELECT COUNT(DISTINCT o.tba_app_name) FROM oauthtoken o) AS applications';
  const MAPPINGS = ", (SELECT COUNT(*) FROM customrecord_td_mapping m WHERE m.isinactive = 'F') AS mappings";
  const OWN =
    ", (SELECT COUNT(*) FROM customrecord_td_profile p WHERE p.isinactive = 'F' AND p.custrecord_td_profile_key = ?) AS own";
  const counted = (applications: Answer, counts: Partial<Counts>) => {
    const { statements } = install({ tables: { applications, integrationapp: [] }, records: {} });
    const reading = startReading();
    const { ownProfiles, mappings, issued } = readApplications(reading, { own: null, mappings: false, ...counts });
    return {
      counts: [ownProfiles, mappings],
      isWhole: issued.known && issued.value.isWhole,
      asked: statements
        .filter(({ query }) => query.includes('oauthtoken'))
        .map(({ query, params }) => [query, params] as const),
    };
  };
  const row = { application: 11, name: 'Expensify', own: 2, mappings: 3, applications: 1 };

  it('are profiles, registered credentials and applications, in the same statement', () => {
    expect(counted([row], { own: { id: 'acme' }, mappings: true })).toEqual({
      counts: [2, 3],
      isWhole: true,
      asked: [[`${LIST}${OWN}${MAPPINGS}${APPLICATIONS}${FROM}`, ['acme']]],
    });
  });

  it('is nothing that nobody asks for', () => {
    expect(counted([row], {})).toMatchObject({ counts: [null, null], asked: [[`${LIST}${FROM}`, []]] });
    expect(counted([row], { mappings: true })).toMatchObject({
      counts: [null, 3],
      asked: [[`${LIST}${MAPPINGS}${APPLICATIONS}${FROM}`, []]],
    });
    expect(counted([row], { own: { id: 'acme' } }).counts).toEqual([2, null]);
  });

  it('is not known where no row says it', () => {
    expect(counted([], { own: { id: null }, mappings: true }).counts).toEqual([null, null]);
  });

  it('is left out where NetSuite refuses the statement with it', () => {
    const refusing: Answer = ({ query }) => {
      if (query.includes('COUNT(')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'No subquery.');
      return [{ ...row, applications: 7 }];
    };
    const { counts, isWhole, asked } = counted(refusing, { own: { id: 'acme' }, mappings: true });

    expect([counts, isWhole]).toEqual([[null, null], true]);
    expect(asked.slice(1)).toEqual([[`${LIST}${FROM}`, []]]);
  });

  it('is not tried again where the units have ended', () => {
    expect(counted(refusal('SSS_USAGE_LIMIT_EXCEEDED'), { mappings: true }).asked).toHaveLength(1);
  });

  it.each([
    [0, 1],
    [1, 2],
  ])('is tried again by a caller who may see tokens: level %i', (level, times) => {
    install({ tables: { applications: refusal(), integrationapp: [] }, records: {} });
    installCaller({ id: 1, role: 5 }, { ADMI_MANAGE_OAUTH_TOKENS: level });
    const reading = startReading();
    readApplications(reading, { own: null, mappings: true });

    expect(reading.queries).toBe(times + 1);
  });

  it.each<[string, Row[], boolean]>([
    ['as many as are listed', [row], true],
    ['more than are listed', [{ ...row, applications: 2 }], false],
    ['none that is understood', [{ ...row, applications: null }], true],
    ['none without an id, which is told of elsewhere', [row, { ...row, application: null }], true],
    [
      'one whose id is none, which is told of elsewhere',
      [
        { ...row, applications: 2 },
        { ...row, application: 'x', applications: 2 },
      ],
      true,
    ],
  ])('are applications: %s', (_, rows, isWhole) => {
    expect(counted(rows, { mappings: true }).isWhole).toBe(isWhole);
  });

  it('and is more than what is listed leaves an application out', () => {
    install({ tables: { applications: [{ ...row, applications: 2 }], integrationapp: [] }, records: {} });
    const reading = startReading();
    const found = readApplications(reading, { own: null, mappings: true });
    const { everyApplication } = integrationsIn(reading, found, { application: null, isNamed: () => true });

    expect(everyApplication).toBe(false);
    expect(reading.unread[0]).toMatchObject({
      what: 'access-tokens',
      record: null,
      why: {
        code: 'NOT_UNDERSTOOD',
        message: 'NetSuite did not list as many applications with access tokens as it counted.',
      },
      advice: 'Read the account again: it may have been changed while it was read.',
    });
  });
});

describe('applications of which only a registered credential is known', () => {
  const found = {
    names: new Map<number, readonly string[]>([
      [11, ['Expensify']],
      [13, []],
    ]),
  };

  it('are named as they were then, in the order of their ids, after what NetSuite calls them', () => {
    const registered = new Map([
      [12, ['Acme']],
      [11, ['Old']],
      [13, ['Thirteen']],
    ]);

    expect([...withRegistered(found, registered).names]).toEqual([
      [11, ['Expensify']],
      [12, ['Acme']],
      [13, ['Thirteen']],
    ]);
  });

  it('are none where nothing is registered', () => {
    expect(withRegistered(found, new Map())).toBe(found);
  });
});

describe('the applications that are meant', () => {
  const meant = (application: Meant['application'], tables: FakeAccount['tables'] = {}) => {
    install({
      tables: {
        applications: [applicationRow(11, 'Expensify'), applicationRow(12, 'Acme'), applicationRow(13, null)],
        integrationapp: [],
        ...tables,
      },
      records: {},
    });
    const reading = startReading();
    const found: Applications = readApplications(reading, { own: null, mappings: false });
    const isNamed = (name: string) => name === 'Expensify';
    return { ...integrationsIn(reading, found, { application, isNamed }), unread: reading.unread };
  };

  it('are one by its id, whatever its name, and then no other is in doubt', () => {
    const { records, withTokens, everyApplication, unread } = meant(12);

    expect(records.map(({ name }) => name)).toEqual(['Acme']);
    expect(withTokens).toEqual({ known: true, value: [12] });
    expect(everyApplication).toBe(true);
    expect(unread.filter(({ why }) => why.message.includes('name'))).toEqual([]);
  });

  it('are every one, also without a name', () => {
    expect(meant('every').records.map(({ name }) => name)).toEqual(['Expensify', 'Acme', 'integration record 13']);
  });

  it('are those with one of the names, and one without a name is told of', () => {
    const { records, everyApplication, unread } = meant(null);

    expect(records.map(({ id }) => id)).toEqual([11]);
    expect(everyApplication).toBe(false);
    expect(unread.slice(0, 1)).toMatchObject([
      {
        what: 'integration-records',
        record: { type: 'integration', id: 13 },
        why: {
          code: 'NOT_ANSWERED',
          message: 'NetSuite did not tell the name of this integration record, so it may belong to the integration.',
        },
      },
    ]);
  });

  it('have tokens only where those were issued to them', () => {
    const { withTokens } = meant('every', { applications: [], integrationapp: [integrationRow()] });

    expect(withTokens).toEqual({ known: true, value: [] });
  });

  it('may be any of the rows without an id, which are counted', () => {
    const { unread } = meant(12, {
      applications: [applicationRow(null, 'x'), applicationRow('y', 'z')],
      integrationapp: [integrationRow({ id: null })],
    });

    expect(unread.map(({ what, record, why }) => [what, record, why])).toEqual([
      [
        'access-tokens',
        null,
        {
          code: 'NOT_UNDERSTOOD',
          message: 'Rows in which access tokens came without the id of their application: 2.',
        },
      ],
      [
        'integration-records',
        null,
        { code: 'NOT_UNDERSTOOD', message: 'Rows in which integration records came without their id: 1.' },
      ],
    ]);
  });

  it('have names without blanks around them', () => {
    expect(meant(11, { applications: [applicationRow(11, ' Expensify ')] }).records[0]?.name).toBe('Expensify');
  });

  it('say what the table did not answer, and what its rows contradict each other about', () => {
    const gap = (...rows: Row[]) => meant(11, { integrationapp: rows }).unread.map(({ why }) => why);

    expect(gap(integrationRow({ state: null, tokenbasedauthentication: null }))).toEqual([
      {
        code: 'NOT_ANSWERED',
        message: 'The table of integration records did not answer: state, token-based authentication.',
      },
    ]);
    expect(gap(integrationRow(), integrationRow({ state: 'BLOCKED' }))).toEqual([
      {
        code: 'NOT_UNDERSTOOD',
        message: 'The table of integration records has 2 rows for this record that contradict each other: state.',
      },
    ]);
    const other = integrationRow({ state: 'BLOCKED', tokenbasedauthentication: 'F' });
    expect(gap(integrationRow(), other)[0]?.message).toBe(
      'The table of integration records has 2 rows for this record that contradict each other: state, token-based authentication.',
    );
  });
});
