/**
 * What the diagnosis makes is what the contract says, no field more and none less. The diagnosis imports nothing of the
 * report, so both declare these types; this file compiles only while they are the same. `npm run typecheck` reads it.
 */
import type * as received from '../../client/src/received.ts';
import type * as decide from '../../src/TypeScript/diagnosis/decide';
import type * as facts from '../../src/TypeScript/diagnosis/facts';
import type * as finding from '../../src/TypeScript/diagnosis/finding';
import type * as step from '../../src/TypeScript/diagnosis/plan/step';
import type * as sources from '../../src/TypeScript/diagnosis/pre-sync/sources';
import type * as table from '../../src/TypeScript/diagnosis/requirement-table';
import type * as ruleSource from '../../src/TypeScript/diagnosis/rule-source';
import type * as rules from '../../src/TypeScript/diagnosis/rules';
import type * as whatIf from '../../src/TypeScript/diagnosis/what-if/changes';
import type * as levels from '../../src/TypeScript/netsuite/levels';
import type * as contract from '../../src/TypeScript/report/contract';
import type * as paging from '../../src/TypeScript/report/paging';

/** True where two types have the same fields, optional ones too, of the same types. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- this is how the compiler compares exactly
type Same<A, B> = (<T>() => T extends Exactly<A> ? 1 : 2) extends <T>() => T extends Exactly<B> ? 1 : 2 ? true : false;

/** A type with its names taken off, so that an intersection or a type that extends another is compared field by field. */
type Exactly<T> = T extends readonly unknown[]
  ? { readonly [Place in keyof T]: Exactly<T[Place]> }
  : T extends object
    ? { [Field in keyof T]: Exactly<T[Field]> }
    : T;

/** Does not compile unless every entry is true. */
type Holds<Claims extends Readonly<Record<string, true>>> = Claims;

export type DiagnosisFitsContract = Holds<{
  verdict: Same<finding.Verdict, contract.Verdict>;
  status: Same<finding.Status, contract.Status>;
  level: Same<levels.Level, contract.Level>;
  levels: Same<typeof levels.LEVELS, typeof contract.LEVELS>;
  accountChecks: Same<typeof finding.ACCOUNT_CHECKS, typeof contract.ACCOUNT_CHECKS>;
  tokenChecks: Same<typeof finding.TOKEN_CHECKS, typeof contract.TOKEN_CHECKS>;
  checkId: Same<finding.CheckId, contract.CheckId>;
  recordReference: Same<finding.RecordReference, contract.RecordReference>;
  evidence: Same<finding.Evidence, contract.Evidence>;
  accountFinding: Same<finding.Finding<finding.AccountCheckId>, contract.AccountFinding>;
  tokenFinding: Same<finding.Finding<finding.TokenCheckId>, contract.TokenFinding>;
  rootCause: Same<decide.RootCause, contract.RootCause>;
  unread: Same<facts.Unread, contract.Unread>;
  rule: Same<rules.Rule, contract.Rule>;
  sourceMarks: Same<typeof ruleSource.SOURCE_MARKS, typeof contract.SOURCE_MARKS>;
  sources: Same<sources.Sources, contract.Sources>;
  decisionRules: Same<typeof sources.DECISION_RULES, typeof contract.DECISION_RULES>;
  alternative: Same<step.Alternative, contract.Alternative>;
  // The two lists of steps are what readers of 1.2 look for.
  retry: Same<step.Retry, Omit<contract.Retry, 'web' | 'mobile'>>;
  stepKind: Same<step.Step['kind'], contract.StepKind>;
  // The name before 1.3 is the report's alone.
  step: Same<Omit<step.Step, 'retry'>, Omit<contract.Step, 'mends' | 'retry'>>;
  // What the plan does to others stands in the report alone.
  plan: Same<Omit<step.Plan, 'steps'>, Omit<contract.Plan, 'steps' | 'effects'>>;
  whatIfChange: Same<whatIf.WhatIfChange, contract.WhatIfChange>;
  requirementRow: Same<table.RequirementRow, contract.RequirementRow>;
  credentialKind: Same<facts.Credential['kind'], contract.CredentialKind>;
  asked: Same<paging.Paging, Omit<contract.Page, 'pages'>>;
}>;

export type ContractFitsItself = Holds<{
  minimalReport: Same<
    Omit<contract.MinimalReport, 'page'>,
    Pick<contract.Report, 'schemaVersion' | 'integration' | 'verdict' | 'rootCause' | 'summary' | 'hash'>
  >;
  credentialsAreRecords: contract.CredentialKind extends contract.RecordType ? true : false;
  // A list, and changes, stand in a body alone.
  parameters: Same<
    Exclude<keyof contract.Request, 'otherCertificates' | 'whatIf' | 'smallestRepair'>,
    keyof contract.RequestParameters
  >;
}>;

/** What the RESTlet answers is what the client takes. */
export type ClientTakesContract = Holds<{
  report: contract.Report extends received.Report ? true : false;
  minimalReport: contract.MinimalReport extends received.Report ? true : false;
}>;

/** The comparison itself tells types apart. */
export type ComparisonTellsApart = Holds<{
  missingField: Not<Same<Omit<contract.Step, 'note'>, contract.Step>>;
  optionalField: Not<Same<Partial<contract.Cost>, contract.Cost>>;
  deepField: Not<Same<{ a: readonly { b: 1 }[] }, { a: readonly { b: 1; c?: 2 }[] }>>;
  otherWord: Not<Same<'a' | 'b', 'a'>>;
  otherOrder: Not<Same<readonly ['a', 'b'], readonly ['b', 'a']>>;
  intersection: Same<{ a: 1 } & { b: 2 }, { a: 1; b: 2 }>;
}>;

type Not<Claim extends boolean> = Claim extends true ? false : true;
