/** Registered OAuth 2.0 credentials, as entries of the custom record. */
import type { Running } from '../../../cli/embedded';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import type { AccountDocument } from '../../reference/answer';
import { ANA, healthyAccount, INTEGRATION, ROLE, role } from '../../product/support/accounts';

/** The times of an account are those of this machine. */
export function inDays(days: number): string {
  return `${new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 19)}Z`;
}

/** The id that the credential of an entry has in reports. */
export const idOfEntry = (entry: number) => 900_000_000_000_000 + entry;

type Values = Readonly<Record<string, string | number | boolean>>;

const SOUND: Values = {
  key: 'k1',
  application: INTEGRATION,
  name: 'Expensify',
  kind: 'oauth2-certificate',
  entity: ANA,
  role: ROLE,
  until: inDays(300),
  ended: false,
  label: '',
  account: '1234567_SB1',
};

/** Registers one: what is not said is as it should be. @returns its entry */
export function register({ account }: Running, { isinactive = false, ...changes }: Values = {}): number {
  const values = Object.entries({ ...SOUND, ...changes }).map(([name, value]) => [
    `custrecord_td_mapping_${name}`,
    value,
  ]);
  return account.insertRecord('customrecord_td_mapping', {
    ...(Object.fromEntries(values) as Values),
    isinactive,
  });
}

/** The account's own profile says what Expensify would need with a certificate; the shipped one lists none. */
export function listCertificates({ account }: Running): void {
  const shipped = profileFiles.get('expensify');
  if (!shipped) throw new Error('Expensify has no profile.');
  const text = JSON.stringify({ ...shipped, credentials: [...shipped.credentials, { kind: 'oauth2-certificate' }] });
  account.insertRecord('customrecord_td_profile', {
    custrecord_td_profile_key: 'expensify',
    custrecord_td_profile_name: 'Expensify',
    custrecord_td_profile_length: text.length,
    custrecord_td_profile_json: text,
    isinactive: false,
  });
}

/** The healthy account, whose role lets its users log in with OAuth 2.0 too. */
export function mappedAccount(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((account) => {
    role(account).permissions = {
      ...role(account).permissions,
      ADMI_LOGIN_OAUTH2: 'FULL',
      ADMI_RESTWEBSERVICES: 'FULL',
      REPO_ANALYTICS: 'EDIT',
    };
    change(account);
  });
}

/** The same without a token: all that the integration has is what was registered. */
export function tokenlessAccount(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  return mappedAccount((account) => {
    account.tokens = [];
    change(account);
  });
}
