/** One request after the other, as a seed decides. */
import { MCP_PATH } from '../../../emulator';
import type { Chance } from '../sweep/chance';
import type { Identities, Identity } from './identities';
import { bodyText, ESCAPE, hostileJson, hostileText, isChosen, MARKUP, one } from './values';

export type Target = 'restlet' | 'page' | 'tool';

export interface HostileRequest {
  readonly target: Target;
  readonly identity: Identity;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const RESTLET = '/app/site/hosting/restlet.nl?script=customscript_td_report_rl&deploy=customdeploy_td_report_rl';
const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';

const QUESTIONS = [
  ...[
    'integration',
    'token',
    'symptom',
    'employee',
    'role',
    'kind',
    'validFrom',
    'validUntil',
    'revoked',
    'form',
    'unless',
  ],
  ...['own', 'page', 'pageSize', 'timeline', 'effects', 'otherCertificates', 'names', 'whatIf', 'smallestRepair'],
];
const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '',
  '<td-x>',
  'a[b]',
  'token ',
  'TOKEN',
  'script',
  'deploy',
  '\u0000',
];

const VIEWS = [
  ...['report', 'account', 'preview', 'undo', 'change', 'text', 'json', 'account-file', 'role-lines', 'credential'],
  ...[
    'oauth2-readiness',
    'oauth2-role-lines',
    'what-if',
    'self-test',
    'smallest-repair',
    'profiles',
    'profile',
    'profile-file',
  ],
  ...[
    'edit-profile',
    'new-profile',
    'remove-profile',
    'restore-profile',
    'mappings',
    'mapping',
    'new-mapping',
    'edit-mapping',
  ],
  ...['end-mapping', 'remove-mapping', 'restore-mapping', 'sweep', 'sweep-changes', 'sweep-roles', 'start-sweep'],
];
const PAGE_NAMES = [
  ...[
    'view',
    'repair',
    'change',
    'names',
    'role',
    'lines',
    'employee',
    'kind',
    'validFrom',
    'validUntil',
    'revoked',
    'sort',
    'q',
  ],
  ...[
    'verdict',
    'profile',
    'integration',
    'token',
    'page',
    'pageSize',
    'entry',
    'application',
    'left',
    'group',
    'check',
    'soon',
  ],
  ...['person', 'groups', 'since', 'format', 'task', 'again', 'what', 'ofRole', 'after', 'plan', 'all', 'list', 'fill'],
];
const FIELDS = [
  ...['custpage_td_nonce', 'td_symptom', 'td_profile_do', 'td_profile_confirm', 'td_profile_text', 'td_profile_list'],
  ...[
    'td_profile_statements',
    'td_profile_name',
    'td_profile_id',
    'td_profile_role',
    'td_profile_role_id',
    'td_mapping_do',
  ],
  ...[
    'td_mapping_confirm',
    'td_mapping_application',
    'td_mapping_entity',
    'td_mapping_role',
    'td_mapping_until',
    'td_mapping_kind',
  ],
  ...['td_mapping_label', 'td_mapping_name', 'td_mapping_entry', 'td_sweep_confirm'],
];
const BUTTONS = ['check', 'again', 'from-role', 'from-list', 'from-statements'];
const NONCES = ['00000000-0000-4000-8000-000000000000', '', '__proto__', MARKUP, "' OR 1=1 --", '../x', 'f'.repeat(36)];
const TOOLS = ['tokenDoctorDiagnose', 'tokenDoctorListNotReady', 'tokenDoctorWhatIf', '__proto__', '<td-x>', ''];
const CONTENT_TYPES = [
  ...[
    'application/json',
    'application/json',
    'application/json',
    'text/plain',
    '',
    'application/x-www-form-urlencoded',
  ],
  ...[
    'application/xml',
    'APPLICATION/JSON',
    'application/json; charset=utf-7',
    'multipart/form-data; boundary=x',
    '<td-x>',
  ],
];
const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ...([
    ['host', 'evil.example'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-for', MARKUP],
  ] as const),
  ...([
    ['referer', `http://x/${MARKUP}`],
    ['user-agent', ESCAPE],
    ['accept-language', MARKUP],
    ['x-http-method-override', 'DELETE'],
  ] as const),
  ...([
    ['origin', 'null'],
    ['range', 'bytes=0-1'],
    ['if-none-match', '*'],
    ['x-original-url', '/app/setup'],
    ['accept', '*/*'],
  ] as const),
];

