/**
 * The words of each kind of change: data beside the plan, with `{slots}` for names.
 */
import type { CheckId } from '../finding';
import { MENUS, PAGES } from '../../netsuite/screens';
import type { ChangeKind } from './change';

export interface StepWording {
  readonly title: string;
  readonly where: string;
  readonly who: Who;
  readonly note: string | null;
  readonly fixes: readonly CheckId[];
  /** A list page, where the record itself does not exist yet. */
  readonly page: string | null;
}

/** Who can take a step: whoever is in a role with some rights, or nobody but an Administrator, or the user of the credential. */
export type Who = { readonly said: string } & (
  { readonly rights: string } | { readonly only: 'administrator' | 'user' }
);

const ADMINISTRATOR: Who = { said: 'An Administrator', only: 'administrator' };
const LINE_ASSIGNER: Who = {
  said: 'An Administrator: only Administrators assign global permissions',
  only: 'administrator',
};
const ROLE_EDITOR = administratorOr('Setup > Bulk Manage Roles at Full');
const EMPLOYEE_EDITOR = administratorOr(
  'Lists > Employees at Edit (and Lists > Employee Access Tab where the account uses advanced employee permissions)',
);
const TOKEN_MANAGER = administratorOr('Setup > Access Token Management at Full');

function administratorOr(rights: string): Who {
  return { said: `An Administrator, or a role with ${rights}`, rights };
}

const RENEWED: readonly CheckId[] = [
  'token-live',
  'token-role',
  'role-assigned',
  'employee-access',
  'role-active',
  'role-permission',
  'global-permission',
];

/** What no plan recommends stands in another way, or in the repair of a whole account, where no check is named. */
const NONE_OF_A_PLAN: readonly CheckId[] = [];

