/**
 * Whether every integration was looked at before a change is called harmless for the others.
 */
import { readEffectsOnOthers } from '../../../src/TypeScript/repair/read-effects-on-others';
import type { Row } from '../support/account';
import { ACCOUNT_ID, install } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, healthy } from '../support/rows';

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
