/**
 * The parameters of a tool. A model chooses them, so they are checked like a stranger's: known names, short texts, ids and words of a
 * list. What is inside them is checked once more where every request is.
 */
import { BadRequest } from '../../examination/request';
import type { BadRequestCode } from '../../report/contract';

/** A parameter that cannot be taken, and which one it is. */
export class BadParameter extends BadRequest {
  constructor(
    code: BadRequestCode,
    message: string,
    readonly place: string | null,
  ) {
    super(code, message);
  }
}

/** What a parameter may be: a text of at most so many characters, or the number of one record or page. */
export type Kind = { readonly text: number } | 'number';

/** Values by name; what was left out, or is null, is not there. */
export type Values = Readonly<Record<string, string | number>>;

/** More than this is not a slip of a parameter's name. */
const MOST_PARAMETERS = 20;

/** @throws BadParameter */
export function valuesIn(sent: unknown, kinds: Readonly<Record<string, Kind>>): Values {
  const names = Object.keys(kinds);
  const known = names.length === 0 ? 'This tool has no parameters' : `Send at most these: ${names.join(', ')}`;
  const entries = entriesOf(sent, known).filter(([, value]) => value !== null && value !== undefined);
  const values: [string, string | number][] = [];
  for (const [name, value] of entries) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      throw new BadParameter('TD_UNKNOWN_PARAMETER', `There is no parameter ${shown(name)}. ${known}.`, shown(name));
    }
    values.push([name, valueOf(name, kind, value)]);
  }
  return Object.fromEntries(values);
}

function entriesOf(sent: unknown, known: string): [string, unknown][] {
  if (sent === undefined || sent === null) return [];
  if (typeof sent !== 'object' || Array.isArray(sent)) {
    throw new BadParameter('TD_WRONG_TYPE', `The parameters must be one object. ${known}.`, null);
  }
  const entries = Object.entries(sent);
  if (entries.length <= MOST_PARAMETERS) return entries;
  throw new BadParameter('TD_TOO_MANY_PARAMETERS', `${entries.length} parameters were sent. ${known}.`, null);
}

function valueOf(name: string, kind: Kind, value: unknown): string | number {
  if (kind === 'number') {
    const number = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 && number < 1e15) return number;
    throw new BadParameter('TD_WRONG_TYPE', `The parameter ${name} must be one whole number, such as 501.`, name);
  }
  if (typeof value !== 'string') {
    throw new BadParameter('TD_WRONG_TYPE', `The parameter ${name} must be one text.`, name);
  }
  if (value.length <= kind.text) return value;
  throw new BadParameter(
    'TD_WRONG_TYPE',
    `The parameter ${name} has ${value.length} characters. Send at most ${kind.text}.`,
    name,
  );
}

/** A name that nobody knows, short and plain enough for a message. */
function shown(name: string): string {
  const plain = name.replace(/[^\w-]/g, '?');
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
