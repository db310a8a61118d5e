/**
 * `--fix`: the lines that a role lacks are written into its file, and every other byte stays as it was.
 */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { PROJECT } from '../../cli/bundle';
import { decode } from '../../role-check/src/encoding';
import { main } from '../../role-check/src/index';
import { levelsOffered } from '../../src/TypeScript/netsuite/offered-levels';
import { readRole } from '../../role-check/src/read-role';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import { inFolder } from '../client/support/files';
import { ACME, check, ENOUGH, roleFile, run } from './support/checking';

const { LIST_ACCOUNT: _, ...LACKING } = ENOUGH;
const fixed = async (content: string | Uint8Array, ...options: readonly string[]) => {
  const { after, ...ran } = await check({ 'role.xml': content }, '--fix', ...options);
  return { ...ran, bytes: after('role.xml'), text: after('role.xml').toString('utf8') };
};

it('writes the missing line as the last one, laid out like the others, and says so', async () => {
  const { status, text, lines, err } = await fixed(roleFile(LACKING));
  expect(text).toBe(roleFile({ ...LACKING, LIST_ACCOUNT: 'VIEW' }));
  expect([status, lines[0]?.verdict]).toEqual([0, 'ready']);
  expect(err).toBe('role.xml: written: LIST_ACCOUNT: a new line at View.');
});

it('raises what is too low, and lowers nothing', async () => {
  const { text } = await fixed(roleFile({ ...ENOUGH, LIST_ACCOUNT: 'NONE', LIST_CLASS: 'FULL' }));
  expect(text).toBe(roleFile({ ...ENOUGH, LIST_CLASS: 'FULL' }));
});

it('of several that will do takes the first, or the one that has a line', async () => {
  const { TRAN_VENDBILL: _bill, ...without } = ENOUGH;
  expect((await fixed(roleFile(without))).text).toBe(roleFile({ ...without, TRAN_VENDBILL: 'EDIT' }));
  const { text } = await fixed(roleFile({ ...without, TRAN_VENDPYMT: 'VIEW' }));
  expect(text).toBe(roleFile({ ...without, TRAN_VENDPYMT: 'EDIT' }));
});

it('writes what is published only if it is asked', async () => {
  expect((await fixed(roleFile(ENOUGH))).text).toBe(roleFile(ENOUGH));
  const { lines, text } = await fixed(roleFile(ENOUGH), '--fix-published');
  expect(text).toBe(roleFile({ ...ENOUGH, LIST_FILECABINET: 'FULL' }));
  expect(lines[0]?.unmet).toEqual([]);
});

describe('never a level that the permission cannot have', () => {
  const asking = (anyOf: readonly string[], level: string) => ({
    'role.xml': '<role/>',
    'acme.json': JSON.stringify({
      ...ACME,
      credentials: [{ kind: 'access-token' }],
      options: [],
      requirements: [{ id: 'x', anyOf, level }],
    }),
  });
  const lineFor = async (anyOf: readonly string[], level: string) => {
    const { after, status, err } = await run(asking(anyOf, level), [
      'role.xml',
      '--profile',
      'acme.json',
      '--format',
      'json',
      '--fix',
    ]);
    const { lines } = readRole(after('role.xml').toString());
    return { status, err, line: lines.slice(1).map((one) => `${one.permission} ${one.level}`) };
  };

  it('but the next that NetSuite offers', async () => {
    expect((await lineFor(['ADMI_WEBSERVICES'], 'VIEW')).line).toEqual(['ADMI_WEBSERVICES FULL']);
  });

  it('or the next permission that can have it', async () => {
    expect((await lineFor(['LIST_SYSTEMNOTES', 'LIST_VENDOR'], 'EDIT')).line).toEqual(['LIST_VENDOR EDIT']);
  });

  it('or none, and says so', async () => {
    const { status, line, err } = await lineFor(['LIST_SYSTEMNOTES'], 'EDIT');
    expect([status, line]).toEqual([1, []]);
    expect(err).toContain('role.xml: not written: x: NetSuite offers no level of LIST_SYSTEMNOTES that reaches Edit.');
  });

  it('by the levels that the emulator knows of Oracle’s page', () => {
    const csv = readFileSync(join(PROJECT, 'emulator', 'netsuite', 'data', 'permissions.csv'), 'utf8');
    const listed = [...csv.matchAll(/^(\w+),.*?,((?:NONE|VIEW|CREATE|EDIT|FULL)(?:\|[A-Z]+)*),/gm)];
    expect(listed.length).toBeGreaterThan(30);
    for (const [, id = '', levels = ''] of listed) {
      expect([id, levelsOffered(id)]).toEqual([id, levels.split('|').filter((level) => level !== 'NONE')]);
    }
    expect(levelsOffered('LIST_ACCOUNT')).toEqual(LEVELS.slice(1));
  });

  it('and a custom object is written as a reference', async () => {
    const files = asking(['customrecord_acme'], 'VIEW');
    const { after } = await run(files, ['role.xml', '--profile', 'acme.json', '--fix']);
    expect(after('role.xml').toString()).toContain('<permkey>[scriptid=customrecord_acme]</permkey>');
  });
});

