import { daysLeft, isLiveToken, stateOf } from '../credentials';
import { isAccessToken } from '../facts';
import type { Evidence, Status, Wording } from '../finding';
import { credentialName, credentialReference } from '../references';
import { oracleHelp, seenInPublicCode, TOKEN_LIST } from '../rule-source';
import type { Chain } from '../chain';
import type { TokenCheck } from './define';

export const tokenLive: TokenCheck = {
  id: 'token-live',
  reads: ['access-tokens'],
  sources: [
    oracleHelp(
      TOKEN_LIST.page,
      TOKEN_LIST.title,
      'A revoked token is inactive for good; a token that was made inactive can be made active again.',
    ),
    oracleHelp(
      'subsect_162755332391',
      'Requirements for Certificates',
      'A certificate is valid for two years at most; one that has ended cannot be used again.',
    ),
    seenInPublicCode('The token table says both: binactive and brevoked.'),
  ],
  words: {
    pass: { title: 'The {credential} is live', message: 'The {credential} is neither revoked nor inactive.' },
    fail: {
      title: 'The {credential} is {state}',
      message: 'NetSuite refuses the {credential} "{name}" of {integration}: it is {state}.',
    },
    warn: {
      title: 'The {credential} ends soon',
      message:
        'The {credential} "{name}" of {integration} ends on {end}, {left}. NetSuite then refuses it. Before that day, make a new certificate, map it in NetSuite, and give it to the integration.',
    },
    unknown: {
      title: 'The {credential} could not be read',
      message: 'The state of the {credential} could not be read.',
    },
    notApplicable: {
      title: 'NetSuite lists no authorization',
      message:
        'Only NetSuite shows whether the authorization is still there: Setup > Users/Roles > OAuth 2.0 Authorized Applications.',
    },
  },
  decide: liveness,
  explain(chain, status) {
    const { credential, facts } = chain;
    const record = credentialReference(credential);
    const read = stateOf(credential, facts.readAt);
    const state = !read.known ? 'could not be read' : read.value === 'live' ? 'active' : read.value;
    const found = { record, found: state, needed: 'active', requirement: null };
    const evidence: Evidence[] =
      status === 'notApplicable' || status === 'warn' ? [] : [{ ...found, field: 'Status', weight: status }];
    const isCertificate = credential.kind === 'oauth2-certificate';
    const end = isCertificate && credential.validUntil.known ? credential.validUntil.value : null;
    if (status === 'warn' && end !== null) {
      evidence.push({
        ...found,
        field: 'Valid until',
        found: end,
        needed: `later than in ${SOON} days`,
        weight: 'warn',
      });
    }
    const isUnlisted = status === 'notApplicable' && credential.kind !== 'oauth2-authorization';
    const wording = isUnlisted ? NAMED : isCertificate ? CERTIFICATE[status] : undefined;
    return {
      ...(wording ? { wording } : {}),
      evidence,
      slots: {
        ...{ credential: credentialName(credential), name: record.name, state },
        end: end?.slice(0, 10) ?? '',
        left: inDays(daysLeft(credential, facts.readAt) ?? 0),
      },
    };
  },
};

const NAMED: Wording = {
  title: 'The {credential} was named by user and role',
  message:
    'The {credential} was named by its user and role, so Token Doctor did not check whether it exists and whether it is still valid.',
};

/** Days before its end from which on a certificate is warned about. NetSuite mails 14 days before. [DOC] subsect_162755332391 */
export const SOON = 30;

const CERTIFICATE: Readonly<Partial<Record<Status, Wording>>> = {
  pass: {
    title: 'The {credential} is valid',
    message: 'The {credential} is not revoked, and the certificate is valid.',
  },
  unknown: {
    title: 'The {credential} could not be read',
    message: 'Whether the {credential} is revoked, or until when its certificate is valid, could not be read.',
  },
};

function inDays(days: number): string {
  if (days === 0) return 'in less than a day';
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}

/** Whoever names a credential says that it is there. What was said of a certificate, or registered, counts all the same. */
function liveness({ credential, facts }: Chain): Status {
  if (credential.kind === 'access-token') {
    if (!isAccessToken(credential)) return 'notApplicable';
    return isLiveToken(credential) ? 'pass' : 'fail';
  }
  if (
    facts.isNamed &&
    credential.kind === 'oauth2-certificate' &&
    !credential.validUntil.known &&
    !credential.revoked.known
  )
    return 'notApplicable';
  const state = stateOf(credential, facts.readAt);
  if (!state.known) return 'unknown';
  if (state.value !== 'live') return 'fail';
  if (credential.kind === 'oauth2-authorization') return 'notApplicable';
  return (daysLeft(credential, facts.readAt) ?? 0) < SOON ? 'warn' : 'pass';
}
