/**
 * What the proof asks the scripts: every view of the page, every form of it, every operation of the RESTlet, the portlet and the
 * tools. The sweep has a proof of its own.
 */
import type { Caller, EmulatedAccount } from '../../../emulator';
import { ownProfile } from '../sweep/account';
import { ADMINISTRATOR, CONNECTED, OWN_TOKEN, READER, REPAIR } from './account';

/** What came of a request. */
export interface Said {
  readonly status: number;
  /** Where a redirect leads; empty for none. */
  readonly location: string;
  readonly type: string;
  readonly text: string;
}

export type Front = 'page' | 'restlet' | 'portlet' | 'tool';
/** What a confirmation changes; `none` for what may change nothing. */
export type Changes = 'none' | 'access' | 'mappings' | 'profiles' | 'sweep';

/** One session: what NetSuite keeps between requests. */
export type Session = Map<string, string>;
export type Fields = Readonly<Record<string, string>>;

export interface Scenario {
  readonly name: string;
  readonly front: Front;
  readonly caller: Caller;
  readonly changes: Changes;
  /** What a run shows that nothing disturbs: without it the proof would be about something else. */
  readonly shows: RegExp;
  /** Pages that were opened before, the last of which has the form that is sent. */
  readonly before?: (account: EmulatedAccount, session: Session) => Promise<Fields>;
  readonly ask: (account: EmulatedAccount, session: Session, fields: Fields) => Promise<Said>;
}

const SUITELET = 'customdeploy_td_doctor_sl';
const RESTLET = 'customdeploy_td_report_rl';
const PORTLET = 'customdeploy_td_sweep_pl';

export async function page(
  account: EmulatedAccount,
  session: Session,
  parameters: Fields,
  method: 'GET' | 'POST' = 'GET',
  caller: Caller = ADMINISTRATOR,
): Promise<Said> {
  const { status, headers, text } = await account.callSuitelet({
    deployment: SUITELET,
    caller,
    session,
    parameters,
    method,
  });
  return { status, location: headers.location ?? '', type: headers['content-type'] ?? '', text };
}

