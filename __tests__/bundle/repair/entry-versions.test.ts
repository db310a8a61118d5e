import * as record from 'N/record';
import {
  asViewer,
  pruneVersions,
  requireEntryManager,
  retireVersions,
} from '../../../src/TypeScript/repair/entry-versions';
import { refusal } from '../support/account';
import { installCaller } from '../support/caller';

const TYPE = 'customrecord_acme';

describe('who may change what the account judges by', () => {
  const refused = (role: number, level: unknown) => {
    installCaller({ id: 7, role }, { LIST_CUSTRECORDENTRY: level });
    try {
      requireEntryManager('Profiles');
      return null;
    } catch (thrown) {
      return thrown;
    }
  };

  it.each([
    [3, 0],
    [5, 3],
    [5, 4],
  ])('is an Administrator, and whoever may edit entries: role %i, level %i', (role, level) => {
    expect(refused(role, level)).toBeNull();
  });

  it.each([[new Error('Try again.')], [null], ['?']])('is nobody of whom NetSuite does not say so: %p', (answer) => {
    expect(refused(5, answer)).toMatchObject({ code: 'TD_NOT_ALLOWED' });
  });

  it('is nobody else', () => {
    expect(refused(5, 2)).toMatchObject({
      code: 'TD_NOT_ALLOWED',
      message:
        'Profiles are shown to Administrators, and to roles that have the permission Lists > Custom Record Entries at Edit. Ask an Administrator.',
    });
  });
});

describe('versions', () => {
  it('that do not count any more become inactive', () => {
    retireVersions(TYPE, [2, 1], 'the versions');

    expect(jest.mocked(record.submitFields).mock.calls).toEqual(
      [2, 1].map((id) => [{ type: TYPE, id, values: { isinactive: true } }]),
    );
  });

  it('that NetSuite does not make inactive are told, with what to look at', () => {
    jest.mocked(record.submitFields).mockImplementation(() => {
      throw refusal('UNEXPECTED_ERROR', 'Try again.');
    });

    expect(() => {
      retireVersions(TYPE, [1], 'the versions');
    }).toThrow(
      'NetSuite did not make the earlier version inactive. If you were saving, the new version is in use (UNEXPECTED_ERROR: Try again.). Look at the versions, and try again.',
    );
  });

  it('are kept, ten of them, and the rest is deleted as far as NetSuite lets it', () => {
    const held = Array.from({ length: 13 }, (_, index) => ({ entry: 13 - index }));
    pruneVersions(TYPE, held);
    expect(jest.mocked(record.delete).mock.calls).toEqual([3, 2, 1].map((id) => [{ type: TYPE, id }]));

    jest.mocked(record.delete).mockReset();
    jest.mocked(record.delete).mockImplementation(() => {
      throw refusal();
    });
    pruneVersions(TYPE, held);
    expect(record.delete).toHaveBeenCalledTimes(1);
  });
});

it('what the viewer may not write is told with the permission that it takes', () => {
  const write = () => {
    throw refusal('INSUFFICIENT_PERMISSION', 'No.');
  };

  expect(() => asViewer('NetSuite did not write', 'the list', write)).toThrow(
    expect.objectContaining({
      code: 'TD_NOT_ALLOWED',
      message:
        'NetSuite did not write (INSUFFICIENT_PERMISSION: No.). Your role needs the permission Lists > Custom Record Entries at Edit. Ask an Administrator.',
    }) as Error,
  );
  expect(asViewer('NetSuite did not write', 'the list', () => 7)).toBe(7);
});
