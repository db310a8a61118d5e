/**
 * Whoever answers may send back what they were sent, in part or in whole: none of it is ever printed.
 */
import fc from 'fast-check';
import { redactor } from '../../client/src/redactor.ts';
import { renderText } from '../../client/src/index.ts';
import { CERTIFICATE } from './support/certificates';
import { ANY_TOKEN, askAnswered, refusing, silent } from './support/asking';
import { run } from './support/command';
import { BLOCKED } from './support/reports';

const RUN = 8;

/** Letters, digits and what has to be escaped somewhere. */
const secret = fc.stringMatching(/^[\w+/=.~"&%<>-]{16,80}$/);

const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1),
  (text) => text.replaceAll('/', '\\/'),
  (text) => text.replace(/./g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (text) => text.replace(/./g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  (text) => text.toUpperCase(),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(`x${text}yz`).toString('base64'),
  (text) => Buffer.from(`xy${text}`).toString('base64url'),
  (text) => encodeURIComponent(Buffer.from(encodeURIComponent(text)).toString('base64')),
  (text) => Buffer.from(text.toUpperCase()).toString('base64'),
  (text) => Buffer.from(text).toString('hex'),
  (text) => Buffer.from(text).toString('hex').toUpperCase(),
  (text) => text.replace(/./g, (one) => `\\x${one.charCodeAt(0).toString(16)}`),
];

type Answering = (echo: string) => Response;

/** A report that is read as one, with the echo wherever a text may be. */
const report = (echo: string) => ({
  ...BLOCKED,
  rootCause: { check: echo, token: 501 },
  summary: `Sent: ${echo}`,
  page: `/${echo}`,
  account: [{ check: echo, status: 'fail', title: echo, message: echo, explains: [echo] }],
  tokens: [{ id: 501, name: echo, verdict: 'blocked', findings: [{ check: echo, status: echo, title: echo }] }],
  plan: { steps: [{ title: echo, where: echo, who: echo }], verdictAfter: echo },
  unread: [{ what: echo, advice: echo }],
  sources: {
    decidedBy: echo,
    chain: echo,
    disagreements: [{ between: [echo], message: echo }],
    snapshot: { at: echo, verdict: echo, rootCause: { check: echo, token: 501 } },
    selfCheck: { user: 42, role: 1001, requirements: [{ id: echo, ok: false }] },
  },
  [echo]: echo,
});

/** One that is none: what is wrong with it must not quote it. */
const noReport = (echo: string) => ({
  ...report(echo),
  [echo]: {},
  tokens: [{ id: echo, verdict: echo, findings: echo }],
});

const ANSWERS: readonly Answering[] = [
  (echo) => Response.json(report(echo)),
  (echo) => Response.json(noReport(echo)),
  (echo) => Response.json({ ...report(echo), integration: echo }),
  (echo) => Response.json({ ...report(echo), source: { accountId: echo } }),
  (echo) => new Response(`error code: ${echo}\nerror message: ${echo}`, { status: 400 }),
  (echo) =>
    refusing(400, 'X', JSON.stringify({ name: 'A_B', message: JSON.stringify({ name: 'C_D', message: echo }) })),
  (echo) => new Response(`<html><title>${echo}</title><p>${echo}</p></html>`),
  (echo) => refusing(400, 'UNEXPECTED_ERROR', echo),
  (echo) => refusing(401, echo, echo),
  (echo) => Response.json({ error: echo, error_description: echo }, { status: 400 }),
  (echo) => Response.json({ 'o:errorDetails': [{ detail: echo, 'o:errorCode': 'X' }] }, { status: 403 }),
  (echo) => new Response(echo, { status: 502 }),
  (echo) => new Response(`{"error":{"code":"X","message":"${echo}"}`, { status: 500 }),
  (echo) => new Response(echo),
  (echo) =>
    new Response('', {
      status: 401,
      // A header holds no other characters.
      headers: { 'www-authenticate': `Bearer error="x", error_description="${echo.replace(/[^ -~]/g, '')}"` },
    }),
  (echo) => {
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'X', message: `bad header ${echo}` } });
  },
];

