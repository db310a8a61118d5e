/**
 * From what an integration runs: SuiteQL statements and record types. Each table and record is opened by a permission, and some are
 * there only with a feature. What is not known is kept as it stood.
 */
import { everyTableIn } from '../../diagnosis/symptom/query-tables';
import { featureIdOf } from '../../netsuite/feature-ids';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import { recordPermission } from '../../netsuite/record-permissions';
import type { LevelText, UnmatchedFile } from '../profile-file';
import type { DraftNeed, DraftNote, DraftSubject, ProfileDraft } from './draft';
import { cut, draftOf } from './draft';

/** A text beyond this is not looked at whole. */
const MOST_CHARACTERS = 100_000;

/** A table or a record type, where it stands. */
interface Named {
  readonly record: string;
  readonly line: number;
  readonly level: LevelText;
  /** Whether a level was said, or that of reading was taken. */
  readonly isSaid: boolean;
  readonly isQueried: boolean;
}

export function draftFromStatements(subject: DraftSubject, text: string): ProfileDraft {
  const looked = text.slice(0, MOST_CHARACTERS);
  const needs: DraftNeed[] = [];
  const features: string[] = [];
  const unmatched = new Map<string, UnmatchedFile>();
  const notes: DraftNote[] = [];
  for (const { record, line, level, isSaid, isQueried } of namedIn(looked)) {
    const note = (message: string, leftOut: boolean) => void notes.push({ line, text: cut(record), message, leftOut });
    const opens = recordPermission(record);
    if (opens === undefined) {
      const message = `Token Doctor does not know which permission opens ${isQueried ? 'this table' : 'this record type'}.`;
      note(message, true);
      unmatched.set(record.toLowerCase(), { name: cut(record), level, note: message });
      continue;
    }
    const doubts = [
      ...(opens.anyOf.length > 1 ? ['it is not known which of them opens it'] : []),
      ...(isSaid || isQueried ? [] : ['the level is for reading: raise it if the integration writes']),
    ];
    needs.push({
      anyOf: opens.anyOf,
      level,
      strength: 'required',
      doubt: doubts.length === 0 ? null : `${record}: ${doubts.join('; ')}.`,
    });
    note(`${opens.anyOf.map((id) => `${permissionLabel(id)} (${id})`).join(' or ')} at ${levelText(level)}.`, false);
    for (const name of opens.features) {
      const id = featureIdOf(name);
      if (id === null)
        note(
          `It needs the feature “${name}”, and Token Doctor does not know its id. If you know the id, add it to features.`,
          true,
        );
      else features.push(id);
    }
  }
  if (text.length > MOST_CHARACTERS) {
    const message = `Only the first ${MOST_CHARACTERS} characters were read.`;
    notes.push({ line: looked.split('\n').length, text: '', message, leftOut: true });
  }
  return draftOf(subject, { needs, features, unmatched: [...unmatched.values()], notes });
}

const BEGINS = /\bselect\b|^\s*with\b/i;
/** Behind these a name alone on its line goes on with the statement. */
const GOES_ON = /(?:[,(.=]|\b(?:select|from|join|by|and|or|on|where|as|in|distinct))\s*$/i;

/** A statement goes on to a semicolon, an empty line, or a line that is record types alone. */
function namedIn(text: string): Named[] {
  const found: Named[] = [];
  let lines: string[] = [];
  let first = 0;
  const end = () => {
    if (lines.length > 0) found.push(...tablesOf(lines.join('\n'), first));
    lines = [];
  };
  for (const { text: part, line } of partsOf(text)) {
    const before = lines.at(-1);
    const named = recordsOf(part, line);
    if (before !== undefined && !GOES_ON.test(before) && named.every(isKnown)) end();
    if (part.trim() === '') continue;
    if (lines.length === 0 && !BEGINS.test(part)) {
      found.push(...named);
      continue;
    }
    if (lines.length === 0) first = line;
    lines.push(part);
    if (part.endsWith(';')) end();
  }
  end();
  return found;
}

/** Lines, and what stands between semicolons on a line; those within a text of SQL are none. */
function partsOf(text: string): { readonly text: string; readonly line: number }[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const parts = line.match(/(?:'[^']*'|[^;])+;?|;/g) ?? [''];
    return parts.map((part) => ({ text: part, line: index + 1 }));
  });
}

function isKnown({ record }: Named): boolean {
  return recordPermission(record) !== undefined;
}

function tablesOf(statement: string, first: number): Named[] {
  const places = Array.from({ length: statement.length + 1 }, (_none, at) => at);
  return everyTableIn({ text: statement, places }).map(({ table, from }) => ({
    record: table,
    line: first + statement.slice(0, from).split('\n').length - 1,
    level: 'VIEW',
    isSaid: false,
    isQueried: true,
  }));
}

/** `vendorBill, invoice`, `Expense Category`, `vendorbill: Edit` */
function recordsOf(line: string, at: number): Named[] {
  return line.split(/[,;\t]/).flatMap((part) => {
    const [, name = part, level] = /^(.*?)(?:\s*:\s*|\s+)(view|create|edit|full)\s*$/i.exec(part) ?? [];
    const record = name.trim().replace(/^[-*•]\s+/, '');
    if (record === '') return [];
    const whole = recordPermission(record) !== undefined || !/\s/.test(record) ? [record] : record.split(/\s+/);
    return whole.map((one) => ({
      record: one,
      line: at,
      level: (level?.toUpperCase() ?? 'VIEW') as LevelText,
      isSaid: level !== undefined,
      isQueried: false,
    }));
  });
}