/** Kinds in the order in which a person carries them out: what a later step needs comes first. */
export const STEP_WORDING: Readonly<Record<ChangeKind, StepWording>> = {
  'enable-feature': {
    title: 'Turn on the feature {names}',
    where: `${MENUS.enableFeatures} > {path}`,
    who: administratorOr('Setup > Enable Features at Full'),
    note: null,
    fixes: ['feature-enabled'],
    page: PAGES.enableFeatures,
  },
  'create-integration': {
    title: 'Bring the integration record of {integration} into the account',
    where: '{recordOrigin}',
    who: ADMINISTRATOR,
    note: '{origin}A token can be issued only once an integration record named {integration} exists and is enabled.',
    fixes: ['token-exists'],
    page: PAGES.integrations,
  },
  'enable-integration': {
    title: '{opening} the integration record {integrationRecord}',
    where: `${MENUS.integrations} > {integrationRecord} > Edit`,
    who: administratorOr('Setup > Integration Application at Full'),
    note: '{closed}',
    fixes: ['integration-enabled'],
    page: null,
  },
  'create-role': {
    title: 'Bring the role "{role}" into the account',
    where: '{roleOrigin}',
    who: ADMINISTRATOR,
    note: '{origin}If Manage Roles lists it already, go on with the next step.',
    fixes: ['token-role', 'role-assigned', 'token-exists'],
    page: PAGES.roles,
  },
  'activate-role': {
    title: 'Make the role "{role}" active',
    where: `${MENUS.roles} > {role} > Edit`,
    who: ROLE_EDITOR,
    note: null,
    fixes: ['role-active', 'token-role'],
    page: null,
  },
  'grant-permission': {
    title: 'Grant the role "{role}" what is missing',
    where: `${MENUS.roles} > {role} > Edit > Permissions`,
    who: ROLE_EDITOR,
    note: 'Save the role: an added line that was not saved is a common cause of a second round.{caution}',
    fixes: ['role-permission', 'token-role'],
    page: null,
  },
  'lift-restriction': {
    title: 'Let the role "{role}" reach {reach}',
    where: `${MENUS.roles} > {role} > Edit`,
    who: ROLE_EDITOR,
    note: 'A script cannot change a role, so this step is yours. Everybody who has this role reaches more records then. If others should not, give {integration} a role of its own. Save the role, and let its users log in again.{caution}',
    fixes: ['role-restrictions'],
    page: null,
  },
  'allow-restlets': {
    title: 'Clear the box Web Services Only Role on the role "{role}"',
    where: `${MENUS.roles} > {role} > Edit`,
    who: ROLE_EDITOR,
    note: 'A script cannot change a role, so this step is yours. People who have this role can then choose it on the NetSuite pages too.{caution}',
    fixes: ['role-kind'],
    page: null,
  },
  'provide-user': {
    title: 'Choose or create {entity}',
    where: `${MENUS.employees} > New`,
    who: EMPLOYEE_EDITOR,
    note: 'An active employee with login access, used by this integration only, without global permissions that would replace those of its role.{alreadyThere}',
    fixes: ['token-exists', 'employee-access'],
    page: PAGES.employees,
  },
  'restore-access': {
    title: 'Let {entity} log in',
    where: '{access}',
    who: EMPLOYEE_EDITOR,
    note: null,
    fixes: NONE_OF_A_PLAN,
    page: null,
  },
  'assign-role': {
    title: 'Give {entity} the role "{role}"',
    where: '{access} > {roles}',
    who: EMPLOYEE_EDITOR,
    note: null,
    fixes: ['role-assigned', 'token-role', 'token-exists'],
    page: null,
  },
  'remove-global-line': {
    title: 'Remove the global {lines} of {entity}',
    where: '{entityPath} > {entity} > Edit > Access > Global Permissions',
    who: LINE_ASSIGNER,
    note: 'A global permission counts for every role of the employee. Once it is gone, each of those roles decides for itself.',
    fixes: ['global-permission'],
    page: null,
  },
  'set-global-line': {
    title: 'Raise the global {lines} of {entity}',
    where: '{entityPath} > {entity} > Edit > Access > Global Permissions',
    who: LINE_ASSIGNER,
    note: 'This raises the level for every role of the employee, not only for the one of the token.',
    fixes: NONE_OF_A_PLAN,
    page: null,
  },
  'reactivate-token': {
    title: 'Make the access token active again',
    where: `${MENUS.accessTokens} > {token} > Edit`,
    who: TOKEN_MANAGER,
    note: 'An inactive token keeps its id and secret. If somebody made it inactive on purpose, ask first.',
    fixes: ['token-live'],
    page: null,
  },
  'revoke-token': {
    title: 'Revoke the access token "{token}"',
    where: `${MENUS.accessTokens} > {token} > Edit`,
    who: TOKEN_MANAGER,
    note: 'Revoking cannot be undone.',
    fixes: NONE_OF_A_PLAN,
    page: null,
  },
  'issue-token': {
    title: 'Issue a new access token for {entity} with the role "{role}"',
    where: `${MENUS.accessTokens} > New Access Token`,
    who: TOKEN_MANAGER,
    note: 'NetSuite shows the token id and secret once: keep them at hand for {integration}. A script cannot issue a token, so this step is yours.{bound}{leftOut}',
    fixes: [
      'token-exists',
      'token-live',
      'token-role',
      'role-assigned',
      'employee-access',
      'role-active',
      'role-permission',
      'global-permission',
      'role-restrictions',
      'role-kind',
    ],
    page: PAGES.accessTokens,
  },
  'consent-again': {
    title: 'Connect {integration} again as {entity} with the role "{role}"',
    where: `In {integration}: connect to NetSuite again, log in to NetSuite as {entity}, choose the role "{role}" and press Allow. Then look at ${MENUS.authorizations}`,
    who: { said: '{entity}: nobody else can consent for them', only: 'user' },
    note: 'An OAuth 2.0 authorization is of one user in one role. NetSuite has no page to create one: the integration starts it, and the user consents. Revoke the old authorization once the new one works.{leftOut}',
    fixes: RENEWED,
    page: null,
  },
  'map-certificate': {
    title: 'Map a certificate to {entity} with the role "{role}"',
    where: `${MENUS.certificates} > Create New`,
    who: administratorOr('Setup > OAuth 2.0 Authorized Applications Management at Full'),
    note: 'One certificate is for one application, one user and one role, so a new mapping takes a new certificate. It can be valid for two years at most. Give {integration} the new certificate id. Revoke the old mapping once the new one works.{leftOut}',
    fixes: RENEWED,
    page: null,
  },
};

