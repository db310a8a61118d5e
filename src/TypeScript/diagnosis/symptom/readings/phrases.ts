import type { Answer, Listed, NotListed } from './symptom-read';

/** An answer names at most so many records; the rest is counted. */
export const MOST_NAMED = 20;

/** `1 employee is`, `3 employees are`; of a list that goes on, `at least 5,000 employees are`. */
export function counted(count: number, { all }: Pick<Listed<unknown>, 'all'>, one: string, several: string): string {
  const number = count.toLocaleString('en-US');
  return `${all ? '' : 'at least '}${number} ${count === 1 && all ? one : several}`;
}

/** `a, b and c`; beyond twenty the rest is counted: `a, b … and 3 more`. */
export function named<Row>(rows: readonly Row[], name: (row: Row) => string): string {
  const shown = rows.slice(0, MOST_NAMED).map(name);
  const rest = rows.length - shown.length;
  return inWords(rest === 0 ? shown : [...shown, `${rest.toLocaleString('en-US')} more`]);
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** What an answer says, or that it could not be read and what to grant. @param what as a sentence begins with it */
export function sentences<Row>(
  what: string,
  answer: Answer<Row>,
  say: (answer: Listed<Row>) => readonly string[],
): readonly string[] {
  return answer.known ? say(answer) : notListed(what, answer);
}

function notListed(what: string, { code, message, grant, feature }: NotListed): readonly string[] {
  const permissions = grant.map(({ name, level }) => `${name} (${level.charAt(0)}${level.slice(1).toLowerCase()})`);
  return [
    `${what} could not be read (${code}: ${message.replace(/\.$/, '')}), so it is not known whether this is the cause.`,
    ...(permissions.length === 0
      ? []
      : [
          `To read them, grant the role that asks ${inWords(permissions)}${feature === undefined ? '' : `, and check that the feature ${feature} is on`}.`,
        ]),
  ];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
