/**
 * A body that is made to take time or memory: what is read is bounded while it streams in, and so is what is made of it.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { preflight, type PreflightOptions, renderJUnit, renderText, type Silent } from '../../client/src/index.ts';
import { worked } from '../support/worked';
import { ANY_TOKEN, askAnswered, silent } from './support/asking';
import { BLOCKED, tokenOf } from './support/reports';

const MB = 1024 * 1024;

async function answering<T>(answer: (response: ServerResponse) => void, use: (url: string) => Promise<T>): Promise<T> {
  const server: Server = createServer((_request, response) => {
    // Whoever asked may have gone.
    response.on('error', () => undefined);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    // Listening on a port, so the address is one.
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Asks a server, and counts the processor's time, which does not depend on what else the machine does. */
async function asked(
  answer: (response: ServerResponse) => void,
  options: Partial<PreflightOptions> = {},
): Promise<{ result: Silent; seconds: number; megabytes: number }> {
  return answering(answer, async (baseUrl) => {
    const [before, held] = [process.cpuUsage(), process.memoryUsage().rss];
    const result = silent(
      await preflight({ account: '1234567_SB1', credentials: ANY_TOKEN, baseUrl, timeout: 20_000, ...options }),
    );
    const seconds = worked(before) / 1000;
    renderText(result);
    renderJUnit(result);
    return { result, seconds, megabytes: (process.memoryUsage().rss - held) / 1e6 };
  });
}

const zipped =
  (text: string, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(gzipSync(text));
  };
const sent =
  (text: string, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
  };

describe('a bomb', () => {
  const BOMB = gzipSync(Buffer.alloc(60 * MB, 'a'));

  it('of 60 kB, which unpacks to 60 MB, is not unpacked further than a report can be', async () => {
    const { result, seconds, megabytes } = await asked((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB);
    });

    expect(BOMB.length).toBeLessThan(65_000);
    expect(result.refusal).toEqual({
      step: 'restlet',
      status: 200,
      code: 'TOO_LONG',
      message: 'It is longer than 10 MB, which is the most that a RESTlet can answer.',
    });
    expect(seconds).toBeLessThan(3);
    expect(megabytes).toBeLessThan(200);
  });

  it('in a bomb is neither', async () => {
    const { result, seconds } = await asked((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(BOMB));
    });

    expect(result.refusal.code).toBe('TOO_LONG');
    expect(seconds).toBeLessThan(3);
  });

  it('that is no report is read at its beginning only', async () => {
    const { result, seconds } = await asked((response) => {
      response.writeHead(502, { 'content-encoding': 'gzip' }).end(BOMB);
    });

    expect(result.refusal).toMatchObject({ status: 502, message: `${'a'.repeat(300)}…` });
    expect(seconds).toBeLessThan(2);
  });
});

it('an answer that announces more than a report can have is not read at all', async () => {
  const { result, seconds } = await asked((response) => {
    response.writeHead(200, { 'content-length': String(11 * MB) }).write('{"schemaVersion":"1.1"');
  });

  expect(result.refusal.code).toBe('TOO_LONG');
  expect(seconds).toBeLessThan(2);
});

it('an answer that never ends ends with the time, though it comes steadily', async () => {
  const began = Date.now();
  const { result } = await asked(
    (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
    { timeout: 300 },
  );

  expect(result).toMatchObject({ outcome: 'unreachable', refusal: { code: 'TIMEOUT' } });
  expect(Date.now() - began).toBeLessThan(5_000);
});

it('the time holds also for a sender that does not end when it is told to', async () => {
  const never = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });
  const result = silent(await askAnswered(() => new Response(never), { timeout: 50 }));

  expect(result.refusal.code).toBe('TIMEOUT');
  const nobody = () => new Promise<Response>(() => undefined);
  expect(silent(await askAnswered(nobody, { timeout: 50 })).refusal.code).toBe('TIMEOUT');
});

describe('ten megabytes', () => {
  const FULL = 10 * MB - 100;
  const filled = (text: string): string => text.repeat(Math.floor(FULL / text.length));

  it.each<[string, string]>([
    ['percent signs', filled('%41')],
    ['percent signs in percent signs', filled('%252541')],
    ['ampersands', filled('&')],
    ['a secret, over and over', filled(`${ANY_TOKEN.tokenId} `)],
    ['what is nearly a secret', filled(`${ANY_TOKEN.tokenId.slice(0, 7)}x`)],
    ['a secret in hexadecimal digits', filled(`${Buffer.from(ANY_TOKEN.tokenId).toString('hex')} `)],
    ['brackets', '['.repeat(FULL)],
    ['a report with one long text', JSON.stringify({ ...BLOCKED, summary: filled('%41'), verdict: 'none' })],
    ['a page', `<html>${filled('<p ')}`],
  ])('of %s take no more than a moment', async (_what, body) => {
    const { result, seconds, megabytes } = await asked(sent(body));

    expect(result).toMatchObject({ outcome: 'refused', refusal: { status: 200 } });
    // Measured outside Jest: less than a second of one processor, and 350 MB for the whole process.
    expect(seconds).toBeLessThan(5);
    expect(megabytes).toBeLessThan(500);
  });

  it('of a report that is one are rendered in a moment', async () => {
    const tokens = Array.from({ length: 4_000 }, (_, index) =>
      tokenOf(index + 1, 'blocked', { 'role-permission': 'fail' }),
    );
    const report = { ...BLOCKED, rootCause: { check: 'role-permission', token: 1 }, tokens };
    const text = JSON.stringify(report);
    const before = process.cpuUsage();
    const result = await askAnswered(() => new Response(text));
    const rendered = renderText(result).length + renderJUnit(result).length;
    const time = worked(before);

    expect(text.length).toBeGreaterThan(2 * MB);
    expect(result).toMatchObject({ outcome: 'blocked' });
    expect(rendered).toBeGreaterThan(MB);
    expect(time).toBeLessThan(5_000);
  });
});

it('a report that comes in gzip is read', async () => {
  await answering(zipped(JSON.stringify(BLOCKED)), async (baseUrl) => {
    const result = await preflight({ account: '1234567_SB1', credentials: ANY_TOKEN, baseUrl });

    expect(result).toMatchObject({ outcome: 'blocked', report: BLOCKED });
  });
});

it('a text that is cut between two bytes of a character is read', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...BLOCKED, summary: 'Größe €' }));
  const one = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });

  expect(await askAnswered(() => new Response(one))).toMatchObject({ report: { summary: 'Größe €' } });
});
