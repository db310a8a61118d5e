/**
 * The command as somebody runs it in a folder, in this process.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../../role-check/src/index';
import { inFolder } from '../../client/support/files';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What a file holds afterwards. */
  readonly after: (file: string) => Buffer;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** @param argv of the command; files are named relative to a folder that has them, and that is gone afterwards */
export function run(
  files: Files,
  argv: readonly string[],
  prepare: (folder: string) => void = () => undefined,
): Promise<Ran> {
  return inFolder({}, async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    prepare(folder);
    const lines = { out: [] as string[], err: [] as string[] };
    const status = await main(argv, {
      folder,
      out: (text) => lines.out.push(text),
      err: (text) => lines.err.push(text),
    });
    const held = new Map(Object.keys(files).map((name) => [name, readFileSync(join(folder, name))]));
    return {
      status,
      out: lines.out.join('\n'),
      err: lines.err.join('\n'),
      after: (file) => held.get(file) ?? Buffer.alloc(0),
    };
  });
}

export interface JsonLine {
  readonly file: string;
  readonly role?: { readonly scriptid: string | null; readonly name: string | null };
  readonly verdict?: string;
  readonly unmet?: readonly {
    readonly requirement: string;
    readonly strength: string;
    readonly permissions: readonly string[];
    readonly level: string;
    readonly found: string | null;
    readonly line: number;
  }[];
  readonly error?: string;
}

export interface Answered extends Ran {
  readonly lines: readonly JsonLine[];
}

/** The same, of all files that are given, with answers as JSON. */
export async function check(files: Files, ...options: readonly string[]): Promise<Answered> {
  const ran = await run(
    files,
    [...Object.keys(files), '--profile', 'acme.json', '--format', 'json', ...options],
    (folder) => {
      writeFileSync(join(folder, 'acme.json'), JSON.stringify(ACME));
    },
  );
  return { ...ran, lines: ran.out === '' ? [] : ran.out.split('\n').map((line) => JSON.parse(line) as JsonLine) };
}

/** An integration that needs a little of everything. */
export const ACME = {
  format: 'profile/1',
  id: 'acme-pay',
  name: 'Acme Pay',
  recognise: { integrationNames: ['acme pay'], roleNames: ['Acme Pay Integration'] },
  credentials: [{ kind: 'access-token' }, { kind: 'oauth2-certificate' }],
  requirements: [
    {
      id: 'accounts',
      label: 'Read accounts',
      anyOf: ['LIST_ACCOUNT'],
      level: 'VIEW',
      source: 'https://acme.example/accounts',
    },
    { id: 'bills', label: 'Write bills', anyOf: ['TRAN_VENDBILL', 'TRAN_VENDPYMT'], level: 'EDIT' },
    { id: 'classes', label: 'Read classes', anyOf: ['LIST_CLASS'], level: 'VIEW', onlyWith: { feature: 'CLASSES' } },
    { id: 'cards', label: 'Read cards', anyOf: ['TRAN_CARDCHRG'], level: 'VIEW', onlyWith: { option: 'cards' } },
    {
      id: 'soap',
      label: 'Use SOAP',
      anyOf: ['ADMI_WEBSERVICES'],
      level: 'VIEW',
      onlyWith: { credential: 'access-token' },
    },
    {
      id: 'files',
      label: 'Write files',
      anyOf: ['LIST_FILECABINET'],
      level: 'FULL',
      strength: 'published',
      doubt: 'The page says Documents.',
    },
  ],
  options: [{ id: 'cards', label: 'Company cards' }],
  source: 'https://acme.example/role',
} as const;

/** What Acme Pay needs with an access token, the published part aside. */
export const ENOUGH = {
  ADMI_LOGIN_OAUTH: 'FULL',
  ADMI_WEBSERVICES: 'FULL',
  LIST_ACCOUNT: 'VIEW',
  LIST_CLASS: 'VIEW',
  TRAN_VENDBILL: 'EDIT',
} as const;

/** A role file as SDF exports it. */
export function roleFile(lines: Readonly<Record<string, string>>, name = 'Acme Pay Integration'): string {
  const list = Object.entries(lines).map(
    ([key, level]) =>
      `    <permission>\n      <permkey>${key}</permkey>\n      <permlevel>${level}</permlevel>\n    </permission>\n`,
  );
  return `<role scriptid="customrole_acme">\n  <name>${name}</name>\n  <permissions>\n${list.join('')}  </permissions>\n</role>\n`;
}
