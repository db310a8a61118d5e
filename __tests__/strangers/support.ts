/**
 * SuiteScript that was not written for the emulator, wrapped into a project as anybody would deploy it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type Caller, login, openAccount, readAccountFile, REFUSALS_HEADER, type ToldRefusal } from '../../emulator';
import { EXAMPLES } from '../support/embedded';

const CORPUS = join(__dirname, 'corpus');

const KINDS = { suitelet: 'scriptlet', restlet: 'restlet' } as const;
type Kind = keyof typeof KINDS;

/** A script of the corpus, `active-tokens.restlet.js`: its name says what it is. */
interface Script {
  readonly file: string;
  readonly id: string;
  readonly kind: Kind;
}

function scriptOf(file: string): Script {
  const [name = '', kind] = file.split('.');
  if (kind !== 'suitelet' && kind !== 'restlet') throw new Error(`${file} is named neither a suitelet nor a restlet`);
  return { file, id: name.replaceAll('-', '_'), kind };
}

function objectOf({ file, id, kind }: Script): string {
  return `<${kind} scriptid="customscript_${id}">
  <name>${id}</name>
  <scriptfile>[/SuiteScripts/Strangers/${file}]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_${id}">
      <title>${id}</title>
      <status>RELEASED</status>
      <isdeployed>T</isdeployed>
      <allroles>T</allroles>
    </scriptdeployment>
  </scriptdeployments>
</${kind}>`;
}

/** The zip of a project with these scripts. */
export function projectOf(files: readonly string[]): Uint8Array {
  const scripts = files.map(scriptOf);
  const entries: Record<string, string> = {
    'manifest.xml': `<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>Strangers</projectname>
      <frameworkversion>1.0</frameworkversion><dependencies><features>
      <feature required="true">SERVERSIDESCRIPTING</feature></features></dependencies></manifest>`,
    'deploy.xml': `<deploy><files><path>~/FileCabinet/SuiteScripts/Strangers/*</path></files>
      <objects><path>~/Objects/*</path></objects></deploy>`,
  };
  for (const script of scripts) {
    entries[`Objects/customscript_${script.id}.xml`] = objectOf(script);
    entries[`FileCabinet/SuiteScripts/Strangers/${script.file}`] = readFileSync(join(CORPUS, script.file), 'utf8');
  }
  return zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])));
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the emulator does not know of what the script did, whatever the script made of that. */
  readonly refused: readonly ToldRefusal[];
}

/**
 * Deploys scripts of the corpus into an example account and asks one of them.
 *
 * @param options.refused codes of the emulator's refusals that a test is about
 * @throws Error for every other refusal: a script may swallow it, and what it answers then is no success
 */
export async function withStrangers<T>(
  files: readonly string[],
  use: (ask: (file: string, query?: string, body?: unknown) => Promise<Answer>) => Promise<T>,
  {
    example = 'healthy',
    caller,
    refused = [],
  }: { example?: string; caller?: Caller; refused?: readonly string[] } = {},
): Promise<T> {
  const file = readAccountFile(join(EXAMPLES, `${example}.json`));
  const unforeseen: ToldRefusal[] = [];
  const account = await openAccount({
    file,
    project: projectOf(files),
    onRefusals: ({ refusals }) => unforeseen.push(...refusals.filter(({ code }) => !refused.includes(code))),
  });
  const serving = await account.serve();
  try {
    const entrance = await login(serving.url, caller ?? { entity: file.administrator.id, role: 3 });
    if ('refusal' in entrance) throw new Error(entrance.refusal.code);
    const result = await use(async (name, query = '', body) => {
      const { id, kind } = scriptOf(name);
      const url = `${serving.url}/app/site/hosting/${KINDS[kind]}.nl?script=customscript_${id}&deploy=customdeploy_${id}${query}`;
      const response = await fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie: entrance.cookie, ...(kind === 'restlet' ? { 'content-type': 'application/json' } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const told = JSON.parse(response.headers.get(REFUSALS_HEADER) ?? '[]') as ToldRefusal[];
      return { status: response.status, text: await response.text(), refused: told };
    });
    if (unforeseen.length > 0) throw new Error(`the emulator refused: ${JSON.stringify(unforeseen)}`);
    return result;
  } finally {
    await serving.close();
    account.close();
  }
}
