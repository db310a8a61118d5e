/**
 * Where credentials come from, and that they go nowhere but to NetSuite.
 */
import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { join } from 'node:path';
import type { Credentials } from '../../client/src/index.ts';
import {
  ConfigurationError,
  fromEnvironment,
  fromFile,
  readAccountId,
  renderJUnit,
  renderText,
} from '../../client/src/index.ts';
import { secretsOf } from '../../client/src/credentials.ts';
import { ANY_TOKEN, askAnswered, refusing } from './support/asking';
import { inFolder } from './support/files';
import { READY } from './support/reports';

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
const PRIVATE_KEY = pem.toString().trim();

const TBA = {
  NETSUITE_ACCOUNT: '1234567_SB1',
  NETSUITE_CONSUMER_KEY: ANY_TOKEN.consumerKey,
  NETSUITE_CONSUMER_SECRET: ANY_TOKEN.consumerSecret,
  NETSUITE_TOKEN_ID: ANY_TOKEN.tokenId,
  NETSUITE_TOKEN_SECRET: ANY_TOKEN.tokenSecret,
};

const CERTIFICATE = {
  NETSUITE_ACCOUNT: '1234567',
  NETSUITE_CLIENT_ID: 'a'.repeat(64),
  NETSUITE_CERTIFICATE_ID: 'kid-1',
};

/** What is thrown, or the test fails. */
function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ConfigurationError);
    return thrown as ConfigurationError;
  }
  throw new Error('nothing was thrown');
}

describe('the environment', () => {
  it('holds an access token', () => {
    expect(fromEnvironment(TBA)).toEqual({ account: '1234567_SB1', credentials: ANY_TOKEN });
  });

  it('holds a certificate, its key in one line or in a file', async () => {
    const expected = { kind: 'certificate', clientId: 'a'.repeat(64), certificateId: 'kid-1', privateKey: PRIVATE_KEY };
    const inOneLine = { ...CERTIFICATE, NETSUITE_PRIVATE_KEY: PRIVATE_KEY.replaceAll('\n', '\\n') };

    expect(fromEnvironment(inOneLine).credentials).toEqual(expected);
    await inFolder({ 'key.pem': `${PRIVATE_KEY}\n` }, (folder) => {
      const inFile = fromEnvironment({ ...CERTIFICATE, NETSUITE_PRIVATE_KEY_FILE: 'key.pem' }, folder);
      expect(inFile.credentials).toEqual({ ...expected, privateKey: `${PRIVATE_KEY}\n` });
    });
  });

  it('holds an OAuth 2.0 access token', () => {
    const { credentials } = fromEnvironment({ NETSUITE_ACCOUNT: '1', NETSUITE_ACCESS_TOKEN: 'eyJ.x.y' });
    expect(credentials).toEqual({ kind: 'bearer', accessToken: 'eyJ.x.y' });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no account', { ...TBA, NETSUITE_ACCOUNT: ' ' }, /set NETSUITE_ACCOUNT/],
    [
      'nothing at all',
      { NETSUITE_ACCOUNT: '1' },
      /NETSUITE_TOKEN_ID.*\n.*NETSUITE_ACCESS_TOKEN.*\n.*NETSUITE_CLIENT_ID/,
    ],
    [
      'half a token',
      { ...TBA, NETSUITE_TOKEN_SECRET: '', NETSUITE_TOKEN_ID: '' },
      /set NETSUITE_TOKEN_ID, NETSUITE_TOKEN_SECRET\./,
    ],
    ['two kinds', { ...TBA, NETSUITE_ACCESS_TOKEN: 'x' }, /two kinds/],
    [
      'a key file that is not there',
      { ...CERTIFICATE, NETSUITE_PRIVATE_KEY_FILE: '/none.pem' },
      /none\.pem cannot be read: ENOENT/,
    ],
  ])('says what is missing: %s', (_what, environment, message) => {
    expect(thrownBy(() => fromEnvironment(environment)).message).toMatch(message);
  });
});

