/**
 * Writing registered credentials: what is written in which order, and what holds when a write is refused.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { MappingForm } from '../../../src/TypeScript/examination/mappings/check-mapping';
import type { MappingPreview } from '../../../src/TypeScript/repair/mappings/mapping-changes';
import {
  applyMappingChange,
  formOf,
  previewMapping,
  previewMappingRemoval,
} from '../../../src/TypeScript/repair/mappings/mapping-changes';
import { MAPPING_TYPE } from '../../../src/TypeScript/account/mapping-fields';
import { pruneVersions, retireVersions } from '../../../src/TypeScript/repair/entry-versions';
import { createEntry } from '../../../src/TypeScript/repair/mappings/mapping-entries';
import type { Row } from '../support/account';
import { ACCOUNT_ID, refusal } from '../support/account';
import { installMappings, mappingRow, UNTIL } from '../support/mapping-entries';
import { employeeRow } from '../support/rows';
import { installViewer } from '../support/session';

/** Entries that count, by internal id. */
let counting: Set<number>;
/** What else stands in the entry. */
let others: Readonly<Record<string, string | null>>;

beforeEach(() => {
  installViewer();
  counting = new Set([1]);
  others = {};
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getRemainingUsage: () => 1000 }),
    );
  jest.mocked(query.runSuiteQL).mockImplementation(() =>
    Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => [
        {
          id: 1,
          mapping: 'k',
          application: 7,
          name: 'Acme',
          valid_from: null,
          account: ACCOUNT_ID,
          isinactive: counting.has(1) ? 'F' : 'T',
          owner_name: 'Ada',
          ...others,
        },
      ],
    }),
  );
  jest.mocked(record.submitFields).mockImplementation(({ id }) => {
    counting.delete(Number(id));
    return Number(id);
  });
});

it('a removal makes the entry inactive, and nothing is deleted', () => {
  const { nonce } = previewMappingRemoval(1);
  expect(applyMappingChange(nonce)).toEqual({ kind: 'removed', entry: 1 });
  expect(counting.size).toBe(0);
  expect(jest.mocked(record.delete)).not.toHaveBeenCalled();
  expect(() => previewMappingRemoval(1)).toThrow('was removed already');
});

it('what NetSuite refuses is told with its own words, and what it does not do is not taken for done', () => {
  const { nonce } = previewMappingRemoval(1);
  jest.mocked(record.submitFields).mockImplementation(() => {
    throw refusal('INSUFFICIENT_PERMISSION', 'You may not.');
  });
  expect(() => applyMappingChange(nonce)).toThrow(/You may not.*Lists > Custom Record Entries at Edit/);

  const other = previewMappingRemoval(1);
  jest.mocked(record.submitFields).mockReturnValue(1);
  expect(() => applyMappingChange(other.nonce)).toThrow('returned something else');
});

it('an entry holds each value, and no field is written that has none', () => {
  const values: Record<string, unknown> = {};
  jest.mocked(record.create).mockReturnValue(
    Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => void (values[fieldId] = value),
      save: () => 9,
    }),
  );
  const mapping = { application: 7, name: 'Acme', kind: 'oauth2-authorization', entity: 42, role: 1001 } as const;
  expect(createEntry('k', { ...mapping, from: '', until: '', ended: false, label: '' })).toBe(9);
  expect(values).toEqual({
    custrecord_td_mapping_key: 'k',
    custrecord_td_mapping_application: 7,
    custrecord_td_mapping_name: 'Acme',
    custrecord_td_mapping_kind: 'oauth2-authorization',
    custrecord_td_mapping_entity: 42,
    custrecord_td_mapping_role: 1001,
    custrecord_td_mapping_ended: false,
  });
  expect(record.create).toHaveBeenCalledWith({ type: 'customrecord_td_mapping' });
  retireVersions(MAPPING_TYPE, [1], '');
  expect(counting.size).toBe(0);
  // Ten versions are kept.
  pruneVersions(
    MAPPING_TYPE,
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((entry) => ({ entry })),
  );
  expect(jest.mocked(record.delete)).toHaveBeenCalledTimes(1);
  expect(jest.mocked(record.delete)).toHaveBeenCalledWith({ type: 'customrecord_td_mapping', id: 1 });
});

