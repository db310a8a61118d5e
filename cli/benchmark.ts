/**
 * npm run benchmark: how long large accounts take to load, and how fast they answer: one that is large around one token, and
 * ones whose integration has many live tokens. Prints what it measured on this
 * machine, and nothing that it did not.
 */
import { leaveWith, print } from './leave';
import { login, parseAccountFile } from '../emulator';
import { grow } from './benchmark/big-account';
import { withManyCredentials } from './benchmark/many-credentials';
import { packagedBundle, PROJECT } from './bundle';
import { administratorOf, run } from './embedded';
import { parsed } from './usage';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

const WARM_CALLS = 20;
const RESTLET = '/app/site/hosting/restlet.nl?script=customscript_td_report_rl&deploy=customdeploy_td_report_rl';
const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';

type Document = Parameters<typeof grow>[0] & {
  tokens: { id: number; integration: number; entity: number; role: number }[];
};

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run benchmark --');
  parsed(command.description('Measures how long a large account takes to load, and how fast it answers.'), argv);
  const path = join(PROJECT, 'accounts', 'healthy.json');
  const small = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const [token] = small.tokens;
  if (token === undefined) throw new Error(`${path} has no token.`);
  const chain = { integration: token.integration, employee: token.entity, role: token.role };
  const zip = await packagedBundle();
  await measure(grow(small, chain), path, zip, token.id);
  for (const count of [1300, 10_000]) await measure(withManyCredentials(small, chain, count), path, zip, token.id);
  return 0;
}

async function measure(big: Document, path: string, zip: Uint8Array, token: number): Promise<void> {
  const text = JSON.stringify(big);
  const started = performance.now();
  const file = parseAccountFile(text, path, () => '');
  const running = await run(file, zip);
  const loaded = performance.now() - started;
  try {
    const entrance = await login(running.serving.url, administratorOf(file));
    if ('refusal' in entrance) throw new Error(entrance.refusal.message);
    const { cookie } = entrance;
    const ask = (query: string) => times(`${running.serving.url}${query}`, cookie);
    await print(
      `\n${big.employees.length} employees, ${big.roles.length} roles, ${big.tokens.length} tokens; ${(text.length / 1e6).toFixed(1)} MB of JSON`,
    );
    await print(`loaded and deployed      ${(loaded / 1000).toFixed(1)} s`);
    await print(`RESTlet, one token       ${await ask(`${RESTLET}&token=${token}`)}`);
    await print(`RESTlet, all that matter ${await ask(RESTLET)}`);
    await print(`RESTlet, largest page    ${await ask(`${RESTLET}&pageSize=200`)}`);
    await print(`page, first view         ${await ask(PAGE)}`);
  } finally {
    await running.close();
  }
}

/** The first call and the median of some warm ones, with what the script cost. */
async function times(url: string, cookie: string): Promise<string> {
  const milliseconds: number[] = [];
  let cost = '';
  for (let call = 0; call <= WARM_CALLS; call += 1) {
    const before = performance.now();
    const response = await fetch(url, { headers: { cookie, 'content-type': 'application/json' } });
    const { byteLength } = await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    milliseconds.push(performance.now() - before);
    const [units, queries] = ['units', 'queries'].map((name) => response.headers.get(`x-embedded-${name}`));
    cost = `${units} units, ${queries} queries, ${(byteLength / 1000).toFixed(0)} KB`;
  }
  const [first = NaN, ...warm] = milliseconds;
  const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? NaN;
  return `${median.toFixed(0)} ms (median of ${WARM_CALLS}, warm), ${first.toFixed(0)} ms the first time, ${cost}`;
}

leaveWith(() => main(process.argv.slice(2)));
