import { fingerprint, FINGERPRINT } from '../diagnosis/fingerprint';
import type { Report } from './contract';

/** How the hash of a report looks. */
export const HASH = FINGERPRINT;

/**
 * The report with its hash: of everything that it finds. When it was asked, what it cost and how old a snapshot is are no
 * findings, and neither are the summary and the messages, which say the rest in words.
 */
export function hashed({ hash: _hash, ...report }: Omit<Report, 'hash'> & { readonly hash?: string }): Report {
  const { integration, verdict, rootCause, account, tokens, plan, unread, sources, source } = report;
  const { unreadCut, totals, credentials, credentialsCut, page, symptom, otherCertificates } = report;
  const { snapshot } = sources;
  const findings = {
    account: source.accountId,
    integration,
    verdict,
    rootCause,
    findings: account,
    tokens,
    plan: { ...plan, steps: plan.steps.map(({ fixes: _sameAsMends, ...step }) => step) },
    unread,
    // What is not there leaves no trace in JSON: the hash of a report that is whole stays what it was.
    ...{ unreadCut, totals, credentials, credentialsCut, page, symptom },
    ...{ otherCertificates: otherCertificates?.map(({ message: _words, ...certificate }) => certificate) },
    sources: {
      ...sources,
      disagreements: sources.disagreements.map(({ between, requirement }) => ({ between, requirement })),
      snapshot: snapshot && {
        verdict: snapshot.verdict,
        rootCause: snapshot.rootCause,
        integrationRead: snapshot.integrationRead,
      },
    },
  };
  const { cost, ...rest } = report;
  return { ...rest, hash: fingerprint(JSON.stringify(findings)), cost };
}
