/** `token-doctor what-if --account FILE --project DIR`: what the role files of an SDF project would break. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PROJECT } from '../../cli/bundle';
import { main as client } from '../../client/src/command.ts';
import { loadPackage, type PackageName } from '../../client/src/own-package.ts';
import { madeUpScriptId } from '../../src/TypeScript/report/account-file/made-up-script-id';
import {
  asPreferences,
  ownProfileNotInFile,
  REGISTERED_NOT_IN_FILE,
} from '../../src/TypeScript/report/account-file/not-in-file';
import type { WhatIfReport } from '../../src/TypeScript/report/contract';
import { main } from '../../what-if/src/index';
import { USAGE } from '../../what-if/src/options';
import { randomAccount } from '../reference/random-account';
import { healthyAccount, ROLE } from '../product/support/accounts';
import { beginFile, ended } from '../product/support/command';
import { BOB, severalVendors } from '../product/support/several-vendors';
import { type Files, roleFile, roleIn, whatIf } from './support';

interface Change {
  readonly file: string;
  readonly line: number;
  readonly role: { readonly id: number };
  readonly change: { readonly kind: string; readonly permission?: string; readonly level?: string | null };
  readonly from: unknown;
  readonly asked: boolean;
}
interface Answer extends WhatIfReport {
  readonly project: { readonly roles: readonly { readonly status: string }[] };
  readonly changes: readonly Change[];
  readonly notInFile?: readonly string[];
  readonly notCompared: readonly { readonly what: string; readonly line: number; readonly matters: boolean }[];
  readonly errors: readonly { readonly file: string; readonly line: number | null; readonly error: string }[];
}
const read = (text: string) => JSON.parse(text) as Answer;

const healthy = healthyAccount();
const sync = roleIn(healthy, ROLE);
const FILE = 'roles/customrole1001.xml';
const PATH = `sdf/src/Objects/${FILE}`;
const own = (change?: (text: string) => string): Files => ({ [PATH]: roleFile(sync, change) });
const lineOn = (permission: string) =>
  `<permission><permkey>${permission}</permkey><permlevel>FULL</permlevel></permission>`;
const ACME = JSON.stringify({
  format: 'profile/1',
  id: 'acme',
  name: 'Acme',
  recognise: { integrationNames: ['acme'] },
  credentials: [{ kind: 'access-token' }],
  requirements: [],
});
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

const lowered = (text: string) =>
  text.replace('<permkey>LIST_ACCOUNT</permkey><permlevel>FULL', '<permkey>LIST_ACCOUNT</permkey><permlevel>NONE');

describe('deploying the roles of an account', () => {
  it('unchanged changes nothing, whatever the account', async () => {
    await fc.assert(
      fc.asyncProperty(randomAccount(), async (account) => {
        const files = Object.fromEntries(account.roles.map((role) => [`${role.scriptid}.xml`, roleFile(role)]));
        const { status, out } = await whatIf(account, files, ['--json']);
        expect(read(out)).toMatchObject({ changes: [], notCompared: [], errors: [], credentials: [] });
        expect(read(out).project.roles.map((one) => one.status)).toEqual(account.roles.map(() => 'compared'));
        expect(status).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('with a lower level breaks what needs it: exit status 1, file and line in every format', async () => {
    const text = roleFile(sync, lowered);
    const line = lineOf(text, 'LIST_ACCOUNT');
    const said = await whatIf(healthy, own(lowered));
    expect(said.status).toBe(1);
    expect(said.out).toContain('Breaks\n  Expensify, ');
    expect(said.out).toContain(`  ${PATH}:${line}: Lists > Accounts (LIST_ACCOUNT): Full → None`);

    const json = await whatIf(healthy, own(lowered), ['--json']);
    expect(read(json.out)).toMatchObject({
      source: { accountId: healthy.account.id, file: 'account.json' },
      credentials: [{ token: 501, before: 'ready', after: 'blocked', rootCause: { check: 'role-permission' } }],
      changes: [
        { file: PATH, line, role: { id: ROLE }, change: { permission: 'LIST_ACCOUNT', level: 'NONE' }, from: 'FULL' },
      ],
    });

    const sarif = JSON.parse((await whatIf(healthy, own(lowered), ['--format', 'sarif'])).out) as {
      readonly runs: readonly { readonly results: readonly object[] }[];
    };
    expect(sarif.runs[0]?.results).toMatchObject([
      {
        ruleId: 'breaks',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: PATH }, region: { startLine: line } } }],
      },
    ]);

    const junit = await whatIf(healthy, own(lowered), ['--format', 'junit']);
    expect(junit.out).toContain('<testcase classname="Expensify (7)" name="Token 501"><failure');
  });

  it('without a line takes the permission away; with a new one it heals, and other integrations are judged too', async () => {
    const account = severalVendors();
    const bob = roleFile(roleIn(account, 1003), (text) => text.replace(/.*ADMI_(LOGIN|MANAGE_OWN)_OAUTH.*\n/g, ''));
    const celigo = roleFile(roleIn(account, 1002)).replace(
      'OAUTH</permkey><permlevel>NONE',
      'OAUTH</permkey><permlevel>FULL',
    );
    const { out } = await whatIf(account, { 'customrole1003.xml': bob, 'customrole1002.xml': celigo }, ['--json']);
    const { changes, credentials } = read(out);
    expect(changes.filter(({ role }) => role.id === 1003)).toMatchObject([
      { change: { level: null }, line: lineOf(bob, '<permissions>') },
      { change: { level: null }, line: lineOf(bob, '<permissions>') },
    ]);
    expect(credentials).toContainEqual(
      expect.objectContaining({ application: BOB, before: 'ready', after: 'blocked' }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({ from: 'NONE', role: expect.objectContaining({ id: 1002 }) as unknown }),
    );
  });

  it('inactive breaks its credentials', async () => {
    const inactive = (text: string) => text.replace('<isinactive>F', '<isinactive>T');
    const { status, out } = await whatIf(healthy, own(inactive), ['--json']);
    expect([status, read(out).credentials[0]?.rootCause?.check]).toEqual([1, 'role-active']);
  });

  it('with a permission that nobody asks about, or that NetSuite does not have, breaks nothing and is counted', async () => {
    const more = (text: string) =>
      text.replace(
        '</permissions>',
        '<permission><permkey>LIST_NOBODY</permkey><permlevel>EDIT</permlevel></permission>\n</permissions>',
      );
    const { status, out } = await whatIf(healthy, own(more));
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('1 other permissions change that no integration asks about.'),
    ]);
  });
});

describe('what cannot be tried is said, and leaves with 2 if a credential may break by it', () => {
  const oneWorld = healthyAccount((account) => Object.assign(account.account.features ?? {}, { SUBSIDIARIES: true }));
  const narrowed = (text: string) => text.replace('<subsidiaryoption>ALL', '<subsidiaryoption>OWN');

  it.each([
    ['fewer subsidiaries', oneWorld, narrowed, 2, 'subsidiaryoption'],
    ['fewer subsidiaries where the feature is off', healthy, narrowed, 0, 'subsidiaryoption'],
    [
      'for web services only',
      healthy,
      (text: string) => text.replace('<iswebserviceonlyrole>F', '<iswebserviceonlyrole>T'),
      2,
      'iswebserviceonlyrole',
    ],
    [
      'by device, which the account file does not say',
      healthy,
      (text: string) => text.replace('<restrictip>F</restrictip>', '<restrictbydevice>T</restrictbydevice>'),
      2,
      'restrictbydevice',
    ],
    [
      'by department',
      healthy,
      (text: string) =>
        text.replace(
          '<permissions>',
          '<recordrestrictions><recordrestriction><segment>DEPARTMENT</segment><restriction>OWNONLY</restriction></recordrestriction></recordrestrictions><permissions>',
        ),
      2,
      'recordrestriction',
    ],
    [
      'a flag that is neither T nor F',
      healthy,
      (text: string) => text.replace('<isinactive>F', '<isinactive>maybe'),
      2,
      'isinactive',
    ],
    [
      'a level that NetSuite does not offer',
      healthy,
      (text: string) =>
        text.replace('ADMI_WEBSERVICES</permkey><permlevel>FULL', 'ADMI_WEBSERVICES</permkey><permlevel>EDIT'),
      2,
      'ADMI_WEBSERVICES',
    ],
  ])('%s', async (_name, account, change, status, what) => {
    const ran = await whatIf(account, own(change), ['--json']);
    expect(read(ran.out).notCompared).toMatchObject([{ what, matters: status === 2 }]);
    expect(ran.status).toBe(status);
  });

  it('a role that no credential has breaks nothing', async () => {
    const unused = { ...sync, id: 1900, scriptid: 'customrole_unused' };
    const account = healthyAccount(({ roles }) => roles.push(unused));
    const { status, out } = await whatIf(account, { 'customrole_unused.xml': roleFile(unused, narrowed) });
    expect([status, out]).toEqual([0, expect.stringContaining('not compared (breaks nothing)')]);
  });
});

describe('which role of the account it is', () => {
  const exported = healthyAccount((account) => {
    account.roles = account.roles.map((one) => ({ ...one, scriptid: madeUpScriptId(one.id) }));
  });
  const real = (change: (text: string) => string = (text) => text): Files => ({
    'customrole_sync.xml': roleFile({ ...sync, scriptid: 'customrole_sync' }, change),
  });

  it('a role that the account file does not have is new: nobody has it', async () => {
    const { status, out } = await whatIf(healthy, real(lowered));
    expect([status, out]).toEqual([0, expect.stringContaining('No role of the account file has this script id.')]);
  });

  it('of an exported file it is unknown, never “nothing changes”, until somebody names it', async () => {
    const { status, out } = await whatIf(exported, real(lowered));
    expect([status, out]).toEqual([2, expect.stringContaining('add --role customrole_sync=1001')]);
    expect((await whatIf(exported, real(lowered), ['--role', 'customrole_sync=1001'])).status).toBe(1);
    expect((await whatIf(exported, real(), ['--role', 'customrole_sync=1001'])).status).toBe(0);
  });

  it('the answer of the RESTlet that has an account file in it is taken; a report is not', async () => {
    const answer = { schemaVersion: '1.5', accountFile: healthy };
    expect((await whatIf(answer, own())).status).toBe(0);
    const report = await whatIf({ schemaVersion: '1.5', verdict: 'ready', tokens: [] }, own());
    expect([report.status, report.err]).toEqual([3, expect.stringContaining('form=account-file')]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['registered OAuth 2.0 credentials', REGISTERED_NOT_IN_FILE, 'ADMI_LOGIN_OAUTH2', []],
    ["the account's own profile", ownProfileNotInFile('acme'), 'LIST_CALENDAR', ['--profile', 'acme.json']],
  ])(
    'a file that says that it lacks %s leaves with 2 where a role changes',
    async (_what, sentence, permission, remedy) => {
      const file = {
        ...healthy,
        preferences: asPreferences(['Token 501: when it was created was not read.', sentence]),
      };
      const raised = (text: string) => text.replace('<permissions>', `<permissions>${lineOn(permission)}`);
      expect((await whatIf(file, own())).status).toBe(0);
      const { status, out } = await whatIf(file, own(raised));
      expect([status, out]).toEqual([
        2,
        expect.stringContaining(`Not in the account file, so not checked: ${sentence}`),
      ]);
      expect(out).not.toContain('Token 501');
      expect(read((await whatIf(file, own(raised), ['--json'])).out)).toMatchObject({ notInFile: [sentence] });
      for (const format of ['sarif', 'junit']) {
        expect((await whatIf(file, own(raised), ['--format', format])).out).toContain('Not in the account file');
      }
      if (remedy.length === 0) return;
      const beside = await whatIf(file, own(raised), remedy, (folder) => {
        writeFileSync(join(folder, 'acme.json'), ACME);
      });
      expect(beside.status).toBe(0);
    },
  );

  it.each([
    [['--role', 'customrole_sync=9999'], 'no role with the internal id 9999'],
    [['--role', 'customrole_sync=1001'], 'the account file says otherwise'],
    [['--role', 'sync'], 'write a script id and an internal id'],
    [['--json', '--format', 'junit'], 'not both'],
    [['--project', 'sdf'], '--project is given 2 times'],
    [['extra'], 'belongs to no option'],
    [['--profile', 'account.json'], 'the file is not a profile'],
  ])('%j is bad usage', async (argv, says) => {
    const { status, err } = await whatIf(healthy, own(), argv);
    expect([status, err]).toEqual([3, expect.stringContaining(says)]);
  });
});

describe('a file that cannot be read is named with its line, leaves with 3, and the others are compared', () => {
  const bomb = `<!DOCTYPE role [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "${'&a;'.repeat(99)}">]>\n<role scriptid="customrole_x"><name>&b;</name></role>`;

  it.each<[string, Files, object[]]>([
    [
      'broken XML',
      { 'customrole_x.xml': '<role>\n<name>' },
      [{ error: expect.stringContaining('well-formed') as unknown }],
    ],
    [
      'an entity bomb',
      { 'customrole_x.xml': bomb },
      [{ line: 1, error: expect.stringContaining('DOCTYPE') as unknown }],
    ],
    [
      'an entity bomb under another name',
      { 'other.xml': bomb },
      [{ error: expect.stringContaining('DOCTYPE') as unknown }],
    ],
    ['an entity bomb in deploy.xml', { 'sdf/src/deploy.xml': bomb }, [{ file: 'sdf/src/deploy.xml' }]],
    ['a broken manifest.xml', { 'sdf/src/manifest.xml': '<a' }, [{ file: 'sdf/src/manifest.xml', line: 1 }]],
    ['another object', { 'customrole_x.xml': '<customrole/>' }, [{ line: 1 }]],
    ['no script id', { 'customrole_x.xml': '<role/>' }, [{ error: expect.stringContaining('scriptid') as unknown }]],
    [
      'one role in two files',
      {
        'customrole_x.xml': '<role scriptid="customrole_x"/>',
        'y.xml': '<!-- <a> -->\n<role scriptid="CUSTOMROLE_X"/>',
      },
      [{ error: expect.stringContaining('also in sdf/src/Objects/y.xml') as unknown }, { line: 2 }],
    ],
  ])('%s', async (_name, files, errors) => {
    const { status, out } = await whatIf(healthy, { ...own(), ...files }, ['--json']);
    expect(read(out).errors).toMatchObject(errors);
    expect(read(out).project.roles).toMatchObject([{ status: 'compared' }]);
    expect(status).toBe(3);
  });

  it('what breaks is told all the same', async () => {
    const { status, out } = await whatIf(healthy, { ...own(lowered), 'customrole_x.xml': '<role>' });
    expect([status, out]).toEqual([3, expect.stringContaining('Breaks\n  Expensify, ')]);
  });

  it('a link is refused, and nothing outside of the project is read', async () => {
    const { status, out } = await whatIf(healthy, own(), [], (folder) => {
      mkdirSync(join(folder, 'outside'));
      writeFileSync(join(folder, 'outside', 'customrole_far.xml'), roleFile({ ...sync, scriptid: 'customrole_far' }));
      symlinkSync(join(folder, 'outside'), join(folder, 'sdf/src/Objects/linked'), 'junction');
    });
    expect([status, out]).toEqual([3, expect.stringContaining('ERROR sdf/src/Objects/linked\n  this is a link.')]);
    expect(out).not.toContain('customrole_far');

    const config = await whatIf(
      healthy,
      { 'sdf/suitecloud.config.js': "defaultProjectFolder: 'out'" },
      [],
      (folder) => {
        renameSync(join(folder, 'sdf/src'), join(folder, 'outside'));
        symlinkSync(join(folder, 'outside'), join(folder, 'sdf/out'), 'junction');
      },
    );
    expect([config.status, config.err]).toEqual([3, expect.stringContaining('no SDF project')]);
  });
});

it('a project without role files breaks nothing; what deploy.xml leaves out is not compared; no project is bad usage', async () => {
  const none = await whatIf(healthy, {});
  expect([none.status, none.out]).toEqual([0, expect.stringContaining('There is no role file')]);
  const left = { 'sdf/src/deploy.xml': '<deploy><objects><path>~/Objects/a/*</path></objects></deploy>' };
  const out = await whatIf(healthy, { ...own(lowered), ...left });
  expect([out.status, out.out]).toEqual([
    0,
    expect.stringContaining(`Not in deploy.xml, and so not compared:\n  ${PATH}`),
  ]);
  const said: string[] = [];
  const surroundings = { folder: PROJECT, out: () => undefined, err: (text: string) => said.push(text) };
  const argv = ['--account', 'accounts/healthy.json', '--project', 'docs'];
  expect([await main(argv, surroundings), said.join()]).toEqual([3, expect.stringContaining('no SDF project')]);
});

it('runs as npm run what-if', async () => {
  const argv = ['--account', 'accounts/healthy.json', '--project', 'src', '--json'];
  const { status, stdout } = await ended(beginFile(join('cli', 'what-if-project.ts'), ...argv));
  expect([status, read(stdout).project.roles.map((one) => one.status)]).toEqual([0, expect.arrayContaining(['new'])]);
}, 30_000);

it('is a package that brings all but its dependencies and the zip, and the client passes on to it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'what-if-'));
  execFileSync(process.execPath, [join(PROJECT, 'cli', 'build-what-if.mjs'), folder]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(expect.arrayContaining(['token-doctor-what-if.js', 'index.js', 'token-doctor.zip']));
  const needed = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/require\('([^.'][^']*)'\)/g)])
    .map(([, name = '']) => name.replace(/^node:/, ''))
    .filter((name) => !builtinModules.includes(name));
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'what-if', 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect([...new Set(needed)].sort()).toEqual(Object.keys(dependencies).sort());

  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const packaged = (name: PackageName) => loadPackage(name, () => Promise.resolve({ main }));
  expect(await client(['what-if', '--help'], { environment: {}, out: say, err: say, packaged })).toBe(0);
  expect(said).toEqual([USAGE]);
  const page = readFileSync(join(PROJECT, 'what-if', 'README.md'), 'utf8');
  const options = [...USAGE.matchAll(/^ {2}(--[a-z-]+) /gm)].map(([, option = '']) => option);
  expect(options.filter((option) => !page.includes(`\`${option}`))).toEqual([]);
}, 60_000);
