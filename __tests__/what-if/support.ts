/**
 * The command in a folder with an account file and an SDF project, in this process.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TOKEN_DOCTOR } from '../../cli/bundle';
import { main } from '../../what-if/src/index';
import { inFolder } from '../client/support/files';
import type { AccountDocument, AccountRole } from '../reference/answer';

export type Files = Readonly<Record<string, string>>;

/** An SDF project without objects. */
export const PROJECT_FILES: Files = {
  'sdf/src/manifest.xml': '<manifest projecttype="ACCOUNTCUSTOMIZATION"><projectname>Acme</projectname></manifest>',
  'sdf/src/deploy.xml': '<deploy><objects><path>~/Objects/*</path></objects></deploy>',
  'sdf/src/Objects/customlist_colours.xml': '<customlist scriptid="customlist_colours"/>',
};

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function whatIf(
  account: unknown,
  objects: Files,
  argv: readonly string[] = [],
  prepare: (folder: string) => void = () => undefined,
): Promise<Ran> {
  return inFolder(
    { 'account.json': typeof account === 'string' ? account : JSON.stringify(account) },
    async (folder) => {
      const roles = Object.fromEntries(
        Object.entries(objects).map(([name, text]) => [name.includes('/') ? name : `sdf/src/Objects/${name}`, text]),
      );
      for (const [name, text] of Object.entries({ ...PROJECT_FILES, ...roles })) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      prepare(folder);
      const lines = { out: [] as string[], err: [] as string[] };
      const status = await main(['--account', 'account.json', '--project', 'sdf', ...argv], {
        folder,
        out: (text) => lines.out.push(text),
        err: (text) => lines.err.push(text),
        bundle: () => Promise.resolve(readFileSync(TOKEN_DOCTOR.zip)),
      });
      return { status, out: lines.out.join('\n'), err: lines.err.join('\n') };
    },
  );
}

const EMPLOYEES = { NONE: 'NONE', OWN_AND_UNASSIGNED: 'UNASSIGNED', OWN: 'OWNONLY' } as const;
const flag = (value: boolean | undefined) => (value === true ? 'T' : 'F');

/** A role of an account file as SDF exports it: each element on a line of its own. */
export function roleFile(role: AccountRole, change: (text: string) => string = (text) => text): string {
  const { subsidiaries = 'ALL', employeeRestriction = 'NONE' } = role;
  const lines = Object.entries(role.permissions).map(
    ([key, level]) => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`,
  );
  return change(
    [
      `<role scriptid="${role.scriptid}">`,
      `<name>${role.name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</name>`,
      `<isinactive>${flag(role.inactive)}</isinactive>`,
      `<iswebserviceonlyrole>${flag(role.webServicesOnly)}</iswebserviceonlyrole>`,
      `<issinglesignononly>${flag(role.singleSignOnOnly)}</issinglesignononly>`,
      `<subsidiaryoption>${typeof subsidiaries === 'string' ? subsidiaries : 'SELECTED'}</subsidiaryoption>`,
      `<employeerestriction>${EMPLOYEES[employeeRestriction]}</employeerestriction>`,
      '<restrictip>F</restrictip>',
      '<permissions>',
      ...lines,
      '</permissions>',
      '</role>',
      '',
    ].join('\n'),
  );
}

/** A role of an account by its internal id. */
export function roleIn({ roles }: AccountDocument, id: number): AccountRole {
  const found = roles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the account of this test has no role ${id}`);
  return found;
}