describe('is laid out like its neighbours', () => {
  const LINE = '<permission><permkey>ADMI_LOGIN_OAUTH</permkey><permlevel>FULL</permlevel></permission>';
  const fix = async (content: string) => {
    const { after, status } = await run({ 'role.xml': content }, ['role.xml', '--profile', 'any', '--fix']);
    expect(status).toBe(0);
    return after('role.xml').toString();
  };
  const other = LINE.replace('ADMI_LOGIN_OAUTH', 'LIST_ACCOUNT');
  const block = (unit: string, end: string) =>
    [
      `${unit}${unit}<permission>`,
      `${unit}${unit}${unit}<permkey>ADMI_LOGIN_OAUTH</permkey>`,
      `${unit}${unit}${unit}<permlevel>FULL</permlevel>`,
      `${unit}${unit}</permission>`,
    ].join(end);

  it.each<[string, string, string]>([
    [
      'a line each',
      `<role>\n\t<permissions>\n\t\t${other}\n\t</permissions>\n</role>`,
      `<role>\n\t<permissions>\n\t\t${other}\n\t\t${LINE}\n\t</permissions>\n</role>`,
    ],
    [
      'one line in all',
      `<role><permissions>${other}</permissions></role>`,
      `<role><permissions>${other}${LINE}</permissions></role>`,
    ],
    [
      'spaces between',
      `<role> <permissions> ${other} </permissions> </role>`,
      `<role> <permissions> ${other} ${LINE} </permissions> </role>`,
    ],
    [
      'an empty line before it',
      `<role>\n<permissions>\n\n${other}\n\n</permissions>\n</role>`,
      `<role>\n<permissions>\n\n${other}\n${LINE}\n\n</permissions>\n</role>`,
    ],
    [
      'a comment behind it',
      `<role>\n<permissions>\n ${other} <!-- x -->\n</permissions>\n</role>`,
      `<role>\n<permissions>\n ${other} <!-- x -->\n ${LINE}\n</permissions>\n</role>`,
    ],
    [
      'a restriction in it',
      `<role><permissions>${other.replace('</permission>', '<restriction/></permission>')}</permissions></role>`,
      `<role><permissions>${other.replace('</permission>', '<restriction/></permission>')}${LINE}</permissions></role>`,
    ],
    [
      'an empty list',
      '<role>\n    <name>X</name>\n    <permissions></permissions>\n</role>\n',
      `<role>\n    <name>X</name>\n    <permissions>\n${block('    ', '\n')}\n    </permissions>\n</role>\n`,
    ],
    [
      'an empty list on two lines',
      '<role>\r\n\t<permissions>\r\n\t</permissions>\r\n</role>',
      `<role>\r\n\t<permissions>\r\n${block('\t', '\r\n')}\r\n\t</permissions>\r\n</role>`,
    ],
    [
      'a list without an end tag',
      '<role>\n  <permissions />\n</role>',
      `<role>\n  <permissions >\n${block('  ', '\n')}\n  </permissions>\n</role>`,
    ],
    [
      'a list with a comment alone',
      '<role>\n  <permissions><!-- none --></permissions>\n</role>',
      `<role>\n  <permissions><!-- none -->\n${block('  ', '\n')}\n  </permissions>\n</role>`,
    ],
    [
      'no list',
      '<role>\r\n\t<name>X</name>\r\n</role>\r\n',
      `<role>\r\n\t<name>X</name>\r\n\t<permissions>\r\n${block('\t', '\r\n')}\r\n\t</permissions>\r\n</role>\r\n`,
    ],
    [
      'no list on one line',
      '<role><name>X</name></role>',
      `<role><name>X</name><permissions>${LINE}</permissions></role>`,
    ],
    [
      'no content',
      '<role scriptid="customrole_x"></role>\n',
      `<role scriptid="customrole_x">\n  <permissions>\n${block('  ', '\n')}\n  </permissions>\n</role>\n`,
    ],
    [
      'no end tag',
      '<?xml version="1.0"?>\n<role/>',
      `<?xml version="1.0"?>\n<role>\n  <permissions>\n${block('  ', '\n')}\n  </permissions>\n</role>`,
    ],
  ])('%s', async (_what, before, after) => {
    expect(await fix(before)).toBe(after);
  });

  it('leaves what stands around a level', async () => {
    const before =
      '<role><permissions><permission><permkey>ADMI_LOGIN_OAUTH</permkey><permlevel> <![CDATA[VIEW]]>\n</permlevel></permission></permissions></role>';
    expect(await fix(before)).toBe(before.replace('VIEW', 'FULL'));
    expect(await fix(before.replace('<![CDATA[VIEW]]>', 'V&#73;EW<!-- VIEW -->'))).toBe(
      before.replace(/ <.*\n/, 'FULL'),
    );
  });
});

