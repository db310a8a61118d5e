/**
 * The verdict over HTTP with a real signature, in every example account: asked by a token that may read everything, and by
 * the integration's own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../../client/src/index.ts';
import { CHECKS, EXIT, exitStatus } from '../../client/src/index.ts';
import { CHECK_ORDER } from '../../src/TypeScript/diagnosis/finding';
import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { EXAMPLES, inAccount } from '../support/embedded';
import { askWith, silent } from './support/asking';

interface Expected {
  readonly verdict: 'ready' | 'blocked';
  readonly rootCause: { readonly check: CheckId; readonly token: number | null } | null;
}

const answers = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Record<string, Expected>;
const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json') && name !== 'answers.json');
const expected = (file: string): Expected => {
  const found = answers[file];
  if (found === undefined) throw new Error(`no answer for ${file}`);
  return found;
};

/** Every file has an Administrator's token of another integration. */
const ADMINISTRATORS_TOKEN = 502;
const OWN_TOKEN = 501;

it.each(files)('is the one that an administrator would read on the page: %s', async (file) => {
  await inAccount(join(EXAMPLES, file), async (running) => {
    const { verdict, rootCause } = expected(file);
    const result = await askWith(running, ADMINISTRATORS_TOKEN);

    expect(result).toMatchObject({ outcome: verdict, report: { verdict, rootCause }, attempts: 1, notes: [] });
    expect(exitStatus(result)).toBe(EXIT[verdict]);
  });
});

const WITH_OWN_TOKEN = files.filter((file) => !['no-token.json', 'no-integration-record.json'].includes(file));

it.each(WITH_OWN_TOKEN)(
  'is never wrong for the own token, and where that is refused the true cause is named: %s',
  async (file) => {
    await inAccount(join(EXAMPLES, file), async (running) => {
      const { verdict, rootCause } = expected(file);
      const result = await askWith(running, OWN_TOKEN);

      if ('report' in result) {
        // What its role may not read is unknown, never a pass.
        expect([verdict, 'unknown']).toContain(result.outcome);
      } else {
        expect(verdict).toBe('blocked');
        expect(result.causes.flatMap(({ checks }): readonly string[] => checks)).toContain(rootCause?.check);
        expect(exitStatus(result)).toBe(EXIT.silent);
      }
    });
  },
);

it('is refused to some of them, and told to others', async () => {
  const outcomes = await Promise.all(
    ['token-revoked.json', 'role-removed-from-employee.json', 'healthy.json', 'role-lacks-accounts.json'].map((file) =>
      inAccount(join(EXAMPLES, file), async (running) => (await askWith(running, OWN_TOKEN)).outcome),
    ),
  );
  expect(outcomes.slice(0, 2)).toEqual(['refused', 'refused']);
  expect(outcomes.slice(2)).not.toContain('refused');
});

it('is asked of one token alone', async () => {
  await inAccount(join(EXAMPLES, 'two-live-tokens-one-blocked.json'), async (running) => {
    expect(await askWith(running, ADMINISTRATORS_TOKEN, { token: 501 })).toMatchObject({ outcome: 'ready' });
    expect(await askWith(running, ADMINISTRATORS_TOKEN, { token: 503 })).toMatchObject({ outcome: 'blocked' });
  });
});

it.each([
  ['an integration that nobody knows', { integration: 'nobody' }, 'TD_UNKNOWN_INTEGRATION'],
  ['a token that is not there', { token: 999 }, 'TD_TOKEN_NOT_FOUND'],
])('is bad usage for %s', async (_what, options, code) => {
  await inAccount(join(EXAMPLES, 'healthy.json'), async (running) => {
    const result = await askWith(running, ADMINISTRATORS_TOKEN, options);

    expect(silent(result)).toMatchObject({ outcome: 'refused', refusal: { code }, causes: [{ id: 'bad-request' }] });
    expect(exitStatus(result)).toBe(EXIT.usage);
  });
});

describe('the client knows of the report what the bundle says', () => {
  it('the checks, in their order', () => {
    expect(CHECKS).toEqual(CHECK_ORDER);
  });

  it('the major version', () => {
    expect(SCHEMA_VERSION).toMatch(/^1\./);
  });
});
