/**
 * Which role of the account a role file is about: the one of the same script id.
 */
import type { AccountFile } from '../../emulator/index';
import { madeUpScriptId } from '../../src/TypeScript/report/account-file/made-up-script-id';
import type { ProjectRole } from './read-project';
import { UsageError } from './usage-error';

export type FileRole = AccountFile['roles'][number];

export type Match =
  | { readonly kind: 'compared'; readonly role: FileRole }
  /** No credential of the account file has it. */
  | { readonly kind: 'new' }
  /** It may be one of the account file. */
  | { readonly kind: 'unknown'; readonly message: string };

/** Internal ids by script id, as `--role SCRIPTID=ID` names them. */
export type NamedRoles = ReadonlyMap<string, number>;

/** Whether a role of the file was exported from a report: then its script id is made up, and only some of its lines are there. */
export function isExported({ id, scriptid }: FileRole): boolean {
  return scriptid === madeUpScriptId(id);
}

/**
 * @param named what the caller says of roles whose script ids the account file does not have
 * @throws UsageError if it names a role that is not there
 */
export function matcherFor({ roles }: AccountFile, named: NamedRoles): (role: ProjectRole) => Match {
  const byScriptId = new Map(roles.filter((one) => !isExported(one)).map((one) => [one.scriptid.toLowerCase(), one]));
  const byId = new Map(roles.map((one) => [one.id, one]));
  for (const [scriptid, id] of named) {
    const role = byId.get(id);
    if (role === undefined) {
      throw new UsageError(`--role ${scriptid}=${id}: the account file has no role with the internal id ${id}.`);
    }
    const other = byScriptId.get(scriptid);
    const real = isExported(role) ? null : role.scriptid;
    if ((other && other !== role) || (real !== null && real.toLowerCase() !== scriptid)) {
      throw new UsageError(
        `--role ${scriptid}=${id}: the account file says otherwise: role ${id} is ${real ?? 'another role'}${other ? `, and ${scriptid} is role ${other.id}` : ''}.`,
      );
    }
    byScriptId.set(scriptid, role);
  }
  const taken = new Set([...named.values()]);
  const open = roles.filter((one) => isExported(one) && !taken.has(one.id));
  return ({ scriptid, role: { name } }) => {
    const role = byScriptId.get(scriptid.toLowerCase());
    if (role) return { kind: 'compared', role };
    if (open.length === 0) return { kind: 'new' };
    return { kind: 'unknown', message: whyUnknown(scriptid, open, name) };
  };
}

function whyUnknown(scriptid: string, open: readonly FileRole[], name: string | null): string {
  const alike = open.find((one) => name !== null && one.name.trim().toLowerCase() === name.trim().toLowerCase());
  const advice =
    alike === undefined
      ? `Name it by its internal id: --role ${scriptid}=ID. If it is none of the roles in the account file, name those instead.`
      : `Role ${alike.id} has the same name: if it is the same role, add --role ${scriptid}=${alike.id}.`;
  return `The account file was exported without script ids, so nobody knows which of its roles this is. ${advice}`;
}
