/** Files that are right, and what is made of them to do harm. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { changed, MISSING, pathsIn } from '../../../__tests__/support/changed-value';
import { PROJECT } from '../../bundle';
import { ownProfile } from '../sweep/account';

export type Format = 'account' | 'profile' | 'changes' | 'probes' | 'role' | 'zip' | 'credentials' | 'env';

export interface HostileFile {
  readonly kind: string;
  /** Made when it is asked for: some are large. */
  readonly bytes: Uint8Array;
}

const MB = 1024 * 1024;

const ACCOUNT = readFileSync(join(PROJECT, 'accounts', 'healthy.json'), 'utf8');
const ROLE = readFileSync(join(PROJECT, '__tests__', 'sdf', 'roles', 'customrole_acme_warehouse.xml'), 'utf8');
const PROBES = {
  ...{ format: 'probes/1', account: '1234567', version: '2026.1', at: '2026-11-01T00:00:00Z', role: 'administrator' },
  ...{ wrote: false, features: { TBA: true }, outcomes: [{ id: 'x', observed: 1 }] },
};
const CHANGES = [{ kind: 'set-role-active', id: 1001, value: false }];
const CREDENTIALS = {
  account: '1234567',
  consumerKey: 'a'.repeat(64),
  consumerSecret: 'b'.repeat(64),
  tokenId: 'c'.repeat(64),
  tokenSecret: 'd'.repeat(64),
};
const MANIFEST =
  '<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>x</projectname><frameworkversion>1.0</frameworkversion></manifest>';
const DEPLOY =
  '<deploy><files><path>~/FileCabinet/*</path></files><objects><path>~/Objects/*</path></objects></deploy>';
const ENTRIES: Readonly<Record<string, Uint8Array>> = {
  'manifest.xml': strToU8(MANIFEST),
  'deploy.xml': strToU8(DEPLOY),
  'Objects/customrole_x.xml': strToU8(ROLE),
};

const RIGHT: Readonly<Record<Format, string>> = {
  account: ACCOUNT,
  profile: ownProfile().text,
  changes: JSON.stringify(CHANGES),
  probes: JSON.stringify(PROBES),
  role: ROLE,
  zip: '',
  credentials: JSON.stringify(CREDENTIALS),
  env: 'NETSUITE_ACCOUNT=1234567\n',
};

const made = new Map<Format, readonly HostileFile[]>();

export function filesOf(format: Format): readonly HostileFile[] {
  const files = made.get(format) ?? allOf(format);
  made.set(format, files);
  return files;
}

function allOf(format: Format): HostileFile[] {
  const right = RIGHT[format];
  if (format === 'zip') return [...zips(), ...bytesOf('PK')];
  const own = format === 'role' ? xmls() : format === 'env' ? [] : jsons(JSON.parse(right) as unknown);
  return [...bytesOf(right), ...own];
}

const text = (kind: string, content: string): HostileFile => lazy(kind, () => new TextEncoder().encode(content));

function lazy(kind: string, make: () => Uint8Array): HostileFile {
  return {
    kind,
    get bytes() {
      return make();
    },
  };
}

