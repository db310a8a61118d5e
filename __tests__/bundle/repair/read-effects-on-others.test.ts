/**
 * Whether every integration was looked at before a change is called harmless for the others.
 */
import * as runtime from 'N/runtime';
import { readEffectsOnOthers } from '../../../src/TypeScript/repair/read-effects-on-others';
import type { FakeAccount, Row } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, healthy, tokenRow } from '../support/rows';

const ACCESS = { roles: [1001], globalPermissions: {} };

function isWhole(mappings: readonly Row[], rights: Readonly<Record<string, number>> = {}): boolean | undefined {
  install(
    healthy({
      applications: [{ ...applicationRow(11, 'Expensify'), mappings: mappings.length }],
      customrecord_td_mapping: mappings,
    }),
  );
  installCaller({ id: 42, role: 1001 }, rights);
  return readEffectsOnOthers(42, ACCESS, ACCESS, [])?.isWhole;
}

it('they were, where nothing is registered and the role may see that', () => {
  expect(isWhole([])).toBe(true);
});

it('they were not, where the role may not see whether something is registered', () => {
  expect(isWhole([], { LIST_CUSTRECORDENTRY: 0 })).toBe(false);
});

it('they were not, where an entry does not say of which application it is', () => {
  const row = {
    id: 5,
    mapping: 'k',
    application: null,
    name: null,
    kind: 'oauth2-certificate',
    entity: 42,
    role: 1001,
  };
  expect(isWhole([{ ...row, valid_from: null, valid_until: null, ended: 'F', label: null, account: ACCOUNT_ID }])).toBe(
    false,
  );
});

describe('beside what is registered', () => {
  const wholeIn = (tables: FakeAccount['tables']) => {
    install(healthy(tables));
    installCaller({ id: 42, role: 1001 });
    return readEffectsOnOthers(42, ACCESS, ACCESS, [])?.isWhole;
  };
  const ONE = { applications: [applicationRow(11, 'Expensify')] };

  it('they were, where every token was understood, and where there is no integration at all', () => {
    expect(wholeIn(ONE)).toBe(true);
    expect(wholeIn({ applications: [], integrationapp: [], oauthtoken: [] })).toBe(true);
  });

  it('they were not, where a token was not understood', () => {
    expect(wholeIn({ ...ONE, oauthtoken: [tokenRow(), tokenRow({ id: 502, role_name: null })] })).toBe(false);
  });

  it('they were not, where a profile of the account’s own may ask for more', () => {
    const own = { applications: [{ ...applicationRow(11, 'Expensify'), own: 1 }] };
    expect(wholeIn({ ...own, customrecord_td_profile: refusal() })).toBe(false);
  });
});

it('nothing was looked at, where the reading ends in an error', () => {
  install(healthy());
  installCaller({ id: 42, role: 1001 });
  jest.mocked(runtime.getCurrentScript).mockImplementation(() => {
    throw refusal('UNEXPECTED_ERROR');
  });

  expect(readEffectsOnOthers(42, ACCESS, ACCESS, [])).toBeNull();
});