interface Echo {
  readonly which: number;
  readonly encode: (text: string) => string;
  readonly answer: Answering;
  readonly before: number;
  readonly after: string;
  readonly from: number;
  readonly length: number;
  readonly atTokenEndpoint: boolean;
}

const echo: fc.Arbitrary<Echo> = fc.record({
  which: fc.nat(),
  encode: fc.constantFrom(...ENCODINGS),
  answer: fc.constantFrom(...ANSWERS),
  before: fc.nat(330),
  after: fc.constantFrom('', ' ', '"', '…', '&', '%', '\\', '\u200b', ' and the rest'),
  from: fc.nat(40),
  length: fc.integer({ min: 1, max: 2000 }),
  atTokenEndpoint: fc.boolean(),
});

const tba = fc.tuple(secret, secret, secret, secret).map(([one, two, three, four]) => ({
  environment: {
    NETSUITE_CONSUMER_KEY: one,
    NETSUITE_CONSUMER_SECRET: two,
    NETSUITE_TOKEN_ID: three,
    NETSUITE_TOKEN_SECRET: four,
  },
  secrets: [one, two, three, four],
}));
const bearer = secret.map((one) => ({ environment: { NETSUITE_ACCESS_TOKEN: one }, secrets: [one] }));
const certificate = fc.tuple(secret, secret).map(([one, two]) => ({
  environment: {
    NETSUITE_CLIENT_ID: one,
    NETSUITE_CERTIFICATE_ID: two,
    NETSUITE_PRIVATE_KEY: CERTIFICATE.privateKey,
  },
  secrets: [one, two],
}));

/** What was sent that nobody may read, as a server finds it. */
function heardIn(init: RequestInit | undefined): string[] {
  const authorization = new Headers(init?.headers).get('authorization') ?? '';
  const signed = [...authorization.matchAll(/oauth_(?:nonce|signature)="([^"]*)"/g)].map(([, value = '']) => value);
  const assertion = typeof init?.body === 'string' ? new URLSearchParams(init.body).get('client_assertion') : undefined;
  return [...signed.map(decodeURIComponent), ...(assertion == null ? [] : [assertion])];
}

function echoed({ which, encode, before, after, from, length }: Echo, secrets: readonly string[]): string {
  const text = encode(secrets[which % secrets.length] ?? '');
  return 'x'.repeat(before) + text.slice(from, from + length) + after;
}

/** Whether a cut secret that is no leak by itself stands beside a quote in a secret too. */
function isCompletedByQuotes(piece: string, secrets: readonly string[]): boolean {
  const isShort = piece.length < RUN && piece.length + 2 >= RUN;
  return isShort && secrets.some((one) => one.includes(`"${piece}`) || one.includes(`${piece}"`));
}

const runsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** The first run of a secret that stands in the text, or can be read out of it. */
function leak(text: string, secrets: readonly string[]): string | undefined {
  const small = text.toLowerCase();
  const plain = secrets.flatMap((one) => runsOf(one.toLowerCase(), RUN)).find((run) => small.includes(run));
  return plain ?? hexLeak(small, secrets) ?? base64Leak(text, secrets);
}

function hexLeak(small: string, secrets: readonly string[]): string | undefined {
  return secrets.flatMap((one) => runsOf(one, RUN)).find((run) => small.includes(Buffer.from(run).toString('hex')));
}

/** Every stretch of base64, read from each of the four places where a group may begin. */
function base64Leak(text: string, secrets: readonly string[]): string | undefined {
  const stretches = text.match(/[\w+/-]{11,}/g) ?? [];
  const read = stretches
    .flatMap((one) => [0, 1, 2, 3].map((from) => Buffer.from(one.slice(from), 'base64').toString('latin1')))
    .join('\n')
    .toLowerCase();
  return secrets.flatMap((one) => runsOf(one.toLowerCase(), RUN)).find((run) => read.includes(run));
}