it.each([
  ['T', true, []],
  ['F', false, []],
  [null, false, []],
  ['maybe', false, ['ended']],
])('the form of an entry whose box for revoked holds %p', (ended, isTicked, faults) => {
  others = { ended };
  const found = formOf(1);
  expect([found.form.ended, found.faults.map(({ field }) => field)]).toEqual([isTicked, faults]);
});

it('the form of an entry whose box for revoked did not come says so', () => {
  expect(
    formOf(1)
      .faults.map(({ message }) => message)
      .join(),
  ).toContain('does not say whether');
});

describe('registering a credential', () => {
  const FORM: MappingForm = {
    application: '11',
    name: '',
    kind: 'oauth2-certificate',
    entity: '42',
    role: '1001',
    from: '',
    until: UNTIL,
    ended: false,
    label: '',
  };
  const AUTHORIZATION = { kind: 'oauth2-authorization', until: '' };
  const previewed = (changes: Partial<MappingForm> = {}, entry: number | null = null): MappingPreview => {
    const { preview, faults } = previewMapping({ ...FORM, ...changes }, entry);
    if (!preview) throw new Error(JSON.stringify(faults));
    return preview;
  };
  const faultsOf = (changes: Partial<MappingForm>, entry: number | null = null) =>
    previewMapping({ ...FORM, ...changes }, entry).faults;
  const refused = (code: string, message: string) =>
    expect.objectContaining({ code, message: expect.stringContaining(message) as string }) as Error;

  it('shows what the report will say, and writes an entry once that is confirmed', () => {
    const account = installMappings();
    const { nonce, judged, before } = previewed();

    expect([judged.mapping.name, before, account.written]).toEqual(['Expensify', null, []]);
    expect(applyMappingChange(nonce)).toEqual({ kind: 'saved', entry: 1 });
    expect(account.written).toEqual(['create 1']);
    expect(account.entries.get(1)).toMatchObject({
      application: 11,
      entity: 42,
      role: 1001,
      kind: 'oauth2-certificate',
      valid_until: UNTIL,
    });
  });

  it('puts a new version in the place of the one that is changed', () => {
    const account = installMappings([mappingRow(5)]);
    const { nonce, before } = previewed({ label: 'Sync' }, 5);

    expect(before).toMatchObject({ entry: 5, key: 'k5' });
    expect(applyMappingChange(nonce)).toEqual({ kind: 'saved', entry: 6 });
    expect(account.written).toEqual(['create 6', 'retire 5']);
    expect(account.entries.get(6)).toMatchObject({ mapping: 'k5', label: 'Sync' });
  });

  it('may change a credential into what it is', () => {
    installMappings([mappingRow(5)]);
    const { nonce, before } = previewed({}, 5);

    expect(before).toMatchObject({ entry: 5 });
    expect(applyMappingChange(nonce)).toEqual({ kind: 'saved', entry: 6 });
  });

  it('brings back one that was removed', () => {
    const account = installMappings([mappingRow(5, { isinactive: 'T' })]);
    const { nonce, before } = previewed({}, 5);

    expect([before, applyMappingChange(nonce)]).toEqual([null, { kind: 'saved', entry: 6 }]);
    expect(account.written).toEqual(['create 6']);
  });

  it('tells each fault once, a name that nobody has among them', () => {
    installMappings([], { employee: ({ query: sql }) => (sql.includes('firstname') ? [] : [employeeRow()]) });

    expect(faultsOf({ entity: 'Nobody', application: '' })).toMatchObject([
      { field: 'entity', message: expect.stringMatching(/^No employee has the name "Nobody"/) as string },
      { field: 'application', message: 'The application is missing.' },
    ]);
  });

  it('tells what the account does not have', () => {
    installMappings([], { role: [] });

    expect(faultsOf({})).toEqual([
      { field: 'role', message: 'There is no role with the internal id 1001, or your role may not read it.' },
    ]);
  });

  it('is not done twice', () => {
    installMappings([mappingRow(5)]);

    expect(faultsOf({})).toEqual([
      { field: 'application', message: 'This credential is registered already, as entry 5.' },
    ]);
    expect(faultsOf({ label: 'Another' })).toBeUndefined();
    installMappings([mappingRow(5, { isinactive: 'T' })]);
    expect(faultsOf({})).toBeUndefined();
  });

  describe('with five certificates', () => {
    const five = (changes: Row = {}) =>
      [1, 2, 3, 4, 5].map((id) => mappingRow(id, { label: `C${id}`, ...(id === 5 ? changes : {}) }));
    const FULL = [
      {
        field: 'application',
        message:
          'This application has 5 registered certificates that are valid, and NetSuite allows no more. Say of one that it was revoked, or remove it.',
      },
    ];

    it.each<[string, Row]>([
      ['are valid', {}],
      ['will be valid', { valid_from: `${UNTIL.slice(0, 8)}01T00:00:00Z`, valid_until: UNTIL.replace(/\d\dT/, '28T') }],
    ])('that %s takes no sixth one', (_, changes) => {
      installMappings(five(changes));

      expect(faultsOf({})).toEqual(FULL);
    });

    it.each<[string, Row]>([
      ['is revoked', { ended: 'T' }],
      ['has ended', { valid_until: '2025-01-01T00:00:00Z' }],
      ['is of another application', { application: '12' }],
      ['is an authorization', { kind: 'oauth2-authorization', valid_until: null }],
      ['is not understood', { role: null }],
      ['was removed', { isinactive: 'T' }],
    ])('of which one %s takes another one', (_, changes) => {
      installMappings(five(changes));

      expect(faultsOf({})).toBeUndefined();
    });

    it('takes an authorization, and one that was revoked', () => {
      installMappings(five());

      expect(faultsOf(AUTHORIZATION)).toBeUndefined();
      expect(faultsOf({ ended: true })).toBeUndefined();
    });

    it('is no limit of authorizations', () => {
      installMappings(
        [1, 2, 3, 4, 5].map((id) =>
          mappingRow(id, { kind: 'oauth2-authorization', valid_until: null, label: `C${id}` }),
        ),
      );

      expect(faultsOf(AUTHORIZATION)).toBeUndefined();
    });

    it('takes another version of one of them', () => {
      installMappings(five());

      expect(faultsOf({ label: 'New' }, 3)).toBeUndefined();
    });
  });

  it('is confirmed once', () => {
    installMappings();
    const { nonce } = previewed();
    applyMappingChange(nonce);

    expect(() => applyMappingChange(nonce)).toThrow(
      refused('TD_CONFIRMATION_EXPIRED', 'This confirmation was used already, or belongs to another login.'),
    );
  });

  it.each<[string, Row]>([
    ['the same credential was registered', mappingRow(7)],
    ['another version counts', mappingRow(7, { mapping: 'k5', label: 'Other' })],
  ])('changes nothing where meanwhile %s', (_, row) => {
    const account = installMappings([mappingRow(5, { label: 'Old' })]);
    const { nonce } = previewed({}, 5);
    account.entries.set(7, row);

    expect(() => applyMappingChange(nonce)).toThrow(
      refused(
        'TD_RECORD_CHANGED',
        'Somebody has changed the registered credentials since this was shown. Nothing was changed.',
      ),
    );
    expect(account.written).toEqual([]);
  });

  it('is done where another credential was registered or removed meanwhile', () => {
    const account = installMappings([mappingRow(5, { label: 'Old' })]);
    const { nonce } = previewed({}, 5);
    account.entries.set(7, mappingRow(7, { label: 'Other' }));
    account.entries.set(8, mappingRow(8, { isinactive: 'T' }));

    expect(applyMappingChange(nonce)).toEqual({ kind: 'saved', entry: 9 });
  });

  it('keeps ten versions', () => {
    const versions = Array.from({ length: 12 }, (_, index) =>
      mappingRow(index + 1, { mapping: 'k', label: 'Old', isinactive: index === 11 ? 'F' : 'T' }),
    );
    const account = installMappings(versions);
    applyMappingChange(previewed({}, 12).nonce);

    expect(account.written).toEqual(['create 13', 'retire 12', 'delete 2', 'delete 1']);
  });

  it('is told where NetSuite refuses to write, with what to look at', () => {
    installMappings();
    const { nonce } = previewed();
    jest.mocked(record.create).mockImplementation(() => {
      throw refusal('UNEXPECTED_ERROR', 'Try again.');
    });

    expect(() => applyMappingChange(nonce)).toThrow(
      'NetSuite did not write the entry (UNEXPECTED_ERROR: Try again.). Look at the registered credentials, and try again.',
    );
  });

  it('is told where NetSuite returns something else afterwards', () => {
    const account = installMappings([mappingRow(5, { label: 'Old' })]);
    const { nonce } = previewed({}, 5);
    jest.mocked(record.submitFields).mockReturnValue(5);

    expect(() => applyMappingChange(nonce)).toThrow(
      refused('TD_RECORD_CHANGED', 'The change was made, but NetSuite returned something else when it was read again.'),
    );
    expect(account.entries.size).toBe(2);
  });

  it('is for whoever may edit entries', () => {
    installMappings([mappingRow(5)]);
    const user = { id: 7, role: 1001, getPermission: () => 1 };
    jest
      .mocked(runtime.getCurrentUser)
      .mockReturnValue(Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), user as object));
    const asked = jest.mocked(query.runSuiteQL).mock.calls.length;

    for (const attempt of [() => previewMapping(FORM, null), () => previewMappingRemoval(5), () => formOf(5)]) {
      expect(attempt).toThrow(refused('TD_NOT_ALLOWED', 'Registered credentials are shown to Administrators'));
    }
    expect(jest.mocked(query.runSuiteQL).mock.calls).toHaveLength(asked);
  });

  it('knows no entry that is not there', () => {
    installMappings([mappingRow(5)]);
    const NOT_THERE = refused(
      'TD_MAPPING_NOT_FOUND',
      'There is no registered credential 9, or your role may not read it. Look at the list of registered credentials.',
    );

    for (const attempt of [() => previewMapping(FORM, 9), () => previewMappingRemoval(9), () => formOf(9)]) {
      expect(attempt).toThrow(NOT_THERE);
    }
  });

  it('shows a version as it was typed', () => {
    installMappings([mappingRow(5, { label: 'Sync', isinactive: 'T' }), mappingRow(6, { mapping: 'k5' })]);

    expect(formOf(5)).toEqual({ form: { ...FORM, name: 'Expensify', label: 'Sync' }, faults: [] });
  });

  it('is removed alone: another one that was registered later stays', () => {
    const account = installMappings([mappingRow(5), mappingRow(7, { label: 'Other' })]);

    expect(applyMappingChange(previewMappingRemoval(5).nonce)).toEqual({ kind: 'removed', entry: 5 });
    expect(account.written).toEqual(['retire 5']);
  });

  it('is undone by a removal, which shows what counts', () => {
    const account = installMappings([mappingRow(5)]);
    const { nonce, current } = previewMappingRemoval(5);

    expect(current.entry).toBe(5);
    expect(applyMappingChange(nonce)).toEqual({ kind: 'removed', entry: 5 });
    expect(account.written).toEqual(['retire 5']);
    expect(() => previewMappingRemoval(5)).toThrow(
      refused('TD_MAPPING_NOT_FOUND', 'The registered credential 5 was removed already. Look at the list'),
    );
  });
});