function some(chance: Chance, names: readonly string[], most: number): [string, string][] {
  const count = Math.floor(chance.next() * most);
  return Array.from({ length: count }, () => {
    const name = isChosen(chance, 0.05) ? one(chance, ODD_NAMES) : one(chance, names);
    return [name, hostileText(chance)];
  });
}

const WHO = { tool: 'connected', page: 'withSession', restlet: 'any' } as const;

export function hostileRequest(chance: Chance, base: string, identities: Identities): HostileRequest {
  const target = one(chance, ['restlet', 'restlet', 'page', 'page', 'tool'] as const);
  const identity = identities[WHO[target]](chance);
  const made =
    target === 'restlet' ? ofRestlet(chance, base) : target === 'page' ? ofPage(chance, base) : ofTool(chance, base);
  const extra = isChosen(chance, 0.15) ? Object.fromEntries([one(chance, HEADERS)]) : {};
  const headers = { ...made.headers, ...identity.headers(made.method, made.url), ...extra };
  return { ...made, target, identity, headers };
}

type Made = Pick<HostileRequest, 'method' | 'url' | 'headers' | 'body'>;

function ofRestlet(chance: Chance, base: string): Made {
  const url = new URL(`${base}${RESTLET}`);
  const type = one(chance, CONTENT_TYPES);
  const headers = type === '' ? {} : { 'content-type': type };
  const isGet = isChosen(chance, 0.45);
  if (isGet || isChosen(chance, 0.1))
    for (const [name, value] of some(chance, QUESTIONS, 6)) url.searchParams.append(name, value);
  if (isGet) return { method: 'GET', url, headers, body: '' };
  const body = isChosen(chance, 0.2)
    ? hostileJson(chance)
    : Object.fromEntries(
        some(chance, QUESTIONS, 5).map(([name, text]) => [name, isChosen(chance, 0.4) ? hostileJson(chance) : text]),
      );
  return {
    method: one(chance, ['POST', 'POST', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH']),
    url,
    headers,
    body: bodyText(chance, body),
  };
}

function ofPage(chance: Chance, base: string): Made {
  const url = new URL(`${base}${PAGE}`);
  if (isChosen(chance, 0.7)) url.searchParams.append('view', one(chance, VIEWS));
  for (const [name, value] of some(chance, PAGE_NAMES, 5)) url.searchParams.append(name, value);
  if (isChosen(chance, 0.6)) return { method: 'GET', url, headers: {}, body: '' };
  const form = new URLSearchParams(some(chance, FIELDS, 6));
  if (isChosen(chance, 0.5)) form.append('custpage_td_nonce', one(chance, NONCES));
  if (isChosen(chance, 0.3)) form.append(one(chance, ['td_profile_do', 'td_mapping_do']), one(chance, BUTTONS));
  if (isChosen(chance, 0.3)) form.append('td_profile_text', bodyText(chance, hostileJson(chance)));
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: form.toString() };
}

function ofTool(chance: Chance, base: string): Made {
  const names = ['integration', 'symptom', 'token', 'employee', 'role', 'kind', 'page', 'whatIf'];
  const given = Object.fromEntries(
    some(chance, names, 4).map(([name, text]) => [name, isChosen(chance, 0.3) ? hostileJson(chance) : text]),
  );
  const params = { name: one(chance, TOOLS), arguments: isChosen(chance, 0.1) ? hostileJson(chance) : given };
  const method = one(chance, [
    'tools/call',
    'tools/call',
    'tools/call',
    'tools/call',
    'tools/list',
    'initialize',
    '__proto__',
  ]);
  const body = bodyText(chance, { jsonrpc: '2.0', id: 1, method, params });
  return { method: 'POST', url: new URL(`${base}${MCP_PATH}`), headers: { 'content-type': 'application/json' }, body };
}
