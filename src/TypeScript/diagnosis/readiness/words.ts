/**
 * What the items say. `{slots}` stand for names.
 */
import type { OnlyIf, ReadinessItemId, ReadinessStatus } from './item';

interface ItemWords {
  /** What should be so. */
  readonly title: string;
  /** What to do, or where to look. A done item says nothing more. */
  readonly toDo: string;
  readonly unknown: string;
}

const FEATURE: ItemWords = {
  title: 'The feature {feature} is on',
  toDo: 'Turn it on under Setup > Company > Enable Features > {path}.',
  unknown: 'Whether it is on could not be read. Look under Setup > Company > Enable Features > {path}.',
};

export const ITEM_WORDS: Readonly<Record<ReadinessItemId, ItemWords>> = {
  'feature-oauth2': FEATURE,
  'feature-rest': FEATURE,
  'feature-workbook': FEATURE,
  'feature-client-suitescript': FEATURE,
  'feature-server-suitescript': FEATURE,
  'vendor-offers-oauth2': {
    title: 'The integration can log in with OAuth 2.0',
    toDo: 'Ask the vendor whether it can use OAuth 2.0. The profile of {profile} lists access tokens only.',
    unknown: 'No profile says whether it can. Ask its vendor, or whoever built the integration.',
  },
  soap: {
    title: 'The integration does not use SOAP web services',
    toDo: 'NetSuite removes SOAP, and OAuth 2.0 does not work with it. Records move to REST web services. Everything else moves to RESTlets. Ask the vendor when that is ready.',
    unknown:
      'Nobody can see here whether the integration uses SOAP. If it does, its records move to REST web services, and everything else moves to RESTlets.',
  },
  'tokens-read': {
    title: 'All its access tokens were read',
    toDo: '',
    unknown:
      'Its access tokens could not all be read, so roles and users may be missing here. Ask as an Administrator.',
  },
  'integration-enabled': {
    title: 'The integration record is enabled',
    toDo: 'Set its State to Enabled under Setup > Integration > Manage Integrations.',
    unknown: 'Its State could not be read. Look under Setup > Integration > Manage Integrations.',
  },
  'grant-and-scopes': {
    title: 'The integration record has a grant and a scope for OAuth 2.0',
    toDo: '',
    unknown:
      'No script can read this. Look at Setup > Integration > Manage Integrations > {record}, under OAuth 2.0: a grant and at least one scope must be ticked. If another account installed the record, you cannot change it: ask the vendor.',
  },
  'role-active': {
    title: 'The role {record} is active',
    toDo: 'Clear the field Inactive on the role {record}.',
    unknown:
      'The field Inactive or Single Sign-on Only could not be read, or Single Sign-on Only is ticked. NetSuite may refuse OAuth 2.0 with a role for single sign-on only.',
  },
  'web-services-only': {
    title: 'The role {record} is not for web services only',
    toDo: 'Clear the field Web Services Only Role on the role {record}. NetSuite refuses RESTlets with such a role.',
    unknown:
      'The role is marked Web Services Only, or the field could not be read. NetSuite refuses RESTlets with such a role.',
  },
  'role-permission': {
    title: 'The role {record} has {permission} at {level}',
    toDo: 'Add the line {permission}, {level}, to the role {record}.',
    unknown: 'Give the role {record} the line {permission}, {level}, if it does not have it.',
  },
  'employee-access': {
    title: '{record} may log in',
    toDo: 'Give {record} access again, or move the integration to another user.',
    unknown: 'Whether {record} is active and has access could not be read. Look at the record, under Access.',
  },
  'role-assigned': {
    title: '{record} has the role {role}',
    toDo: 'Add the role {role} to {record}, under Access > Roles.',
    unknown: 'Whether {record} has the role {role} could not be read. Look at the record, under Access > Roles.',
  },
  'global-permission': {
    title: 'No global permission of {record} lowers {permission}',
    toDo: 'Remove the global permission {permission} from {record}, under Access > Global Permissions, or raise it to {level}. It is lower than that, and it wins over the role.',
    unknown:
      'The global permissions of {record} could not be read. Look at the record, under Access > Global Permissions, for {permission} below {level}.',
  },
  'switch-and-revoke': {
    title: 'The integration has left its access tokens',
    toDo: 'It has {count} live. Connect the integration with OAuth 2.0, first in a sandbox. After its last login with a token, revoke the tokens under Setup > Users/Roles > Access Tokens.',
    unknown:
      'Which access tokens are live could not be read. After the switch, revoke them under Setup > Users/Roles > Access Tokens.',
  },
};

/** What to do about SOAP where the vendor has the answer already. */
export const SOAP_LEFT_BY_OAUTH2 =
  'NetSuite removes SOAP, and OAuth 2.0 does not work with it. Connect {profile} with OAuth 2.0: that connection does not use SOAP.';

/** Added where nobody knows whether it is needed. */
export const ONLY_IF: Readonly<Record<OnlyIf, string>> = {
  rest: 'This is needed only if the integration uses REST web services.',
  restlets: 'This is needed only if the integration calls RESTlets.',
};

/** What to do, or where to look; null where nothing is left. */
export function howOf(id: ReadinessItemId, status: ReadinessStatus, onlyIf: OnlyIf | null): string | null {
  if (status !== 'toDo' && status !== 'unknown') return null;
  const words = ITEM_WORDS[id][status];
  return onlyIf === null ? words : `${words} ${ONLY_IF[onlyIf]}`;
}