function bytesOf(right: string): HostileFile[] {
  const bytes = new TextEncoder().encode(right);
  const cut = (length: number): HostileFile => ({ kind: 'cut', bytes: bytes.subarray(0, length) });
  const at = (place: number, byte: number): HostileFile => {
    const copy = bytes.slice();
    copy[place % Math.max(1, copy.length)] = byte;
    return { kind: 'another byte', bytes: copy };
  };
  return [
    ...['', ' ', '\u0000', '\uFEFF', '\n'.repeat(1000), '\u0000'.repeat(1000)].map((one) => text('empty', one)),
    { kind: 'UTF-16', bytes: new Uint8Array(Buffer.from(`\uFEFF${right}`, 'utf16le')) },
    { kind: 'UTF-16', bytes: new Uint8Array(Buffer.from(right, 'utf16le')) },
    { kind: 'no UTF-8', bytes: Uint8Array.from([...bytes, 0xff, 0xc3, 0x28]) },
    { kind: 'no UTF-8', bytes: Uint8Array.from([0xed, 0xa0, 0x80, ...bytes]) },
    text('after a mark', `\uFEFF${right}`),
    text('twice', `${right}${right}`),
    text('huge', `${right}${' '.repeat(5 * MB)}`),
    text('huge', 'x'.repeat(5 * MB)),
    text('random', Array.from({ length: 400 }, (_, place) => String.fromCharCode((place * 7919) % 256)).join('')),
    ...[1, 2, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 2, bytes.length - 1].map(cut),
    ...Array.from({ length: 24 }, (_, place) => at(place * 131, [0, 0x22, 0x7b, 0xff, 0x3c, 0x5c][place % 6] ?? 0)),
  ];
}

const DEEP = 100_000;
const INSTEAD: readonly unknown[] = [
  ...[
    MISSING,
    null,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    '__proto__',
    '\u001b[31m',
    '\u202E',
    'x'.repeat(100_000),
    true,
  ],
  ...[[], [null], {}, { toString: 5 }, [[]], '../../../etc/passwd', '=1+1', '<td-x>'],
];

function jsons(right: unknown): HostileFile[] {
  const mutated = pathsIn(right).flatMap((path) =>
    INSTEAD.filter((instead) => path.length > 0 || instead !== MISSING).map((instead) =>
      lazy('another value', () => new TextEncoder().encode(JSON.stringify(changed(right, path, instead)))),
    ),
  );
  const inside = JSON.stringify(right).slice(1, -1);
  return [
    ...[
      '['.repeat(DEEP),
      '{"a":'.repeat(DEEP),
      `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
      `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
    ].map((one) => text('deep', one)),
    ...[
      `{"__proto__":{"polluted":true},${inside}}`,
      `{"constructor":{"prototype":{"polluted":true}},${inside}}`,
      `{${inside},${inside}}`,
    ].map((one) => text('keys', one)),
    ...['null', 'true', '1e999', '-0', '"x"', '[]', '{}', 'NaN', "{'a':1}", '{"a":1,}', '// x', '{"format":1}'].map(
      (one) => text('hardly anything', one),
    ),
    text('numbers', JSON.stringify(right).replace(/\d+/g, '9'.repeat(400))),
    text(
      'wide',
      JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, place) => [`k${place}`, place]))),
    ),
    ...mutated,
  ];
}

