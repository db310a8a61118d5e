/**
 * What was changed about the permissions of a role, or about the global permissions of an employee: the change columns of their
 * searches. [DOC] section_N292328, section_4460505582. A search of these columns alone: with others the rows multiply. [DOC]
 */
import * as search from 'N/search';
import type { Level, Line } from '../../netsuite/levels';
import { LEVELS } from '../../netsuite/levels';
import { permissionCalled } from '../../netsuite/permission-by-name';
import type { LocalTime } from '../../diagnosis/timeline/events';
import { notAnswered, textOf } from '../reading';
import type { Asked } from './asked';
import { searchRows } from './asked';
import { readWrittenDate } from './written-date';

/** One permission, by id, and the level that it was changed to. */
export interface PermissionChange {
  readonly at: LocalTime;
  readonly permission: string;
  readonly to: Line;
}

export interface PermissionChanges {
  readonly changes: readonly PermissionChange[];
  /** Whether a change may be missing: a name that is not known may be another language's, and very old ones are not read. */
  readonly partial: boolean;
}

/** One search. @throws Error for a row that is not understood, and NetSuite's refusal */
export function readPermissionChanges(asked: Asked, type: 'role' | 'employee', id: number): PermissionChanges {
  const { rows, cut } = searchRows(asked, {
    type: type === 'role' ? search.Type.ROLE : search.Type.EMPLOYEE,
    id,
    date: 'permchangedate',
    columns: ['permissionchange', 'permchangelevel'],
  });
  let partial = cut;
  const changes = rows.flatMap((row): PermissionChange[] => {
    const name = textOf(row.permissionchange);
    if (name === '' && row.permchangedate === '') return [];
    const called = permissionCalled(name);
    const [permission, ...others] = called?.doubt === null ? called.anyOf : [];
    if (permission === undefined || others.length > 0) {
      partial = true;
      return [];
    }
    return [
      {
        at: readWrittenDate(row.permchangedate, asked.dateFormat()),
        permission,
        to: lineOf(textOf(row.permchangelevel)),
      },
    ];
  });
  return { changes, partial };
}

/** The name of a level, or its number; nothing for a line that was removed. ASSUMED: probe search-changes */
function lineOf(text: string): Line {
  if (text === '') return null;
  const level: Level | undefined = LEVELS.find((one) => one === text.toUpperCase()) ?? LEVELS[Number(text)];
  if (level === undefined) throw notAnswered(text, 'a level');
  return level;
}
