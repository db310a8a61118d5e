/**
 * Writing registered credentials: what is written in which order, and what holds when a write is refused.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import {
  applyMappingChange,
  formOf,
  previewMappingRemoval,
} from '../../../src/TypeScript/repair/mappings/mapping-changes';
import { MAPPING_TYPE } from '../../../src/TypeScript/account/mapping-fields';
import { pruneVersions, retireVersions } from '../../../src/TypeScript/repair/entry-versions';
import { createEntry } from '../../../src/TypeScript/repair/mappings/mapping-entries';
import { refusal } from '../support/account';
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
