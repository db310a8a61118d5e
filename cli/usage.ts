/**
 * What the commands understand, and how they say that they do not.
 */
import { resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { CommanderError } from 'commander';
import { CommandEnd, EXIT_BAD_INPUT } from './command-end';

/** Bad usage: a sentence that says what to write instead. */
export class UsageError extends CommandEnd {
  constructor(message: string) {
    super(EXIT_BAD_INPUT, message);
  }
}

/**
 * Reads what was typed after the name of a command. Help is printed, and ends the command with 0.
 *
 * An option that the command does not know comes first, before one that is missing because it was mistyped. An option that
 * takes one value may stand once, for otherwise one of the two would be lost.
 *
 * @param argv may begin with the `--` by which an npm script hides the rest from Node.js
 * @throws UsageError
 */
export function parsed(command: Command, argv: readonly string[]): Command {
  const required = command.options.filter(({ mandatory }) => mandatory);
  for (const option of required) option.makeOptionMandatory(false);
  const given = occurrencesOf(command);
  command
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse(argv[0] === '--' ? argv.slice(1) : argv, { from: 'user' });
  } catch (thrown) {
    throw thrown instanceof CommanderError ? endOf(command, thrown) : thrown;
  }
  for (const [option, times] of given) {
    if (times > 1) throw new UsageError(`${flagOf(option)} is given ${times} times. Give it once.`);
  }
  for (const option of command.options) refuseValues(command, option);
  for (const option of required) {
    if (command.getOptionValue(option.attributeName()) !== undefined) continue;
    throw wrongUsage(command, `error: required option '${option.flags}' not specified`);
  }
  return command;
}

/** How often each option stands there that takes one value. */
function occurrencesOf(command: Command): ReadonlyMap<Option, number> {
  const times = new Map<Option, number>();
  for (const option of command.options.filter(
    ({ variadic, required, optional }) => !variadic && (required || optional),
  )) {
    command.on(`option:${option.name()}`, () => times.set(option, (times.get(option) ?? 0) + 1));
  }
  return times;
}

/** A value that is empty, as of a variable that is not set, or that is an option, because the value was forgotten. */
function refuseValues(command: Command, option: Option): void {
  const name = option.attributeName();
  if (command.getOptionValueSource(name) !== 'cli') return;
  const values: unknown = command.getOptionValue(name);
  for (const value of Array.isArray(values) ? (values as unknown[]) : [values]) {
    if (value === '') throw wrongUsage(command, `${flagOf(option)}: the value is empty.`);
    if (typeof value !== 'string' || !command.options.some(({ long }) => long === value)) continue;
    const advice = `For a file of that name write ./${value}.`;
    throw wrongUsage(command, `${flagOf(option)} wants a value, and ${value} is an option. ${advice}`);
  }
}

function endOf(command: Command, { code, exitCode, message }: CommanderError): CommandEnd {
  if (exitCode === 0) return new CommandEnd(0, '');
  const [first = ''] = command.args;
  if (code === 'commander.excessArguments') {
    return wrongUsage(command, `error: ${JSON.stringify(first)} belongs to no option.${adviceOn(command, first)}`);
  }
  const oneDash = /^error: unknown option '(-[^-'][^']*)'$/.exec(message)?.[1];
  return wrongUsage(command, message + (oneDash === undefined ? '' : adviceOn(command, oneDash)));
}

/** For an option with other dashes than two, as a word processor makes them, or for files without their option. */
function adviceOn(command: Command, typed: string): string {
  const [name] = typed.replace(/^[-\u2010-\u2015\u2212]+/, '').split('=');
  const meant = command.options.find(({ long }) => long === `--${name}`);
  if (meant) return `\n(Did you mean ${flagOf(meant)}?)`;
  const files = command.options.find(({ variadic }) => variadic);
  return files === undefined || typed.startsWith('-') ? '' : ` Files stand after ${flagOf(files)}.`;
}

function wrongUsage(command: Command, message: string): UsageError {
  return new UsageError(`${message}\n${command.name()} --help says what this command takes.`);
}

function flagOf(option: Option): string {
  return option.long ?? option.flags;
}

/** Of what came of several files, what the command leaves with: the first of these that is among them, else 0. */
export function firstOf(order: readonly number[], statuses: readonly number[]): number {
  return order.find((status) => statuses.includes(status)) ?? 0;
}

/** A path as the person who typed it means it: npm runs scripts in the project's folder, wherever it was called. */
export function typedPath(path: string): string {
  const from = process.env.npm_lifecycle_event === undefined ? undefined : process.env.INIT_CWD;
  return resolve(from ?? process.cwd(), path);
}

/** `--as 42:1001` */
export function parseCaller(text: string): { entity: number; role: number } {
  const match = /^([1-9]\d{0,14}):([1-9]\d{0,14})$/.exec(text);
  if (!match) throw new UsageError(`--as ${text}: write the internal ids of an employee and a role, such as 42:1001.`);
  return { entity: Number(match[1]), role: Number(match[2]) };
}

/** `--page 2` */
export function parseNumber(option: string, text: string, most: number): number {
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : NaN;
  if (number <= most) return number;
  throw new UsageError(`${option} ${text}: write a number from 1 to ${most}.`);
}

/** `--token 501` */
export function parseToken(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`--token ${text}: write the internal id of an access token, such as 501.`);
}
