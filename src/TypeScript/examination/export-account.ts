import { callerRole } from '../account/self-check';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import { accountFileOf } from '../report/account-file/account-file';
import { ownProfileNotInFile } from '../report/account-file/not-in-file';
import type { AccountFileReport } from '../report/contract';
import { SCHEMA_VERSION } from '../report/contract';
import { BadRequest } from './bad-request';
import { examine } from './examine';
import type { Request } from './request';

/**
 * What a report reads, as an account file. It is read anew, and nothing is kept.
 *
 * @param names whether people and tokens keep their names
 * @throws BadRequest as `examine` does, and for everybody who is no Administrator: the file holds roles and permissions of others
 */
export function accountFileFor(request: Request, names: boolean): AccountFileReport {
  if (callerRole() !== ADMINISTRATOR_ROLE) {
    throw new BadRequest(
      'TD_ADMINISTRATORS_ONLY',
      'Only the role Administrator may take an account file, because it holds roles and permissions of other people. Log in with that role, or share the report instead.',
    );
  }
  const { facts, used, report } = examine(request);
  const isOwn = used.origin === 'account';
  const { document, notExported } = accountFileOf(facts, names, isOwn ? [ownProfileNotInFile(used.profile.id)] : []);
  return {
    schemaVersion: SCHEMA_VERSION,
    source: report.source,
    accountFile: document,
    notExported,
    cost: report.cost,
  };
}
