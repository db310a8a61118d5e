/**
 * The report to a caller who could not read the whole chain: the same findings, and the verdict of all sources.
 */
import { listed } from '../diagnosis/checks/define';
import type { Combined } from '../diagnosis/pre-sync/combine';
import type { Profile } from '../diagnosis/profile';
import { requirementsOf } from '../diagnosis/profile';
import { permissionLabel } from '../diagnosis/shown-names';
import { hashed } from './hash';
import type { Cost, Report } from './contract';
import { integrationCaveat } from './summary';

/** @param cost of everything that was read, the other sources included */
export function combinedReport(report: Report, profile: Profile, combined: Combined, cost: Cost): Report {
  const { verdict, rootCause, sources } = combined;
  const { plan } = report;
  return hashed({
    ...report,
    verdict,
    rootCause,
    summary: summaryOf(report, profile, combined),
    // Where nothing is to be done, nothing changes the verdict. Of what NetSuite refuses, the plan of the chain knows nothing.
    plan: verdict !== 'blocked' && plan.steps.length === 0 ? { ...plan, verdictAfter: verdict } : plan,
    sources,
    cost,
  });
}

function summaryOf(report: Report, profile: Profile, combined: Combined): string {
  const { rootCause, causeAt, refused, sources } = combined;
  const { name, verb } = profile;
  const { summary } = report;
  const refusal = `NetSuite refuses the user and role that asked what is needed: ${permissionsFor(profile, refused)}.`;
  switch (sources.decidedBy) {
    case 'chain':
      // Nothing says that the caller is the integration: what it is refused may still help whoever knows.
      return refused.length > 0 && sources.disagreements.length === 0 && sources.chain === 'none'
        ? `${summary} ${refusal} If ${name} logs in as them, it cannot ${verb}.`
        : summary;
    case 'refusal':
      return rootCause === null
        ? `${name} cannot ${verb}: ${refusal} We cannot tell why: ask an Administrator to open Token Doctor.`
        : `${name} cannot ${verb}: ${refusal} The check that fails is ${rootCause.check}${causeAt === null ? '' : `, as it was when the whole chain was last read, at ${causeAt}`}.`;
    case 'proof':
      return `${name} can ${verb}: NetSuite grants the user and role that asked what is needed now, and no global permission stands against it.${integrationCaveat(report)}`;
    case 'another-token':
      return `${name} cannot ${verb} with every token that it may hold: token ${rootCause?.token ?? ''} was blocked by ${rootCause?.check ?? ''} when its whole chain was last read, at ${causeAt ?? ''}.`;
    case 'snapshot':
      return `${name} can ${verb} as far as is known: NetSuite grants the user and role that asked what is needed, and the whole chain was in order when it was last read, at ${sources.snapshot?.at ?? ''}.${sources.snapshot?.integrationRead === true ? '' : integrationCaveat(report)}`;
    case 'disagreement':
      return `We cannot tell whether ${name} can ${verb}: ${sources.disagreements.map(({ message }) => message).join(' ')}`;
  }
}

function permissionsFor(profile: Profile, requirements: readonly string[]): string {
  const needed = requirementsOf(profile).filter(({ id }) => requirements.includes(id));
  return listed(needed.map(({ anyOf }) => anyOf.map((key) => permissionLabel(key)).join(' or ')));
}
