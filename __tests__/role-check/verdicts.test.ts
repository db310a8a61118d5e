/**
 * What a role file is said to be, beside a profile that nobody has seen before.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { requirementsOf, withOptions } from '../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../src/TypeScript/profiles/index';
import { ACME, check, ENOUGH, roleFile, run } from './support/checking';

it('is ready where every line reaches what is required; a published level below does not block', async () => {
  const { status, lines } = await check({ 'role.xml': roleFile(ENOUGH) });
  expect(status).toBe(0);
  expect(lines).toEqual([
    {
      file: 'role.xml',
      role: { scriptid: 'customrole_acme', name: 'Acme Pay Integration' },
      verdict: 'ready',
      unmet: [
        {
          requirement: 'files',
          strength: 'published',
          permissions: ['LIST_FILECABINET'],
          level: 'FULL',
          found: null,
          line: 3,
        },
      ],
    },
  ]);
});

it('is blocked by a line that is too low, a line at None and no line, and says where to look', async () => {
  const { ADMI_WEBSERVICES, LIST_CLASS } = ENOUGH;
  const role = roleFile({
    ADMI_WEBSERVICES,
    LIST_ACCOUNT: 'NONE',
    TRAN_VENDBILL: 'VIEW',
    TRAN_VENDPYMT: 'CREATE',
    LIST_CLASS,
  });
  const { status, lines } = await check({ 'role.xml': role });
  expect(status).toBe(1);
  expect(lines[0]?.verdict).toBe('blocked');
  expect(lines[0]?.unmet?.filter(({ strength }) => strength === 'required')).toEqual([
    expect.objectContaining({
      requirement: 'log-in-by-token',
      permissions: ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'],
      level: 'FULL',
      found: null,
      line: lineOf(role, '<permissions>'),
    }),
    expect.objectContaining({ requirement: 'accounts', found: 'NONE', line: lineOf(role, 'LIST_ACCOUNT') - 1 }),
    expect.objectContaining({ requirement: 'bills', found: 'CREATE', line: lineOf(role, 'TRAN_VENDPYMT') - 1 }),
  ]);
});

it('points to where the list belongs in a role that has none', async () => {
  const { lines } = await check({ 'role.xml': '<role scriptid="customrole_x">\n  <name>X</name>\n</role>\n' });
  expect(lines[0]?.unmet?.map(({ line }) => line)).toEqual(expect.arrayContaining([3]));
});

it.each([
  ['a feature that is off', ['--without-feature', 'CLASSES'], ['accounts', 'bills', 'log-in-by-token', 'soap']],
  ['features by comma', ['--without-feature', 'CLASSES,X'], ['accounts', 'bills', 'log-in-by-token', 'soap']],
  ['an option in use', ['--option', 'cards'], ['accounts', 'bills', 'cards', 'classes', 'log-in-by-token', 'soap']],
  ['another credential', ['--credential', 'oauth2-certificate'], ['accounts', 'bills', 'classes', 'log-in-by-oauth2']],
])('asks only what applies: %s', async (_what, options, expected) => {
  const { lines } = await check({ 'role.xml': roleFile({}) }, ...options);
  const required = lines[0]?.unmet?.filter(({ strength }) => strength === 'required');
  expect(required?.map(({ requirement }) => requirement).sort()).toEqual(expected);
});

it('has a status for the worst of several files, and checks all of them', async () => {
  const [ready, blocked] = [roleFile(ENOUGH), roleFile({})];
  expect((await check({ 'a.xml': blocked, 'b.xml': ready })).status).toBe(1);
  const { status, lines } = await check({ 'a.xml': 'no role', 'b.xml': blocked, 'c.xml': ready });
  expect(status).toBe(3);
  expect(lines.map(({ verdict }) => verdict)).toEqual([undefined, 'blocked', 'ready']);
});

it('asks of every shipped profile what the check of an account asks', async () => {
  const folder = join(PROJECT, '__tests__', 'sdf', 'roles');
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  for (const [id, profile] of profiles) {
    const { status, out } = await run({ ...files, 'empty.xml': '<role/>' }, [
      ...[...Object.keys(files), 'empty.xml'],
      ...['--profile', id, '--format', 'json', ...profile.options.flatMap((option) => ['--option', option.id])],
    ]);
    expect(status).toBe(1);
    const empty = JSON.parse(out.split('\n').at(-1) ?? '') as { unmet: { requirement: string }[] };
    const all = withOptions(profile, new Set(profile.options.map((option) => option.id)));
    expect(empty.unmet.map(({ requirement }) => requirement)).toEqual(requirementsOf(all).map((one) => one.id));
  }
});

describe('bad usage', () => {
  const PROFILE = JSON.stringify(ACME);

  it.each<[string, readonly string[], string]>([
    ['no profile', ['role.xml'], '--profile is missing'],
    ['no file', ['--profile', 'any'], 'No role file is named.'],
    [
      'a profile that is not there',
      ['role.xml', '--profile', 'acne'],
      'there is no profile "acne", and no file with that name',
    ],
    ['a profile that is none', ['role.xml', '--profile', 'bad.json'], 'bad.json: requirements[0].level'],
    ['a format', ['role.xml', '--profile', 'any', '--format', 'xml'], 'choose text, json, sarif, junit'],
    [
      'a kind of credential',
      ['role.xml', '--profile', 'acme.json', '--credential', 'oauth2-authorization'],
      'Acme Pay uses access-token, oauth2-certificate',
    ],
    ['an option', ['role.xml', '--profile', 'acme.json', '--option', 'card'], 'it has cards'],
    [
      'a feature without which the integration does not work',
      ['role.xml', '--profile', 'acme.json', '--without-feature', 'CLASSES,TBA'],
      '--without-feature TBA: with access-token, Acme Pay does not work without this feature',
    ],
    ['two profiles', ['role.xml', '--profile', 'any', '--profile', 'any'], 'given 2 times'],
    ['what no option is', ['role.xml', '--profile', 'any', '--fixed'], '--fixed'],
  ])('%s', async (_what, argv, says) => {
    const files = { 'role.xml': roleFile({}), 'acme.json': PROFILE, 'bad.json': PROFILE.replace('"VIEW"', '"LOOK"') };
    const { status, out, err } = await run(files, argv);
    expect([status, out]).toEqual([3, '']);
    expect(err).toContain(says);
  });

  it('does not read a profile from a device that never ends', async () => {
    if (!existsSync('/dev/zero')) return;
    const { status, err } = await run({ 'role.xml': roleFile({}) }, ['role.xml', '--profile', '/dev/zero']);
    expect([status, err]).toEqual([3, expect.stringContaining('no file with that name')]);
  });

  it('shows a control character of a profile in letters', async () => {
    const profile = PROFILE.replace('"VIEW"', '"LOOK\u009b31m"');
    const { err } = await run({ 'a.json': profile, 'role.xml': roleFile({}) }, ['role.xml', '--profile', 'a.json']);
    expect(err).toContain('LOOK\\u009b31m');
    expect(err).not.toContain('\u009b');
  });

  it('only warns of a feature on which nothing depends', async () => {
    const { status, err } = await check({ 'role.xml': roleFile(ENOUGH) }, '--without-feature', 'CLASES');
    expect([status, err]).toEqual([0, 'Warning: --without-feature CLASES: no requirement of Acme Pay depends on it.']);
  });
});

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}
