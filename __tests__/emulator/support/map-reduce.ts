/** A project with one map/reduce script, a RESTlet that makes tasks of it, and a custom record type that it writes to. */
import { type EmulatedAccount, type OpenOptions, openAccount } from '../../../emulator';
import { moduleNames } from '../../../emulator/modules';
import { DEPLOY, MANIFEST, RESTLET_XML } from '../host/bundle';

export const NOW_DEPLOYMENT = 'customdeploy_words_now';
export const DAILY_DEPLOYMENT = 'customdeploy_words_daily';
export const SCRIPT_FILE = 'FileCabinet/SuiteScripts/Demo/words.js';
export const OBJECT_FILE = 'Objects/customscript_words.xml';

/** Counts the letters of words. */
export const WORDS = `
  getInputData: () => ['ab', 'b'],
  map: (context) => { for (const letter of context.value) context.write({ key: letter, value: 1 }); },
  reduce: (context) => context.write({ key: context.key, value: context.values.length }),
  summarize: (summary) => log.audit('done', 'done'),`;

export interface Parts {
  /** Elements of the deployment that is not scheduled. */
  readonly now?: string;
  /** Elements of the scheduled one. */
  readonly daily?: string;
  readonly restlet?: string;
  readonly options?: Partial<OpenOptions>;
  readonly file?: object;
}

/** Every module has the last part of its name. */
export function source(type: string, members: string): string {
  const names = moduleNames.map((name) => name.slice(name.lastIndexOf('/') + 1)).filter((name) => name !== 'log');
  const modules = moduleNames.filter((name) => name !== 'N/log');
  return `/**\n * @NApiVersion 2.1\n * @NScriptType ${type}\n */
define(${JSON.stringify(modules)}, (${names.join(', ')}) => ({ ${members} }));`;
}

const DAILY = `<recurrence><daily><startdate>2026-05-01</startdate><starttime>05:00:00Z</starttime>
  <everyxdays>1</everyxdays></daily></recurrence>`;

export function object({ now = '', daily = DAILY }: Parts = {}): string {
  const deployment = (id: string, status: string, more: string): string => `<scriptdeployment scriptid="${id}">
    <status>${status}</status><title>Words</title><isdeployed>T</isdeployed><loglevel>DEBUG</loglevel>${more}
  </scriptdeployment>`;
  return `<mapreducescript scriptid="customscript_words">
  <name>Words</name>
  <scriptfile>[/SuiteScripts/Demo/words.js]</scriptfile>
  <scriptcustomfields>
    <scriptcustomfield scriptid="custscript_words_most">
      <fieldtype>INTEGER</fieldtype><label>Most</label><defaultvalue>7</defaultvalue>
    </scriptcustomfield>
    <scriptcustomfield scriptid="custscript_words_from">
      <fieldtype>TEXT</fieldtype><label>From</label>
    </scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>
    ${deployment(NOW_DEPLOYMENT, 'NOTSCHEDULED', now)}
    ${deployment(DAILY_DEPLOYMENT, 'SCHEDULED', daily)}
  </scriptdeployments>
</mapreducescript>`;
}

const RECORD = `<customrecordtype scriptid="customrecord_seen">
  <recordname>Seen</recordname>
  <accesstype>NONENEEDED</accesstype>
  <customrecordcustomfields>
    <customrecordcustomfield scriptid="custrecord_seen_key"><fieldtype>TEXT</fieldtype><label>Key</label></customrecordcustomfield>
  </customrecordcustomfields>
</customrecordtype>`;

export function project(members: string, parts: Parts = {}): Map<string, string> {
  return new Map([
    ['manifest.xml', MANIFEST.replace('</features>', '<feature required="true">CUSTOMRECORDS</feature></features>')],
    ['deploy.xml', DEPLOY],
    [OBJECT_FILE, object(parts)],
    [SCRIPT_FILE, source('MapReduceScript', members)],
    ['Objects/customrecord_seen.xml', RECORD],
    [
      'Objects/customscript_demo_rl.xml',
      RESTLET_XML.replace('<audslctrole>ADMINISTRATOR</audslctrole>', '<allroles>T</allroles>'),
    ],
    ['FileCabinet/SuiteScripts/Demo/restlet.js', source('Restlet', parts.restlet ?? 'get: () => 1')],
  ]);
}

export const RESTLET = 'customdeploy_demo_rl';

/** An account with a clerk (41, role 1001) who may submit nothing, and a scheduler (42, role 1002) who may. */
export const FILE = {
  format: 'account/1',
  account: { id: 'TSTDRV1', name: 'Acme' },
  roles: [
    { id: 1001, scriptid: 'customrole_clerk', name: 'Clerk', permissions: {} },
    {
      id: 1002,
      scriptid: 'customrole_scheduler',
      name: 'Scheduler',
      permissions: { ADMI_CUSTOMSCRIPT: 'VIEW', ADMI_SS_SCHEDULING: 'FULL' },
    },
  ],
  employees: [
    { id: 41, name: 'Ana Ortiz', roles: [1001] },
    { id: 42, name: 'Ben Okoye', roles: [1002] },
  ],
  integrations: [],
  tokens: [],
};

const open: EmulatedAccount[] = [];

/** An account with the project; `closeAll` closes it. */
export async function account(members: string = WORDS, parts: Parts = {}): Promise<EmulatedAccount> {
  const opened = await openAccount({ file: parts.file ?? FILE, project: project(members, parts), ...parts.options });
  open.push(opened);
  return opened;
}

export function closeAll(): void {
  for (const one of open.splice(0)) one.close();
}
