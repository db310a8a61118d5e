import type { PermissionLines } from '../../diagnosis/facts';
import { levelText } from '../../netsuite/levels';
import { PERMISSION_NAMES, permissionLabel } from '../../netsuite/permissions';
import type { DraftNeed, DraftNote, DraftSubject, ProfileDraft } from './draft';
import { askedLevel, cut, draftOf, logsIn } from './draft';

/** A role that works, with every line that it has. */
export interface WorkingRole {
  readonly name: string;
  readonly lines: PermissionLines;
}

/** Asks for what a role has: all of it worked, and nobody knows what of it is needed. */
export function draftFromRole(
  subject: DraftSubject,
  { name, lines }: WorkingRole,
  strength: DraftNeed['strength'],
): ProfileDraft {
  const needs: DraftNeed[] = [];
  const notes: DraftNote[] = [];
  for (const [permission, held] of Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const level = askedLevel(held);
    const note = (message: string, leftOut: boolean) =>
      void notes.push({ line: null, text: `${permissionLabel(permission)}: ${levelText(held)}`, message, leftOut });
    if (level === null) note('The level None grants nothing. It was left out.', false);
    else if (logsIn(permission))
      note('Every credential needs this permission to log in, so a profile does not list it.', false);
    else {
      if (!Object.hasOwn(PERMISSION_NAMES, permission)) {
        note(
          'Token Doctor does not know this permission. It may belong to a custom record type of this account.',
          false,
        );
      }
      needs.push({
        anyOf: [permission],
        level,
        strength,
        doubt: 'The role that works has it. The integration may not need it.',
      });
    }
  }
  return draftOf(subject, { needs, roleNames: name.trim() === '' ? [] : [cut(name.trim())], notes });
}