describe('a file', () => {
  it('is lines or JSON, and the environment does not mix in', async () => {
    const lines = Object.entries(TBA).map(([name, value]) => `${name}="${value}"`);
    const { kind: _, ...values } = ANY_TOKEN;
    const files = {
      'td.env': `# ours\n${lines.join('\n')}\n`,
      'td.json': JSON.stringify({ account: '1234567_SB1', ...values }),
    };
    await inFolder(files, (folder) => {
      for (const name of Object.keys(files)) {
        expect(fromFile(join(folder, name))).toEqual({ account: '1234567_SB1', credentials: ANY_TOKEN });
      }
    });
  });

  it.each([
    ['is no JSON', `{"tokenSecret": ${ANY_TOKEN.tokenSecret}`, /is not JSON/],
    ['is no object', `["${ANY_TOKEN.tokenSecret}"]`, /must hold one object/],
    ['has an unknown key', `{"tokenSecrets": "${ANY_TOKEN.tokenSecret}"}`, /"tokenSecrets" is no key/],
    ['has a secret for a key', `{"${ANY_TOKEN.tokenSecret}": ""}`, /something is no key/],
    ['has a number', '{"account": 1234567}', /account must be a text/],
  ])('that %s is refused, and not quoted', async (_what, text, message) => {
    await inFolder({ 'td.json': text }, (folder) => {
      const thrown = thrownBy(() => fromFile(join(folder, 'td.json')));

      expect(thrown.message).toMatch(message);
      expect(inspect(thrown)).not.toContain(ANY_TOKEN.tokenSecret);
    });
  });
});

describe('an account id', () => {
  it.each([
    ['1234567', '1234567', '1234567', 'realm'],
    ['1234567_SB1', '1234567_SB1', '1234567-sb1', 'realm'],
    ['1234567-sb1', '1234567_SB1', '1234567-sb1', 'host'],
    ['1234567_sb1', '1234567_SB1', '1234567-sb1', 'neither'],
    ['tstdrv123', 'TSTDRV123', 'tstdrv123', 'host'],
  ])('%s is %s to a signature and %s to a host name', (written, realm, host, asWritten) => {
    expect(readAccountId(written)).toEqual({ realm, host, asWritten });
  });

  it.each(['', '1234567.evil.test/', '1234567@evil', '123 4567', '1234567_SB1#', '_1', '1'.repeat(3) + '/..'])(
    'is not %j: it would name another host',
    (written) => {
      expect(thrownBy(() => readAccountId(written)).message).toMatch(/letters and digits/);
    },
  );

  it('decides the host', async () => {
    const asked: string[] = [];
    const answering = (url: string | URL | Request): Promise<Response> => {
      asked.push(url instanceof Request ? url.url : url.toString());
      return Promise.resolve(refusing(404, 'X'));
    };
    await askAnswered(() => new Response(), { account: '1234567_SB1' }, { fetch: answering });

    expect(asked[0]).toMatch(
      /^https:\/\/1234567-sb1\.restlets\.api\.netsuite\.com\/app\/site\/hosting\/restlet\.nl\?script=/,
    );
  });
});

describe('a secret', () => {
  const KINDS: readonly Credentials[] = [
    ANY_TOKEN,
    { kind: 'bearer', accessToken: 'e0'.repeat(40) },
    { kind: 'certificate', clientId: 'f0'.repeat(32), certificateId: 'f1'.repeat(16), privateKey: PRIVATE_KEY },
  ];

  /** Whoever answers sends back whatever they were sent, and a page or an error about it. */
  const echoing = (status: number) => async (_url: unknown, init?: RequestInit) => {
    const body = init?.body;
    const heard = `${JSON.stringify([...new Headers(init?.headers)])} ${typeof body === 'string' ? decodeURIComponent(body) : ''}`;
    await Promise.resolve();
    const report = { ...READY, summary: heard };
    return Response.json(status === 200 ? report : { error: { code: 'X', message: heard } }, { status });
  };

  it.each(
    KINDS.flatMap((credentials) => [200, 400, 401].map((status) => [credentials.kind, status, credentials] as const)),
  )('is never printed, though the answer may hold it: %s, %d', async (_kind, status, credentials) => {
    const result = await askAnswered(() => new Response(), { credentials }, { fetch: echoing(status) });
    const printed = [
      renderText(result),
      renderJUnit(result),
      JSON.stringify(result),
      inspect(result, { depth: 9 }),
    ].join();

    for (const secret of secretsOf(credentials)) expect(printed).not.toContain(secret);
  });

  it('is not in what a failed connection is called', async () => {
    const failure = Object.assign(new Error(`bad header ${ANY_TOKEN.tokenId}`), { code: 'X' });
    const result = await askAnswered(() => Promise.reject(failure));

    expect(inspect(result, { depth: 9 })).not.toContain(ANY_TOKEN.tokenId);
  });
});
