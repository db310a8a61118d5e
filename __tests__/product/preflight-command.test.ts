/**
 * `npm run preflight`, from outside: the integration asks before it syncs, in accounts of files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Report } from '../../client/src/index.ts';
import { inFolder } from '../client/support/files';
import type { Answer } from '../reference/answer';
import { EXAMPLES } from '../support/embedded';
import { example, healthyAccount, token } from './support/accounts';
import type { Ended } from './support/command';
import { begin, ended } from './support/command';

const PATIENCE = 30_000;

const answers = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Record<string, Answer>;
const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json') && name !== 'answers.json');
const path = (name: string) => join(EXAMPLES, name);

/** Keys, token ids and secrets all have this form. */
const CREDENTIAL = /[0-9a-f]{64}/;

/** Where nobody is let in who could be told the verdict. */
const REFUSED = [
  'employee-inactive.json',
  'integration-blocked.json',
  'role-inactive.json',
  'role-removed-from-employee.json',
  'three-faults-at-once.json',
  'token-revoked.json',
];
const WITHOUT_TOKEN = ['no-integration-record.json', 'no-token.json'];

interface Line {
  readonly file: string;
  readonly token: number | null;
  readonly outcome: string;
  readonly report?: Report;
}

function preflight(...args: readonly string[]): Promise<Ended> {
  return ended(begin('preflight', ...args));
}

function linesIn({ stdout }: Ended): Line[] {
  const lines = stdout.split('\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  return lines.map((line) => JSON.parse(line) as Line);
}

/** The example's own tokens: those that are live, else all of them, of which no example has more than one. */
function tokensOf(name: string): (number | null)[] {
  const { integrations, tokens } = example(name.replace(/\.json$/, ''));
  const ours = integrations.filter((one) => /expensify/i.test(one.name)).map(({ id }) => id);
  const own = tokens.filter(({ integration }) => ours.includes(integration));
  const live = own.filter(({ inactive = false, revoked = false }) => !inactive && !revoked);
  const ids = (live.length > 0 ? live : own).map(({ id }) => id);
  return ids.length > 0 ? ids : [null];
}

function outcomeOf(name: string): string | undefined {
  if (WITHOUT_TOKEN.includes(name)) return 'unknown';
  return REFUSED.includes(name) ? 'refused' : answers[name]?.verdict;
}

it(
  'hears the verdict of every example account once an Administrator has looked, wherever NetSuite lets it in',
  async () => {
    const run = await preflight('--looked', '--format', 'json', '--account', ...files.map(path));

    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).not.toMatch(CREDENTIAL);
    expect(linesIn(run).map(({ file, token: id, outcome }) => [file, id, outcome])).toEqual(
      files.flatMap((name) => tokensOf(name).map((id) => [path(name), id, outcomeOf(name)])),
    );
  },
  PATIENCE,
);

describe('the exit status', () => {
  it.concurrent.each<[number, string, string[]]>([
    [4, 'one is refused among those that are ready or unknown', ['healthy.json', ...REFUSED, ...WITHOUT_TOKEN]],
    [2, 'one has no token to ask with', ['healthy.json', ...WITHOUT_TOKEN]],
    [0, 'all are ready', ['healthy.json', 'accounts-at-view.json']],
  ])(
    'is %i where %s',
    async (status, _when, names) => {
      const run = await preflight('--looked', '--format', 'json', '--account', ...names.map(path));

      expect([run.status, run.stderr]).toEqual([status, '']);
      expect(linesIn(run).map(({ outcome }) => outcome)).toEqual(names.map(outcomeOf));
    },
    PATIENCE,
  );

  it(
    'is 3 where a file is bad, whose place is named, and the others are reported',
    async () => {
      const documents = {
        'misspelt.json': JSON.stringify({ ...healthyAccount(), rolls: [] }),
        'audience.json': JSON.stringify({ ...healthyAccount(), audiences: { customdeploy_x: [1001] } }),
        'named.json': JSON.stringify(healthyAccount(({ account }) => (account.id = 'evil.example/'))),
      };
      await inFolder(documents, async (folder) => {
        const bad = ['missing.json', ...Object.keys(documents)].map((name) => join(folder, name));
        const run = await preflight('--format', 'json', '--account', ...bad, path('token-on-wrong-role.json'));

        expect(run.status).toBe(3);
        expect(linesIn(run)).toMatchObject([{ token: 501, outcome: 'blocked' }]);
        expect(run.stderr.trimEnd().split('\n')).toEqual([
          expect.stringMatching(/missing\.json: cannot be read/),
          expect.stringMatching(/misspelt\.json: rolls: /),
          expect.stringMatching(/audience\.json: audiences\["customdeploy_x"\]: /),
          expect.stringMatching(/named\.json: account\.id: .*letters and digits/),
        ]);
      });
    },
    PATIENCE,
  );
});

