/**
 * docs/emulator.md: how far the emulator is right, made from the code, so that it cannot say more than the code does.
 */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
  DIFFERENCES,
  ledger,
  type Mark,
  type Module,
  modulesOf,
  openAccount,
  permissionLabel,
  readAccountFile,
  TABLES,
} from '../../emulator';
import { packagedBundle, PROJECT } from '../bundle';
import { assumptions, harmOfAssumptions } from './emulator-assumptions';
import { cell } from './markdown-cell';

/** The text of docs/emulator.md, formatted as the formatter would leave it. */
export async function emulatorDocument(): Promise<string> {
  const parts = [introduction(), differences(), assumptions(), modules(await allModules()), tables(), known()];
  const path = join(PROJECT, 'docs', 'emulator.md');
  return format(parts.join('\n\n'), { ...(await resolveConfig(path)), parser: 'markdown' });
}

async function allModules(): Promise<Module[]> {
  const file = readAccountFile(join(PROJECT, 'probes', 'account.json'));
  const account = await openAccount({ file, project: await packagedBundle() });
  try {
    return modulesOf(account, { entity: file.administrator.id, role: 3 });
  } finally {
    account.close();
  }
}

function counted(mark: Mark): number {
  return ledger.filter((row) => row.mark === mark).length;
}

function introduction(): string {
  return `# The emulator: how far it is right

<!-- Made by \`npm run docs\`; change the ledger in emulator/evidence, not this page. -->

The embedded account deploys the zip that \`suitecloud project:package\` makes and runs it: SuiteScript 2.x against real SQL,
behind a login, over HTTP. [Its README](../emulator/README.md) shows how to test your own scripts with it. It was made from public documents and public code; nothing of it was tried in a live account.
So everything that it claims about NetSuite stands in a ledger, each claim with its source and a mark:

| mark | claims | what it means |
| --- | --- | --- |
| documented | ${counted('documented')} | Oracle says so: a page of the online help, or the documentation in its unit-testing stubs |
| seen | ${counted('seen')} | working public code, a blog, a vendor's page or a public error message |
| assumed | ${counted('assumed')} | neither: the likeliest behaviour, until somebody tries it |

${harmOfAssumptions()}

\`D/<page>\` is \`https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/<page>.html\`.`;
}

function differences(): string {
  return `## What differs from NetSuite

${DIFFERENCES.map(({ what, why }) => `- ${what} ${why}`).join('\n')}`;
}

function modules(all: readonly Module[]): string {
  return `## Modules

Every other module or member is refused by name. Units are those of \`@governance\` in Oracle's stubs, read when they are
needed.

| module | members |
| --- | --- |
${all.map(({ name, members }) => `| \`${name}\` | ${members.map((member) => `\`${member}\``).join(', ')} |`).join('\n')}`;
}

function tables(): string {
  const rows = TABLES.map(({ name, gate, mark, source }) => {
    const needed = gate === null ? 'nothing' : `${permissionLabel(gate.permission)} at ${gate.level}`;
    return `| \`${name}\` | ${needed} | ${mark} | ${cell(source)} |`;
  });
  return `## SuiteQL tables

A table that the caller may not read is refused as one that does not exist.

| table | needs | mark | source |
| --- | --- | --- | --- |
${rows.join('\n')}`;
}

function known(): string {
  const rows = ledger.filter(({ mark }) => mark !== 'assumed');
  return `## What is documented or seen

| claim | mark | source |
| --- | --- | --- |
${rows.map((row) => `| ${cell(row.claim)} | ${row.mark} | ${cell(row.source)} |`).join('\n')}`;
}
