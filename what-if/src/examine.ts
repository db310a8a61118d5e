/**
 * What deploying the role files of a project does to the credentials of an account.
 */
import type { AddedProfile } from '../../cli/added-profiles';
import type { AccountFile } from '../../emulator/index';
import { permissionsOf, type Profile } from '../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../src/TypeScript/profiles/index';
import type { Answer, MatchedRole, NotCompared } from './answer';
import { REGISTERED_NOT_IN_FILE } from '../../src/TypeScript/report/account-file/not-in-file';
import { compareRole, type Compared, type Situation } from './compare-role';
import { type FileRole, matcherFor, type NamedRoles } from './match-roles';
import type { Project } from './read-project';
import { tryChanges } from './try-changes';

export interface Question {
  readonly file: AccountFile;
  /** What the file says that it does not hold, and what may break all the same: each a sentence. */
  readonly notInFile: readonly string[];
  /** As it was typed. */
  readonly folder: string;
  readonly project: Project;
  readonly named: NamedRoles;
  readonly added: readonly AddedProfile[];
  readonly bundle: () => Promise<Uint8Array>;
  readonly err: (line: string) => unknown;
}

/** @throws UsageError */
export async function examine(question: Question): Promise<Answer> {
  const { file, notInFile, folder, project, named, added } = question;
  const match = matcherFor(file, named);
  const roles = project.roles.map((one): MatchedRole => ({ ...one, match: match(one) }));
  const situation = situationOf(
    file,
    added.map(({ profile }) => profile),
  );
  const compared = roles.flatMap((one): Compared[] => {
    if (one.match.kind !== 'compared') return [];
    const { changes, notCompared } = compareRole(one, one.match.role, situation);
    return [{ changes, notCompared: [...notCompared, ...notListed(one, one.match.role, changes, file)] }];
  });
  const changes = compared.flatMap((one) => one.changes);
  const { roles: _roles, errors, ...rest } = project;
  return {
    account: file.file,
    project: { folder, roles, ...rest },
    changes,
    notCompared: compared.flatMap((one) => one.notCompared),
    errors,
    // What a profile asks about that is not there, nobody knows.
    notInFile: notInFile.filter((one) => changes.some(({ asked }) => asked || one !== REGISTERED_NOT_IN_FILE)),
    profileOf: (id) => added.find(({ profile }) => profile.id === id)?.profile ?? profiles.get(id),
    roleOfToken: new Map(file.tokens.map(({ id, role }) => [id, role])),
    report: await tryChanges(
      changes.filter(({ asked }) => asked).map(({ change }) => change),
      question,
    ),
  };
}

function situationOf(file: AccountFile, added: readonly Profile[]): Situation {
  const held = new Set([...file.tokens, ...file.oauth2, ...file.oauth2Authorizations].map(({ role }) => role));
  return {
    asked: new Set([...profiles.values(), ...added].flatMap(permissionsOf)),
    isHeld: (role) => held.has(role),
    isOff: (feature) => file.features.get(feature) === false,
  };
}

/** NetSuite lists OAuth 2.0 credentials to no script, so the diagnosis of the account does not judge those of the file. */
function notListed(
  { file, scriptid, role: { root } }: MatchedRole,
  { id, name }: FileRole,
  changes: Compared['changes'],
  account: AccountFile,
): NotCompared[] {
  const { oauth2, oauth2Authorizations } = account;
  const held = [...oauth2.filter(({ revoked }) => !revoked), ...oauth2Authorizations].filter((one) => one.role === id);
  if (held.length === 0 || !changes.some(({ asked }) => asked)) return [];
  const message = `The account file has OAuth 2.0 credentials with this role (${held.length}). NetSuite does not list them to a script, so they were not checked. Check each with diagnose --certificate, or --employee and --role.`;
  const what = 'oauth2-credentials';
  return [{ file, line: root.line, role: { id, scriptid, name }, what, message, matters: true }];
}
