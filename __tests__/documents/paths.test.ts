/**
 * Every path, link and npm script that the documents name is there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { inFolder } from '../client/support/files';
import { faultsOf, openRepository, written } from './support/named-paths';

const TOP = ['CONTRIBUTING.md', 'SECURITY.md', 'README.md'];
const BELOW_DOCS = readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => written(PROJECT, join(PROJECT, 'docs', name)));
const FORMS = readdirSync(join(PROJECT, '.github'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(md|yml)$/.test(name))
  .map((name) => written(PROJECT, join(PROJECT, '.github', name)));

const repository = openRepository(PROJECT);

it.each([...TOP, ...BELOW_DOCS.sort(), ...FORMS.sort()])('%s names what is there', (document) => {
  const path = join(PROJECT, document);
  expect(faultsOf(repository, path, readFileSync(path, 'utf8'))).toEqual([]);
});

it('reads every document', () => {
  expect(BELOW_DOCS.length).toBeGreaterThan(30);
});

describe('a document', () => {
  const faultsIn = (text: string) =>
    inFolder(
      {
        'package.json': '{"scripts": {"start": "x", "build:one": "x"}, "devDependencies": {"sql.js": "1.0.0"}}',
        '.gitignore': 'made/\n',
        'other.md': '# One `thing`, and another\n',
      },
      (folder) => {
        mkdirSync(join(folder, 'cli'));
        writeFileSync(join(folder, 'cli', 'run.ts'), '');
        return faultsOf(openRepository(folder), join(folder, 'READ.md'), text);
      },
    );

  it.each<[string, string, readonly string[]]>([
    ['a file', 'See `cli/runs.ts`.', ['no file `cli/runs.ts`']],
    ['a file in a folder that is not there', 'See `clu/run.ts`.', ['no file `clu/run.ts`']],
    ['a folder', 'See `rooms/`.', ['no file `rooms/`']],
    ['something without an extension in a folder of ours', 'See `cli/one`.', ['no file `cli/one`']],
    ['a bare name', 'See `runs.ts`.', ['no file `runs.ts`']],
    ['a file in a command', '```sh\nnode cli/runs.ts --json\n```', ['no file cli/runs.ts in a command']],
    ['a file in a command in a sentence', 'Say `node cli/runs.ts`.', ['no file cli/runs.ts in a command']],
    ['a link', '[x](others.md)', ['no file for the link (others.md)']],
    ['a heading', '[x](other.md#one)', ['no heading for the link (other.md#one)']],
    ['a script', 'Say `npm run --silent build:two` or npm test.', ['no npm script build:two', 'no npm script test']],
  ])('that names %s which is not there is found', async (_what, text, faults) => {
    expect(await faultsIn(text)).toEqual(faults);
  });

  it('may name what is there, what is made, and what is no path', async () => {
    const text = `\`cli/run.ts\`, \`run.ts\`, \`cli/\`, \`made/x.zip\`, \`N/query\`, \`https://x.y/z.md\`, \`cli/<name>.ts\`, \`a.b\`, \`.ts\`, \`sql.js\`,
      [x](other.md#one-thing-and-another), [y](https://x.y/z.md), \`npm run build:one\`, npm start
\`\`\`sh
node cli/run.ts
\`\`\``;
    expect(await faultsIn(text)).toEqual([]);
  });
});
