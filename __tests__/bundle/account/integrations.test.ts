import { integrationsIn, readApplications } from '../../../src/TypeScript/account/integrations';
import { startReading } from '../../../src/TypeScript/account/reading';
import { matchesIntegration } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row } from '../support/account';
import { install, refusal } from '../support/account';
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
