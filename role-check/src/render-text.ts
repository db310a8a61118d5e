import { featureName } from '../../src/TypeScript/netsuite/features';
import { featuresFor, type Requirement } from '../../src/TypeScript/diagnosis/profile';
import { oneLine } from '../../client/src/printable.ts';
import type { Checked, FileResult } from './check-file';
import { type Question, requirementsIn } from './question';
import { unmetText } from './requirement-words';

/** For people: a paragraph a file, and at the end what no file can say. */
export function renderText(results: readonly FileResult[], question: Question): string {
  const requirements = new Map(requirementsIn(question).map((one) => [one.id, one]));
  const paragraphs = results.map((result) =>
    'error' in result
      ? `ERROR ${printed(result.file)}\n  ${printed(result.error)}`
      : [head(result), ...body(result, question, requirements)].join('\n'),
  );
  return [...paragraphs, limits(question)].join('\n\n');
}

function head({ file, verdict, role: { name, scriptid } }: Checked): string {
  const id = scriptid ?? 'without a script id';
  return printed(`${verdict.toUpperCase()} ${file} (${name === null ? 'a role without a name' : `"${name}"`}, ${id})`);
}

function body(
  { unmet, notes, written, left }: Checked,
  question: Question,
  requirements: ReadonlyMap<string, Requirement>,
): string[] {
  const sentences = unmet.flatMap((one) => {
    const requirement = requirements.get(one.requirement);
    if (requirement === undefined) return [];
    const doubt = requirement.doubt === undefined ? '' : ` In doubt: ${requirement.doubt}`;
    return [
      `line ${one.line}: ${one.strength === 'published' ? 'published: ' : ''}${unmetText(one, question.profile, requirement)}${doubt}`,
    ];
  });
  return [
    ...sentences,
    ...written.map((one) => `written: ${one}`),
    ...left.map((one) => `not written: ${one}`),
    ...notes.map((one) => `note: ${one}`),
  ].map((line) => `  ${printed(line)}`);
}

/** What a role file does not have. */
function limits({ profile, kind, options, featuresOff }: Question): string {
  const features = featuresFor(profile, kind);
  const off = [...featuresOff].sort();
  const unnamed = profile.options.filter(({ id }) => !options.has(id));
  return [
    `Checked: what ${profile.name} needs if it logs in with ${kind}.`,
    off.length === 0
      ? 'Every feature is assumed to be on.'
      : `Every feature is assumed to be on, except ${off.join(', ')}.`,
    ...(unnamed.length === 0
      ? []
      : [
          `Not checked: what only these options need: ${unnamed.map(({ id, label }) => `${id} (${label})`).join(', ')}.`,
        ]),
    'A role file does not say:',
    '- whether an employee has global permissions, which override the role',
    '- whether the role is assigned to the employee of the credential, and the credential is active',
    `- whether the account has these features on: ${features.map((id) => `${featureName(id)} (${id})`).join(', ')}`,
    '- whether subsidiaries, departments or other restrictions hide records',
    'Token Doctor in the account checks all of these.',
  ]
    .map(printed)
    .join('\n');
}

/** A file may hold anything: nothing of it may steer a terminal. */
function printed(line: string): string {
  return oneLine(line);
}
