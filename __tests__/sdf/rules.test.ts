/**
 * Each rule of SDF: a project that breaks it fails by its name and by no other; a healthy project has no problem.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import type { Problem } from '../../emulator/sdf/problem';
import { RULES } from '../../emulator/sdf/rules';
import { validate } from '../../emulator/sdf/validate';
import { BROKEN } from './broken';
import { added, HEALTHY, PATH } from './support/healthy';
import { PARAMETERS } from './support/parameters';

const errors = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
];

it('finds no problem in a healthy project', () => {
  expect(validate(HEALTHY)).toEqual([]);
});

it('finds no problem in a healthy project with parameters', () => {
  expect(validate(PARAMETERS)).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const fixtures = BROKEN[id] ?? [];

  it('says what it asks, and where that is said', () => {
    expect(rule.claim).toMatch(/^\S.+[^.]$/);
    expect(rule.source).toMatch(/D\/|\[SEEN\]|ASSUMED|Oracle’s|emulator’s own/);
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
  expect(problems.filter(({ file, rule }) => file === PATH.suitelet && rule === 'object-element')).toHaveLength(3);
});

it('has one file for each rule, named after it', () => {
  const files = readdirSync(join(PROJECT, 'emulator', 'sdf', 'rules')).filter((name) => name !== 'index.ts');

  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('has every rule in docs/errors.md, as it is', () => {
  const rows = readFileSync(join(PROJECT, 'docs', 'errors.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const documented = rows.filter(([, , severity]) => severity === 'error' || severity === 'warning');

  expect(documented.map(([, id, severity, claim]) => [id, severity, claim])).toEqual(
    RULES.map(({ id, severity, claim }) => [
      `\`${id}\``,
      severity,
      claim.replaceAll('*', '\\*').replace(/(<[^>]+>)/g, '`$1`'),
    ]),
  );
});