describe('whatever the file looks like', () => {
  const KEYS = [
    ...Object.keys(ENOUGH),
    'ADMI_MANAGE_OWN_OAUTH_TOKENS',
    'TRAN_VENDPYMT',
    'LIST_VENDOR',
    '[scriptid=customrecord_x]',
  ];
  const layouts = fc.record({
    end: fc.constantFrom('\n', '\r\n', '\r', ''),
    unit: fc.constantFrom('\t', '  ', '    '),
    oneLine: fc.boolean(),
    encoding: fc.constantFrom(
      'utf-8',
      'utf-8 with mark',
      'utf-16le',
      'utf-16be',
      'iso-8859-1',
      'windows-1252',
      'shift_jis',
    ),
    comment: fc.boolean(),
    name: fc.constantFrom('Acme', 'Acm\xe9', 'A &amp; <![CDATA[<permission>]]>'),
  });
  const levels = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...LEVELS), { noNullPrototype: true });

  it('it is ready afterwards, and without what was written it is what it was', async () => {
    const found = fc.asyncProperty(levels, layouts, fc.boolean(), async (lines, layout, published) => {
      const before = encoded(laidOut(lines, layout), layout.encoding);
      const { status, bytes, lines: answers } = await fixed(before, ...(published ? ['--fix-published'] : []));
      expect([status, answers[0]?.verdict]).toEqual([0, 'ready']);

      const now = new Map(readRole(decode(bytes).text).lines.map(({ permission, level }) => [permission, level]));
      const raised = Object.fromEntries(
        Object.keys(lines).map((key) => [key, now.get(key.replace(/^.*=(.*)\]$/, '$1')) ?? 'gone']),
      );
      // Levels aside, which another laying out gives, one piece was put in.
      expect(isWithOnePiece(encoded(laidOut(raised, layout), layout.encoding), bytes)).toBe(true);
      expect((await fixed(bytes, ...(published ? ['--fix-published'] : []))).bytes.equals(bytes)).toBe(true);
    });
    await fc.assert(found, { numRuns: 50 });
  });

  interface Layout {
    readonly end: string;
    readonly unit: string;
    readonly oneLine: boolean;
    readonly encoding: string;
    readonly comment: boolean;
    readonly name: string;
  }

  function laidOut(lines: Readonly<Record<string, string>>, layout: Layout): string {
    const { end, unit, oneLine, encoding, comment, name } = layout;
    const at = (depth: number) => (end === '' ? '' : end + unit.repeat(depth));
    const inner = oneLine ? '' : at(3);
    const list = Object.entries(lines).map(
      ([key, level]) =>
        `${at(2)}<permission>${inner}<permkey>${key}</permkey>${inner}<permlevel>${level}</permlevel>${oneLine ? '' : at(2)}</permission>${comment ? ' <!-- x -->' : ''}`,
    );
    const head = encoding.startsWith('utf') ? '' : `<?xml version="1.0" encoding="${encoding}"?>`;
    return `${head}<role scriptid="customrole_x">${at(1)}<name>${name}</name>${at(1)}<permissions>${list.join('')}${at(1)}</permissions>${at(0)}</role>${end}`;
  }

  function encoded(text: string, encoding: string): Buffer {
    switch (encoding) {
      case 'utf-8':
        return Buffer.from(text);
      case 'utf-8 with mark':
        return Buffer.from(`\ufeff${text}`);
      case 'utf-16le':
        return Buffer.from(`\ufeff${text}`, 'utf16le');
      case 'utf-16be':
        return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
      case 'shift_jis':
        // One character of two bytes.
        return Buffer.from(text.replace('\xe9', '\x83\x65'), 'latin1');
      default:
        return Buffer.from(text, 'latin1');
    }
  }

  function isWithOnePiece(without: Buffer, whole: Buffer): boolean {
    let start = 0;
    while (start < without.length && without[start] === whole[start]) start++;
    let end = 0;
    while (end < without.length - start && without.at(-1 - end) === whole.at(-1 - end)) end++;
    return start + end === without.length;
  }
});

