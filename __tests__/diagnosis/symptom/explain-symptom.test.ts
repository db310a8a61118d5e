/** Which findings explain what was recognised in a text. */
import type { Diagnosis } from '../../../src/TypeScript/diagnosis/diagnose';
import type { CheckId, Evidence, Finding } from '../../../src/TypeScript/diagnosis/finding';
import { RESTRICTIONS } from '../../../src/TypeScript/diagnosis/restrictions';
import { explainSymptom } from '../../../src/TypeScript/diagnosis/symptom/explain-symptom';
import type { RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom/recognised';
import { featurePath } from '../../../src/TypeScript/netsuite/features';
import { expensify } from '../../support/expensify';

const evidence = (field: string, weight: Evidence['weight'] = 'fail'): Evidence => ({
  ...{ record: { type: 'account', id: null, name: '', link: null }, field, found: '', needed: '', requirement: null },
  weight,
});

const finding = (check: CheckId, lines: readonly Evidence[] = [], different: Partial<Finding> = {}): Finding => ({
  ...{ check, status: 'fail', explains: [], title: '', message: '', evidence: lines, source: '' },
  ...different,
});

const item = (different: Partial<RecognisedItem> = {}): RecognisedItem => ({
  ...{
    text: 'text',
    at: 0,
    kind: 'script-failed',
    code: null,
    permission: null,
    level: null,
    anyOf: [],
    choice: 'one',
  },
  ...{ doubt: null, names: [], records: [], restriction: null, profiles: [], source: '' },
  ...{ explains: { checks: [], permissions: [], logIn: false, features: [] }, ...different },
});

const explainsChecks = (...checks: readonly CheckId[]) => ({ checks, permissions: [], logIn: false, features: [] });

/** Whether a finding explains the item: no credential stands beside it. */
function isExplained(one: RecognisedItem, found: Finding): boolean {
  const diagnosis = { verdict: 'blocked', rootCause: null, account: [found], tokens: [] } as unknown as Diagnosis;
  return explainSymptom({ items: [one], skipped: 0 }, expensify, diagnosis).explainedBy.length > 0;
}

describe('a feature that a text names', () => {
  const named = item({
    explains: { ...explainsChecks('feature-enabled'), features: [{ id: null, name: 'Projects' }] },
  });
  const byId = item({ explains: { ...explainsChecks('feature-enabled'), features: [{ id: 'TBA', name: 'Tokens' }] } });
  const off = (one: RecognisedItem, ...lines: readonly Evidence[]) =>
    isExplained(one, finding('feature-enabled', lines));

  it('is explained where it is off, wherever its line stands', () => {
    expect(off(named, evidence('Enable Features > Invoices'), evidence('Enable Features > Projects'))).toBe(true);
    expect(off(byId, evidence(`Enable Features > ${featurePath('TBA')}`))).toBe(true);
  });

  it('is not explained where another one is off, or where it is on or was not read', () => {
    expect(off(named, evidence('Enable Features > Invoices'))).toBe(false);
    expect(off(named, evidence('Enable Features > Projects > Invoices'))).toBe(false);
    expect(off(named, evidence('Enable Features > Projects', 'unknown'), evidence('Enable Features > Other'))).toBe(
      false,
    );
    expect(off(byId, evidence('Enable Features > Manage Authentication > OAuth 2.0'))).toBe(false);
  });

  it('is explained by any feature where the text names none', () => {
    expect(off(item({ explains: explainsChecks('feature-enabled') }), evidence('Enable Features > Projects'))).toBe(
      true,
    );
    expect(off(item({ explains: explainsChecks('role-active') }), evidence('Enable Features > Projects'))).toBe(false);
  });

  it('may be explained by another check that the text speaks of', () => {
    const explains = { ...explainsChecks('integration-enabled'), features: [{ id: null, name: 'Projects' }] };
    expect(isExplained(item({ explains }), finding('integration-enabled'))).toBe(true);
    expect(isExplained(named, finding('integration-enabled'))).toBe(false);
  });
});

describe('a restriction that a text names', () => {
  const sentence = (segment: string | null): RecognisedItem =>
    item({ restriction: { segment, when: 'viewing' }, explains: explainsChecks('role-restrictions', 'role-active') });
  const restricted = (segment: string | null, ...lines: readonly Evidence[]) =>
    isExplained(sentence(segment), finding('role-restrictions', lines));
  const { CLASS, DEPARTMENT, ACCOUNTING_BOOK } = RESTRICTIONS;

  it('is explained by the field that holds it, wherever it stands', () => {
    expect(restricted('class', evidence(DEPARTMENT.field), evidence(CLASS.field))).toBe(true);
    expect(restricted(null, evidence(DEPARTMENT.field))).toBe(true);
  });

  it('is not explained by another field, nor by one that does not fail', () => {
    expect(restricted('class', evidence(DEPARTMENT.field))).toBe(false);
    expect(restricted('class', evidence(CLASS.field, 'unknown'), evidence(DEPARTMENT.field))).toBe(false);
    expect(restricted(null, evidence(ACCOUNTING_BOOK.field))).toBe(false);
  });

  it('may be explained by another check that the text speaks of', () => {
    expect(isExplained(sentence('class'), finding('role-active'))).toBe(true);
  });

  it('is explained by any field where the text names no restriction', () => {
    const one = item({ explains: explainsChecks('role-restrictions') });
    expect(isExplained(one, finding('role-restrictions', [evidence(CLASS.field)]))).toBe(true);
  });
});

it('is explained by nothing that does not fail', () => {
  const one = item({ explains: explainsChecks('role-active') });
  for (const status of ['pass', 'warn', 'unknown', 'notApplicable'] as const)
    expect(isExplained(one, finding('role-active', [], { status }))).toBe(false);
  expect(isExplained(one, finding('role-active'))).toBe(true);
});
