/**
 * docs/checks/: of every check's page the list of what may have been unread, and what to grant to read it. It is made from what
 * the check declares; the rest of the page is written by hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '../../src/TypeScript/account/sources';
import { accountChecks, tokenChecks } from '../../src/TypeScript/diagnosis/checks/index';
import type { FactSource, Grant } from '../../src/TypeScript/diagnosis/facts';
import { levelText } from '../../src/TypeScript/netsuite/levels';
import { PROJECT } from '../bundle';

const [BEGIN, END] = ['<!-- reads: made by npm run docs -->', '<!-- /reads -->'];

/** By path. @throws Error for a page without the place for the list */
export function checkDocuments(): ReadonlyMap<string, string> {
  return new Map(
    [...accountChecks, ...tokenChecks].map(({ id, reads }) => {
      const path = `docs/checks/${id}.md`;
      const page = readFileSync(join(PROJECT, path), 'utf8');
      const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
      if (from < 0 || to < from) throw new Error(`${path} has no place for what the check reads: ${BEGIN} … ${END}.`);
      return [path, `${page.slice(0, from)}${BEGIN}\n\n${listOf(reads)}\n${page.slice(to)}`];
    }),
  );
}

function listOf(reads: readonly FactSource[]): string {
  return reads.map((source) => `- ${SOURCES[source].label}: ${grantText(SOURCES[source].grant)}\n`).join('');
}

function grantText(grants: readonly Grant[]): string {
  if (grants.length === 0) return 'every role may ask, so there is nothing to grant';
  return `grant ${grants.map(({ name, level }) => `${name} (${levelText(level)})`).join(', ')}`;
}
