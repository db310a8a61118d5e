/**
 * What a command says of what was typed after its name, and of files that are none: without a process.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { CommandEnd } from '../../cli/command-end';
import { readProbeDocument } from '../../cli/probes/document';
import { parsed, UsageError } from '../../cli/usage';
import { AccountFileError, readAccountFile } from '../../emulator';
import { inFolder } from '../client/support/files';
import { EXAMPLES } from '../support/embedded';
import { healthyAccount } from './support/accounts';

function command(): Command {
  return new Command('npm run example --')
    .requiredOption('--account <file...>', 'files')
    .option('--integration <id>', 'one', 'expensify')
    .option('--json', 'as JSON')
    .addOption(new Option('--format <format>', 'form').choices(['text', 'json']).default('text'));
}

function refusalOf(act: () => unknown): Error {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof UsageError || thrown instanceof AccountFileError) return thrown;
    throw thrown;
  }
  throw new Error('It was taken.');
}

describe('what was typed', () => {
  it('is read, also behind the two dashes of an npm script', () => {
    const typed = ['--account', 'a.json', '--account', 'b.json', '--json', '--json'];
    const options = { account: ['a.json', 'b.json'], integration: 'expensify', json: true, format: 'text' };

    expect(parsed(command(), typed).opts()).toEqual(options);
    expect(parsed(command(), ['--', ...typed]).opts()).toEqual(options);
  });

  it.each<[string, string[], string]>([
    [
      'a mistyped option before the one that is missing',
      ['--acount', 'a.json'],
      "'--acount'\n(Did you mean --account?)",
    ],
    ['a mistyped option beside it', ['--account', 'a.json', '--jsn'], "'--jsn'\n(Did you mean --json?)"],
    ['an option with one dash', ['-account', 'a.json'], "'-account'\n(Did you mean --account?)"],
    [
      'an option with a long dash',
      ['—account', 'a.json'],
      '"—account" belongs to no option.\n(Did you mean --account?)',
    ],
    [
      'an option without dashes',
      ['account=a.json'],
      '"account=a.json" belongs to no option.\n(Did you mean --account?)',
    ],
    ['a file without its option', ['a.json'], '"a.json" belongs to no option. Files stand after --account.'],
    ['an option that is missing', ['--json'], "'--account <file...>' not specified"],
    ['an option without its value', ['--account'], "'--account <file...>' argument missing"],
    [
      'an option in the place of a value',
      ['--account', '--json'],
      '--json is an option. For a file of that name write ./--json.',
    ],
    ['an empty value', ['--account', 'a.json', '--integration', ''], '--integration: the value is empty.'],
    ['an empty one of several values', ['--account', 'a.json', ''], '--account: the value is empty.'],
    ['a value that is not to be chosen', ['--account', 'a.json', '--format', 'xml'], 'choices are text, json.'],
  ])('names %s, and where to read on', (_what, argv, message) => {
    const refusal = refusalOf(() => parsed(command(), argv));

    expect(refusal).toMatchObject({ status: 3, message: expect.stringContaining(message) as string });
    expect(refusal.message).toMatch(/\nnpm run example -- --help says what this command takes\.$/);
  });

  it.each([
    ['another value', 'concur'],
    ['the same value', 'expensify'],
  ])('holds an option that takes one value once, else one would be lost: %s', (_which, second) => {
    const typed = ['--account', 'a.json', '--integration', 'expensify', `--integration=${second}`];

    expect(refusalOf(() => parsed(command(), typed)).message).toBe('--integration is given 2 times. Give it once.');
  });

  it('may ask for help, which is no failure', () => {
    const out: string[] = [];
    const asked = command().configureOutput({ writeOut: (text) => out.push(text) });
    let end: unknown;
    try {
      parsed(asked, ['--help']);
    } catch (thrown) {
      end = thrown;
    }

    expect(end).toBeInstanceOf(CommandEnd);
    expect(end).toMatchObject({ status: 0, message: '' });
    expect(out.join('')).toContain('--account <file...>');
  });
});

describe('a file', () => {
  const healthy = JSON.stringify(healthyAccount());

  it.each<[string, string | Buffer, RegExp]>([
    ['that is empty', '', /: cannot be read: the file is empty\.$/],
    ['in UTF-16', Buffer.from(`\uFEFF${healthy}`, 'utf16le'), /: cannot be read: it is in UTF-16; save it in UTF-8\.$/],
    ['in UTF-16 without a mark', Buffer.from(healthy, 'utf16le'), /: cannot be read: it is in UTF-16; /],
    ['in Latin-1', Buffer.from(healthy.replace('Acme', 'Acmé'), 'latin1'), /: cannot be read: it is not in UTF-8; /],
    [
      'with a key twice in one object',
      '{\n "format": "account/1",\n "format": "account/1"}',
      /: line 3, column 2: The key "format" stands twice/,
    ],
    ['cut off', '{"format"', /: line 1, column 10: /],
  ])('%s is refused with its reason, as an account and as what the probes printed', async (_what, content, reason) => {
    await inFolder({}, (folder) => {
      const path = join(folder, 'file.json');
      writeFileSync(path, content);

      expect(refusalOf(() => readAccountFile(path)).message).toMatch(reason);
      expect(refusalOf(() => readProbeDocument(path)).message).toMatch(reason);
    });
  });

  it('that is a folder is told as one', () => {
    expect(refusalOf(() => readAccountFile(EXAMPLES)).message).toMatch(
      /: cannot be read: it is a folder; name a file in it\.$/,
    );
    expect(refusalOf(() => readProbeDocument(EXAMPLES)).message).toMatch(/: it is a folder; name a file in it\.$/);
  });

  it('may begin with the byte order mark of UTF-8', async () => {
    await inFolder({ 'marked.json': `\uFEFF${healthy}` }, (folder) => {
      expect(readAccountFile(join(folder, 'marked.json')).account.id).toBe('1234567_SB1');
    });
  });
});