describe('the question', () => {
  it(
    'is asked with one token alone, of the files that have it',
    async () => {
      const names = ['two-live-tokens-one-blocked.json', 'healthy.json'];
      const run = await preflight('--token', '503', '--format', 'json', '--account', ...names.map(path));

      expect(run.status).toBe(3);
      expect(run.stderr).toBe(`--token 503: ${path('healthy.json')} has no token 503.\n`);
      expect(linesIn(run)).toMatchObject([{ token: 503, outcome: 'blocked', account: '1234567_SB1' }]);
    },
    PATIENCE,
  );

  it(
    'stands on a snapshot only where an Administrator has looked',
    async () => {
      const ask = async (...args: string[]) => {
        const run = await preflight(...args, '--format', 'json', '--account', path('healthy.json'));
        return linesIn(run).map((line) => line.report?.sources?.snapshot?.verdict);
      };
      expect(await Promise.all([ask(), ask('--looked')])).toEqual([[undefined], ['ready']]);
    },
    PATIENCE,
  );

  it(
    'is asked on behalf of the integration, and in the minimal form',
    async () => {
      const args = ['--on-behalf', '--form', 'minimal', '--format', 'json'];
      const run = await preflight(...args, '--account', path('token-on-wrong-role.json'));

      // Whoever reads nothing of the chain and is not the integration knows nothing.
      expect(run.status).toBe(2);
      const [line] = linesIn(run);
      expect(line).toMatchObject({
        outcome: 'unknown',
        form: 'minimal',
        report: { page: expect.any(String) as string },
      });
      expect(line?.report).not.toHaveProperty('tokens');
    },
    PATIENCE,
  );

  it(
    'is signed for the account as its file writes it, with the newest token where none is live; where nobody could look is said',
    async () => {
      const documents = {
        'drive.json': healthyAccount((changed) => (changed.account.id = 'tstdrv123')),
        'dead.json': healthyAccount((changed) => {
          Object.assign(token(changed), { revoked: true });
          changed.tokens.push({ ...token(changed), id: 500, created: '2026-02-09T10:00:00Z' });
        }),
        'faulty.json': { ...healthyAccount(), faults: [{ call: 'query.runSuiteQL', error: 'DOWN', when: 'always' }] },
      };
      const texts = Object.fromEntries(Object.entries(documents).map(([name, one]) => [name, JSON.stringify(one)]));
      await inFolder(texts, async (folder) => {
        const paths = Object.keys(documents).map((name) => join(folder, name));
        const run = await preflight('--looked', '--format', 'json', '--account', ...paths);

        expect(linesIn(run)).toMatchObject([
          { token: 501, outcome: 'ready' },
          { token: 500, outcome: 'refused' },
          { token: 501 },
        ]);
        expect(run.stderr).toMatch(/^\S+faulty\.json: the Administrator could not read the whole chain.*\n$/);
      });
    },
    PATIENCE,
  );
});

describe('what is printed', () => {
  const NAMES = ['healthy.json', 'no-token.json', 'token-revoked.json'];

  it(
    'is for people a block a token, under the name of file and token',
    async () => {
      const { stdout } = await preflight('--looked', '--account', ...NAMES.map(path));
      const heads = stdout
        .split('\n')
        .flatMap((line, index, all) => (line.startsWith(EXAMPLES) ? [[line, all[index + 1]]] : []));

      expect(heads).toEqual([
        [`${path('healthy.json')}, token 501`, 'READY  1234567_SB1  expensify'],
        [`${path('no-token.json')}, no token`, 'NOT KNOWN  1234567_SB1  expensify'],
        [`${path('token-revoked.json')}, token 501`, 'REFUSED  1234567_SB1  expensify'],
      ]);
      expect(stdout).toContain('has no access token of Expensify to ask with');
      expect(stdout).not.toMatch(CREDENTIAL);
    },
    PATIENCE,
  );

  it(
    'is for build servers one document, a suite a token',
    async () => {
      const { stdout, status } = await preflight('--format', 'junit', '--account', ...NAMES.map(path));

      expect([status, XMLValidator.validate(stdout)]).toEqual([4, true]);
      expect(stdout).not.toMatch(CREDENTIAL);
      const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(stdout) as {
        testsuites: { testsuite: Record<string, string>[] };
      };
      expect(testsuites.testsuite.map((suite) => [suite['@_name'], suite['@_failures']])).toEqual([
        [`${path('healthy.json')}, token 501`, '0'],
        [`${path('no-token.json')}, no token`, '0'],
        [`${path('token-revoked.json')}, token 501`, '0'],
      ]);
      // Not to know, and not to be let in, is never a pass.
      expect(testsuites.testsuite.slice(1).map((suite) => suite['@_errors'])).toEqual(['1', '1']);
    },
    PATIENCE,
  );
});

it.concurrent.each<[string, string[], RegExp]>([
  ['no account', [], /--account <file\.\.\.>/],
  ['an integration that there is not', ['--integration', 'concur'], /"concur".*expensify/],
  ['a token that is none', ['--token', '0'], /--token 0: .*such as 501/],
  ['another format', ['--format', 'xml'], /--format.*text, json, junit/],
])(
  'leaves with 3 for %s, and asks nothing',
  async (_what, args, message) => {
    const account = args.length > 0 ? ['--account', path('healthy.json')] : [];
    const { status, stdout, stderr } = await preflight(...account, ...args);

    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(message);
  },
  PATIENCE,
);
