/** What a timeline says, as data: a sentence for each thing that it may come to. */
export const MARKED = {
  change: 'Most likely it broke on {when}, with the change that is marked.',
  before: ' NetSuite does not show the value before this change.',
  created: 'Most likely it has been like this since the {word} was created: no change after that explains it.',
  lastWorked: ' A login with this {word} last worked on {worked}.',
  window: ' A login with this {word} last worked on {worked} and failed on {failed}: it broke between the two.',
} as const;

export const NOT_MARKED = {
  several:
    'No change is marked: on {when} several were made in the same minute, and NetSuite does not show which of them it was.',
  ambiguous:
    'No change is marked: several may have broken it, and NetSuite does not show the value before the first of them.',
  contradiction:
    'No change is marked: the changes that NetSuite shows do not lead to the current value, so at least one change is missing.',
  none: 'No change is marked: NetSuite shows none that explains this.',
  unread: 'No change is marked, because a part of the history could not be read.',
  workedAfter: 'No change is marked: a login with this {word} still worked on {worked}, after the change on {when}.',
  failedBefore:
    'No change is marked: a login with this {word} had already failed on {failed}, before the change on {when}.',
  inactive: 'No change is marked: NetSuite keeps no date at which a {word} was made inactive.',
  revoked: 'No change is marked: NetSuite did not say when the {word} was revoked.',
  nothing: 'A script cannot read when this was changed.',
} as const;

/** Whose changes the searches do not tell. [DOC] bridgehead_4591976451 names the pages. */
export const BY_WHOM =
  'Searches do not say who changed roles and permissions. In NetSuite, open the employee (Access > History) or the role (System Notes).';

export const TITLES = {
  'role-permission': 'Role "{role}": {permission}',
  'global-permission': 'Global permission of {entity}: {permission}',
  'role-assignment': 'Role "{role}" of {entity}',
  'give-access': 'Give Access of {entity}',
  'entity-inactive': 'Inactive, on {entity}',
  'role-inactive': 'Inactive, on the role "{role}"',
  'token-revoked': 'The {word} was revoked',
  'token-created': 'The {word} was created',
  'login-worked': 'The last login with this {word} that worked',
  'login-failed': 'A login with this {word} failed',
} as const;

export const VALUES = {
  notSet: 'not set',
  yes: 'yes',
  no: 'no',
  assigned: 'assigned',
  removed: 'not assigned',
} as const;
