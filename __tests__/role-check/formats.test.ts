/**
 * What people, code hosts and build servers get to see.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readRole } from '../../role-check/src/read-role';
import { ACME, ENOUGH, roleFile, run } from './support/checking';

const FILES = {
  'acme.json': JSON.stringify(ACME),
  'src/Objects/a role.xml': roleFile({ ...ENOUGH, LIST_ACCOUNT: 'NONE' }, 'Acme \u202e&lt;b> &amp; Co'),
  'bad.xml': '<role>\n<name></role>',
};
const all = async (format: string, ...more: readonly string[]) => {
  const argv = ['src/Objects/a role.xml', 'bad.xml', ...more, '--profile', 'acme.json', '--format', format];
  return (await run(FILES, argv)).out;
};

describe('text', () => {
  it('names file and line, what is needed and what is there', async () => {
    const text = await all('text');
    expect(text).toContain('BLOCKED src/Objects/a role.xml ("Acme <b> & Co", customrole_acme)\n');
    expect(text).toContain(
      '  line 12: Read accounts: Acme Pay needs Lists > Accounts (LIST_ACCOUNT) at View, and the role has it at None.\n',
    );
    expect(text).toMatch(
      / {2}line 3: published: Write files: Acme Pay asks for .* \(LIST_FILECABINET\) at Full, and the role has no line for it\. In doubt: The page says Documents\.\n/,
    );
    expect(text).toContain('ERROR bad.xml\n  line 2: this is not well-formed XML');
  });

  it('says what no file says, and what was taken for granted', async () => {
    const text = await all('text', '--without-feature', 'CLASSES');
    expect(text).toContain('Every feature is assumed to be on, except CLASSES.');
    expect(text).toContain('Not checked: what only these options need: cards (Company cards).');
    for (const part of [
      'global permissions',
      'assigned to the employee',
      'Token-based Authentication (TBA)',
      'restrictions',
    ]) {
      expect(text.slice(text.indexOf('A role file does not say:'))).toContain(part);
    }
  });

  it('notes a role for web services only where the integration calls a RESTlet, and else not', async () => {
    const marked = roleFile(ENOUGH).replace(
      '<permissions>',
      '<iswebserviceonlyrole>T</iswebserviceonlyrole><permissions>',
    );
    const calling = JSON.stringify({ ...ACME, calls: [{ channel: 'RESTLET' }] });
    const perhaps = JSON.stringify({ ...ACME, calls: [{ channel: 'RESTLET', onlyWith: { option: 'cards' } }] });
    const outOf = async (role: string, profile: string, ...options: readonly string[]) => {
      const files = { ...FILES, 'role.xml': role, 'calls.json': calling, 'perhaps.json': perhaps };
      return (await run(files, ['role.xml', '--profile', profile, ...options])).out;
    };
    const note = 'note: The role is for web services only, and Acme Pay calls a RESTlet: NetSuite refuses that';
    expect(await outOf(marked, 'calls.json')).toContain(note);
    expect(await outOf(marked, 'acme.json')).not.toContain('web services only');
    expect(await outOf(roleFile(ENOUGH), 'calls.json')).not.toContain('web services only');
    expect(await outOf(marked, 'perhaps.json', '--option', 'cards')).toContain(note);
    expect(await outOf(marked, 'perhaps.json')).not.toContain('web services only');
  });

  it('notes a role of another name, and one that is inactive; neither is a fault', async () => {
    const role = roleFile(ENOUGH, 'Other').replace('<permissions>', '<isinactive>T</isinactive><permissions>');
    const { status, out } = await run({ ...FILES, 'role.xml': role }, ['role.xml', '--profile', 'acme.json']);
    expect(status).toBe(0);
    expect(out).toContain('note: Acme Pay is expected to use another role: "Acme Pay Integration".');
    expect(out).toContain('note: The role is inactive: nobody can log in with it.');
    const { out: own } = await run({ ...FILES, 'role.xml': roleFile(ENOUGH) }, ['role.xml', '--profile', 'acme.json']);
    expect(own).not.toContain('note:');
  });

  it('tells notes on standard error where the form of the answer has no place for them', async () => {
    const role = roleFile(ENOUGH).replace('<permissions>', '<isinactive>T</isinactive><permissions>');
    for (const format of ['json', 'sarif', 'junit']) {
      const argv = ['role.xml', '--profile', 'acme.json', '--format', format];
      const { err } = await run({ ...FILES, 'role.xml': role }, argv);
      expect(err).toBe('role.xml: note: The role is inactive: nobody can log in with it.');
    }
  });

  it('says what --fix wrote', async () => {
    const { out } = await run(FILES, ['src/Objects/a role.xml', '--profile', 'acme.json', '--fix']);
    expect(out).toContain('READY src/Objects/a role.xml');
    expect(out).toContain('  written: LIST_ACCOUNT: None becomes View.');
  });
});

describe('sarif', () => {
  interface Sarif {
    readonly version: string;
    readonly runs: readonly {
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] };
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          {
            readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
          },
        ];
      }[];
    }[];
  }

  it('has a rule a requirement with its source, and a result at the line of the file', async () => {
    const sarif = JSON.parse(await all('sarif')) as Sarif;
    const [{ tool, results } = { tool: undefined, results: [] }] = sarif.runs;
    const rules = tool?.driver.rules ?? [];
    expect(sarif.version).toBe('2.1.0');
    expect(Object.fromEntries(rules.map(({ id, helpUri }) => [id, helpUri]))).toEqual({
      'acme-pay/log-in-by-token': expect.stringMatching(/^https:\/\/docs\.oracle\.com\//) as unknown,
      'acme-pay/accounts': 'https://acme.example/accounts',
      'acme-pay/bills': 'https://acme.example/role',
      'acme-pay/classes': 'https://acme.example/role',
      'acme-pay/soap': 'https://acme.example/role',
      'acme-pay/files': 'https://acme.example/role',
      'unreadable-role-file': undefined,
    });
    expect(
      results.map(({ ruleId, level, locations: [{ physicalLocation }] }) => [
        ...[ruleId, level, physicalLocation.artifactLocation.uri],
        physicalLocation.region,
      ]),
    ).toEqual([
      ['acme-pay/accounts', 'error', 'src/Objects/a%20role.xml', { startLine: 12, endLine: 15 }],
      ['acme-pay/files', 'warning', 'src/Objects/a%20role.xml', { startLine: 3, endLine: 3 }],
      ['unreadable-role-file', 'error', 'bad.xml', { startLine: 2, endLine: 2 }],
    ]);
    for (const { ruleId, ruleIndex, message } of results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
    }
  });

  it('names a file outside the folder by its whole address', async () => {
    const elsewhere = join('/', 'nowhere', 'role.xml');
    const { runs } = JSON.parse(await all('sarif', elsewhere)) as Sarif;
    expect(runs[0]?.results.at(-1)?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      pathToFileURL(elsewhere).href,
    );
  });
});

it('junit: a suite a file, a case a requirement; what is published passes and says so', async () => {
  const xml = await all('junit');
  expect(() => readRole(xml.replace(/<(\/?)testsuites>/g, '<$1role>'))).not.toThrow();
  expect(xml).toContain(
    '<testsuite name="token-doctor role-check src/Objects/a role.xml" tests="6" failures="1" errors="0" skipped="0">',
  );
  expect(xml).toMatch(
    /name="accounts"><failure message="Read accounts">src\/Objects\/a role\.xml:12: .*at None\.<\/failure>/,
  );
  expect(xml).toMatch(/name="files"><system-out>src\/Objects\/a role\.xml:3: /);
  expect(xml).toContain('name="role file"><error message="line 2: ');
});
