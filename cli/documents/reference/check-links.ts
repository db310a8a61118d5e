/**
 * The checks as the pages name them: a link, and the question as the index of the checks has it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../../../src/TypeScript/diagnosis/finding';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import { PROJECT } from '../../bundle';

/** One line each, in the order in which access fails. @throws Error for a check without a row in docs/checks/README.md */
export function checkLines(checks: readonly CheckId[]): string[] {
  return CHECK_ORDER.filter((id) => checks.includes(id)).map((id) => `${checkLink(id)}: ${questionOf(id)}`);
}

/** From a page one folder below docs. */
export function checkLink(id: CheckId): string {
  return `[\`${id}\`](../checks/${id}.md)`;
}

let questions: ReadonlyMap<string, string> | undefined;

function questionOf(id: CheckId): string {
  questions ??= new Map(
    [
      ...readFileSync(join(PROJECT, 'docs', 'checks', 'README.md'), 'utf8').matchAll(
        /^\| \[`([\w-]+)`\]\([\w-]+\.md\) +\| (.*?) +\|/gm,
      ),
    ].map(([, check = '', question = '']) => [check, question]),
  );
  const question = questions.get(id);
  if (question === undefined) throw new Error(`docs/checks/README.md has no row for ${id}.`);
  return question;
}
