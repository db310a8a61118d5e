/**
 * The same records read as public tools read them: a search, then a record load for each employee, and a search for each role
 * (plain-restlet.js), beside what a sweep of the same account takes.
 */
import { openAccount } from '../../../emulator';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusalsOnStandardError } from '../../refusals';
import type { SweepAccount } from './account';
import { sweepAccount } from './account';
import { sweepOnce } from './one-sweep';
import { Watch } from './watch';

const TELL = refusalsOnStandardError('the account that was made');

/** Units of one run of a script, by its type. [DOC] section_N3351480 */
const LIMITS = { suitelet: 1000, restlet: 5000, scheduled: 10_000 } as const;

interface Taken {
  readonly units: number;
  readonly queries: number;
}

export interface PlainRow {
  readonly tokens: number;
  readonly employees: number;
  readonly roles: number;
  readonly sweep: Taken & { readonly mostUnitsOfACall: number };
  readonly plain: Taken & { readonly recordLoads: number; readonly steps: Readonly<Record<Step, Taken>> };
  /** How many times the units and queries of the sweep. */
  readonly timesTheSweep: Taken;
  /** The script types whose one run the plain way does not fit into, with their limit of units. */
  readonly exceeds: Partial<typeof LIMITS>;
}

/** @param tokens how many the account has */
export async function comparePlain(tokens: number, zip: Uint8Array): Promise<PlainRow> {
  const size = { tokens, employees: Math.max(1, Math.ceil(tokens / 5)), roles: Math.max(20, tokens / 50) };
  const file = sweepAccount(size);
  const sweep = await sweepOf(file, zip);
  const plain = await plainReading(file);
  const timesTheSweep = {
    units: times(plain.units, sweep.units),
    queries: times(plain.queries, sweep.queries),
  };
  const beyond = Object.entries(LIMITS).filter(([, limit]) => plain.units > limit);
  return { ...size, sweep, plain, timesTheSweep, exceeds: Object.fromEntries(beyond) };
}

function times(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100;
}

async function sweepOf(file: SweepAccount, zip: Uint8Array): Promise<PlainRow['sweep']> {
  const watch = new Watch();
  const account = await openAccount({ file, project: zip, now: watch.now, onRefusals: TELL });
  try {
    const { row } = await sweepOnce(account, watch, 'first', false);
    const mostUnitsOfACall = Math.max(...Object.values(row.stages).map(({ mostUnits }) => mostUnits));
    return { units: row.units, queries: row.queries, mostUnitsOfACall };
  } finally {
    account.close();
  }
}

type Step = 'tokens' | 'employees' | 'roles' | 'applications';

interface Tokens {
  readonly employees: readonly number[];
  readonly roles: readonly number[];
  readonly applications: readonly number[];
}

/** As one run of the script would, if nothing ended it: in several calls, none of which repeats what another did. */
export async function plainReading(file: SweepAccount): Promise<PlainRow['plain']> {
  const account = await openAccount({ file, project: await plainProject(), onRefusals: TELL });
  try {
    const none = () => ({ units: 0, queries: 0 });
    const steps = { tokens: none(), employees: none(), roles: none(), applications: none() };
    const call = async <T>(body: { readonly step: Step; readonly ids?: readonly number[] }): Promise<T> => {
      const answer = await account.callRestlet({ deployment: DEPLOYMENT, body });
      if (answer.status !== 200) throw new Error(`The plain reading answered ${answer.text}`);
      steps[body.step].units += answer.units;
      steps[body.step].queries += answer.queries;
      return answer.body as T;
    };
    const { employees, roles, applications } = await call<Tokens>({ step: 'tokens' });
    for (const ids of pieces(employees)) await call({ step: 'employees', ids });
    for (const ids of pieces(roles)) await call({ step: 'roles', ids });
    await call({ step: 'applications', ids: applications });
    const sum = (what: keyof Taken) => Object.values(steps).reduce((all, step) => all + step[what], 0);
    return { units: sum('units'), queries: sum('queries'), recordLoads: employees.length, steps };
  } finally {
    account.close();
  }
}

/** So many records or searches fit into one call of a RESTlet. */
const PIECE = 200;

function pieces(ids: readonly number[]): (readonly number[])[] {
  return Array.from({ length: Math.ceil(ids.length / PIECE) }, (_, place) =>
    ids.slice(place * PIECE, (place + 1) * PIECE),
  );
}

const DEPLOYMENT = 'customdeploy_plain_reading';

async function plainProject(): Promise<ReadonlyMap<string, string>> {
  const script = await readFile(join(__dirname, 'plain-restlet.js'), 'utf8');
  return new Map([
    ['manifest.xml', MANIFEST],
    ['deploy.xml', DEPLOY],
    ['Objects/customscript_plain_reading.xml', OBJECT],
    ['FileCabinet/SuiteScripts/plain-restlet.js', script],
  ]);
}

const MANIFEST = `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Plain reading</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies><features><feature required="true">SERVERSIDESCRIPTING</feature></features></dependencies>
</manifest>`;

const DEPLOY = `<deploy>
  <files><path>~/FileCabinet/SuiteScripts/*</path></files>
  <objects><path>~/Objects/*</path></objects>
</deploy>`;

const OBJECT = `<restlet scriptid="customscript_plain_reading">
  <name>Plain reading</name>
  <scriptfile>[/SuiteScripts/plain-restlet.js]</scriptfile>
  <isinactive>F</isinactive>
  <scriptdeployments>
    <scriptdeployment scriptid="${DEPLOYMENT}">
      <title>Plain reading</title>
      <status>RELEASED</status>
      <isdeployed>T</isdeployed>
      <allroles>F</allroles>
      <audslctrole>ADMINISTRATOR</audslctrole>
      <loglevel>AUDIT</loglevel>
    </scriptdeployment>
  </scriptdeployments>
</restlet>`;
