import { visible } from '../../client/src/printable.ts';
import { checkFile, type FileResult } from './check-file';
import { EXIT, exitStatus } from './exit-status';
import { type Command, parseCommand, USAGE } from './options';
import { renderJson } from './render-json';
import { renderJunit } from './render-junit';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';
import { UsageError } from './usage-error';
import { VERSION } from './version';

/** Where a command reads and writes. */
export interface Surroundings {
  /** Against which files are named. */
  readonly folder: string;
  readonly out: (text: string) => unknown;
  readonly err: (text: string) => unknown;
}

/**
 * Runs the command.
 *
 * @param argv without node and the script
 * @returns the exit status: 3 bad usage or a file that cannot be read, else 1 if a role is blocked, else 0; 5 if the command itself failed
 */
export async function main(argv: readonly string[], { folder, out, err: tell }: Surroundings): Promise<number> {
  const err = (text: string) => tell(visible(text));
  try {
    const command = parseCommand(argv, folder);
    if (command === 'help' || command === 'version') {
      await out(command === 'help' ? USAGE : VERSION);
      return EXIT.ready;
    }
    for (const warning of command.warnings) await err(`Warning: ${warning}`);
    const results: FileResult[] = [];
    for (const file of command.files) results.push(await checkFile(file, folder, command.question, command.fix));
    await out(rendered(results, command, folder));
    if (command.format !== 'text') for (const line of results.flatMap(besideTheAnswer)) await err(line);
    return exitStatus(results);
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      await err(thrown.message);
      return EXIT.usage;
    }
    await err(
      `The command itself failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
    );
    return EXIT.bug;
  }
}

function rendered(results: readonly FileResult[], { question, format }: Command, folder: string): string {
  switch (format) {
    case 'text':
      return renderText(results, question);
    case 'json':
      return renderJson(results);
    case 'sarif':
      return renderSarif(results, question, folder);
    case 'junit':
      return renderJunit(results, question);
  }
}

/** What --fix did, and what else the file says, beside an answer whose form has no place for it. */
function besideTheAnswer(result: FileResult): string[] {
  if ('error' in result) return [];
  const { file, written, left, notes } = result;
  return [
    ...written.map((one) => `${file}: written: ${one}`),
    ...left.map((one) => `${file}: not written: ${one}`),
    ...notes.map((one) => `${file}: note: ${one}`),
  ];
}
