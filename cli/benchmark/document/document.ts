/**
 * The text of docs/performance.md, from the sections of one run.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../../src/TypeScript/report/contract';
import { PROJECT } from '../../bundle';
import { thisMachine } from '../machine';
import type { Scale, Section } from '../section';
import { number, shortOf } from '../section';
import { sectionText } from './markdown';

export interface WholeRun {
  readonly sections: readonly Section[];
  /** ISO time in UTC. */
  readonly startedAt: string;
  readonly minutes: number;
  readonly scale: Scale;
}

export function documentText({ sections, startedAt, minutes, scale }: WholeRun): string {
  const { cpu, cores, memoryGB, system } = thisMachine();
  const short = sections.flatMap(shortOf);
  return [
    '# Performance',
    ...(scale === 'small'
      ? [
          '**These figures are of small accounts and few runs (`--small`), to try that the command works. Run `npm run bench` for the real ones.**',
        ]
      : []),
    `\`npm run bench\` measured all of this on one machine in one run, and wrote this page. It takes about ${number(Math.ceil(minutes))} minutes. ` +
      'Times differ from machine to machine; ratios and counts hardly do. To measure one part, name it: `npm run bench -- decide`. [All parts](commands.md#figures).',
    `Measured on ${startedAt.slice(0, 10)}: ${cpu}, ${cores} cores, ${memoryGB} GB, ${system}; Node.js ${process.versions.node}, V8 ${process.versions.v8}; ` +
      `report ${SCHEMA_VERSION}; ${versionsOf(['casbin', '@casl/ability', '@cedar-policy/cedar-wasm', 'playwright-core', 'axe-core']).join(', ')}.`,
    short.length === 0
      ? 'Every row meets its aim.'
      : `${short.length === 1 ? 'One row falls' : `${short.length} rows fall`} short of the aim:\n\n${short.map((one) => `- ${one}`).join('\n')}`,
    ...sections.map((section) => sectionText(section)),
  ].join('\n\n');
}

function versionsOf(packages: readonly string[]): string[] {
  const { devDependencies } = createRequire(__filename)(join(PROJECT, 'package.json')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  return packages.map((name) => `${name} ${devDependencies[name] ?? 'of no version'}`);
}
