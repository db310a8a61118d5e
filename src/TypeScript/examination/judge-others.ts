/**
 * What the other certificates of an application come to. Each is diagnosed as if it were asked about, and none of it touches the
 * verdict: that is of the certificate which the caller logs in with.
 */
import type { OthersRead } from '../account/other-certificates';
import { diagnose } from '../diagnosis/diagnose';
import { known } from '../diagnosis/facts';
import type { Finding, Status } from '../diagnosis/finding';
import { accountStanding, verdictWith } from '../diagnosis/standing';
import type { Profile } from '../diagnosis/profile';
import { entityReference, roleReference } from '../diagnosis/references';
import type { OtherCertificate } from '../report/contract';

/** The first of these that a check comes to is told. */
const TOLD: readonly Status[] = ['fail', 'unknown', 'warn'];

export function judgeOthers({ credentials, facts }: OthersRead, profile: Profile): OtherCertificate[] {
  return credentials.flatMap((credential) => {
    const {
      account,
      tokens: [own],
    } = diagnose({ ...facts, credentials: known([credential]) }, profile);
    if (!own || credential.kind !== 'oauth2-certificate' || !credential.validUntil.known) return [];
    const { chain } = own;
    const findings: readonly Finding[] = [...account.filter(counts), ...own.findings];
    const told = TOLD.flatMap((status) => findings.find((one) => one.status === status) ?? []).at(0);
    return {
      entity: entityReference(chain.entity),
      role: roleReference(chain.role),
      validUntil: credential.validUntil.value,
      verdict: verdictWith(accountStanding(account), own.verdict),
      check: told?.check ?? null,
      message: told?.message ?? 'Nothing is wrong with it.',
    };
  });
}

/** An integration record that could not be read leaves no verdict open. */
function counts({ check, status }: Finding): boolean {
  return check !== 'integration-enabled' || status !== 'unknown';
}
