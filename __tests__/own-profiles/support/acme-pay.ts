/** An integration that the project has never seen: the profile of the contract's example, and an account in which it is in use. */
import type { AccountDocument } from '../../reference/answer';
import type { ProfileFile } from '../../../src/TypeScript/profiles/profile-file';
import { ADMINISTRATOR, ANA, healthyAccount, INTEGRATION, ROLE } from '../../product/support/accounts';

export const ACME = 'acme-pay';
/** An employee with a role that may read nothing of the chain, and call the scripts. */
export const CLERK = { entity: 43, role: 1002 } as const;

export const ACME_PAY: ProfileFile = {
  format: 'profile/1',
  id: ACME,
  name: 'Acme Pay',
  recognise: { integrationNames: ['acme pay'], roleNames: ['Acme Pay Integration'] },
  credentials: [{ kind: 'access-token' }],
  features: [{ id: 'WEBSERVICESEXTERNAL', explains: ['AP-09'] }],
  requirements: [
    {
      id: 'accounts',
      label: 'Read the chart of accounts',
      anyOf: ['LIST_ACCOUNT'],
      level: 'VIEW',
      explains: ['AP-17'],
      source: 'https://acme.test/help',
      readOn: '2026-11-26',
    },
  ],
  errors: [{ code: 'AP-17', meaning: 'The chart of accounts cannot be read.', kind: 'permission' }],
};

export const ACME_TEXT = JSON.stringify(ACME_PAY, null, 2);

/** Its token's role lacks the chart of accounts. */
export function acmeAccount(change: (account: AccountDocument) => void = () => undefined): AccountDocument {
  return healthyAccount((account) => {
    account.roles = [
      {
        id: ROLE,
        scriptid: 'customrole1001',
        name: 'Acme Pay Integration',
        permissions: { ADMI_LOGIN_OAUTH: 'FULL', ADMI_WEBSERVICES: 'FULL', LIST_VENDOR: 'EDIT' },
      },
      { id: CLERK.role, scriptid: 'customrole1002', name: 'Clerk', permissions: { LIST_CUSTRECORDENTRY: 'VIEW' } },
    ];
    account.employees = [
      { id: ADMINISTRATOR.entity, name: 'Ada Admin', roles: [ADMINISTRATOR.role] },
      { id: ANA, name: 'Ana Integration', roles: [ROLE] },
      { id: CLERK.entity, name: 'Carl Clerk', roles: [CLERK.role] },
    ];
    account.integrations = [{ id: INTEGRATION, name: 'Acme Pay', state: 'ENABLED' }];
    account.audiences = {
      customdeploy_td_doctor_sl: [ADMINISTRATOR.role, CLERK.role],
      customdeploy_td_report_rl: [ADMINISTRATOR.role, CLERK.role, ROLE],
    };
    change(account);
  });
}
