/** Hostile requests to the RESTlet, the page and the tools, over HTTP, one after the other. Counted. */
import { Agent, request as send } from 'node:http';
import { secretsOf } from '../../../client/src/credentials';
import { openFaultsAccount, peopleOf } from '../faults/account';
import { heldIn } from '../faults/held';
import { sameAs } from '../faults/judge';
import { sumOf } from '../counts-text';
import { chanceOf } from '../sweep/chance';
import { identitiesOf } from './identities';
import type { Fault, HostileAnswer, Wrong } from './judge';
import { judged } from './judge';
import type { HostileRequest } from './make';
import { hostileRequest } from './make';

export interface RequestsProof {
  readonly seed: number;
  readonly first: number;
  readonly requests: number;
  readonly seconds: number;
  /** By target and status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly identities: Readonly<Record<string, number>>;
  /** The codes of the answers, where they have one. */
  readonly codes: Readonly<Record<string, number>>;
  readonly wrong: Readonly<Record<Wrong, number>>;
  readonly faults: readonly string[];
}

export interface RequestsOptions {
  readonly seed?: number;
  /** The number of the first request: the same seed and number make the same one. */
  readonly first?: number;
  readonly count: number;
  readonly onProgress?: (requests: number, seconds: number, wrong: number) => void;
  /** Changes an answer: for the test that the proof can fail. */
  readonly onAnswer?: (answer: HostileAnswer) => HostileAnswer;
}

const MOST_TOLD = 40;
/** What the account holds is compared after so many. */
const LOOK_EVERY = 250;
/** Milliseconds of the processor that one request may take. */
const SLOW = 5_000;

export async function proveRequests(zip: Uint8Array, options: RequestsOptions): Promise<RequestsProof> {
  const {
    seed = 1,
    first = 0,
    count,
    onProgress,
    onAnswer = (answer: HostileAnswer): HostileAnswer => answer,
  } = options;
  const begin = performance.now();
  const { account, document } = await openFaultsAccount(zip);
  let submitted = 0;
  account.tasks.submit = () => {
    submitted += 1;
    return 'MAPREDUCETASK_0000000000_0000000000';
  };
  const serving = await account.serve();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const identities = await identitiesOf(account, serving);
    const before = heldIn(account);
    const others = peopleOf(document).filter((name) => name !== 'Rae Reader' && name !== 'rae@example.com');
    const secrets = [501, 502, 503].flatMap((id) => secretsOf({ kind: 'tba', ...account.credentials(id) }).slice(1));
    const wrong: Record<Wrong, number> = {
      uncaught: 0,
      crashed: 0,
      form: 0,
      reflected: 0,
      trace: 0,
      disclosed: 0,
      changed: 0,
      slow: 0,
    };
    const counts = { statuses: {}, identities: {}, codes: {} } as Record<
      'statuses' | 'identities' | 'codes',
      Record<string, number>
    >;
    const add = (of: keyof typeof counts, name: string) => {
      counts[of][name] = (counts[of][name] ?? 0) + 1;
    };
    const told: string[] = [];
    const tell = (request: HostileRequest, number: number, { wrong: of, what }: Fault) => {
      wrong[of] += 1;
      if (told.length < MOST_TOLD) told.push(`request ${number}, ${wordsOf(request)}: ${of}: ${what}`);
    };
    for (let number = first; number < first + count; number += 1) {
      const request = hostileRequest(chanceOf(seed * 1_000_003 + number * 7919), serving.url, identities);
      const used = process.cpuUsage();
      const answer = onAnswer(await answerTo(request, agent));
      const { user, system } = process.cpuUsage(used);
      add('statuses', `${request.target} ${answer.status}`);
      add('identities', request.identity.name);
      const code = /\b(?:TD|SSS|INVALID|INSUFFICIENT|EMULATOR)_[A-Z_]+\b/.exec(
        answer.status === 200 && request.target === 'page' ? answer.text.slice(-20_000) : answer.text.slice(0, 400),
      )?.[0];
      if (code !== undefined) add('codes', code);
      const hidden = [...secrets, ...(request.identity.sees === 'nothing' ? others : [])];
      for (const fault of judged(request, answer, hidden)) tell(request, number, fault);
      if ((user + system) / 1000 > SLOW)
        tell(request, number, { wrong: 'slow', what: `${((user + system) / 1000).toFixed(0)} ms` });
      const isLook = (number - first) % LOOK_EVERY === LOOK_EVERY - 1 || number === first + count - 1;
      if (isLook) {
        const held = heldIn(account);
        const isSame = sameAs({ ...held, rest: '' }, { ...before, rest: '' }) && submitted === 0;
        if (!isSame)
          tell(request, number, { wrong: 'changed', what: 'the account holds something else since the last look' });
        if ((number - first) % 5000 === 4999)
          onProgress?.(number - first + 1, (performance.now() - begin) / 1000, sumOf(wrong));
      }
    }
    const seconds = (performance.now() - begin) / 1000;
    return { seed, first, requests: count, seconds, ...counts, wrong, faults: told };
  } finally {
    agent.destroy();
    await serving.close();
    account.close();
  }
}

function wordsOf({ identity, method, url, body }: HostileRequest): string {
  return `${identity.name}: ${method} ${decodeURIComponentSafely(url.search).slice(0, 200)} ${body.slice(0, 200)}`;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A connection that is kept may be closed just then by the other side: it is tried again on one of its own. */
async function answerTo(request: HostileRequest, agent: Agent): Promise<HostileAnswer> {
  try {
    return await answerOver(request, agent);
  } catch {
    return answerOver(request, false);
  }
}

function answerOver({ method, url, headers, body }: HostileRequest, agent: Agent | false): Promise<HostileAnswer> {
  return new Promise((resolve, reject) => {
    const asked = send(url, { method, headers: safe(headers, body), agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          headers: JSON.stringify(response.headers),
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body === '' ? undefined : body);
  });
}

/** Node.js sends no header with a line end. */
function safe(headers: Readonly<Record<string, string>>, body: string): Record<string, string | number> {
  const kept = Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e]/g, '?')]);
  return {
    ...Object.fromEntries(kept),
    ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }),
  } as Record<string, string | number>;
}
