import { knownSublist } from '../netsuite/known-sublists';
import type { Execution } from '../model';
import { refuseUnknown, required, requiredString } from './arguments';
import { bodyText, selectText, selectValue } from './record-fields';
import type { RecordShape } from './record-shape';
import type { Line } from './record-store';

type Options = Readonly<Record<string, unknown>>;

export interface Sublists {
  /** The members of record.Record that read and write sublists. */
  readonly members: Record<string, (given: unknown) => unknown>;
  /** Lines as they stand, to save. */
  readonly lines: () => Record<string, Line[]>;
}

export interface SublistSetting {
  readonly shape: RecordShape;
  readonly lines: Readonly<Record<string, readonly Line[]>>;
  /** Sublists that this caller gets; the others are missing without a word. */
  readonly visible: readonly string[];
  readonly isDynamic: boolean;
  readonly isWritable: boolean;
  readonly optionsOf: (given: unknown, member: string) => Options;
  /** What `setSublistValue` and its like return. */
  readonly self: () => object;
}

/** The sublists of one loaded record, in standard or in dynamic mode. */
export function createSublists(setting: SublistSetting, execution: Execution): Sublists {
  const { fail } = execution;
  const { shape, isDynamic } = setting;
  const lists = new Map(
    Object.entries(setting.lines).map(([name, lines]) => [name, lines.map((line) => ({ ...line }))]),
  );
  /** Dynamic mode: the line being edited, and where it goes when committed. */
  const current = new Map<string, { line: Line; at: number }>();

  const invalid = (member: string, what: string): Error =>
    fail(
      'SSS_INVALID_SUBLIST_OPERATION',
      `${member}: You have attempted an invalid sublist or line item operation: ${what}`,
    );

  const open = (given: unknown, member: string, known: readonly string[]) => {
    const options = setting.optionsOf(given, member);
    refuseUnknown(options, ['sublistId', ...known], member, fail);
    const sublistId = requiredString(options, 'sublistId', member, fail);
    if (!Object.hasOwn(shape.sublists, sublistId)) {
      if (knownSublist(shape.table, sublistId) === undefined)
        throw invalid(member, `there is no sublist ${sublistId}.`);
      const where = `the sublist \`${sublistId}\` of ${shape.table}`;
      throw fail('EMULATOR_SUBLIST_MISSING', `${member}: the emulator does not have ${where}, NetSuite has.`);
    }
    const lines = setting.visible.includes(sublistId) ? lists.get(sublistId) : undefined;
    return { options, sublistId, lines };
  };
  const openVisible = (given: unknown, member: string, known: readonly string[]) => {
    const { options, sublistId, lines } = open(given, member, known);
    if (lines === undefined) throw invalid(member, `this role does not see the sublist ${sublistId}.`);
    return { options, sublistId, lines };
  };
  const fieldOf = (options: Options, sublistId: string, member: string): string => {
    const field = requiredString(options, 'fieldId', member, fail);
    if (!(shape.sublists[sublistId] ?? []).includes(field)) {
      const isKnown = knownSublist(shape.table, sublistId)?.has(field) === true;
      if (!isKnown) throw invalid(member, `there is no field ${field} in the sublist ${sublistId}.`);
      const where = `the field \`${field}\` of the sublist ${sublistId}`;
      throw fail('EMULATOR_FIELD_MISSING', `${member}: the emulator does not have ${where}, NetSuite has.`);
    }
    return field;
  };
  const lineOf = (options: Options, last: number, member: string): number => {
    const line = Number(required(options, 'line', member, fail));
    if (!Number.isInteger(line) || line < 0 || line > last)
      throw invalid(member, `there is no line ${String(options.line)}.`);
    return line;
  };
  const currentOf = (sublistId: string, member: string): { line: Line; at: number } => {
    const editing = current.get(sublistId);
    if (editing === undefined) throw invalid(member, `no line of ${sublistId} is selected.`);
    return editing;
  };
  const onlyIn = (mode: 'dynamic' | 'standard', member: string): void => {
    if ((mode === 'dynamic') !== isDynamic) {
      throw fail(
        'SSS_INVALID_API_USAGE',
        `${member}: Invalid API usage. It works on records loaded in ${mode} mode only.`,
      );
    }
  };
  const checkComplete = (sublistId: string, line: Line): void => {
    const empty = (shape.sublists[sublistId] ?? []).find((field) => line[field] === undefined);
    if (empty !== undefined) throw fail('USER_ERROR', `Please enter value(s) for: ${empty}`);
  };

  const readers: Sublists['members'] = {
    getLineCount: (given) => open(given, 'Record.getLineCount', []).lines?.length ?? -1,
    getSublistValue: (given) => {
      const { options, sublistId, lines } = openVisible(given, 'Record.getSublistValue', ['fieldId', 'line']);
      const field = fieldOf(options, sublistId, 'Record.getSublistValue');
      return lines[lineOf(options, lines.length - 1, 'Record.getSublistValue')]?.[field] ?? '';
    },
    getSublistText: (given) => {
      const { options, sublistId, lines } = openVisible(given, 'Record.getSublistText', ['fieldId', 'line']);
      const field = fieldOf(options, sublistId, 'Record.getSublistText');
      const value = lines[lineOf(options, lines.length - 1, 'Record.getSublistText')]?.[field];
      if (value === undefined) return '';
      return typeof value === 'boolean' ? bodyText(value) : selectText(field, value, execution);
    },
    findSublistLineWithValue: (given) => {
      const member = 'Record.findSublistLineWithValue';
      const { options, sublistId, lines } = openVisible(given, member, ['fieldId', 'value']);
      const field = fieldOf(options, sublistId, member);
      const { value } = options;
      const wanted = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
      return lines.findIndex((line) => line[field] === wanted);
    },
  };

  const writers: Sublists['members'] = {
    setSublistValue: (given) => {
      const member = 'Record.setSublistValue';
      onlyIn('standard', member);
      const { options, sublistId, lines } = openVisible(given, member, ['fieldId', 'line', 'value']);
      const field = fieldOf(options, sublistId, member);
      const at = lineOf(options, lines.length, member);
      lines[at] = { ...lines[at], [field]: selectValue(field, options.value, execution) };
      return setting.self();
    },
    insertLine: (given) => {
      const member = 'Record.insertLine';
      const { options, sublistId, lines } = openVisible(given, member, ['line', 'ignoreRecalc']);
      const at = lineOf(options, lines.length, member);
      // In dynamic mode the new line is the selected one, and counts once it is committed.
      if (isDynamic) current.set(sublistId, { line: {}, at: -1 - at });
      else lines.splice(at, 0, {});
      return setting.self();
    },
    removeLine: (given) => {
      const member = 'Record.removeLine';
      const { options, lines } = openVisible(given, member, ['line', 'ignoreRecalc']);
      lines.splice(lineOf(options, lines.length - 1, member), 1);
      return setting.self();
    },
    selectNewLine: (given) => {
      onlyIn('dynamic', 'Record.selectNewLine');
      const { sublistId, lines } = openVisible(given, 'Record.selectNewLine', []);
      current.set(sublistId, { line: {}, at: lines.length });
      return setting.self();
    },
    selectLine: (given) => {
      const member = 'Record.selectLine';
      onlyIn('dynamic', member);
      const { options, sublistId, lines } = openVisible(given, member, ['line']);
      const at = lineOf(options, lines.length - 1, member);
      current.set(sublistId, { line: { ...lines[at] }, at });
      return setting.self();
    },
    getCurrentSublistValue: (given) => {
      const member = 'Record.getCurrentSublistValue';
      onlyIn('dynamic', member);
      const { options, sublistId } = openVisible(given, member, ['fieldId']);
      return currentOf(sublistId, member).line[fieldOf(options, sublistId, member)] ?? '';
    },
    setCurrentSublistValue: (given) => {
      const member = 'Record.setCurrentSublistValue';
      onlyIn('dynamic', member);
      const known = ['fieldId', 'value', 'ignoreFieldChange', 'forceSyncSourcing', 'fireSlavingSync'];
      const { options, sublistId } = openVisible(given, member, known);
      const field = fieldOf(options, sublistId, member);
      currentOf(sublistId, member).line[field] = selectValue(field, options.value, execution);
      return setting.self();
    },
    commitLine: (given) => {
      const member = 'Record.commitLine';
      onlyIn('dynamic', member);
      const { sublistId, lines } = openVisible(given, member, ['ignoreRecalc']);
      const { line, at } = currentOf(sublistId, member);
      checkComplete(sublistId, line);
      if (at < 0) lines.splice(-1 - at, 0, line);
      else lines[at] = line;
      current.delete(sublistId);
      return setting.self();
    },
  };

  return {
    members: setting.isWritable ? { ...readers, ...writers } : readers,
    lines: () => {
      for (const [sublistId, lines] of lists) for (const line of lines) checkComplete(sublistId, line);
      return Object.fromEntries(lists);
    },
  };
}
