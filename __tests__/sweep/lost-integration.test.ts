/**
 * An integration that loses its last credential: what a sweep says of it, and those that follow.
 */
import { askForReport, type Running } from '../../cli/embedded';
import type { SweepAnswer } from '../../cli/sweep-result';
import { sweepAnswer } from '../../cli/sweep-result';
import { PROFILE_FIELD, PROFILE_TYPE } from '../../src/TypeScript/account/own-profile-fields';
import type { NotReadyReport } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, healthyAccount, TOKEN, token } from '../product/support/accounts';
import { ON_DEMAND } from '../product/support/sweep';

interface Integration {
  readonly name: string;
  readonly verdict: string;
  readonly rootCause: { readonly check: string } | null;
  readonly blocked: number;
  readonly unknown: number;
}

interface Swept extends SweepAnswer {
  readonly integrations: readonly Integration[];
  /** `ready blocked token-exists 1`, of each change. */
  readonly changes: readonly string[];
  readonly mails: readonly string[];
}

async function swept({ account }: Running): Promise<Swept> {
  const before = account.outbox.length;
  const answer = sweepAnswer(account, await account.runMapReduce(ON_DEMAND, { caller: ADMINISTRATOR }));
  const [row] = account.runSuiteQL(
    'SELECT custrecord_td_sweep_totals AS totals, custrecord_td_sweep_parts AS parts FROM customrecord_td_sweep ORDER BY id DESC',
  );
  const { integrations } = JSON.parse(String(row?.totals)) as { integrations: readonly Integration[] };
  const parts = JSON.parse(String(row?.parts)) as readonly { readonly id: number; readonly kind: string }[];
  const changes = parts.flatMap(({ id, kind }) => {
    if (kind !== 'change') return [];
    const [part] = account.runSuiteQL(
      `SELECT custrecord_td_swpart_text AS text FROM customrecord_td_sweep_part WHERE id = ${id}`,
    );
    const all = JSON.parse(String(part?.text)) as readonly (readonly unknown[])[];
    return all.map(([, from, to, check, , count]) => [from, to, check, count].join(' '));
  });
  const mails = account.outbox.slice(before).map(({ body }) => body);
  return { ...answer, integrations, changes, mails };
}

function mailing(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  const parameters = {
    custscript_td_sweep_mail_to: 'ops@example.com',
    custscript_td_sweep_mail_from: ADMINISTRATOR.entity,
  };
  const document = healthyAccount((account) => {
    Object.assign(account.employees[0] ?? {}, { email: 'ada@example.com' });
    change(account);
  });
  return { ...document, parameters: { [ON_DEMAND]: parameters } } as AccountDocument;
}

function run({ account }: Running, ...statements: readonly string[]): void {
  for (const statement of statements) account.database.run(statement);
}

const GONE = `DELETE FROM oauthtoken WHERE id = ${TOKEN}`;
const BLOCKED = {
  complete: true,
  totals: { ready: 0, blocked: 1, unknown: 0 },
  integrations: [{ name: 'Expensify', verdict: 'blocked', rootCause: { check: 'token-exists' }, blocked: 1 }],
};

it('is blocked, as its report says, and that is told once', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    run(running, GONE);

    const first = await swept(running);
    expect(first).toMatchObject({ ...BLOCKED, changes: ['ready blocked token-exists 1'] });
    expect(first.mails).toHaveLength(1);
    expect(first.mails[0]).toContain(
      'Expensify: 1 credential was ready and is now blocked, because there is no access token',
    );
    const { body } = await running.account.callRestlet({
      deployment: 'customdeploy_td_report_rl',
      caller: ADMINISTRATOR,
      parameters: { form: 'not-ready' },
    });
    const { from, credentials } = body as NotReadyReport;
    expect({ from, credentials }).toMatchObject({
      from: 'sweep',
      credentials: [{ token: TOKEN, verdict: 'blocked', rootCause: { check: 'token-exists', token: null } }],
    });

    for (let again = 0; again < 2; again++) {
      expect(await swept(running)).toMatchObject({ ...BLOCKED, changes: [], mails: [] });
    }
  });
});

const REPLACED = `INSERT INTO oauthtoken SELECT 600, tba_token_name, tba_app_name, entity_name, role_name, dcreated, createdby, binactive,
brevoked, drevoked FROM oauthtoken WHERE id = ${TOKEN}`;

it('lost nothing where its token was replaced by another one', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    run(running, REPLACED, GONE);
    const { totals, changes, mails } = await swept(running);
    expect({ totals, mails }).toEqual({ totals: { ready: 1, blocked: 0, unknown: 0 }, mails: [] });
    expect(changes.toSorted()).toEqual(['new ready  1', 'ready gone  1']);
  });
});

