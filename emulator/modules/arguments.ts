import type { Execution } from '../model';

type Fail = Execution['fail'];
type Options = Readonly<Record<string, unknown>>;

/**
 * The checks of arguments that every N/* member makes, worded as Oracle's pages word them:
 * `{method name}: Missing a required argument: {param name}` [DOC] section_0618021129 and others.
 */
export function optionsOf(value: unknown, member: string, fail: Fail): Options {
  if (typeof value === 'object' && value !== null) return value as Options;
  if (value === undefined || value === null) throw missing(member, 'options', fail);
  throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: options`);
}

/** Options where a script may also write the one required argument bare: `write('…')` for `write({ output: '…' })`. */
export function optionsOrValue(value: unknown, name: string, member: string, fail: Fail): Options {
  return typeof value === 'string' ? { [name]: value } : optionsOf(value, member, fail);
}

/** @throws SSS_MISSING_REQD_ARGUMENT */
export function required(options: Options, name: string, member: string, fail: Fail): unknown {
  const value = options[name];
  if (value === undefined || value === null || value === '') throw missing(member, name, fail);
  return value;
}

/**
 * @param code what Oracle's stub documents for this member: SSS_INVALID_TYPE_ARG or WRONG_PARAMETER_TYPE
 * @throws SSS_MISSING_REQD_ARGUMENT, or that code for a value that is no string
 */
export function requiredString(
  options: Options,
  name: string,
  member: string,
  fail: Fail,
  code: 'SSS_INVALID_TYPE_ARG' | 'WRONG_PARAMETER_TYPE' = 'SSS_INVALID_TYPE_ARG',
): string {
  const value = required(options, name, member, fail);
  if (typeof value === 'string') return value;
  throw fail(code, `You have entered an invalid type argument: ${member}: ${name}`);
}

/** Script ids and internal ids may be given as numbers. */
export function requiredId(options: Options, name: string, member: string, fail: Fail): string {
  const value = required(options, name, member, fail);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: ${name}`);
}

/** Refuses options that the member does not document: a misspelt one would be dropped without a word. */
export function refuseUnknown(options: Options, known: readonly string[], member: string, fail: Fail): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have the option \`${unknown}\`.`);
  }
}

function missing(member: string, name: string, fail: Fail): Error {
  return fail('SSS_MISSING_REQD_ARGUMENT', `${member}: Missing a required argument: ${name}`);
}

/** The text of a value that a script gave for a text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  // Functions and symbols have no JSON.
  const json: unknown = value === null ? '' : JSON.stringify(value);
  return typeof json === 'string' ? json : '';
}
