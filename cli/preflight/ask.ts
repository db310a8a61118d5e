/**
 * What the integration hears in the account of one file: the client's own question, signed with the integration's tokens.
 */
import { type Form, preflight, type Preflight } from '../../client/src/index.ts';
import type { AccountFile } from '../../emulator';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { inAccountOf, missingFrom } from '../account-files';
import { refuseAccountId, settingFor } from '../client-setting';
import { complain } from '../complain';
import { administratorOf, askForReport, type Running } from '../embedded';
import { ownTokens } from '../integration';
import { UsageError } from '../usage';

/** What is asked of every file. */
export interface Question {
  readonly profile: Profile;
  /** The one token to ask with; left out: each of the integration's own that matters. */
  readonly token?: number;
  /** Whether an Administrator asks first, so that there is a snapshot. */
  readonly looked: boolean;
  readonly onBehalf: boolean;
  readonly form: Form;
}

/** Asked with one token. */
export interface Asked {
  /** The file, as it was typed. */
  readonly file: string;
  /** Internal id of the token that signed the question. */
  readonly token: number;
  readonly result: Preflight;
}

/** There is no token to ask with. */
export interface NotAsked {
  readonly file: string;
  readonly token: null;
  readonly account: string;
  readonly integration: string;
  readonly says: string;
}

/** @param statuses one is added if the file lacks something. @returns every answer that one file gives, by the id of the token; null after its fault was told */
export function askFile(
  path: string,
  zip: Uint8Array,
  question: Question,
  statuses: number[],
): Promise<readonly (Asked | NotAsked)[] | null> {
  return inAccountOf(path, zip, async (running, file) => {
    const tokens = tokensToAskWith(path, file, question);
    refuseAccountId(file);
    statuses.push(...missingFrom(path, file, [], !question.onBehalf));
    if (tokens.length === 0) return [notAsked(path, running, question)];
    if (question.looked) await look(path, running, file, question);
    const asked: Asked[] = [];
    for (const token of tokens) asked.push({ file: path, token, result: await askWith(running, token, question) });
    return asked;
  });
}

function tokensToAskWith(path: string, file: AccountFile, { token, profile }: Question): readonly number[] {
  if (token === undefined) return ownTokens(file, profile);
  if (file.tokens.some(({ id }) => id === token)) return [token];
  throw new UsageError(`--token ${token}: ${path} has no token ${token}.`);
}

function notAsked(path: string, { account }: Running, { profile }: Question): NotAsked {
  return {
    file: path,
    token: null,
    account: account.id,
    integration: profile.id,
    says: `The account has no access token of ${profile.name} to ask with. npm run diagnose says why.`,
  };
}

/** As an Administrator does who opens the report: what could be read whole is kept for those who cannot. */
async function look(path: string, running: Running, file: AccountFile, { profile }: Question): Promise<void> {
  const { unread } = await askForReport(running, administratorOf(file), profile.id);
  // Without the integration records a snapshot is made all the same.
  if (unread.every(({ what }) => what === 'integration-records')) return;
  complain(`${path}: the Administrator could not read the whole chain, so --looked made no snapshot.`);
}

function askWith(running: Running, token: number, { profile, onBehalf, form }: Question): Promise<Preflight> {
  return preflight({ ...settingFor(running, token), integration: profile.id, onBehalf, form });
}
