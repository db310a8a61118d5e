/**
 * npm run preflight -- --account FILE... [--integration expensify] [--token ID] [--looked] [--on-behalf]
 *                      [--form full|minimal] [--format text|json|junit]
 *
 * Asks before the sync, as the integration itself does, in the embedded accounts that the files describe. Exit status: 3
 * for bad usage or a bad account file, else 1 if one is blocked, else 4 if one is refused or unreachable, else 2 if one is
 * unknown or has no token to ask with, else 0. Without an answer: 5 if the command itself fails, and what leave.ts names.
 */
import { leaveWith, print } from './leave';
import { Command, Option } from 'commander';
import { EXIT, exitStatus, type Form } from '../client/src/index.ts';
import { DEFAULT_INTEGRATION } from '../src/TypeScript/profiles/index';
import { packagedBundle } from './bundle';
import { profileNamed } from './integration';
import type { Asked, NotAsked, Question } from './preflight/ask';
import { askFile } from './preflight/ask';
import { jsonLine, junitDocument, textBlock } from './preflight/render';
import { firstOf, parsed, parseToken } from './usage';

interface Options {
  readonly account: readonly string[];
  readonly integration: string;
  readonly token?: string;
  readonly looked?: true;
  readonly onBehalf?: true;
  readonly form: Form;
  readonly format: 'text' | 'json' | 'junit';
}

/** What one answer after the other is printed as, and between two of them; JUnit is one document, at the end. */
const PRINTED = {
  text: { render: textBlock, between: '\n' },
  json: { render: jsonLine, between: '' },
  junit: null,
} as const;
const ORDER = [EXIT.usage, EXIT.blocked, EXIT.silent, EXIT.unknown];

async function main(argv: readonly string[]): Promise<number> {
  const options = parse(argv);
  const question = questionIn(options);
  const zip = await packagedBundle();
  const printed = PRINTED[options.format];
  const all: (Asked | NotAsked)[] = [];
  const statuses: number[] = [];
  for (const path of options.account) {
    const answers = await askFile(path, zip, question, statuses);
    if (answers === null) statuses.push(EXIT.usage);
    for (const one of answers ?? []) {
      if (printed !== null) await print(`${all.length > 0 ? printed.between : ''}${printed.render(one)}`);
      all.push(one);
      statuses.push('result' in one ? exitStatus(one.result) : EXIT.unknown);
    }
  }
  if (printed === null) await print(junitDocument(all));
  return firstOf(ORDER, statuses);
}

function parse(argv: readonly string[]): Options {
  const command = new Command('npm run preflight --')
    .description(
      'Asks whether an integration may sync, over HTTP and signed with its own access token, in the embedded account that a file describes.',
    )
    .requiredOption('--account <file...>', 'account files (format account/1)')
    .option('--integration <id>', 'which integration', DEFAULT_INTEGRATION)
    .option(
      '--token <id>',
      'internal id of the token to ask with (default: each live one of the integration, else its newest)',
    )
    .option('--looked', 'an Administrator asks for the report first, so that there is a snapshot')
    .option('--on-behalf', 'the caller is not the integration: a monitor, say')
    .addOption(new Option('--form <form>', 'how much is asked for').choices(['full', 'minimal']).default('full'))
    .addOption(new Option('--format <format>', 'printed as').choices(['text', 'json', 'junit']).default('text'))
    .addHelpText(
      'after',
      '\nExit status: 0 ready, 1 blocked, 2 not known, 3 bad usage or a bad account file, 4 refused or unreachable,\n' +
        '5 the command itself failed. Of several the first of 3, 1, 4, 2.',
    );
  return parsed(command, argv).opts<Options>();
}

function questionIn({ integration, token, looked, onBehalf, form }: Options): Question {
  return {
    profile: profileNamed(integration),
    looked: looked === true,
    onBehalf: onBehalf === true,
    form,
    ...(token === undefined ? {} : { token: parseToken(token) }),
  };
}

leaveWith(() => main(process.argv.slice(2)));
