/**
 * npm run bench [-- PART...]: figures, measured in one run on this machine. Without a part: all that docs/performance.md shows, and
 * writes that page and its plots. Exit status: 0, or 1 if a row falls short of its aim or something is wrong.
 */
import { leaveWith, print } from './leave';
import { writeDocument } from './benchmark/document/write';
import { sectionText } from './benchmark/document/markdown';
import { thisMachine } from './benchmark/machine';
import { decideSection } from './benchmark/parts/decide';
import { growthSection } from './benchmark/parts/growth';
import { largeAccountsSection } from './benchmark/parts/large-accounts';
import { roleCheckSection, sweepSection } from './benchmark/parts/other';
import { pageSection } from './benchmark/parts/page';
import { readingSection } from './benchmark/parts/reading';
import { servingSection } from './benchmark/parts/serving';
import { startUpSection } from './benchmark/parts/start-up';
import { suiteSection } from './benchmark/parts/suite';
import type { Scale, Section } from './benchmark/section';
import { shortOf } from './benchmark/section';
import { PROJECT } from './bundle';
import { parsed } from './usage';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';

type Measure = (scale: Scale) => Promise<Section>;

/** What the page shows, in its order. */
const OF_THE_PAGE: Readonly<Record<string, Measure>> = {
  decide: decideSection,
  reading: readingSection,
  growth: growthSection,
  serving: servingSection,
  page: pageSection,
  'start-up': startUpSection,
};

/** What takes long, or is about one command. */
const OTHERS: Readonly<Record<string, Measure>> = {
  'large-accounts': largeAccountsSection,
  sweep: sweepSection,
  'role-check': roleCheckSection,
  suite: suiteSection,
};

interface Options {
  readonly json?: true;
  readonly small?: true;
  readonly to?: string;
}

async function main(argv: readonly string[]): Promise<number> {
  const parts = { ...OF_THE_PAGE, ...OTHERS };
  const command = new Command('npm run bench --')
    .description('Measures on this machine. Without a part: what docs/performance.md shows, and writes that page.')
    .addArgument(new Argument('[part...]', 'what to measure').choices(Object.keys(parts)))
    .option('--json', 'prints the figures as JSON in the place of tables')
    .option('--small', 'measures small accounts, to try that it runs, and writes the page only where --to says')
    .option('--to <folder>', 'where the page is written; usually docs');
  const { args } = parsed(command, argv);
  const { json: isJson = false, small: isSmall = false, to } = command.opts<Options>();
  const scale = isSmall ? 'small' : 'whole';
  const names = args.length > 0 ? [...new Set(args)] : Object.keys(OF_THE_PAGE);
  const startedAt = new Date();
  const sections = new Map<string, Section>();
  for (const name of names) {
    process.stderr.write(`Measuring ${name} …\n`);
    const section = await parts[name]?.(scale);
    if (section === undefined) continue;
    sections.set(name, section);
    if (!isJson) await print(`${sectionText(section)}\n`);
  }
  const all = [...sections.values()];
  if (isJson) await print(JSON.stringify(figuresOf(sections), null, 2));
  const folder = to === undefined ? join(PROJECT, 'docs') : resolve(to);
  if (args.length === 0 && (!isSmall || to !== undefined)) {
    const minutes = (Date.now() - startedAt.getTime()) / 60_000;
    await writeDocument(folder, { sections: all, startedAt: startedAt.toISOString(), minutes, scale });
    process.stderr.write(`Wrote ${join(folder, 'performance.md')} and its plots.\n`);
  }
  const wrong = all.flatMap((section) => [...section.faults, ...shortOf(section)]);
  for (const one of wrong) process.stderr.write(`${one}\n`);
  return wrong.length > 0 ? 1 : 0;
}

function figuresOf(sections: ReadonlyMap<string, Section>): unknown {
  const { node, v8 } = process.versions;
  return {
    machine: thisMachine(),
    versions: { node, v8 },
    parts: Object.fromEntries(
      [...sections].map(([name, section]) => [
        name,
        { faults: section.faults, shortOfAims: shortOf(section), figures: section.figures },
      ]),
    ),
  };
}

leaveWith(() => main(process.argv.slice(2)));