afterEach(() => jest.restoreAllMocks());

it('whatever comes before and after it, however it is written, wherever it is cut, and in whichever form it is asked for', async () => {
  const format = fc.constantFrom('text', 'json', 'junit');
  const accessToken = secret;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(tba, bearer, certificate),
      echo,
      format,
      accessToken,
      async (caller, how, form, token) => {
        const secrets = [...caller.secrets];
        let isByChance = false;
        jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
          await Promise.resolve();
          secrets.push(...heardIn(init));
          if (init?.method === 'POST' && !how.atTokenEndpoint) {
            secrets.push(token);
            return Response.json({ access_token: token });
          }
          const answered = echoed(how, secrets);
          isByChance = isCompletedByQuotes(answered, secrets);
          return how.answer(answered);
        });
        const { out, err } = await run(['preflight', '--format', form, '--timeout', '5'], {
          NETSUITE_ACCOUNT: '1234567_SB1',
          ...caller.environment,
        });

        // Too short to be a run; the quotes that the client puts around it complete one.
        fc.pre(!isByChance);
        expect(leak(out + err, secrets)).toBeUndefined();
        expect(out).not.toBe('');
      },
    ),
    { numRuns: 1000 },
  );
}, 120_000);

describe('a text of which a secret is a part', () => {
  const SECRET = 'a+b/c=d&e"f<g>h0123456789';
  const redact = redactor([SECRET]);

  // In base64 the first and the last character may belong to what stands beside the secret as well.
  it.each(ENCODINGS.map((encode, index) => [index, encode(SECRET)]))('keeps the rest: encoding %i', (_index, text) => {
    expect(redact(`before ${text} after`)).toMatch(/^before [\w+/%-]{0,3}…[\w+/=%-]{0,7} after$/);
  });

  it.each(ENCODINGS.slice(0, 9).map((encode, index) => [index, encode(SECRET)]))(
    'and keeps no character of it: encoding %i',
    (_index, text) => {
      expect(redact(`before ${text} after`)).toBe('before … after');
    },
  );

  it('keeps what is no run of it', () => {
    const text = 'a+b/c=d and 3456789, "%41", &amp; \\u0041';
    expect(redact(text)).toBe(text);
  });

  it('loses every part of it that is long enough to be known again', () => {
    expect(redact(`x${SECRET.slice(3, 11)}y ${SECRET.slice(0, 8)}`)).toBe('x…y …');
  });

  it('is left alone where the secret is shorter than any of NetSuite’s', () => {
    expect(redactor(['x', 'ready'])('ready x')).toBe('ready x');
  });
});

it('a message that is cut off inside a secret does not end in a part of it', async () => {
  const { refusal } = silent(
    await askAnswered(() => refusing(400, 'X', `${'x'.repeat(280)} ${ANY_TOKEN.tokenSecret} and more`)),
  );
  expect(refusal.message).toBe(`${'x'.repeat(280)} … and more`);
});

it('an earlier answer, kept by a version that did not know better, is cleaned before it is told again', async () => {
  const kept = { ...BLOCKED, summary: `Cannot sync, ${encodeURIComponent(ANY_TOKEN.tokenId)}.` };
  const since = {
    account: '1234567_SB1',
    integration: 'expensify',
    attempts: 1,
    notes: [],
    outcome: 'blocked',
    form: 'full',
    unchanged: false,
    page: null,
    shownByLogin: [],
    report: kept,
  } as const;
  const unchanged = () => Response.json({ schemaVersion: '1.1', unchanged: true, hash: kept.hash });

  expect(renderText(await askAnswered(unchanged, { since }))).toContain('\nCannot sync, ….\n');
});

it('an answer that is nested deeper than anything is none', async () => {
  const deep = `${'['.repeat(200_000)}"${ANY_TOKEN.tokenId}"${']'.repeat(200_000)}`;
  const result = silent(await askAnswered(() => new Response(deep)));

  expect(JSON.stringify(result)).not.toContain(ANY_TOKEN.tokenId.slice(0, RUN));
});
