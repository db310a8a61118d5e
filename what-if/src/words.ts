/**
 * The sentences of the answer.
 */
import { levelText } from '../../src/TypeScript/netsuite/levels';
import { permissionLabel } from '../../src/TypeScript/netsuite/permissions';
import type { WhatIfCredential } from '../../src/TypeScript/report/contract';
import { WRONG } from '../../src/TypeScript/report/root-cause-words';
import { verdictWord } from '../../src/TypeScript/report/text-lines';
import type { Answer, MatchedRole, RoleChange } from './answer';
import { isExported } from './match-roles';

/** `Lists > Accounts (LIST_ACCOUNT): Full → not set` */
export function changeText({ change, from }: RoleChange, isPart: boolean): string {
  if (change.kind !== 'set-role-permission') {
    return change.value ? 'The role becomes active.' : 'The role becomes inactive.';
  }
  const { permission, level } = change;
  const label = permissionLabel(permission);
  const before =
    typeof from === 'boolean' || from === null ? (isPart ? 'not in the account file' : 'not set') : levelText(from);
  const name = label === permission ? permission : `${label} (${permission})`;
  return `${name}: ${before} → ${level === null ? 'not set' : levelText(level)}`;
}

/** `Expensify, Expensify - Ana (501): ready → blocked: The role lacks a permission` */
export function credentialText({ name, credential, token, before, after, rootCause }: WhatIfCredential): string {
  const why = rootCause === null ? '' : `: ${WRONG[rootCause.check]}`;
  const id = token === null ? '' : ` (${token})`;
  return `${name}, ${credential}${id}: ${verdictWord(before)} → ${verdictWord(after)}${why}`;
}

/** What there is to know of a role before its changes. */
export function matchText({ match }: MatchedRole): string {
  if (match.kind === 'compared') return `role ${match.role.id}, "${match.role.name}"`;
  if (match.kind === 'unknown') return match.message;
  return 'No role of the account file has this script id. If it is a new role, nobody has it yet, and it breaks nothing. No credential of the account file has it.';
}

/** Whether only some lines of the account's role are known. */
export function isPart({ match }: MatchedRole): boolean {
  return match.kind === 'compared' && isExported(match.role);
}

/** What is said of every answer with a role in it. */
export const LIMITS = [
  'It is assumed that deploying a role file takes from the role every permission that the file does not list. Oracle says that an object overwrites the earlier one, and says nothing about lists of roles. If the lines stay, less breaks.',
  'Not compared: other settings of a role, such as its center and two-factor authentication, restrictions on permissions for custom records, and the permission lists of custom record types. Token Doctor does not check them.',
];

/** A thing that the account file does not hold, and that may break all the same. */
export function notInFileText(sentence: string): string {
  return `Not in the account file, so not checked: ${sentence}`;
}

/** What no credential says. */
export function openText({ report, notInFile }: Answer): string[] {
  const { stillUnknown, complete, credentialsCut } = report;
  return [
    ...(stillUnknown > 0
      ? [`${stillUnknown} credentials are unknown, now and afterwards. The changes may break or fix some of them.`]
      : []),
    ...(complete ? [] : ['Not every credential of the account could be read. The changes may affect others too.']),
    ...(credentialsCut === undefined ? [] : [`${credentialsCut} more credentials change, and are not listed.`]),
    ...notInFile.map(notInFileText),
  ];
}