/** What a step's note says only where it is so. */
export const NOTES = {
  /** By what keeps tokens of an integration record out. */
  closed: {
    BLOCKED: 'If somebody blocked it on purpose, ask first: every token of this integration starts to work again.',
    WAITING_FOR_APPROVAL: 'It waits for approval. Once it is enabled, every token of this integration is let in.',
    withoutTokens: 'Once the box is ticked, every token of this integration is let in.',
  },
  /** The same where nothing but OAuth 2.0 is used. */
  closedToOAuth2: {
    BLOCKED: 'If somebody blocked it on purpose, ask first: every login of this integration starts to work again.',
    WAITING_FOR_APPROVAL: 'It waits for approval. Once it is enabled, every login of this integration is let in.',
  },
  opening: { state: 'Enable', withoutTokens: 'Tick Token-Based Authentication on' },
  bound:
    ' The role of a token never changes, which is why adding the role alone does not fix a token that is bound to another one.',
  leftOut: ' {holders} may not log in, and this plan leaves it so.',
  alreadyThere: ' Somebody who has the role "{role}" already will do as well.',
} as const;

export const RETRY_WORDING = {
  reconnectQuestion: 'Must I reconnect?',
  reconnectNeeded:
    'Yes, this once: the plan issues a new token, and its id and secret have to be entered in {integration}.',
  /** Where tokens stay as they are beside those that are replaced. */
  reconnectPerhaps:
    'Yes, unless {integration} uses {kept}: the plan issues a new token in the place of {replaced}, and its id and secret have to be entered in {integration}.',
  consentAgain: 'Yes, this once: {integration} has to be connected to NetSuite again, as the plan says.',
  newCertificate:
    'Yes, this once: the plan maps a new certificate, and its certificate id and key have to be entered in {integration}.',
  otherNotNeeded: 'No. The {credential} stays the same; {again} is enough.',
  reconnectNotNeeded: 'No. The token, its id and its secret stay the same; {again} is enough.',
  administratorQuestion: 'Do I need to be an administrator?',
  onlyAdministrator: 'Yes, in NetSuite: only an Administrator can make {changes}.',
  partlyAdministrator:
    'For {steps}, yes: only an Administrator can do that in NetSuite. For the rest a role will do with {rights}.',
  noAdministrator: 'Not necessarily. In NetSuite an Administrator can make {changes}, and so can a role with {rights}.',
  onlyUser: 'No. Only the user of the credential can do that: nobody else can consent for them.',
  /** After an answer, where some steps are nobody else's. */
  alsoUser: ' For {steps} it takes the user of the credential: nobody else can consent for them.',
  /** Before an answer, where some tokens work. */
  perhaps: 'If {integration} uses {blocked}: ',
} as const;

export const ALTERNATIVE_WORDING = {
  wrongRole: {
    title: 'Keep the token and grant its role what is missing',
    detail: 'Everybody who has this role gets these permissions, so it is the wider grant of the two.',
  },
  globalLine: {
    title: 'Raise the global permission instead of removing it',
    detail: 'The level then counts for every role of the employee.',
  },
  closedHolder: {
    title: 'Let the holder of the token log in again',
    detail:
      'Only for somebody who was locked out by mistake: they can use every role of theirs again. If they have left, it would undo that.',
  },
  spareToken: {
    title: 'Revoke what is blocked instead',
    detail:
      'Another token works. If the integration uses that one (the Login Audit Trail shows which token logs in), what is blocked is a left-over and can go. Revoking cannot be undone.',
  },
} as const;

/** The titles of ways that speak of the credential, for the other kinds. */
export const OTHER_ALTERNATIVE_TITLES: Readonly<Partial<Record<keyof typeof ALTERNATIVE_WORDING, string>>> = {
  wrongRole: 'Keep the {word} and grant its role what is missing',
  closedHolder: 'Let the holder of the {word} log in again',
};
