/**
 * The client, asked by somebody whose every answer is hostile: statuses with bodies, headers and ways in which the bytes come. It may
 * say that it does not know. It may not say ready, throw, tell a secret, follow a redirect, or take for ever.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { Credentials, Preflight, PreflightOptions } from '../../../client/src/index';
import { preflight, renderJUnit, renderText, whatIf } from '../../../client/src/index';
import { secretsOf } from '../../../client/src/credentials';
import type { World } from '../../../client/src/send';
import { BLOCKED } from '../../../__tests__/client/support/reports';
import { sumOf } from '../counts-text';
import { chanceOf } from '../sweep/chance';
import type { HostileBody } from './bodies';
import { bodies } from './bodies';
import type { Way } from './ways';
import { streamOf, WAYS } from './ways';

export type Wrong = 'ready' | 'threw' | 'secret' | 'followed' | 'slow' | 'unreadable';

export interface AnswersProof {
  readonly seed: number;
  readonly possible: number;
  readonly answers: number;
  readonly seconds: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly bodies: Readonly<Record<string, number>>;
  readonly ways: Readonly<Record<string, number>>;
  /** What the client said. */
  readonly said: Readonly<Record<string, number>>;
  readonly wrong: Readonly<Record<Wrong, number>>;
  readonly faults: readonly string[];
}

export interface AnswersOptions {
  readonly seed?: number;
  /** At most so many, at random; left out: 20,000. */
  readonly most?: number | undefined;
  readonly onProgress?: (answers: number, seconds: number, wrong: number) => void;
  /** The client: for the test that the proof can fail. */
  readonly ask?: typeof preflight;
}

const STATUSES = [
  ...[
    200, 200, 200, 201, 202, 204, 205, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409,
    410,
  ],
  ...[413, 415, 418, 421, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 508, 511, 599],
];
/** A Response of these has no body. */
const EMPTY = [204, 205, 304];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...[
    {},
    { 'content-type': 'application/json' },
    { 'content-type': 'text/html' },
    { 'content-type': 'x'.repeat(5000) },
  ],
  ...[
    { location: 'http://evil.example/' },
    { location: 'file:///etc/passwd' },
    { location: '//evil.example' },
    { location: '%' },
  ],
  ...[{ 'retry-after': '99999999999' }, { 'retry-after': '-1' }, { 'retry-after': 'NaN' }, { date: 'never' }],
  ...[
    { date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
    { date: 'Fri, 31 Dec 9999 23:59:59 GMT' },
    { 'content-length': '99999999999' },
  ],
  ...[
    { 'content-length': '-5' },
    { 'www-authenticate': 'OAuth realm="<td-x>"' },
    { 'set-cookie': 'a=b' },
    { 'content-encoding': 'br' },
  ],
];

const FORMS: readonly (readonly [name: string, options: Partial<PreflightOptions>])[] = [
  ['full', {}],
  ['minimal', { form: 'minimal' }],
  ['of a token', { token: 501 }],
  ['of a symptom', { symptom: 'NS0565' }],
];

const ACCOUNT = '1234567_SB1';
const TIMEOUT = 40;
/** Milliseconds of the processor, and by the clock. */
const MOST_CPU = 4_000;
const MOST_WAIT = 30_000;
const MOST_TOLD = 40;
const USUAL = 20_000;

function credentialsOf(): readonly Credentials[] {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const of = (digit: string) => `${digit}7`.repeat(32);
  return [
    { kind: 'tba', consumerKey: of('a'), consumerSecret: of('b'), tokenId: of('c'), tokenSecret: of('d') },
    { kind: 'bearer', accessToken: `eyJh.${of('e')}.${of('f')}` },
    { kind: 'certificate', clientId: of('9'), certificateId: `kid-${of('8')}`, privateKey },
  ];
}

interface Plan {
  readonly credentials: Credentials;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HostileBody;
  readonly way: Way;
  readonly form: (typeof FORMS)[number];
  readonly isWhatIf: boolean;
}

