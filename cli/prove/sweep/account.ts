/**
 * A small account for proofs: integrations that are ready and blocked, a global line, a token that is dead, a profile of the
 * account's own, a certificate that is registered. And what changes in it underneath.
 */
import type { EmulatedAccount } from '../../../emulator';
import { MAPPING_FIELD, MAPPING_TYPE } from '../../../src/TypeScript/account/mapping-fields';
import { permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { parseProfile } from '../../../src/TypeScript/profiles/parse';
import { profiles } from '../../../src/TypeScript/profiles/index';
import { UsageError } from '../../usage';
import type { AddedProfile } from '../../own-profiles';

const [EXPENSIFY, CELIGO, BOBS, OTHER] = [7, 12, 13, 14] as const;
const [ANA, GUS, CY, BOB, EVE] = [42, 43, 44, 45, 46] as const;
/** The role that loses a permission. */
const ROLE = 1001;
const [CELIGO_ROLE, BOBS_ROLE, OTHER_ROLE] = [1002, 1003, 1005] as const;

const NEEDED = permissionsOf(expensify());
const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL', ADMI_LOGIN_OAUTH2: 'FULL' };
const ALL = { ...Object.fromEntries(NEEDED.map((permission) => [permission, 'FULL'])), ...LOG_IN };
/** Neither one of two that are enough, nor one that lets somebody log in. */
const LOST = 'LIST_ACCOUNT';

export interface ProofMail {
  readonly to: string;
  readonly from: number | null;
  readonly names?: boolean;
}

/** The account as the proof begins. */
export function proofAccount(mail: ProofMail = MAIL, keep: Readonly<Record<string, number>> = {}): object {
  const parameters = {
    custscript_td_sweep_mail_to: mail.to === '' ? null : mail.to,
    custscript_td_sweep_mail_from: mail.from,
    custscript_td_sweep_mail_names: mail.names ?? false,
    ...keep,
  };
  const role = (id: number, name: string, permissions: object) => ({
    id,
    scriptid: `customrole${id}`,
    name,
    permissions,
  });
  const token = (id: number, integration: number, entity: number, of: number, more: object = {}) => ({
    ...{ id, integration, entity, role: of, created: '2026-01-09T10:00:00Z', ...more },
  });
  return {
    format: 'account/1',
    account: { id: '1234567', name: 'Proof', features: { SUBSIDIARIES: false } },
    roles: [
      role(ROLE, 'Expensify Integration', ALL),
      role(CELIGO_ROLE, 'Celigo', { ADMI_LOGIN_OAUTH: 'NONE' }),
      role(BOBS_ROLE, 'Bob', { ...LOG_IN, LIST_VENDOR: 'VIEW' }),
      role(OTHER_ROLE, 'Expensify Integration too', ALL),
    ],
    employees: [
      { id: 1, name: 'Ada Admin', email: 'ada@example.com', roles: [3] },
      { id: ANA, name: 'Ana Integration', email: 'ana@example.com', roles: [ROLE] },
      { id: GUS, name: 'Gus Global', roles: [OTHER_ROLE], globalPermissions: { [LOST]: 'NONE' } },
      { id: CY, name: 'Cy Celigo', roles: [CELIGO_ROLE] },
      { id: BOB, name: 'Bob Builder', roles: [BOBS_ROLE] },
      { id: EVE, name: 'Eve Enough', roles: [OTHER_ROLE] },
    ],
    entities: [],
    integrations: [
      { id: EXPENSIFY, name: 'Expensify', state: 'ENABLED' },
      { id: CELIGO, name: 'Celigo integrator.io', state: 'ENABLED' },
      { id: BOBS, name: "Bob's app", state: 'ENABLED' },
      { id: OTHER, name: 'Nobody knows this one', state: 'ENABLED' },
    ],
    tokens: [
      token(501, EXPENSIFY, ANA, ROLE),
      token(502, EXPENSIFY, GUS, OTHER_ROLE),
      token(503, CELIGO, CY, CELIGO_ROLE),
      token(504, BOBS, BOB, BOBS_ROLE),
      token(505, OTHER, BOB, BOBS_ROLE),
      token(506, EXPENSIFY, EVE, OTHER_ROLE),
      token(507, EXPENSIFY, ANA, ROLE, { revoked: true }),
      token(508, OTHER, EVE, OTHER_ROLE),
    ],
    parameters: { customdeploy_td_sweep_now: parameters, customdeploy_td_sweep_daily: parameters },
  };
}

export const MAIL: ProofMail = { to: '1, ops@example.com', from: 1 };

/** The account's own profile of one application. */
export function ownProfile(): AddedProfile {
  const text = JSON.stringify({
    format: 'profile/1',
    id: 'bobs-app',
    name: 'Bob',
    recognise: { integrationNames: ["bob's"] },
    credentials: [{ kind: 'access-token' }, { kind: 'oauth2-certificate' }],
    requirements: [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level: 'VIEW' }],
  });
  const { parsed } = parseProfile(text);
  if (!parsed) throw new UsageError('The profile of the proof is none.');
  return { path: 'bobs-app.json', text, profile: parsed.profile };
}

/** A certificate with which Bob's application logs in. */
export function registerCertificate(account: EmulatedAccount): void {
  account.insertRecord(MAPPING_TYPE, {
    [MAPPING_FIELD.key]: 'k1',
    [MAPPING_FIELD.application]: BOBS,
    [MAPPING_FIELD.name]: "Bob's app",
    [MAPPING_FIELD.kind]: 'oauth2-certificate',
    [MAPPING_FIELD.entity]: BOB,
    [MAPPING_FIELD.role]: BOBS_ROLE,
    [MAPPING_FIELD.until]: '2028-10-01T00:00:00Z',
    [MAPPING_FIELD.ended]: false,
    [MAPPING_FIELD.label]: '',
    [MAPPING_FIELD.account]: account.id,
  });
}

/** A role loses a permission, a token is deleted, and two are made: one that works, and one that does not. */
export function changeUnderneath({ database }: EmulatedAccount): void {
  database.run('DELETE FROM rolepermissions WHERE role = ? AND permkey = ?', [ROLE, LOST]);
  database.run('DELETE FROM oauthtoken WHERE id = 505');
  const made = `INSERT INTO oauthtoken SELECT ?, tba_token_name, ?, entity_name, role_name, dcreated, createdby, binactive, brevoked, drevoked
FROM oauthtoken WHERE id = ?`;
  database.run(made, [510, CELIGO, 503]);
  database.run(made, [511, OTHER, 508]);
}

export function isChanged({ database }: EmulatedAccount): boolean {
  return database.exec('SELECT id FROM oauthtoken WHERE id = 505').length === 0;
}

/** What the e-mails say of what turned for the worse: each of these once. */
export const SAID_IN_MAIL = [
  /Expensify: 1 credential was (?:ready|unknown) and is now blocked/g,
  /Celigo[^<]*: 1 credential (?:is new and|was unknown and is now) blocked/g,
] as const;

function expensify() {
  const found = profiles.get('expensify');
  if (!found) throw new UsageError('The profile of Expensify is not there.');
  return found;
}