it('is ready again where it gets a token after it lost its last one', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    run(running, 'CREATE TEMP TABLE kept AS SELECT * FROM oauthtoken', GONE);
    await swept(running);
    run(running, 'UPDATE kept SET id = 600', 'INSERT INTO oauthtoken SELECT * FROM kept');
    const { totals, changes, integrations } = await swept(running);
    expect({ totals, integrations }).toMatchObject({
      totals: { ready: 1, blocked: 0, unknown: 0 },
      integrations: [{ verdict: 'ready' }],
    });
    expect(changes.toSorted()).toEqual(['blocked gone token-exists 1', 'new ready  1']);
  });
});

it('is told once, and then shown no more, where its integration record was deleted with its tokens', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    run(running, GONE, 'DELETE FROM integrationapp');

    const first = await swept(running);
    expect(first).toMatchObject({ ...BLOCKED, changes: ['ready blocked token-exists 1'] });
    expect(first.mails).toHaveLength(1);
    expect(await swept(running)).toMatchObject({ credentials: [], integrations: [], mails: [] });
  });
});

it('is unknown where it has no profile: it may log in with OAuth 2.0, which nobody can list', async () => {
  const document = mailing((account) => {
    account.integrations.push({ id: 8, name: 'Acme Sync', state: 'ENABLED' });
    account.tokens.push({ ...token(account), id: 502, integration: 8 });
  });
  await serving(document, async (running) => {
    await swept(running);
    run(running, 'DELETE FROM oauthtoken WHERE id = 502');
    const unknown = {
      totals: { ready: 1, blocked: 0, unknown: 1 },
      integrations: [{ name: 'Acme Sync', verdict: 'unknown', rootCause: null }, { name: 'Expensify' }],
    };
    expect(await swept(running)).toMatchObject({ ...unknown, changes: ['ready unknown  1'] });
    expect(await swept(running)).toMatchObject({ ...unknown, changes: [], mails: [] });
  });
});

it('is unknown, not blocked, where its tokens were merely not read', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    running.account.faults.answerCalls({
      call: 'query.ResultSet.asMappedResults',
      answer: (_call, proceed) => {
        const rows = proceed() as readonly Record<string, unknown>[];
        return rows.map((row) => ('tba_token_name' in row ? { ...row, role_name: null } : row));
      },
    });
    expect(await swept(running)).toMatchObject({
      complete: false,
      totals: { ready: 0, blocked: 0, unknown: 1 },
      changes: ['ready unknown  1'],
    });
  });
});

it('is neither lost nor blocked where its credentials belong to another profile now', async () => {
  await serving(mailing(), async (running) => {
    await swept(running);
    run(running, "UPDATE integrationapp SET name = 'Acme Sync'");
    const { integrations, changes } = await swept(running);
    expect(integrations.map(({ name }) => name)).toEqual(['Acme Sync']);
    expect(changes.filter((one) => one.includes('token-exists'))).toEqual([]);
  });
});

it('is unknown where all that is left are dead tokens, and it usually logs in with OAuth 2.0', async () => {
  await serving(mailing(), async (running) => {
    const own = JSON.stringify({
      ...{ format: 'profile/1', id: 'moved', name: 'Moved', recognise: { integrationNames: ['expensify'] } },
      ...{ credentials: [{ kind: 'oauth2-authorization' }, { kind: 'access-token' }], requirements: [] },
    });
    running.account.insertRecord(PROFILE_TYPE, {
      [PROFILE_FIELD.key]: 'moved',
      [PROFILE_FIELD.name]: 'Moved',
      [PROFILE_FIELD.length]: own.length,
      [PROFILE_FIELD.json]: own,
      isinactive: false,
    });
    expect(await swept(running)).toMatchObject({ integrations: [{ name: 'Moved', verdict: 'ready' }] });
    run(running, `UPDATE oauthtoken SET brevoked = 'T' WHERE id = ${TOKEN}`);

    const { verdict, tokens } = await askForReport(running, ADMINISTRATOR, 'moved');
    expect([verdict, tokens]).toEqual(['unknown', []]);
    const after = await swept(running);
    expect(after).toMatchObject({
      complete: true,
      integrations: [{ name: 'Moved', verdict: 'unknown', rootCause: null, unknown: 1 }],
      changes: ['ready unknown  1'],
    });
    expect(after.mails[0]).toContain('Moved: 1 credential was ready and is now unknown');
  });
});
