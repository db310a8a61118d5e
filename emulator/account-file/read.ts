import { dirname, resolve } from 'node:path';
import { isCustomRecordKey } from '../netsuite/custom-record-key';
import type { Level } from '../model';
import type { AccountFile, FileRole, FileToken } from './account-file';
import { withAdministrator } from './administrator';
import { checkReferences } from './check-references';
import { checkShape } from './check-shape';
import type { Problem } from './error';
import { AccountFileError, place } from './error';
import { JsonSyntaxError, parseJson } from './json';
import type { Document } from './schema';
import { readSdfRole, SdfRoleError } from './sdf-role';
import { readText } from './text';
import { warningsOf } from './warnings';

/** Reads a file that the account file refers to; the path is relative to it. Throws an Error that says why it cannot. */
export type ReadRelative = (path: string) => string;

/**
 * Reads one account file of format account/1.
 *
 * @throws AccountFileError if the file cannot be read or is not a valid account file
 */
export function readAccountFile(path: string): AccountFile {
  let text: string;
  try {
    text = readText(path);
  } catch (error) {
    throw new AccountFileError(path, [{ place: '', message: `cannot be read: ${reason(error)}.` }]);
  }
  return parseAccountFile(text, path, (relative) => readText(resolve(dirname(path), relative)));
}

/**
 * The same for text that is already read.
 *
 * @throws AccountFileError
 */
export function parseAccountFile(text: string, fileName: string, readRelative: ReadRelative): AccountFile {
  const shape = checkShape(parse(text, fileName));
  if ('problems' in shape) throw new AccountFileError(fileName, shape.problems);
  const { document } = shape;

  const problems = checkReferences(document);
  const roles = document.roles.map((role, index): FileRole => {
    const at = place(['roles', index, 'permissions']);
    return { ...role, permissions: permissionsOf(role.permissions, at, readRelative, problems) };
  });
  problems.push(
    ...roles.flatMap(({ permissions }, index) => keysTwice(permissions, place(['roles', index, 'permissions']))),
    ...document.employees.flatMap(({ globalPermissions }, index) =>
      keysTwice(globalPermissions ?? new Map(), place(['employees', index, 'globalPermissions'])),
    ),
  );
  if (problems.length > 0) throw new AccountFileError(fileName, problems);

  const { employees, administrator } = withAdministrator(
    document.employees.map((employee) => ({ ...employee, globalPermissions: employee.globalPermissions ?? new Map() })),
    document.entities,
  );
  return {
    file: fileName,
    account: accountOf(document),
    features: document.account.features ?? new Map(),
    roles,
    employees,
    entities: document.entities,
    integrations: document.integrations,
    tokens: tokensOf(document),
    periods: document.periods,
    currencies: document.currencies,
    departments: document.departments,
    subsidiaries: document.subsidiaries,
    history: document.history,
    logins: document.logins,
    audiences: new Map([...(document.audiences ?? [])].map(([key, ids]) => [key, new Set(ids)])),
    parameters: document.parameters ?? new Map(),
    oauth2: document.oauth2,
    oauth2Authorizations: document.oauth2Authorizations,
    faults: document.faults,
    preferences: document.preferences ?? new Map(),
    administrator,
    warnings: warningsOf(
      document,
      roles.map(({ permissions }) => permissions),
    ),
  };
}

function accountOf({ account }: Document): AccountFile['account'] {
  const { id, name, concurrency, latency } = account;
  return { id, name, concurrency, latency };
}

function parse(text: string, fileName: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const at = `line ${error.line}, column ${error.column}`;
    throw new AccountFileError(fileName, [{ place: at, message: error.message }]);
  }
}

function permissionsOf(
  permissions: Document['roles'][number]['permissions'],
  at: string,
  readRelative: ReadRelative,
  problems: Problem[],
): ReadonlyMap<string, Level> {
  if (!('sdf' in permissions)) return permissions;
  try {
    return readSdfRole(readRelative(permissions.sdf));
  } catch (error) {
    const message =
      error instanceof SdfRoleError
        ? `${permissions.sdf}: ${error.place}: ${error.message}`
        : `${permissions.sdf} cannot be read: ${reason(error)}. Paths are relative to the account file.`;
    problems.push({ place: `${at}.sdf`, message });
    return new Map();
  }
}

/** Script ids of custom record types are the same in capitals: two lines of one type say two things. */
function keysTwice(permissions: ReadonlyMap<string, Level>, at: string): Problem[] {
  const keys = [...permissions.keys()].filter(isCustomRecordKey);
  const ids = keys.map((key) => key.toLowerCase());
  return keys
    .filter((_, index) => ids.indexOf(ids[index] ?? '') !== index)
    .map((key) => ({ place: `${at}.${key}`, message: 'stands twice, in other letters. Keep one line.' }));
}

/** [DOC bridgehead_4254081947] NetSuite names a token "Application - User, Role" when its maker gives it no name. */
function tokensOf(document: Document): FileToken[] {
  const nameOf = (things: readonly { id: number; name: string }[]): Map<number, string> =>
    new Map(things.map((thing) => [thing.id, thing.name]));
  const integrations = nameOf(document.integrations);
  const entities = nameOf([...document.employees, ...document.entities]);
  const roles = nameOf([{ id: 3, name: 'Administrator' }, ...document.roles]);
  return document.tokens.map((token) => ({
    ...token,
    name:
      token.name ??
      `${integrations.get(token.integration) ?? ''} - ${entities.get(token.entity) ?? ''}, ${roles.get(token.role) ?? ''}`,
    createdBy: token.createdBy ?? null,
  }));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
