/**
 * The ledger: nothing of the emulator is without a row, and no row is without a source.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { MEMBERS, TABLE_ROWS, TYPES } from '../../emulator/evidence/coverage';
import { DIFFERENCES } from '../../emulator/evidence/differences';
import { modulesOf } from '../../emulator/evidence/inventory';
import { ledger } from '../../emulator/evidence/ledger';
import { TABLES } from '../../emulator/database/catalogue';
import { RULES } from '../../emulator/sdf/rules';
import { probes } from '../../probes/register';
import { UNPROBED } from '../../probes/unprobed';
import { built } from '../product/support/command';
import { EXAMPLES, inAccount } from '../support/embedded';

const ids = new Set(ledger.map(({ id }) => id));
const assumed = ledger.filter(({ mark }) => mark === 'assumed').map(({ id }) => id);

/** Every type that is made in the modules, `record.Record`, read from their source. */
function typesInSource(): string[] {
  const folder = join(PROJECT, 'emulator', 'modules');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const made = sources.flatMap((text) => [...text.matchAll(/(?:strict|search)Object(?:<[^(]*>)?\(\s*'([\w.]+)'/g)]);
  return [...new Set(made.flatMap(([, name]) => name ?? []))].sort();
}

describe('a row', () => {
  it('has an id of its own, a claim, and a source', () => {
    expect(ids.size).toBe(ledger.length);
    expect(ledger.filter(({ claim, source }) => claim.trim() === '' || source.trim() === '')).toEqual([]);
  });

  it('that is assumed says so nowhere but in its mark or source, and one that is documented names its document', () => {
    const documented = ledger.filter(({ mark }) => mark === 'documented');
    const NAMES =
      /section_|chapter_|subsect_|bridgehead_|article_|SDFxml|stubs|[Rr]ecords browser|Permissions Usage|RFC|SuiteCloud|suitecloud/;
    expect(documented.filter(({ source }) => !NAMES.test(source))).toEqual([]);
  });
});

describe('every part of the emulator has a row', () => {
  it('each module member, and no member that is gone', async () => {
    await inAccount(join(EXAMPLES, 'healthy.json'), (running, file) => {
      const modules = modulesOf(running.account, { entity: file.administrator.id, role: 3 });
      const members = modules.flatMap(({ name, members: own }) =>
        own.map((member) => `${name.slice(name.lastIndexOf('/') + 1)}.${member}`),
      );
      expect(members.sort()).toEqual(Object.keys(MEMBERS).sort());
      return Promise.resolve();
    });
  });

  it('each type of object that a member gives', () => {
    const known = new Set([...Object.keys(TYPES), ...Object.keys(MEMBERS)]);
    expect(typesInSource().filter((type) => !known.has(type))).toEqual([]);
    expect(typesInSource().length).toBeGreaterThan(20);
  });

  it('each table, and no table that is gone', () => {
    expect(TABLES.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE_ROWS).sort());
  });

  it('each rule of deployment', () => {
    expect(RULES.filter(({ id }) => !ids.has(`sdf-rule-${id}`))).toEqual([]);
  });

  it('and each of them names rows that exist', () => {
    const named = [MEMBERS, TYPES, TABLE_ROWS].flatMap((map) => Object.values(map).flat());
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(
      [MEMBERS, TYPES, TABLE_ROWS].flatMap((map) => Object.values(map)).filter((rows) => rows.length === 0),
    ).toEqual([]);
  });
});

describe('every assumption', () => {
  it('has a probe, or says why no script can try it', () => {
    expect(assumed.filter((id) => !probes.includes(id) && !(id in UNPROBED))).toEqual([]);
  });

  it('has only one of the two, and nothing else has', () => {
    expect([...probes, ...Object.keys(UNPROBED)].filter((id) => !assumed.includes(id))).toEqual([]);
    expect(probes.filter((id) => id in UNPROBED)).toEqual([]);
  });
});

describe('docs/emulator.md', () => {
  it('is what the ledger says; `npm run docs` writes it', () => {
    const { stderr, status } = spawnSync(process.execPath, [built('emulator-document'), '--check'], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  }, 30_000);

  it('says what differs on purpose, each with a reason', () => {
    expect(DIFFERENCES.filter(({ what, why }) => !what.endsWith('.') || !why.endsWith('.'))).toEqual([]);
    const text = readFileSync(join(PROJECT, 'docs', 'emulator.md'), 'utf8');
    expect(text.match(/^- /gm)?.length).toBeGreaterThanOrEqual(DIFFERENCES.length);
  });
});