const VIEWS: readonly (readonly [name: string, parameters: Fields, shows: RegExp])[] = [
  ['report', {}, /Expensify/],
  ['report-of-one', { token: '502' }, /td-verdict td-fail/],
  ['report-of-an-application', { integration: '14' }, /td-verdict/],
  ['report-of-a-certificate', { integration: 'bobs-app' }, /certificate/],
  ['report-of-a-named-one', { employee: '42', role: '1001', kind: 'oauth2-authorization' }, /OAuth 2\.0 authorization/],
  ['account', { view: 'account' }, /Celigo/],
  ['preview', { view: 'preview', repair: REPAIR }, /After this change: Ready/],
  ['undo', { view: 'undo', change: '1' }, /Undo/],
  ['change', { view: 'change', change: '1' }, /Change 1/],
  ['text', { view: 'text', names: 'T' }, /Expensify/],
  ['json', { view: 'json', names: 'T' }, /"verdict"/],
  ['account-file', { view: 'account-file', names: 'T' }, /"account\/1"/],
  ['credential', { view: 'credential' }, /Internal id of the user/],
  ['role-lines', { view: 'role-lines', lines: '1002', integration: 'celigo-tba' }, /./],
  ['oauth2-readiness', { view: 'oauth2-readiness' }, /access tokens/],
  ['oauth2-readiness-one', { view: 'oauth2-readiness', application: '12' }, /OAuth 2\.0/],
  ['oauth2-role-lines', { view: 'oauth2-role-lines', lines: '1002' }, /./],
  ['what-if', { view: 'what-if', what: 'set-role-active', ofRole: '1003', after: 'F' }, /that break/],
  ['what-if-of-the-plan', { view: 'what-if', plan: 'T', integration: 'celigo-tba' }, /./],
  ['self-test', { view: 'self-test' }, /Token Doctor expects/],
  ['self-test-file', { view: 'self-test-file' }, /\{/],
  ['smallest-repair', { view: 'smallest-repair', all: 'T' }, /repair/],
  ['profiles', { view: 'profiles' }, /Add a profile/],
  ['profile', { view: 'profile', profile: 'bobs-app' }, /Requirements/],
  ['profile-file', { view: 'profile-file', profile: 'bobs-app' }, /"profile\/1"/],
  ['edit-profile', { view: 'edit-profile', profile: 'bobs-app' }, /textarea/],
  ['new-profile', { view: 'new-profile' }, /From a role that works/],
  ['remove-profile', { view: 'remove-profile', profile: 'bobs-app' }, /custpage_td_nonce/],
  ['restore-profile', { view: 'restore-profile', entry: '1' }, /./],
  ['mappings', { view: 'mappings' }, /app/],
  ['mapping', { view: 'mapping', entry: '1' }, /app/],
  ['new-mapping', { view: 'new-mapping' }, /td_mapping_application/],
  ['edit-mapping', { view: 'edit-mapping', entry: '1' }, /td_mapping_entry/],
  ['end-mapping', { view: 'end-mapping', entry: '1' }, /custpage_td_nonce/],
  ['remove-mapping', { view: 'remove-mapping', entry: '1' }, /custpage_td_nonce/],
  ['restore-mapping', { view: 'restore-mapping', entry: '1' }, /./],
  ['sweep', { view: 'sweep' }, /blocked/],
  ['sweep-file', { view: 'sweep', format: 'csv' }, /,/],
  ['sweep-changes', { view: 'sweep-changes' }, /./],
  ['sweep-roles', { view: 'sweep-roles', group: 'expensify' }, /Roles of/],
  ['start-sweep', { view: 'start-sweep' }, /custpage_td_nonce/],
];

function viewScenarios(): Scenario[] {
  const of = (caller: Caller, who: string) =>
    VIEWS.map(([name, parameters, shows]): Scenario => ({
      ...{ name: `page ${name}${who}`, front: 'page', caller, changes: 'none' },
      shows: who === '' ? shows : /./,
      ask: (account, session) => page(account, session, parameters, 'GET', caller),
    }));
  return [...of(ADMINISTRATOR, ''), ...of(READER, ', for a reader')];
}

/** The fields of the page's forms, as a browser sends them. */
export function fieldsIn(html: string): Fields {
  const fields: Record<string, string> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input[^>]*name="((?:td_|custpage_td_)\w+)"[^>]*value="([^"]*)"/g,
  )) {
    fields[name] = plain(value);
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<textarea[^>]*name="(td_\w+)"[^>]*>\n?([\s\S]*?)<\/textarea/g,
  )) {
    fields[name] = plain(value);
  }
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const opened = (parameters: Fields, method: 'GET' | 'POST' = 'GET') => {
  return async (account: EmulatedAccount, session: Session): Promise<Fields> =>
    fieldsIn((await page(account, session, parameters, method)).text);
};

const sending = (account: EmulatedAccount, session: Session, fields: Fields) => page(account, session, fields, 'POST');

const PROFILE = { ...(JSON.parse(ownProfile().text) as object), name: 'Bob, anew' };
const MAPPING = {
  ...{ td_mapping_do: 'check', td_mapping_application: '14', td_mapping_kind: 'oauth2-certificate' },
  ...{ td_mapping_entity: '46', td_mapping_role: '1005', td_mapping_until: '2028-03-01' },
};

function formScenarios(): Scenario[] {
  const form = (name: string, changes: Changes, shows: RegExp, before: Scenario['before']): Scenario => ({
    ...{ name: `page POST ${name}`, front: 'page', caller: ADMINISTRATOR, changes, shows, ask: sending },
    ...(before ? { before } : {}),
  });
  const typed = (fields: Fields) => async () => Promise.resolve(fields);
  return [
    form('symptom', 'none', /Expensify/, typed({ td_symptom: 'NS0565: sync error' })),
    form(
      'draft-profile',
      'none',
      /./,
      typed({
        td_profile_do: 'from-role',
        td_profile_name: 'Acme',
        td_profile_roleId: '1001',
        td_profile_role: '1001',
      }),
    ),
    form(
      'check-profile',
      'none',
      /custpage_td_nonce/,
      typed({ td_profile_do: 'check', td_profile_text: JSON.stringify(PROFILE) }),
    ),
    form('check-mapping', 'none', /custpage_td_nonce/, typed(MAPPING)),
    form('apply', 'access', /view=change/, opened({ view: 'preview', repair: REPAIR })),
    form('apply undo', 'access', /view=change/, opened({ view: 'undo', change: '1' })),
    form(
      'apply-profile',
      'profiles',
      /view=profile/,
      opened({ td_profile_do: 'check', td_profile_text: JSON.stringify(PROFILE) }, 'POST'),
    ),
    form(
      'apply-profile removal',
      'profiles',
      /view=profile|./,
      opened({ view: 'remove-profile', profile: 'bobs-app' }),
    ),
    form('apply-mapping', 'mappings', /view=mapping/, opened(MAPPING, 'POST')),
    form('apply-mapping end', 'mappings', /view=mapping/, opened({ view: 'end-mapping', entry: '1' })),
    form('apply-mapping removal', 'mappings', /view=mapping/, opened({ view: 'remove-mapping', entry: '1' })),
    form('apply-sweep', 'sweep', /view=sweep/, opened({ view: 'start-sweep' })),
  ];
}

