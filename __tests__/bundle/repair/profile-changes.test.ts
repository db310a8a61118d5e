/**
 * Writing profiles of the account: what is written in which order, and what holds when a write is refused half-way.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import {
  applyProfileChange,
  earlierText,
  previewRemoval,
  previewSave,
} from '../../../src/TypeScript/repair/profiles/profile-changes';
import { createEntry } from '../../../src/TypeScript/repair/profiles/profile-entries';
import { refusal } from '../support/account';
import type { ProfileAccount } from '../support/own-profiles';
import { installOwnProfiles } from '../support/own-profiles';

const text = (name: string, id = 'acme-pay') =>
  JSON.stringify({
    ...{ format: 'profile/1', id, name, recognise: { integrationNames: [] } },
    ...{ credentials: [{ kind: 'access-token' }], requirements: [] },
  });

let account: ProfileAccount;
beforeEach(() => {
  account = installOwnProfiles();
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getRemainingUsage: () => 1000 }),
    );
});

function nonceFor(profile: string): string {
  const { preview, faults } = previewSave(profile);
  if (!preview) throw new Error(JSON.stringify(faults));
  return preview.nonce;
}

const save = (profile: string) => applyProfileChange(nonceFor(profile), profile);
const counting = () => [...account.entries].filter(([, { inactive }]) => !inactive).map(([id]) => id);

it('a new version is there before the old one goes, and the old one stays as it was', () => {
  save(text('First'));
  save(text('Second'));

  expect(account.written).toEqual(['create 1', 'create 2', 'retire 1']);
  expect(account.entries.get(1)?.text).toBe(text('First'));
  expect(earlierText(1)).toBe(text('First'));
});

it('an entry holds the text with its length, and a name that fits into its field', () => {
  const values: Record<string, unknown> = {};
  jest.mocked(record.create).mockReturnValue(
    Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => void (values[fieldId] = value),
      save: () => 7,
    }),
  );

  expect(createEntry({ id: 'acme-pay', name: 'x'.repeat(1000), text: '{"é": 1}' })).toBe(7);
  expect(values).toEqual({
    custrecord_td_profile_key: 'acme-pay',
    custrecord_td_profile_name: 'x'.repeat(300),
    custrecord_td_profile_length: 8,
    custrecord_td_profile_json: '{"é": 1}',
  });
  expect(record.create).toHaveBeenCalledWith({ type: 'customrecord_td_profile' });
});

it('a removal keeps the text, and bringing it back writes it again', () => {
  save(text('First'));
  applyProfileChange(previewRemoval('acme-pay').nonce, '');
  expect(counting()).toEqual([]);
  save(earlierText(1));

  expect(counting()).toEqual([2]);
  expect(account.entries.get(2)?.text).toBe(text('First'));
});

it('a new version that NetSuite refuses leaves the old one, and the refusal says what to do', () => {
  save(text('First'));
  account.refuse = () => {
    throw refusal('INSUFFICIENT_PERMISSION');
  };

  expect(() => save(text('Second'))).toThrow(
    /NetSuite did not write the profile \(INSUFFICIENT_PERMISSION.*Custom Record Entries at Edit/,
  );
  expect(counting()).toEqual([1]);
});

it('an old version that cannot be retired is told: both are there, and the newer one counts', () => {
  save(text('First'));
  account.refuse = (write) => {
    if (write === 'retire') throw refusal('RCRD_HAS_BEEN_CHANGED');
  };

  expect(() => save(text('Second'))).toThrow('Look at the versions of the profile');
  account.refuse = () => undefined;
  expect(counting()).toEqual([1, 2]);
  // The next save puts it right.
  save(text('Third'));
  expect(counting()).toEqual([3]);
});

it('ten earlier versions are kept at most; one that cannot be deleted harms nothing', () => {
  for (let version = 1; version <= 13; version += 1) save(text(`Version ${version}`));
  expect([...account.entries.keys()]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);

  account.refuse = (write) => {
    if (write === 'delete') throw refusal('INSUFFICIENT_PERMISSION');
  };
  expect(save(text('Version 14'))).toEqual({ kind: 'saved', id: 'acme-pay' });
});

it('what changed since it was shown is not overwritten, whether saved or removed', () => {
  save(text('First'));
  const [late, removal] = [nonceFor(text('Late')), previewRemoval('acme-pay').nonce];
  save(text('Second'));

  expect(() => applyProfileChange(late, text('Late'))).toThrow('Somebody has changed this profile since it was shown.');
  expect(() => applyProfileChange(removal, '')).toThrow('Somebody has changed this profile since it was shown.');
  expect(counting()).toEqual([2]);
});

it('a confirmation works once, for the text that was shown, in the role that saw it', () => {
  const nonce = nonceFor(text('First'));
  applyProfileChange(nonce, `\uFEFF${text('First')}\r\n`);
  expect(() => applyProfileChange(nonce, text('First'))).toThrow('was used already');
  expect(() => applyProfileChange(nonceFor(text('Second')), text('Third'))).toThrow('not the one that was shown');
  const other = nonceFor(text('Second'));
  account.user.role = 1001;
  expect(() => applyProfileChange(other, text('Second'))).toThrow('belongs to another login');
  expect(counting()).toEqual([1]);
});

it('200 profiles are the most; one that is there may still be changed', () => {
  for (let index = 1; index <= 200; index += 1) {
    account.entries.set(index, { key: `own-${index}`, text: text('Own', `own-${index}`), inactive: false });
  }
  expect(previewSave(text('One more')).faults?.[0]?.message).toContain('200 profiles of its own');
  expect(previewSave(text('Changed', 'own-7')).faults).toBeUndefined();
});

it('who may not edit custom record entries is refused before anything is read', () => {
  account.user.role = 1001;
  const user = Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), {
    id: 7,
    role: 1001,
    getPermission: () => 1,
  });
  jest.mocked(runtime.getCurrentUser).mockImplementation(() => user);

  for (const attempt of [() => previewSave(text('First')), () => previewRemoval('acme-pay'), () => earlierText(1)]) {
    expect(attempt).toThrow(
      'Profiles are shown to Administrators, and to roles that have the permission Lists > Custom Record Entries at Edit.',
    );
  }
  expect(query.runSuiteQL).not.toHaveBeenCalled();
});

it.each(['previewRemoval', 'earlierText'] as const)('what is not there is said, with where to look: %s', (what) => {
  const refused = () => (what === 'previewRemoval' ? previewRemoval('acme-pay') : earlierText(7));

  expect(refused).toThrow(
    what === 'previewRemoval'
      ? 'This account has no profile of its own with the id acme-pay. Look at the list of profiles.'
      : 'There is no version 7 of a profile, or your role may not read it. Look at the list of profiles.',
  );
  expect(refused).toThrow(expect.objectContaining({ code: 'TD_PROFILE_NOT_FOUND' }) as Error);
});

it('a profile of which no version counts cannot be removed again', () => {
  save(text('First'));
  applyProfileChange(previewRemoval('acme-pay').nonce, '');

  expect(() => previewRemoval('acme-pay')).toThrow('no profile of its own');
});

describe('what NetSuite returns after the change is looked at', () => {
  const SOMETHING_ELSE = 'but NetSuite returned something else when it was read again.';

  it('a profile that still counts was not removed', () => {
    save(text('First'));
    const { nonce } = previewRemoval('acme-pay');
    jest.mocked(record.submitFields).mockReturnValue(1);

    expect(() => applyProfileChange(nonce, '')).toThrow(`The profile was removed, ${SOMETHING_ELSE}`);
  });

  it('an old version that counts beside the new one was not replaced', () => {
    save(text('First'));
    const nonce = nonceFor(text('Second'));
    jest.mocked(record.submitFields).mockReturnValue(1);

    expect(() => applyProfileChange(nonce, text('Second'))).toThrow(
      expect.objectContaining({
        code: 'TD_RECORD_CHANGED',
        message: expect.stringContaining(SOMETHING_ELSE) as string,
      }) as Error,
    );
  });

  it('an old version that alone counts was not replaced', () => {
    save(text('First'));
    const nonce = nonceFor(text('Second'));
    jest.mocked(record.submitFields).mockReturnValue(1);
    jest.mocked(record.create).mockReturnValue(
      Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
        setValue: () => undefined,
        save: () => 2,
      } as object),
    );

    expect(() => applyProfileChange(nonce, text('Second'))).toThrow(SOMETHING_ELSE);
  });

  it('a new version that does not count was not saved', () => {
    const nonce = nonceFor(text('First'));
    jest.mocked(record.create).mockReturnValue(
      Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
        setValue: () => undefined,
        save: () => 1,
      } as object),
    );

    expect(() => applyProfileChange(nonce, text('First'))).toThrow(`The profile was saved, ${SOMETHING_ELSE}`);
  });
});

describe('what saving a text would do', () => {
  const shownOf = (profile: string) => {
    const { preview } = previewSave(profile);
    return preview && [preview.before?.entry ?? null, preview.replacesShipped, preview.differences.length];
  };
  const needing = (permission: string) =>
    JSON.stringify({
      ...(JSON.parse(text('First')) as object),
      requirements: [{ id: 'a', label: 'A', anyOf: [permission], level: 'VIEW', source: 'https://acme.test' }],
    });

  it('is a new profile, one in the place of another, or of a shipped one', () => {
    expect(shownOf(text('First'))).toEqual([null, false, 0]);
    save(text('First'));
    expect(shownOf(text('Second'))).toEqual([1, false, 0]);
    expect(shownOf(text('Own', 'expensify'))?.slice(0, 2)).toEqual([null, true]);
    expect(shownOf(text('Own', 'expensify'))?.[2]).toBeGreaterThan(0);
  });

  it('is nothing where the text has a fault', () => {
    expect(previewSave('{').preview).toBeUndefined();
    expect(previewSave('{').faults).toHaveLength(1);
  });

  it('is no two hundred and first profile, which is told without a place', () => {
    for (let index = 1; index <= 200; index += 1) {
      account.entries.set(index, { key: `own-${index}`, text: text('Own', `own-${index}`), inactive: false });
    }
    expect(previewSave(text('One more')).faults).toEqual([
      {
        line: null,
        place: '',
        message: 'This account has 200 profiles of its own, which is the maximum. Remove one that nobody needs.',
      },
    ]);
    account.entries.delete(200);
    expect(previewSave(text('One more')).faults).toBeUndefined();
  });

  it('is a difference where it asks for something else', () => {
    save(text('First'));
    const { preview, faults } = previewSave(needing('LIST_ACCOUNT'));
    expect([faults, preview?.differences.length]).toEqual([undefined, 1]);
  });
});

it('a removal shows the name, and whether a shipped profile counts then', () => {
  save(text('First'));
  save(text('Own', 'expensify'));

  expect(previewRemoval('acme-pay')).toMatchObject({ name: 'acme-pay', isShipped: false });
  expect(previewRemoval('expensify')).toMatchObject({ isShipped: true });
});

it('a text that came shorter than it was kept is no text', () => {
  save(text('First'));
  const rows = jest.mocked(query.runSuiteQL).getMockImplementation();
  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    const found = rows?.(options);
    if (!found) throw new Error('No rows.');
    const cut = found.asMappedResults().map((row) => ({ ...row, length: 1 }));
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => cut,
    });
  });

  expect(() => earlierText(1)).toThrow('The text of version 1 has another length than when it was saved.');
});

it('each refusal has its code', () => {
  const nonce = nonceFor(text('First'));
  const code = (attempt: () => unknown) => {
    try {
      attempt();
      return null;
    } catch (thrown) {
      return (thrown as { code?: unknown }).code;
    }
  };

  expect(code(() => applyProfileChange(nonce, text('Second')))).toBe('TD_RECORD_CHANGED');
  expect(code(() => applyProfileChange(nonce, text('First')))).toBe('TD_CONFIRMATION_EXPIRED');
  const [late] = [nonceFor(text('Late'))];
  save(text('First'));
  expect(code(() => applyProfileChange(late, text('Late')))).toBe('TD_RECORD_CHANGED');
});

it('what was confirmed is told: saved or removed', () => {
  expect(save(text('First'))).toEqual({ kind: 'saved', id: 'acme-pay' });
  expect(applyProfileChange(previewRemoval('acme-pay').nonce, '')).toEqual({ kind: 'removed', id: 'acme-pay' });
});

it('what was shown is kept under a name of its own, which no other kind of confirmation has', () => {
  const kept: string[] = [];
  jest.mocked(runtime.getCurrentSession).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Session>('N/runtime/session'), {
      set: ({ name }: { name: string }) => kept.push(name),
    } as object),
  );
  const nonce = nonceFor(text('First'));

  expect(kept).toEqual([`td_profile_${nonce}`]);
});
