/**
 * Each rule of SDF: a project that breaks it fails by its name and by no other; a healthy project has no problem.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { OBJECT_TYPES } from '../../emulator/sdf/objects/object-types';
import type { Problem } from '../../emulator/sdf/problem';
import { LIMITS } from '../../emulator/sdf/limits';
import { readProject } from '../../emulator/sdf/project';
import { RULES } from '../../emulator/sdf/rules';
import { openProject } from '../../emulator/sdf/source-project';
import { validate } from '../../emulator/sdf/validate';
import { pack } from '../emulator/host/bundle';
import { BROKEN } from './broken';
import { beyondTheEmulator } from './broken/limits';
import { added, changed, type Files, HEALTHY, PATH } from './support/healthy';
import { PARAMETERS } from './support/parameters';
import { WITH_TOOLSET } from './support/toolset';

const errors = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
];

it('finds no problem in a healthy project', () => {
  expect(validate(HEALTHY)).toEqual([]);
});

it('finds no problem in a healthy project with a toolset', () => {
  expect(validate(WITH_TOOLSET)).toEqual([]);
});

it('finds no problem in a healthy project with parameters', () => {
  expect(validate(PARAMETERS)).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const fixtures = BROKEN[id] ?? [];

  it('says what it asks, and where that is said', () => {
    expect(rule.claim).toMatch(/^\S.+[^.]$/);
    expect(rule.source).toMatch(/D\/|\[SEEN\]|ASSUMED|Oracle’s|check’s own/);
  });

  it('has a project that breaks it', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    `is broken by a project %s`,
    (_name, { project, at, alsoBreaks = [] }) => {
      const problems = validate(project);
      const own = problems.filter((problem) => problem.rule === id);

      expect(own[0]).toMatchObject({ severity: rule.severity });
      expect(own.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))).toContain(at);
      expect(errors(problems).sort()).toEqual([...alsoBreaks, ...(rule.severity === 'error' ? [id] : [])].sort());
    },
  );
});

it('reports every problem, not only the first', () => {
  const twice = added(PATH.suitelet, '<suitelet scriptid="customscript_demo_sl"><label>x</label></suitelet>');
  const problems = validate(added(PATH.role, '<role/>', twice));

  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set([PATH.role, PATH.suitelet, PATH.record, PATH.suiteletFile]),
  );
  const ofSuitelet = problems.filter(({ file }) => file === PATH.suitelet).map(({ rule }) => rule);
  expect(ofSuitelet).toEqual(['object-element', 'object-element', 'element-unknown']);
});

/** The zip of a project; a project that is bytes already stays as it is. */
const zipOf = (project: Files | Uint8Array): Uint8Array =>
  project instanceof Uint8Array ? project : pack(Object.fromEntries(project));

describe.each(LIMITS.map((limit) => [limit.id, limit] as const))('%s, a limit of the emulator', (id, limit) => {
  const fixtures = beyondTheEmulator[id] ?? [];

  it('says that it is the emulator’s own, and has a project beyond it', () => {
    expect(limit.claim).toMatch(/^\S.+[^.]$/);
    expect(limit.source).toMatch(/^The emulator’s own/);
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'is no fault of a project %s',
    (_name, { project, at }) => {
      const account = { roles: new Set(['ADMINISTRATOR']), customRecords: new Set<string>() };
      const found = limit.check({ ...openProject(project), account });

      expect(found.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))).toContain(at);
      expect(errors(validate(project))).toEqual([]);
      for (const { message } of found) expect(message).toMatch(/\bemulator\b/);
    },
  );
});

describe('what this check does not know', () => {
  const unknown = RULES.filter(({ stopsEmulator }) => stopsEmulator === true).flatMap(({ id }) =>
    (BROKEN[id] ?? []).map(({ name, project }) => [id, name, project] as const),
  );

  it.each(unknown)('%s: a project %s is warned, and is never told to delete anything', (id, _name, project) => {
    const own = validate(project).filter(({ rule }) => rule === id);

    for (const { severity, message } of own) {
      expect(severity).toBe('warning');
      expect(message).not.toMatch(/remove|delete|take (it )?out|drop/i);
    }
  });

  it.each(unknown)(
    '%s: the emulator does not deploy a project %s, and says that it is the emulator',
    (id, _name, project) => {
      expect(() => readProject(zipOf(project))).toThrow(
        expect.objectContaining({
          rule: id,
          message: expect.stringContaining('the emulator deploys only what it knows') as string,
        }) as Error,
      );
    },
  );

  it('has the words "this check does not know", and the name that may be meant', () => {
    const misspelt = changed(
      PATH.role,
      '<permissions>',
      '<iswebservicesonlyrole>F</iswebservicesonlyrole><permissions>',
    );

    expect(validate(misspelt).map(({ message }) => message)).toEqual([
      '<role> (D/SDFxml_2121043136): this check does not know <iswebservicesonlyrole>; NetSuite may. It knows iswebserviceonlyrole: check the spelling',
    ]);
  });
});

it('has one file for each rule, named after it', () => {
  const files = readdirSync(join(PROJECT, 'emulator', 'sdf', 'rules')).filter((name) => name !== 'index.ts');

  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('has one file for each limit, named after it', () => {
  const files = readdirSync(join(PROJECT, 'emulator', 'sdf', 'limits')).filter((name) => name !== 'index.ts');

  expect(LIMITS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('knows every type of object that Oracle’s command line knows', () => {
  const metadata = readFileSync(require.resolve('@oracle/suitecloud-cli/src/metadata/ObjectTypesMetadata.js'), 'utf8');
  const types = [...metadata.matchAll(/type: '(\w+)',\s+prefix/g)].flatMap(([, type = '']) => type);

  expect(types.length).toBeGreaterThan(50);
  expect(types.filter((type) => !OBJECT_TYPES.has(type))).toEqual([]);
});

it('has every rule in docs/errors.md, as it is', () => {
  const rows = readFileSync(join(PROJECT, 'docs', 'errors.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const documented = rows.filter(([, , severity]) => severity === 'error' || severity === 'warning');

  expect(documented.map(([, id, severity, claim]) => [id, severity, claim])).toEqual(
    RULES.map(({ id, severity, claim }) => [`\`${id}\``, severity, inMarkdown(claim)]),
  );
});

it('has every limit of the emulator in docs/errors.md, as it is', () => {
  const page = readFileSync(join(PROJECT, 'docs', 'errors.md'), 'utf8').split('\n');
  const rows = page.map((line) => line.split('|').map((cell) => cell.trim()));
  const documented = rows.filter(([, id = '']) => id.endsWith('-not-emulated`'));

  expect(documented.map(([, id, claim]) => [id, claim])).toEqual(
    LIMITS.map(({ id, claim }) => [`\`${id}\``, inMarkdown(claim)]),
  );
});

function inMarkdown(claim: string): string {
  return claim.replaceAll('*', '\\*').replace(/(<[^>]+>)/g, '`$1`');
}