const QUESTIONS: readonly (readonly [name: string, question: object])[] = [
  ['full', { own: false }],
  ['of a token', { own: false, token: 502 }],
  ['minimal', { own: false, form: 'minimal' }],
  ['of its own', {}],
  ['with timeline and effects', { own: false, timeline: true, effects: true }],
  ['of a symptom', { own: false, symptom: 'You need the Lists -> Accounts permission' }],
  ['of an application', { own: false, integration: '14' }],
  ['of an own profile', { own: false, integration: '13' }],
  ['of a named credential', { own: false, employee: 42, role: 1001, kind: 'oauth2-certificate', integration: '13' }],
  ['overview', { form: 'overview' }],
  ['readiness', { form: 'readiness' }],
  ['not-ready', { form: 'not-ready' }],
  ['account file', { form: 'account-file', names: true }],
  ['what-if', { whatIf: [{ kind: 'set-role-active', id: 1001, value: false }] }],
  ['smallest repair', { smallestRepair: { integration: 'all' } }],
];

function restletScenarios(): Scenario[] {
  const of = (caller: Caller, who: string) =>
    QUESTIONS.map(([name, body]): Scenario => ({
      ...{ name: `RESTlet ${name}${who}`, front: 'restlet', caller, changes: 'none' },
      shows: who === '' ? /schemaVersion/ : /./,
      async ask(account, session) {
        const { status, headers, text } = await account.callRestlet({ deployment: RESTLET, caller, session, body });
        return { status, location: '', type: headers['content-type'] ?? '', text };
      },
    }));
  return [...of(ADMINISTRATOR, ''), ...of(READER, ', for a reader')];
}

function portletScenarios(): Scenario[] {
  return [ADMINISTRATOR, READER].map((caller, place): Scenario => ({
    ...{ name: `portlet${place === 0 ? '' : ', for a reader'}`, front: 'portlet', caller, changes: 'none', shows: /./ },
    async ask(account, session) {
      const { html, error } = await account.callPortlet({ deployment: PORTLET, caller, session });
      const text = error === null ? html : `${error.code}: ${error.message}`;
      return { status: error === null ? 200 : 500, location: '', type: 'text/html', text };
    },
  }));
}

const TOOLS: readonly (readonly [tool: string, given: Readonly<Record<string, unknown>>])[] = [
  ['tokenDoctorDiagnose', { integration: 'expensify', token: OWN_TOKEN }],
  ['tokenDoctorDiagnose', { symptom: 'NS0565' }],
  ['tokenDoctorListNotReady', {}],
  ['tokenDoctorWhatIf', { whatIf: '[{"kind":"set-role-active","id":1001,"value":false}]' }],
];

function toolScenarios(): Scenario[] {
  return TOOLS.map(([tool, given]): Scenario => ({
    ...{
      name: `tool ${tool} ${Object.keys(given).join(' ')}`,
      front: 'tool',
      caller: CONNECTED,
      changes: 'none',
      shows: /\{/,
    },
    async ask(account) {
      const { isError, text } = await account.callTool({ tool, caller: CONNECTED, arguments: given });
      return { status: isError ? 500 : 200, location: '', type: 'application/json', text };
    },
  }));
}

export function scenarios(): Scenario[] {
  return [...viewScenarios(), ...formScenarios(), ...restletScenarios(), ...portletScenarios(), ...toolScenarios()];
}
