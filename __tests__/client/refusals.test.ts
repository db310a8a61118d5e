/**
 * The table from NetSuite's answers to causes is data, and every line of it says why it is believed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cause, CauseId, CredentialKind, Refusal, RefusalRule } from '../../client/src/index.ts';
import { CAUSES, REFUSALS } from '../../client/src/index.ts';
import { ruleOf } from '../../client/src/refusals.ts';
import { PROJECT } from '../../cli/bundle';
import { CODES as KNOWN_CODES, SENTENCES } from './support/error-texts';

const causes: readonly Cause[] = Object.values(CAUSES);

describe('the table of refusals', () => {
  it('names causes that exist, once each', () => {
    const wrong = REFUSALS.filter(
      (rule) => new Set(rule.causes).size !== rule.causes.length || rule.causes.length === 0,
    );

    expect(wrong).toEqual([]);
  });

  it('is certain of nothing that has more than one cause', () => {
    expect(REFUSALS.filter((rule) => rule.weight === 'certain' && rule.causes.length > 1)).toEqual([]);
  });

  it('says of every cause where to look', () => {
    expect(causes.filter(({ look, says }) => look === '' || !says.endsWith('.'))).toEqual([]);
  });

  it('blames no check where the load or the network is at fault', () => {
    const outside = causes.filter(({ fault }) => fault === 'load' || fault === 'network');

    expect(outside.length).toBeGreaterThan(0);
    expect(outside.flatMap(({ checks }) => checks)).toEqual([]);
  });
});

describe('no rule stands in the shadow of one before it', () => {
  const STEPS = ['access-token', 'restlet'] as const;
  const STATUSES = [null, 200, 302, 400, 401, 403, 404, 405, 407, 418, 429, 500, 503];
  const MESSAGES = ['', "You need the 'Custom Lists' permission to access this page."];
  const CODES = [
    'SSS_REQUEST_LIMIT_EXCEEDED',
    'INVALID_LOGIN_CREDENTIALS',
    'INVALID_LOGIN_ATTEMPT',
    'TWO_FA_REQD',
    'INVALID_DOMAIN',
    'SSS_INVALID_SCRIPTLET_ID',
    'TD_WRONG_TYPE',
    'USER_ERROR',
    'INVALID_REQUEST',
    'UNEXPECTED_ERROR',
    'HTTP_407',
    'TOO_LONG',
    'NO_REPORT',
    'CONTRADICTION',
    'invalid_grant',
    'invalid_client',
    'invalid_scope',
    'access_denied',
    'SSS_USAGE_LIMIT_EXCEEDED',
    'invalid_token',
    'Z_DATA_ERROR',
    'ENOTFOUND',
    'CERT_HAS_EXPIRED',
    'TIMEOUT',
    'ECONNREFUSED',
    ...KNOWN_CODES.map(([code]) => code),
  ];
  const TEXTS = [
    ...SENTENCES.map(({ text }) => text),
    'Invalid login attempt.',
    'The request could not be understood by the server due to malformed syntax.',
    'Invalid URL. Ensure that the URL is correct.',
    'NetSuite - Customer Login',
    'NetSuite - Unavailable',
  ];
  const refusals = STEPS.flatMap((step) => [
    ...STATUSES.flatMap((status) =>
      CODES.flatMap((code) => MESSAGES.map((message): Refusal => ({ step, status, code, message }))),
    ),
    ...TEXTS.map((message): Refusal => ({ step, status: 400, code: 'USER_ERROR', message })),
  ]);
  const reached = new Set<RefusalRule>(
    (['tba', 'bearer', 'certificate'] satisfies CredentialKind[]).flatMap((kind) =>
      refusals.map((refusal) => ruleOf(refusal, kind)),
    ),
  );

  it('so each is reached by some answer', () => {
    expect(REFUSALS.filter((rule) => !reached.has(rule)).map(({ when }) => when)).toEqual([]);
  });

  it('and so is every cause', () => {
    const named = new Set([...reached].flatMap((rule): readonly CauseId[] => rule.causes));

    expect(Object.keys(CAUSES).filter((id) => !named.has(id as CauseId))).toEqual([]);
  });
});

describe('a source', () => {
  const FORM =
    /^(?:\[DOC\] (?:(?:section|subsect|chapter|article|bridgehead)_N?\d+|nodejs\.org\/\S+|docs\/\S+)(?: \(.+\))?|\[SEEN\] [\w.-]+\.[a-z]+\/\S+(?: \(.+\))?|ASSUMED: .{20,})$/u;
  const sources = [...REFUSALS.map(({ source }) => source), ...causes.flatMap((cause) => cause.sources)];

  it.each([...new Set(sources)])('is a page, an address, or says that it is assumed: %s', (source) => {
    expect(source).toMatch(FORM);
  });

  it.each(['', 'well known', '[DOC] somewhere', '[SEEN] in several clients', 'ASSUMED:'])('is not %j', (source) => {
    expect(source).not.toMatch(FORM);
  });

  it('stands beside every rule and every cause', () => {
    expect(REFUSALS.filter(({ source }) => source === '')).toEqual([]);
    expect(causes.filter((cause) => cause.sources.length === 0)).toEqual([]);
  });

  it('is there, where it is a page of this project', () => {
    const pages = sources.flatMap((source) => /^\[DOC\] (docs\/\S+)/.exec(source)?.[1] ?? []);

    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((page) => !existsSync(join(PROJECT, page)))).toEqual([]);
  });
});