function xmls(): HostileFile[] {
  const bomb = `<!DOCTYPE a [<!ENTITY a "x">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "&${n === 0 ? 'a' : `a${n - 1}`};&${n === 0 ? 'a' : `a${n - 1}`};&${n === 0 ? 'a' : `a${n - 1}`};">`).join('')}]>`;
  const head = ROLE.indexOf('<customrole');
  return [
    text('entities', `${bomb}${ROLE.slice(head)}`.replace('<name>', '<name>&a19;')),
    text(
      'entities',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ROLE.slice(head)}`.replace('<name>', '<name>&x;'),
    ),
    text('entities', `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x">${ROLE.slice(head)}`),
    text('deep', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`),
    text('deep', '<a>'.repeat(20_000)),
    text(
      'wide',
      ROLE.replace(
        '<permissions>',
        `<permissions>${'<permission><permkey>LIST_ACCOUNT</permkey><permlevel>VIEW</permlevel></permission>'.repeat(5000)}`,
      ),
    ),
    text('wide', `<customrole ${Array.from({ length: 5000 }, (_, n) => `a${n}="x"`).join(' ')}/>`),
    ...[
      '<a',
      '<a></b>',
      '<a/><b/>',
      '<customrole/>',
      '<customrole scriptid=""/>',
      '<customrole scriptid="__proto__"></customrole>',
      '<?xml version="9.9"?><a/>',
    ].map((one) => text('hardly anything', one)),
    text('markup', ROLE.replace('<name>', '<name><![CDATA[<td-x>]]>')),
    text('markup', ROLE.replace('<name>', '<name>&#0;&#x1b;[31m')),
    text('keys', ROLE.replaceAll('permkey', '__proto__')),
    text('numbers', ROLE.replaceAll('VIEW', '9'.repeat(5000))),
  ];
}

function zips(): HostileFile[] {
  const zip = (kind: string, entries: () => Readonly<Record<string, Uint8Array>>): HostileFile =>
    lazy(kind, () => zipSync({ ...ENTRIES, ...entries() }));
  const right = zipSync({ ...ENTRIES });
  const patched = (kind: string, patch: (bytes: Buffer) => void): HostileFile => {
    const copy = Buffer.from(right);
    patch(copy);
    return { kind, bytes: new Uint8Array(copy) };
  };
  const central = Buffer.from(right).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const x = strToU8('x');
  const twice = Buffer.from(zipSync({ ...ENTRIES, 'Objects/customrole_y.xml': x }));
  for (let at = twice.indexOf('customrole_y'); at >= 0; at = twice.indexOf('customrole_y'))
    twice.write('customrole_x', at);
  return [
    { kind: 'right', bytes: right },
    zip('bomb', () => ({ 'FileCabinet/SuiteScripts/bomb.js': new Uint8Array(210 * MB) })),
    patched('bomb', (bytes) => bytes.writeUInt32LE(0xfffffff0, central + 24)),
    zip('zip in a zip', () => ({ 'FileCabinet/SuiteScripts/a.zip': right })),
    ...[
      '../../escaped.txt',
      '..\\..\\escaped.txt',
      '/tmp/escaped.txt',
      'C:\\escaped.txt',
      'Objects/../../escaped.txt',
      '~/escaped',
      './a',
    ].map((name) => zip('traversal', () => ({ [name]: x }))),
    ...['a\u0000b', '\u202Egpj.exe', 'x'.repeat(60_000), '', ' ', '\u001b[31m', 'constructor', 'con', '__proto__'].map(
      (name) => ({ kind: 'names', bytes: named(name) }),
    ),
    { kind: 'names twice', bytes: new Uint8Array(twice) },
    patched('wrong checksum', (bytes) => bytes.writeUInt32LE(1, central + 16)),
    patched('method', (bytes) => bytes.writeUInt16LE(99, central + 10)),
    patched('link', (bytes) => bytes.writeUInt32LE(0xa1ff0000, central + 38)),
    patched('encrypted', (bytes) => bytes.writeUInt16LE(1, central + 8)),
    patched('offset', (bytes) => bytes.writeUInt32LE(0x7fffffff, central + 42)),
    patched('counts', (bytes) => bytes.writeUInt16LE(65_535, bytes.length - 12)),
    ...Array.from({ length: 30 }, (_, place) =>
      patched('another byte', (bytes) => (bytes[(place * 37) % bytes.length] = 0xff)),
    ),
    ...[10, 100, right.length - 1, right.length - 22, central].map((length): HostileFile => ({
      kind: 'cut',
      bytes: right.subarray(0, length),
    })),
    zip('many', () =>
      Object.fromEntries(Array.from({ length: 20_000 }, (_, place) => [`FileCabinet/SuiteScripts/${place}.js`, x])),
    ),
  ];
}

/** A file of that name beside those of a project; the name is written past the library, which has objects for names. */
function named(name: string): Uint8Array {
  const stand = 'N'.repeat(Math.max(1, Buffer.byteLength(name)));
  const bytes = Buffer.from(zipSync({ ...ENTRIES, [stand]: strToU8('x') }));
  if (name === '') return new Uint8Array(bytes);
  for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand)) bytes.write(name, at);
  return new Uint8Array(bytes);
}