export async function proveAnswers({
  seed = 1,
  most = USUAL,
  ask = preflight,
  onProgress,
}: AnswersOptions = {}): Promise<AnswersProof> {
  const begin = performance.now();
  const chance = chanceOf(seed);
  const all = credentialsOf();
  const texts = bodies(all.flatMap(secretsOf), (mutated) => mutated);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance.next() * list.length)];
    if (found === undefined) throw new Error('The list is empty.');
    return found;
  };
  const possible = all.length * STATUSES.length * HEADERS.length * texts.length * WAYS.length * FORMS.length;
  const [statuses, kinds, ways, said]: Record<string, number>[] = [{}, {}, {}, {}];
  const add = (counts: Record<string, number> | undefined, name: string) => {
    if (counts) counts[name] = (counts[name] ?? 0) + 1;
  };
  const wrong: Record<Wrong, number> = { ready: 0, threw: 0, secret: 0, followed: 0, slow: 0, unreadable: 0 };
  const faults: string[] = [];
  const seldom = texts.filter(({ bytes }) => bytes.length > 1_000_000);
  const often = texts.filter(({ bytes }) => bytes.length <= 1_000_000);
  const kindsOf = [...new Set(often.map(({ kind }) => kind))];
  for (let number = 0; number < most; number += 1) {
    const isHuge = chance.next() < 0.003;
    const kind = pick(kindsOf);
    const body = isHuge ? pick(seldom) : pick(often.filter((one) => one.kind === kind));
    // Only a 200 can be a report.
    const plan: Plan = {
      ...{ credentials: pick(all), status: chance.next() < 0.4 ? 200 : pick(STATUSES), headers: pick(HEADERS), body },
      ...{ way: chance.next() < 0.6 ? 'whole' : pick(WAYS), form: pick(FORMS), isWhatIf: chance.next() < 0.1 },
    };
    const tried = await awake(triedOnce(plan, ask));
    add(statuses, String(plan.status));
    add(kinds, body.kind);
    add(ways, plan.way);
    add(said, tried.said);
    for (const [of, what] of tried.faults) {
      wrong[of] += 1;
      if (faults.length < MOST_TOLD) faults.push(`answer ${number}, ${wordsOf(plan)}: ${of}: ${what}`);
    }
    if (number % 1000 === 999) onProgress?.(number + 1, (performance.now() - begin) / 1000, sumOf(wrong));
  }
  const seconds = (performance.now() - begin) / 1000;
  return {
    ...{ seed, possible, answers: most, seconds, statuses: statuses ?? {}, bodies: kinds ?? {}, ways: ways ?? {} },
    ...{ said: said ?? {}, wrong, faults },
  };
}

/** A socket that waits keeps a process alive; a stand-in for one does not. */
async function awake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => undefined, 1_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

function wordsOf({ credentials, status, headers, body, way, form, isWhatIf }: Plan): string {
  const text = new TextDecoder().decode(body.bytes.subarray(0, 120));
  return `${credentials.kind} ${isWhatIf ? 'what-if' : form[0]}: ${status} ${JSON.stringify(headers).slice(0, 80)}, ${body.kind}, ${way}: ${text}`;
}

interface Tried {
  readonly said: string;
  readonly faults: readonly (readonly [wrong: Wrong, what: string])[];
}

async function triedOnce(plan: Plan, ask: typeof preflight): Promise<Tried> {
  const { credentials, status, body, way, form, isWhatIf } = plan;
  const faults: [Wrong, string][] = [];
  const world = worldOf(plan, (what) => faults.push(['followed', what]));
  const [used, began] = [process.cpuUsage(), performance.now()];
  const asked = { account: ACCOUNT, credentials, timeout: TIMEOUT, retries: 2 };
  let said = 'nothing';
  try {
    const result = isWhatIf
      ? await whatIf({ ...asked, changes: [{ kind: 'set-role-active', id: 1001, value: false }] }, world)
      : await ask({ ...asked, ...form[1] }, world);
    said = result.outcome;
    const isCertificate = credentials.kind === 'certificate';
    const mayBeReady = status === 200 && body.mayBeReady && (way === 'whole' || way === 'in drops') && !isCertificate;
    if (result.outcome === 'ready' && !mayBeReady) faults.push(['ready', 'the client says ready']);
    const forms = formsOf(result);
    for (const text of forms) {
      const secret = secretsOf(credentials).find((one) => text.includes(one));
      if (secret !== undefined)
        faults.push(['secret', text.slice(Math.max(0, text.indexOf(secret) - 80), text.indexOf(secret) + 10)]);
      if (/\[object |\bundefined\b/.test(text)) faults.push(['unreadable', text.slice(0, 200)]);
    }
  } catch (thrown) {
    faults.push(['threw', String(thrown)]);
  }
  const { user, system } = process.cpuUsage(used);
  if ((user + system) / 1000 > MOST_CPU)
    faults.push(['slow', `${((user + system) / 1000).toFixed(0)} ms of the processor`]);
  if (performance.now() - began > MOST_WAIT)
    faults.push(['slow', `${((performance.now() - began) / 1000).toFixed(0)} s`]);
  return { said, faults };
}

/** As people and programs read it. */
function formsOf(result: object): string[] {
  const text = JSON.stringify(result);
  return 'integration' in result ? [renderText(result as Preflight), renderJUnit(result as Preflight), text] : [text];
}

/** Nobody waits but for the time that is up. */
function worldOf({ credentials, status, headers, body, way }: Plan, followed: (what: string) => void): World {
  let requests = 0;
  return {
    now: Date.now,
    random: () => 0,
    sleep: () => Promise.resolve(),
    fetch: (input, init) => {
      const url = new URL(String(input instanceof Request ? input.url : input));
      requests += 1;
      const isToken = url.pathname.includes('/token');
      if (!url.hostname.endsWith('.netsuite.com')) followed(url.href);
      if (init?.redirect !== 'manual') followed('redirects are followed');
      if (requests > 10) followed(`${requests} requests`);
      // Behind a token that is no token there is a report that is not ready.
      if (credentials.kind === 'certificate' && !isToken) return Promise.resolve(Response.json(BLOCKED));
      const stream = streamOf(body.bytes, way);
      if (stream === 'never') return new Promise<Response>(() => undefined);
      if (stream === 'fails')
        return Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET', message: 'reset' } }));
      return Promise.resolve(new Response(EMPTY.includes(status) ? null : stream, { status, headers }));
    },
  };
}
