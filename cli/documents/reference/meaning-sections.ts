/**
 * What a page of a code and a page of a symptom say alike of a refusal: whether it is a permission, which links explain it, what to
 * do, and what it is otherwise.
 */
import type { CheckId } from '../../../src/TypeScript/diagnosis/finding';
import { MEANINGS } from '../../../src/TypeScript/diagnosis/symptom/meanings';
import { checkLines } from './check-links';
import type { FaultWords, RefusalKind } from './fault-words';
import { FAULT_WORDS } from './fault-words';
import { bullets, listed, numbered, once, plain, section } from './markdown';
import { featurePlace, permissionAt } from './names';

/** The answer in one word and a sentence. */
export const ANSWERS: Readonly<Record<FaultWords['isPermission'], string>> = {
  yes: '**Yes.** The role lacks a permission or a level, the token is on another role, or a global permission of the employee takes the permission away.',
  maybe: '**It can be.** The text alone does not say.',
  login: '**It is about the login.** A missing permission to log in is one of several causes.',
  no: '**No.** More permissions for the role do not help.',
};

export function permissionQuestion(answer: FaultWords['isPermission']): string {
  return section('Is it a permission problem?', ANSWERS[answer]);
}

/** @param more checks that explain it beside those of the kinds */
export function explainedSection(kinds: readonly RefusalKind[], more: readonly CheckId[] = []): string {
  const meanings = kinds.map((kind) => MEANINGS[kind]);
  const checks = once([...meanings.flatMap((meaning) => meaning.checks), ...more]);
  const permissions = meanings.flatMap((meaning) => meaning.permissions);
  const features = once(
    meanings.flatMap((meaning) => meaning.features.map(({ id, name }) => (id === null ? name : featurePlace(id)))),
  );
  return section(
    'Which check explains it',
    checks.length === 0
      ? 'None: all checks of Token Doctor can pass.'
      : `Token Doctor makes these checks, in the order in which access fails:\n\n${bullets(checkLines(checks))}`,
    permissions.length === 0
      ? ''
      : `The permission is ${listed(
          permissions.map(({ anyOf, level }) => permissionAt(anyOf, level === 'higher' ? 'VIEW' : level)),
          'or',
        )}.`,
    features.length === 0 ? '' : `The feature is ${listed(features, 'or')}, under Setup > Company > Enable Features.`,
    meanings.some(({ logIn }) => logIn) ? 'It also looks at the permission with which the role logs in.' : '',
  );
}

export function stepsSection(steps: readonly string[]): string {
  return section('What to do', stepList(once(steps)));
}

/** One step needs no number. */
export function stepList(steps: readonly string[]): string {
  return steps.length === 1 ? (steps[0] ?? '') : numbered(steps);
}

/** What it is where no link explains it. */
export function otherwiseSection(kinds: readonly RefusalKind[]): string {
  const hasChecks = kinds.some((kind) => MEANINGS[kind].checks.length > 0);
  if (!hasChecks)
    return section(
      'Where to look',
      bullets(once(kinds.map((kind) => plain(MEANINGS[kind].otherwise.look)))).replace(/^- (?=[^\n]*$)/, ''),
    );
  const all = once(
    kinds.map((kind) => {
      const { message, look } = MEANINGS[kind].otherwise;
      return `${plain(message)} Where to look: ${plain(look)}.`;
    }),
  );
  return section('If no check fails', all.length === 1 ? (all[0] ?? '') : bullets(all));
}

export function stepsOf(kinds: readonly RefusalKind[]): string[] {
  return once(kinds.flatMap((kind) => FAULT_WORDS[kind].steps));
}

export function sourcesOf(kinds: readonly RefusalKind[]): string[] {
  return once(kinds.flatMap((kind) => FAULT_WORDS[kind].sources ?? []));
}
