/**
 * Every well-formed role file is read; of any other it is said what is wrong, and on which line.
 */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../role-check/src/encoding';
import { readRole } from '../../role-check/src/read-role';
import { check, ENOUGH, type Files, roleFile, run } from './support/checking';

const READY = roleFile(ENOUGH);
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');

it.each<[string, string | Buffer]>([
  ['a byte order mark', `\ufeff${READY}`],
  ['UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>\n${READY}`)],
  ['UTF-16, the higher byte first', utf16(READY).swap16()],
  ['UTF-16 without a mark', utf16(READY, '')],
  ['ISO-8859-1', latin1('ISO-8859-1')],
  ['windows-1252', latin1('windows-1252')],
  [
    'Shift_JIS',
    Buffer.from(`<?xml version="1.0" encoding="Shift_JIS"?>${READY.replace('Acme', '\x83\x65')}`, 'latin1'),
  ],
  ['CRLF', READY.replaceAll('\n', '\r\n')],
  ['carriage returns alone', READY.replaceAll('\n', '\r')],
  [
    'comments everywhere',
    READY.replaceAll('<', '<!-- <permission> --><').replaceAll('</', '</').replaceAll('--><!', '--><!'),
  ],
  ['CDATA', READY.replaceAll(/>(LIST_ACCOUNT|VIEW)</g, '><![CDATA[$1]]><')],
  ['references to characters', READY.replaceAll('LIST_ACCOUNT', '&#76;IST_&#x41;CCOUNT')],
  ['white space around ids and levels', READY.replaceAll(/>([A-Z_]+)</g, '>\n  $1\t<')],
  [
    'processing instructions and attributes',
    `<?xml version="1.0"?><?x <role> ?>${READY.replace('<name>', '<name a="1 > 0">')}`,
  ],
  ['XML 1.1', `<?xml version="1.1"?>\n${READY}`],
  [
    'elements that nobody knows',
    READY.replace(
      '<permissions>',
      '<custrecord_x><permissions><permission/></permissions></custrecord_x>\n<permissions>',
    ),
  ],
  ['a restriction on a line', READY.replaceAll('</permlevel>', '</permlevel><restriction>EDIT</restriction>')],
  [
    'lines of custom objects, unknown ids, lines at None',
    roleFile({
      ...ENOUGH,
      '[scriptid=customrecord_x]': 'FULL',
      '[appid=com.acme.x, scriptid=customrecord_y]': 'VIEW',
      REPO_NEW: 'EDIT',
      LIST_VENDOR: 'NONE',
    }),
  ],
])('reads %s', async (_what, content) => {
  const { status, lines } = await check({ 'role.xml': content });
  expect([status, lines[0]?.error, lines[0]?.verdict]).toEqual([0, undefined, 'ready']);
});

it('reads letters of the encoding that the file says', () => {
  expect(readRole(decode(latin1('windows-1252')).text).name).toBe('Acmé “Pay”');
  expect(readRole(decode(utf16(roleFile({}, 'Acme 決済'))).text).name).toBe('Acme 決済');
});

it('keeps the line of a custom object under its script id', () => {
  const { lines } = readRole(roleFile({ '[appid=com.acme.x, scriptid=customrecord_y]': 'VIEW' }));
  expect(lines.map(({ permission }) => permission)).toEqual(['customrecord_y']);
});

it.each([
  ['without <permissions>', '<role scriptid="customrole_x"><name>X</name></role>'],
  ['with an empty list', '<role scriptid="customrole_x"><name>X</name><permissions/></role>'],
  ['with nothing', '<role/>'],
])('a role %s has no line', async (_what, content) => {
  const { status, lines } = await check({ 'role.xml': content });
  expect([status, lines[0]?.verdict]).toEqual([1, 'blocked']);
});

const BOMB = `<?xml version="1.0"?>\n<!DOCTYPE role [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<role><name>&b;</name></role>`;
const line = (key: string, level: string) => `<permission>${key}${level}</permission>\n`;
const listed = (...lines: readonly string[]) => `<role><permissions>\n${lines.join('')}</permissions></role>`;

it.each<[string, string | Buffer, string]>([
  ['nothing', '', 'line 1: the file is empty.'],
  ['only a mark and white space', '\ufeff \n', 'line 1: the file is empty.'],
  ['JSON', '\n{ "role": 1 }', 'line 2: this is not XML'],
  [
    'an end tag that is missing',
    '<role>\n<name>X</name>\n',
    'line 2: this is not well-formed XML: unclosed tag: role.',
  ],
  ['tags that cross', '<role>\n<name></role></name>', 'line 2: this is not well-formed XML'],
  ['an entity that nobody declared', '<role>\n\n<name>&acme;</name></role>', 'line 3: this is not well-formed XML'],
  ['an attribute that stands twice', '<role a="1"\n a="2"/>', 'line 2: this is not well-formed XML'],
  ['two roots', '<role/>\n<role/>', 'line 2: this is not well-formed XML'],
  ['a control character', '<role>\n<name>\u0001</name></role>', 'line 2: this is not well-formed XML'],
  [
    'a custom record',
    '<!-- x -->\n<customrecordtype scriptid="x"/>',
    'line 2: this is a <customrecordtype>, not a role',
  ],
  ['a DOCTYPE, so that nothing is ever expanded', BOMB, 'line 2: remove the DOCTYPE'],
  [
    'bytes that are not of UTF-8',
    Buffer.from('<role>\n<name>\xe9</name></role>', 'latin1'),
    'line 2: a byte on this line does not belong to UTF-8',
  ],
  [
    'an encoding that nobody knows',
    '<?xml version="1.0" encoding="acme-8"?><role/>',
    'line 1: its encoding "acme-8" is not known here',
  ],
  [
    'an encoding that is not so',
    '<?xml version="1.0" encoding="utf-16"?><role/>',
    'line 1: its first line says UTF-16, but it is not in that encoding',
  ],
  ['UTF-32', Buffer.from('\xff\xfe\x00\x00<\x00\x00\x00', 'latin1'), 'line 1: it is in UTF-32'],
  [
    'a line without a permission',
    listed(line('', '<permlevel>VIEW</permlevel>')),
    'line 2: this line has no <permkey>',
  ],
  ['a line without a level', listed(line('<permkey>A</permkey>', '')), 'line 2: the line of A has no <permlevel>'],
  [
    'a level that NetSuite does not have',
    listed(line('<permkey>A</permkey>', '<permlevel>View</permlevel>')),
    'line 2: the level of A is "View". NetSuite has NONE, VIEW, CREATE, EDIT or FULL.',
  ],
  [
    'two levels on one line',
    listed(line('<permkey>A</permkey>', '<permlevel>VIEW</permlevel><permlevel>FULL</permlevel>')),
    'line 2: this line has two <permlevel>',
  ],
  ['elements without end', '<role>' + '<a>'.repeat(5000), 'line 1: more than 200 elements'],
])('refuses %s, and checks the others', async (_what, content, says) => {
  const { status, lines } = await check({ 'bad.xml': content, 'good.xml': READY });
  expect(status).toBe(3);
  expect(lines).toEqual([
    { file: 'bad.xml', error: expect.stringContaining(says) as unknown },
    expect.objectContaining({ file: 'good.xml', verdict: 'ready' }),
  ]);
});

it('refuses two lines of one permission that contradict each other, naming both', async () => {
  const twice = (level: string) =>
    READY.replace(
      '  </permissions>',
      `    <permission><permkey>LIST_ACCOUNT</permkey><permlevel>${level}</permlevel></permission>\n  </permissions>`,
    );
  const { status, lines } = await check({ 'role.xml': twice('FULL') });
  expect(status).toBe(3);
  expect(lines[0]?.error).toBe('line 24: LIST_ACCOUNT is FULL here and VIEW on line 12. Keep one line.');

  const same = await run({ 'role.xml': twice('VIEW') }, ['role.xml', '--profile', 'any']);
  expect(same.status).toBe(0);
  expect(same.out).toContain('note: LIST_ACCOUNT is on line 12 and again on line 24. SDF refuses that.');
});

it('refuses what is no file, or no file of that size', async () => {
  const prepare = (folder: string) => {
    mkdirSync(join(folder, 'Objects'));
    writeFileSync(join(folder, 'large.xml'), '<role>');
    truncateSync(join(folder, 'large.xml'), 50 * 2 ** 20);
  };
  const files: Files = { 'role.xml': READY };
  const argv = [
    'Objects',
    'large.xml',
    'missing.xml',
    'role.xml/x',
    'role.xml',
    '--profile',
    'any',
    '--format',
    'json',
  ];
  const { status, out } = await run(files, argv, prepare);
  expect(status).toBe(3);
  expect(out.split('\n').map((one) => JSON.parse(one) as unknown)).toEqual([
    { file: 'Objects', error: 'this is a folder. Name the role files in it, such as Objects/*.xml.' },
    { file: 'large.xml', error: 'the file has 50.0 MB. The limit is 10 MB.' },
    { file: 'missing.xml', error: 'there is no such file.' },
    { file: 'role.xml/x', error: 'there is no such file.' },
    expect.objectContaining({ file: 'role.xml', verdict: 'ready' }),
  ]);
});

/** With letters that are one byte there and two in UTF-8. */
function latin1(encoding: string): Buffer {
  const role = roleFile(ENOUGH, 'Acm\xe9 \x93Pay\x94');
  return Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>\n${role}`, 'latin1');
}
