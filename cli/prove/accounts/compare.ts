/** What the product says of a whole account, beside what the reference model says. */
import type { WholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import { factsOfWhole } from '../../../__tests__/reference/whole/facts-of-whole';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { requirementTable } from '../../../src/TypeScript/diagnosis/requirement-table';
import { profileFrom } from '../../../src/TypeScript/profiles/from-file';
import { profiles } from '../../../src/TypeScript/profiles/index';

export interface Compared {
  readonly expected: WholeAnswer;
  /** Each a line; none where both say the same. */
  readonly differences: readonly string[];
}

/** What is compared, whoever says it. */
export interface Said {
  readonly verdict: string;
  readonly rootCause: { readonly check: string; readonly token: number | null } | null;
  readonly account: readonly { readonly check: string; readonly status: string }[];
  readonly tokens: readonly {
    readonly id: number | null;
    readonly kind: string;
    readonly verdict: string;
    readonly checks: readonly { readonly check: string; readonly status: string }[];
    readonly effective: Readonly<Record<string, string>>;
  }[];
  readonly verdictAfter: string;
}

/** Through the pure centre: facts, checks, plan. */
export function compare(whole: WholeAccount): Compared {
  const expected = wholeAnswer(whole);
  const profile = profileOf(whole);
  const facts = factsOfWhole(whole, profile);
  const diagnosis = diagnose(facts, profile);
  return against(expected, {
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause,
    account: diagnosis.account,
    tokens: diagnosis.tokens.map(({ chain, verdict, findings }) => ({
      ...{ id: chain.credential.id, kind: chain.credential.kind, verdict, checks: findings },
      effective: Object.fromEntries(requirementTable(chain).map(({ id, effective }) => [id, effective])),
    })),
    verdictAfter: plan(facts, profile, diagnosis).verdictAfter,
  });
}

function profileOf({ profile, own }: WholeAccount): Profile {
  const shipped = own ? undefined : profiles.get(profile.id);
  return shipped ?? profileFrom(profile);
}

export function against(expected: WholeAnswer, said: Said): Compared {
  const differences: string[] = [];
  const differ = (what: string, a: unknown, b: unknown) => {
    const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
    if (one !== other) differences.push(`${what}: ${one}, and the reference says ${other}`);
  };
  const statuses = (findings: Said['account']) => findings.map(({ check, status }) => `${check} ${status}`);
  differ('verdict', said.verdict, expected.verdict);
  differ('root cause', cause(said.rootCause), cause(expected.rootCause));
  differ('account', statuses(said.account), statuses(expected.account));
  differ('credentials', said.tokens.map(idAndKind), expected.tokens.map(idAndKind));
  for (const [place, token] of expected.tokens.entries()) {
    const other = said.tokens[place];
    if (other?.id !== token.id) continue;
    differ(`${token.id}`, other.verdict, token.verdict);
    differ(`${token.id}`, statuses(other.checks), statuses(token.checks));
    differ(`${token.id}: levels`, other.effective, token.effective);
  }
  if (expected.verdictAfter !== null) differ('verdict after the plan', said.verdictAfter, expected.verdictAfter);
  return { expected, differences };
}

function cause(root: Said['rootCause']): string {
  return root === null ? 'none' : `${root.check} of ${root.token ?? 'the account'}`;
}

function idAndKind({ id, kind }: { readonly id: number | null; readonly kind: string }): string {
  return `${id} ${kind}`;
}
