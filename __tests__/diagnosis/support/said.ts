/**
 * What a diagnosis says, each thing under a name of its own, so that two diagnoses can be compared.
 */
import type { Diagnosis } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Finding, Status } from '../../../src/TypeScript/diagnosis/finding';
import { requirementTable } from '../../../src/TypeScript/diagnosis/requirement-table';

/** The status of every check: `feature-enabled`, `token-live of 501`. */
export function statuses({ account, tokens }: Diagnosis): Map<string, Status> {
  const named = (findings: readonly Finding[], of: string): [string, Status][] =>
    findings.map(({ check, status }) => [`${check}${of}`, status]);
  return new Map([
    ...named(account, ''),
    ...tokens.flatMap(({ chain, findings }) => named(findings, ` of ${chain.credential.id}`)),
  ]);
}

/** Every level of the tables of requirements; null where there is no line. */
export function levels({ tokens }: Diagnosis): Map<string, string | null> {
  return new Map(
    tokens.flatMap(({ chain }) =>
      requirementTable(chain).flatMap(({ id, effective, permissions }): [string, string | null][] => [
        [`${id} of ${chain.credential.id}`, effective],
        ...permissions.flatMap((row): [string, string | null][] => [
          [`${row.key} of ${chain.credential.id}`, row.effective],
          [`role's ${row.key} of ${chain.credential.id}`, row.role],
          [`global ${row.key} of ${chain.credential.id}`, row.global],
        ]),
      ]),
    ),
  );
}

export function failing(diagnosis: Diagnosis): string[] {
  return [...statuses(diagnosis)].filter(([, status]) => status === 'fail').map(([name]) => name);
}
