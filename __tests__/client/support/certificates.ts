import { generateKeyPairSync } from 'node:crypto';
import type { CertificateCredentials } from '../../../client/src/index.ts';
import type { AccountDocument } from '../../reference/answer';
import { ANA, healthyAccount, INTEGRATION, ROLE, role } from '../../product/support/accounts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What the integration holds. */
export const CERTIFICATE: CertificateCredentials = {
  kind: 'certificate',
  clientId: '5f'.repeat(32),
  certificateId: 'kid-of-the-certificate',
  privateKey,
};

/** What the account holds of it. */
export const MAPPING = {
  clientId: CERTIFICATE.clientId,
  certificateId: CERTIFICATE.certificateId,
  integration: INTEGRATION,
  entity: ANA,
  role: ROLE,
  publicKey,
  revoked: false,
};

type Changed = AccountDocument & { oauth2: (typeof MAPPING)[] };

/** An account whose Expensify logs in by certificate. */
export function certificateAccount(change: (account: Changed) => void = () => undefined): AccountDocument {
  const account: Changed = { ...healthyAccount(), oauth2: [{ ...MAPPING }] };
  role(account).permissions.ADMI_LOGIN_OAUTH2 = 'FULL';
  change(account);
  return account;
}
