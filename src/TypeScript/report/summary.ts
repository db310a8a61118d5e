/**
 * The verdict in one sentence.
 */
import { fill, listed } from '../diagnosis/checks/define';
import { stateOf } from '../diagnosis/credentials';
import type { Diagnosis, TokenDiagnosis } from '../diagnosis/diagnose';
import { isAccessToken, valueOr } from '../diagnosis/facts';
import type { CheckId } from '../diagnosis/finding';
import { credentialName, credentialWord, entityReference, entityWord, roleReference } from '../diagnosis/references';
import type { Profile } from '../diagnosis/profile';
import { publishedMissing } from '../diagnosis/requirement-table';
import { calledById } from '../diagnosis/registered';

/** Why it cannot ${verb}, by root cause. */
const BECAUSE: Readonly<Record<CheckId, string>> = {
  'feature-enabled': 'a feature that it needs is off in this account',
  'integration-enabled': 'its integration record is blocked, or does not accept access tokens',
  'token-exists': 'no access token was issued to it',
  'token-live': 'its {credential} is {state}',
  'employee-access': "the {word}'s {entityWord}, {entity}, may not log in",
  'role-active': 'the role of its {word}, "{role}", is inactive',
  'role-assigned': '{entity} no longer has the role of the {word}, "{role}"',
  'token-role': 'its {word} is on the role "{role}", which lacks what is needed',
  'role-permission': 'the role "{role}" lacks a permission that is needed',
  'global-permission': "a global permission of the {word}'s employee, {entity}, overrides the role",
  'role-restrictions': 'a restriction keeps the role "{role}" from records that it needs',
  'role-kind': 'it calls a RESTlet, and the role "{role}" is for web services only',
};

/** The same of a credential that no list was read for, where it is said in other words. */
const BECAUSE_OF_OTHERS: Readonly<Partial<Record<CheckId, string>>> = {
  'integration-enabled': 'its integration record is not enabled',
  'role-assigned': '{entity} does not have the role of the {word}, "{role}"',
};

export function summarize(profile: Profile, diagnosis: Diagnosis): string {
  const { verdict, rootCause, tokens, account } = diagnosis;
  const { name, verb } = profile;
  if (verdict === 'ready')
    return `${readySentence(profile, diagnosis)}${namedCaveat(diagnosis)}${integrationCaveat(diagnosis)}`;
  if (verdict === 'unknown') {
    const open = account.filter(({ status }) => status === 'unknown').map(({ title }) => title);
    const titles = [
      ...new Set(
        [...open, ...openTitles(tokens), ...(isLeftOpenByChecks(diagnosis) ? [] : [notRead(diagnosis)])].map(
          (title) => title.charAt(0).toLowerCase() + title.slice(1),
        ),
      ),
    ];
    return `We cannot tell whether ${name} can ${verb}${titles.length > 0 ? `: ${listed(titles)}` : ''}.`;
  }
  if (!rootCause) return `${name} cannot ${verb}.`;
  const token = tokens.find(({ chain }) => chain.credential.id === rootCause.token);
  const slots = token && {
    role: roleReference(token.chain.role).name,
    entity: entityReference(token.chain.entity).name,
    entityWord: entityWord(token.chain.entity),
    state: valueOr(stateOf(token.chain.credential, token.chain.facts.readAt), 'inactive'),
    credential: credentialName(token.chain.credential),
    word: credentialWord(token.chain.credential),
  };
  const isOther =
    rootCause.check === 'integration-enabled'
      ? isOfOtherKinds(diagnosis)
      : token !== undefined && !isAccessToken(token.chain.credential);
  const because = (isOther ? BECAUSE_OF_OTHERS[rootCause.check] : undefined) ?? BECAUSE[rootCause.check];
  return `${name} cannot ${verb}: ${fill(because, slots ?? {})}.${othersWork(name, diagnosis)}`;
}

/** That a vendor publishes a permission is no proof that the integration works without it. */
function readySentence(profile: Profile, diagnosis: Diagnosis): string {
  const { name, verb } = profile;
  const kinds = kindsNamed(profile, diagnosis);
  const missing = diagnosis.tokens.reduce((most, token) => Math.max(most, missingAt(token)), 0);
  if (missing === 0) return `${name} can ${verb}: every link from its ${kinds} to its permissions holds.`;
  const what = missing === 1 ? 'One permission that it publishes is' : `${missing} permissions that it publishes are`;
  return `${name} can log in with its ${kinds} and has what it is known to need to ${verb}. ${what} missing: we do not know what fails without ${missing === 1 ? 'it' : 'them'}.`;
}

