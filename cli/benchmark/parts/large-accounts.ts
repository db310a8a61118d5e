/**
 * How long large accounts take to load, and how fast they answer: one that is large around one token, and ones whose integration
 * has many live tokens.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { login, parseAccountFile } from '../../../emulator';
import { packagedBundle, PROJECT } from '../../bundle';
import { administratorOf, run } from '../../embedded';
import { grow } from '../big-account';
import { withManyCredentials } from '../many-credentials';
import type { Row, Scale, Section } from '../section';
import { number } from '../section';
import { type Answered, callers } from '../serving/callers';
import { PAGE, RESTLET } from './serving';

const WARM_CALLS = { whole: 20, small: 2 } as const;

type Document = Parameters<typeof grow>[0] & {
  tokens: { id: number; integration: number; entity: number; role: number }[];
};

interface LargeRow {
  readonly account: string;
  /** Seconds until it was loaded, and the bundle deployed. */
  readonly loaded: number;
  readonly answers: readonly { readonly what: string; readonly first: number; readonly warm: Answered }[];
}

export async function largeAccountsSection(scale: Scale): Promise<Section> {
  const path = join(PROJECT, 'accounts', 'healthy.json');
  const small = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const [token] = small.tokens;
  if (token === undefined) throw new Error(`${path} has no token.`);
  const chain = { integration: token.integration, employee: token.entity, role: token.role };
  const zip = await packagedBundle();
  const accounts =
    scale === 'small'
      ? [withManyCredentials(small, chain, 100)]
      : [grow(small, chain), ...[1300, 10_000].map((count) => withManyCredentials(small, chain, count))];
  const rows: LargeRow[] = [];
  for (const account of accounts) rows.push(await measured(account, path, zip, { token: token.id, scale }));
  return {
    title: 'Large accounts',
    intro: [
      'Accounts in the embedded NetSuite: one with 20,000 employees, 50,000 tokens and 2,000 roles of 300 lines around one token, ' +
        'and ones whose integration has many live tokens.',
    ],
    tables: [
      {
        title: 'Answers',
        columns: [
          'account',
          'loaded, s',
          'what is asked for',
          'first time, ms',
          'median, ms',
          'units',
          'queries',
          'KB',
        ],
        rows: rows.flatMap(rowsOf),
      },
    ],
    plots: [],
    figures: rows,
    faults: [],
  };
}

async function measured(
  account: Document,
  path: string,
  zip: Uint8Array,
  { token, scale }: { readonly token: number; readonly scale: Scale },
): Promise<LargeRow> {
  const text = JSON.stringify(account);
  const started = performance.now();
  const file = parseAccountFile(text, path, () => '');
  const running = await run(file, zip);
  const loaded = (performance.now() - started) / 1000;
  try {
    const entrance = await login(running.serving.url, administratorOf(file));
    if ('refusal' in entrance) throw new Error(entrance.refusal.message);
    const answers: { what: string; first: number; warm: Answered }[] = [];
    for (const [what, query] of [
      ['RESTlet, one token', `${RESTLET}&token=${token}`],
      ['RESTlet, all that matter', RESTLET],
      ['RESTlet, largest page', `${RESTLET}&pageSize=200`],
      ['page, first view', PAGE],
    ] as const) {
      const url = running.serving.url + query;
      const { median: first } = await callers(url, entrance.cookie, 1, 1);
      answers.push({ what, first, warm: await callers(url, entrance.cookie, 1, WARM_CALLS[scale]) });
    }
    const { employees, roles, tokens } = account;
    const name = `${number(employees.length)} employees, ${number(roles.length)} roles, ${number(tokens.length)} tokens`;
    return { account: name, loaded, answers };
  } finally {
    await running.close();
  }
}

function rowsOf({ account, loaded, answers }: LargeRow): Row[] {
  return answers.map(({ what, first, warm }, place) => ({
    cells: [
      place === 0 ? account : '',
      place === 0 ? loaded : '',
      what,
      first,
      warm.median,
      warm.units,
      warm.queries,
      warm.bytes / 1000,
    ],
  }));
}
