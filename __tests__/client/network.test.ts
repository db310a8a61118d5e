/**
 * Silence that is not NetSuite's: names, connections, certificates, time, and others who answer.
 */
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { PreflightOptions } from '../../client/src/index.ts';
import { EXIT, exitStatus, preflight } from '../../client/src/index.ts';
import { ANY_TOKEN, askAnswered, causesOf, refusing, silent } from './support/asking';

const options = (baseUrl: string): PreflightOptions => ({ account: '1234567', baseUrl, credentials: ANY_TOKEN });

async function listening<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    // Listening on a port, so the address is one.
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

it('a host that nobody knows', async () => {
  const result = await preflight(options('https://token-doctor.invalid'));

  expect(silent(result)).toMatchObject({ outcome: 'unreachable', causes: [{ id: 'dns', weight: 'certain' }] });
  expect(exitStatus(result)).toBe(EXIT.silent);
});

it('a port on which nothing listens', async () => {
  const port = await listening(createServer(), (free) => Promise.resolve(free));
  const result = silent(await preflight(options(`http://127.0.0.1:${port}`)));

  expect(result).toMatchObject({ outcome: 'unreachable', refusal: { code: 'ECONNREFUSED' } });
  expect(result.causes[0]?.id).toBe('connection');
});

it('a host that speaks no TLS', async () => {
  await listening(createServer(), async (port) => {
    expect(causesOf(await preflight(options(`https://127.0.0.1:${port}`)))).toEqual(['tls']);
  });
});

it.each<[string, string]>([
  ['CERT_HAS_EXPIRED', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EAI_AGAIN', 'dns'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['EHOSTUNREACH', 'connection'],
])('what Node.js calls %s', async (code, id) => {
  const failure = new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

  expect(causesOf(await askAnswered(() => Promise.reject(failure)))[0]).toBe(id);
});

describe('time', () => {
  it('runs out where nobody answers', async () => {
    await listening(createServer(), async (port) => {
      const result = await preflight({ ...options(`http://127.0.0.1:${port}`), timeout: 100 });

      expect(silent(result)).toMatchObject({ outcome: 'unreachable', causes: [{ id: 'timeout', fault: 'network' }] });
    });
  });

  it('runs out in the middle of an answer', async () => {
    const server = createServer((_request, response) => response.writeHead(200).write('{"schemaVersion"'));
    await listening(server, async (port) => {
      expect(causesOf(await preflight({ ...options(`http://127.0.0.1:${port}`), timeout: 200 }))).toEqual(['timeout']);
    });
  });

  it('is the caller’s own to end: then the call is rejected with their reason', async () => {
    await listening(createServer(), async (port) => {
      const signal = AbortSignal.abort(new Error('changed my mind'));

      await expect(preflight({ ...options(`http://127.0.0.1:${port}`), signal })).rejects.toThrow('changed my mind');
    });
  });
});

describe('somebody else who answers', () => {
  it.each<[string, () => Response, string]>([
    ['a proxy with a page', () => new Response('<html>Denied</html>', { status: 407 }), 'not-netsuite'],
    ['a page instead of a report', () => new Response('<html>Log in</html>'), 'other-answer'],
    ['a redirect, which is not followed', () => Response.redirect('https://elsewhere.test/', 302), 'wrong-host'],
    ['a data centre that is not the account’s', () => refusing(403, 'INVALID_DOMAIN'), 'wrong-host'],
    ['maintenance', () => new Response('', { status: 503 }), 'netsuite-down'],
    ['a script that ended with an error', () => refusing(400, 'UNEXPECTED_ERROR'), 'script-failed'],
    ['a permission by name', () => refusing(403, 'X', "You need the 'Custom Lists' permission"), 'named-permission'],
  ])('%s', async (_what, answer, id) => {
    expect(causesOf(await askAnswered(answer))[0]).toBe(id);
  });

  it('is never sent the credentials by a redirect', async () => {
    let asked = 0;
    const elsewhere = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await listening(elsewhere, async (port) => {
      const here = createServer((_request, response) => {
        response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
      });
      await listening(here, async (own) => {
        expect(causesOf(await preflight(options(`http://127.0.0.1:${own}`)))[0]).toBe('wrong-host');
      });
    });
    expect(asked).toBe(0);
  });
});