/** How many published requirements a credential that works certainly does not meet. */
function missingAt({ chain, decisions, verdict }: TokenDiagnosis): number {
  if (verdict !== 'ready' || !decisions.some(({ check, status }) => status === 'warn' && OF_LEVELS.has(check)))
    return 0;
  return publishedMissing(chain);
}

const OF_LEVELS: ReadonlySet<CheckId> = new Set(['role-permission', 'token-role', 'global-permission']);

/** Whether no access token was judged, and another kind was. */
function isOfOtherKinds({ tokens }: Diagnosis): boolean {
  return tokens.length > 0 && tokens.every(({ chain }) => chain.credential.kind !== 'access-token');
}

/** Nobody looked whether a credential that was named is there; what was said of a certificate was judged. */
function namedCaveat({ tokens: [token] }: Diagnosis): string {
  if (!token?.chain.facts.isNamed) return '';
  const isJudged = token.decisions.some(({ check, status }) => check === 'token-live' && status !== 'notApplicable');
  if (isJudged) return '';
  return ` This is about any ${credentialName(token.chain.credential)} of this user and role: Token Doctor did not check whether there is one.`;
}

/** What it logs in with, as a sentence names it. */
function kindsNamed({ credentials }: Profile, { tokens }: Diagnosis): string {
  const kinds = new Set(tokens.map(({ chain }) => credentialName(chain.credential)));
  return kinds.size === 0 ? credentialName(credentials[0]) : [...kinds].join(' or ');
}

/** Why it is unknown though no check is: such a token may be the one that the integration uses. */
const TOKEN_NOT_READ = 'One or more access tokens could not be read';

function notRead({ tokens: [first] }: Diagnosis): string {
  if (first?.chain.facts.isNamed) return NO_SURE_RECORD;
  const isOfMapping = first?.chain.facts.unread.some(({ what }) => what === 'registered-mappings') ?? false;
  return isOfMapping ? MAPPING_NOT_READ : TOKEN_NOT_READ;
}

const NO_SURE_RECORD = 'It is not certain that an integration record lets this credential in';
const MAPPING_NOT_READ = 'One or more registered OAuth 2.0 credentials could not be read';

/** Whether a check leaves the verdict open. `integration-enabled` never does. */
function isLeftOpenByChecks({ account, tokens }: Diagnosis): boolean {
  return (
    account.some(({ check, status }) => status === 'unknown' && check !== 'integration-enabled') ||
    tokens.some(({ verdict }) => verdict === 'unknown')
  );
}

/** More ids than these make no sentence: the list of tokens has them all, each with its verdict. */
const MOST_NAMED = 3;

/** Names the token at fault where other tokens work. */
function othersWork(name: string, { rootCause, tokens }: Diagnosis): string {
  const working = tokens.filter(({ verdict }) => verdict === 'ready').flatMap(({ chain }) => chain.credential.id ?? []);
  if (rootCause?.token == null || working.length === 0) return '';
  const isOfTokens = tokens.every(({ chain }) => chain.credential.kind === 'access-token');
  const which =
    working.length > MOST_NAMED
      ? `${working.length} of ${tokens.length} ${isOfTokens ? 'tokens' : 'credentials'} work`
      : working.length > 1
        ? `${isOfTokens ? `tokens ${listed(working.map(String))}` : listed(working.map(calledById))} work`
        : `${working.map(calledById).join('')} works`;
  return ` This is ${calledById(rootCause.token)}; ${which}, but NetSuite does not show which one ${name} uses.`;
}

/**
 * What is unknown about the tokens. A title depends only on the check and on the holder's kind of record, so a few tokens are
 * worded, even of thousands.
 */
function openTitles(tokens: readonly TokenDiagnosis[]): string[] {
  const titles = new Map<string, string>();
  for (const token of tokens) {
    for (const [place, { check, status }] of token.decisions.entries()) {
      const kind = `${check} ${entityWord(token.chain.entity)}`;
      if (status === 'unknown' && !titles.has(kind)) titles.set(kind, token.findings[place]?.title ?? '');
    }
  }
  return [...titles.values()];
}

/** A sentence for every verdict that was reached without the integration record. */
export function integrationCaveat({ account }: Pick<Diagnosis, 'account'>): string {
  const open = account.some(({ check, status }) => check === 'integration-enabled' && status === 'unknown');
  return open ? ' The integration record could not be read: check that it is Enabled.' : '';
}
