/**
 * The forms by which people report: GitHub shows none of a form that it refuses, and says so to nobody who could report it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../../cli/bundle';
import { WORDS } from '../../src/TypeScript/page/words';
import { CHOOSER, ISSUE_FORM } from './support/issue-form';

const FOLDER = join(PROJECT, '.github', 'ISSUE_TEMPLATE');
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const forms = readdirSync(FOLDER).filter((name) => name !== 'config.yml');

it('are there for each kind of report', () => {
  expect(forms).toEqual([
    '1-wrong-verdict.yml',
    '2-false-alarm-or-wrong-text.yml',
    '3-unknown-error-text.yml',
    '4-feature.yml',
  ]);
});

it.each(forms)('%s is a form that GitHub takes', (name) => {
  expect(ISSUE_FORM.safeParse(parse(textOf(name))).error?.issues ?? []).toEqual([]);
});

it('have a name each', () => {
  const names = forms.map((name) => ISSUE_FORM.parse(parse(textOf(name))).name);
  expect(new Set(names).size).toBe(forms.length);
});

it('leave nobody with an empty page', () => {
  expect(CHOOSER.parse(parse(textOf('config.yml'))).blank_issues_enabled).toBe(false);
});

describe('a form that asks for a report', () => {
  const asking = forms.flatMap((name) => {
    const { body } = ISSUE_FORM.parse(parse(textOf(name)));
    const report = body.find((element) => 'id' in element && element.id === 'report');
    return report === undefined ? [] : [{ name, body, report }];
  });

  it('is each but that for features', () => {
    expect(asking.map(({ name }) => name)).toEqual(forms.filter((name) => name !== '4-feature.yml'));
  });

  it.each(asking)('$name says in the words of the page how to get it without names', ({ report }) => {
    expect(JSON.stringify(report.attributes)).toContain('without names');
    expect(JSON.stringify(report.attributes)).toContain(`${WORDS.share} > ${WORDS.shareJson}`);
  });

  it.each(asking)('$name says first that issues are public', ({ body: [first] }) => {
    expect(first?.type).toBe('markdown');
    expect(JSON.stringify(first)).toContain('**Issues are public.**');
  });
});

describe('a form that GitHub refuses is found', () => {
  const question = { type: 'input', id: 'a', attributes: { label: 'A' } };
  const form = (...body: readonly object[]) => ({ name: 'x', description: 'y', body });

  it.each<[string, object]>([
    ['without a description', { name: 'x', body: [question] }],
    ['with an empty name', { ...form(question), name: ' ' }],
    ['with a key that is none', { ...form(question), on: 'z' }],
    ['that asks nothing', form({ type: 'markdown', attributes: { value: 'x' } })],
    ['with two ids that are equal', form(question, { ...question, attributes: { label: 'B' } })],
    ['with two labels that are equal', form(question, { ...question, id: 'b' })],
    ['with an id with a space', form({ ...question, id: 'a b' })],
    ['with a type that is none', form({ ...question, type: 'select' })],
    ['with a dropdown of nothing', form({ type: 'dropdown', attributes: { label: 'A', options: [] } })],
    ['with the reserved option', form({ type: 'dropdown', attributes: { label: 'A', options: ['None', 'x'] } })],
    ['with an option twice', form({ type: 'dropdown', attributes: { label: 'A', options: ['x', 'x'] } })],
    ['with a label that is a number', form({ ...question, attributes: { label: 1 } })],
    ['that asks for a password', form({ ...question, attributes: { label: 'Your password' } })],
  ])('%s', (_what, wrong) => {
    expect(ISSUE_FORM.safeParse(wrong).success).toBe(false);
    expect(ISSUE_FORM.safeParse(form(question)).success).toBe(true);
  });
});
