/**
 * Asks Token Doctor in a NetSuite account whether an integration may sync, and says why when nothing answers.
 */
export { ageInWords } from './age.ts';
export { ANSWER_FAULTS } from './answer-faults.ts';
export { type AccountId, readAccountId } from './account-id.ts';
export { type Cause, type CauseId, CAUSES, type Fault } from './causes.ts';
export { ConfigurationError } from './configuration-error.ts';
export type {
  BearerCredentials,
  CertificateCredentials,
  CredentialKind,
  Credentials,
  TokenCredentials,
} from './credentials.ts';
export { EXIT, exitStatus } from './exit-status.ts';
export { explain, type Explanation, type PossibleCause, type Situation } from './explain.ts';
export { renderJUnit, renderJUnitSuites, type Suite } from './junit.ts';
export type { AskedCredential, NamedCredential } from './named-credential.ts';
export type { NamedPermission } from './netsuite/named-permission.ts';
export {
  type Answered,
  type Outcome,
  preflight,
  type Preflight,
  type PreflightOptions,
  type Silent,
} from './preflight.ts';
export { fromEnvironment, fromFile, type Setting } from './read-credentials.ts';
export { type Answer, type Refusal, refusalIn, type RequestStep } from './refusal.ts';
export { type RefusalRule, REFUSALS, type Weight } from './refusals.ts';
export {
  type CheckId,
  CHECKS,
  type CredentialVerdict,
  type Finding,
  type Form,
  type Paging,
  type Report,
  type RootCause,
  type SelfCheck,
  type Snapshot,
  type Sources,
  type Status,
  type TokenReport,
  type Totals,
  type Verdict,
} from './received.ts';
export { renderText } from './text.ts';
export type { WhatIfChange } from './report.ts';
export { whatIf, type WhatIfAnswered, type WhatIfOptions, type WhatIfResult, type WhatIfSilent } from './what-if.ts';
export type { WhatIfCredential, WhatIfReport } from './what-if-shape.ts';