describe('on disk', () => {
  const onDisk = (content: string, use: (path: string) => Promise<void>) =>
    inFolder({ 'role.xml': content }, (folder) => use(join(folder, 'role.xml')));
  const fixAt = async (path: string) => {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    const argv = [path, '--profile', 'any', '--format', 'json', '--fix'];
    return { status: await main(argv, { folder: '/', out: say, err: say }), said: said.join('\n') };
  };

  it('writes nothing into a read-only file', () =>
    onDisk('<role/>', async (path) => {
      chmodSync(path, 0o444);
      const { status, said } = await fixAt(path);
      expect([status, readFileSync(path, 'utf8')]).toEqual([3, '<role/>']);
      expect(said).toContain('the file is read-only, so --fix cannot write it.');
    }));

  it('keeps the mode of the file and the link to it, and leaves no draft', () =>
    onDisk('<role/>', async (path) => {
      chmodSync(path, 0o640);
      const link = join(dirname(path), 'link.xml');
      symlinkSync('role.xml', link);
      expect((await fixAt(link)).status).toBe(0);
      expect([lstatSync(link).isSymbolicLink(), statSync(path).mode & 0o777]).toEqual([true, 0o640]);
      expect(readFileSync(path, 'utf8')).toContain('ADMI_LOGIN_OAUTH');
      expect(readdirSync(dirname(path)).sort()).toEqual(['link.xml', 'role.xml']);
    }));

  it('does not touch a file that lacks nothing', () =>
    onDisk(roleFile(ENOUGH), async (path) => {
      const { ino, mtimeNs } = statSync(path, { bigint: true });
      expect(await fixAt(path)).toMatchObject({ status: 0 });
      expect(statSync(path, { bigint: true })).toMatchObject({ ino, mtimeNs });
    }));
});
