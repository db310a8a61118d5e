import { type Case, junitDocument } from '../../client/src/junit-document.ts';
import type { Checked, FileResult } from './check-file';
import { type Question, requirementsIn } from './question';
import { unmetText } from './requirement-words';

/**
 * For build servers: one suite a file, one case a requirement. A published one that is not met passes, and says so; a file that cannot
 * be read is an error.
 */
export function renderJunit(results: readonly FileResult[], question: Question): string {
  return junitDocument(
    results.map((result) => ({ name: `token-doctor role-check ${result.file}`, cases: casesOf(result, question) })),
  );
}

function casesOf(result: FileResult, question: Question): Case[] {
  if ('error' in result) {
    return [{ className: result.file, name: 'role file', kind: 'error', message: result.error, detail: '' }];
  }
  return requirementsIn(question).map((requirement): Case => {
    const { id: name, label } = requirement;
    const unmet = result.unmet.find((one) => one.requirement === name);
    if (unmet === undefined) return { className: result.file, name, kind: 'pass', message: label, detail: '' };
    const kind = unmet.strength === 'required' ? 'failure' : 'pass';
    const detail = `${place(result, unmet.line)}: ${unmetText(unmet, question.profile, requirement)}`;
    return { className: result.file, name, kind, message: label, detail };
  });
}

function place({ file }: Checked, line: number): string {
  return `${file}:${line}`;
}
