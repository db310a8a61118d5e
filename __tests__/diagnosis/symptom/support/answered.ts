/**
 * What an error text comes to in an account of which everything was read.
 */
import { diagnose } from '../../../../src/TypeScript/diagnosis/diagnose';
import type { Verdict } from '../../../../src/TypeScript/diagnosis/finding';
import type { RequirementRow } from '../../../../src/TypeScript/diagnosis/requirement-table';
import { requirementTable } from '../../../../src/TypeScript/diagnosis/requirement-table';
import type { Profile } from '../../../../src/TypeScript/diagnosis/profile';
import type { SymptomAnswer, Vocabulary } from '../../../../src/TypeScript/diagnosis/symptom';
import { explainSymptom, leveled, neededFor, recognise } from '../../../../src/TypeScript/diagnosis/symptom';
import type { Level } from '../../../../src/TypeScript/netsuite/levels';
import type { AccountDocument } from '../../../reference/answer';
import { factsOfAccount } from '../../../support/facts-of-account';
import { aRole, anEmployee, anIntegration, aToken, PUBLISHED } from '../../support/accounts';

/** The lines that the vendor publishes, and those that its options need. */
export const EVERYTHING: Readonly<Record<string, Level>> = {
  ...PUBLISHED,
  TRAN_VENDPYMT: 'FULL',
  TRAN_CUSTINVC: 'FULL',
  TRAN_VENDPYMTAPPRV: 'FULL',
  LIST_TAXDETAILSTAB: 'FULL',
};

/** Of the account, what is different from one in which everything works. */
export type Change = Partial<Omit<AccountDocument, 'account'>> & { readonly features?: Record<string, boolean> };

export function accountWith({ features = {}, ...different }: Change = {}): AccountDocument {
  return {
    format: 'account/1',
    account: { id: '1234567_SB1', name: 'Acme sandbox', features },
    roles: [aRole({ permissions: EVERYTHING })],
    employees: [anEmployee()],
    integrations: [anIntegration()],
    tokens: [aToken()],
    ...different,
  };
}

/** The role with some lines at another level; null takes the line away. */
export function lines(different: Readonly<Record<string, Level | null>>): Change {
  const permissions = Object.fromEntries(
    Object.entries({ ...EVERYTHING, ...different }).flatMap(([key, level]) => (level === null ? [] : [[key, level]])),
  );
  return { roles: [aRole({ permissions })] };
}

export function answered(text: string, profile: Profile, change: Change = {}): SymptomAnswer {
  return judged(text, profile, change).symptom;
}

/** The same with what the report says beside it. */
export function judged(
  text: string,
  profile: Profile,
  change: Change = {},
  vocabulary: Vocabulary = { codes: profile.errors.map(({ code }) => ({ code, profile: profile.id })) },
): Judged {
  const symptom = recognise(text, vocabulary);
  const needed = neededFor(profile, symptom.items);
  const facts = factsOfAccount(accountWith(change), needed.profile);
  const own = leveled(needed, facts);
  const diagnosis = diagnose(facts, own);
  const rows = diagnosis.tokens.flatMap(({ chain }) => requirementTable(chain));
  return {
    verdict: diagnosis.verdict,
    symptom: explainSymptom(symptom, own, diagnosis),
    requirement: (id) => rows.find((row) => row.id === id),
  };
}

export interface Judged {
  readonly verdict: Verdict;
  readonly symptom: SymptomAnswer;
  /** Of the first credential. */
  readonly requirement: (id: string) => RequirementRow | undefined;
}

/** The checks that explain it, in order. */
export function explaining(text: string, profile: Profile, change: Change = {}): readonly string[] {
  return answered(text, profile, change).explainedBy.map(({ check }) => check);
}
