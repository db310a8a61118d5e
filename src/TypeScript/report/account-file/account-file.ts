/**
 * The account file of a report: what the diagnosis read, in the format that the embedded account is made of.
 */
import type { AccessToken, Facts, IntegrationRecord } from '../../diagnosis/facts';
import { isAccessToken, valueOr } from '../../diagnosis/facts';
import type { AccountDocument, DocumentIntegration, DocumentToken } from './document';
import { holdersIn } from './holders';
import { Losses } from './losses';
import type { Naming } from './names';
import { namingFor } from './names';
import { asPreferences, REGISTERED_NOT_IN_FILE } from './not-in-file';
import { rolesIn, subsidiariesIn } from './roles';

export interface AccountExport {
  readonly document: AccountDocument;
  /** What the file does not hold, each in a sentence. */
  readonly notExported: readonly string[];
}

/**
 * The account file of what was read. Its replay never knows what was unread.
 *
 * @param names whether people and tokens keep their names; roles and integration records always do, because they are recognised by them
 * @param besides what else the file lacks, each in a sentence
 */
export function accountFileOf(facts: Facts, names: boolean, besides: readonly string[] = []): AccountExport {
  const losses = new Losses(facts.unread);
  for (const sentence of besides) losses.say(sentence);
  const naming = namingFor(names);
  const credentials = losses.valueOf(facts.credentials, 'access-tokens', []);
  const tokens = credentials.filter(isAccessToken);
  if (!facts.integrationsComplete) losses.refuse('integration-records');
  // Of a named credential no list was read.
  if (!facts.credentialsComplete && !facts.isNamed) losses.refuse('access-tokens');
  if (credentials.some(({ id, kind }) => id !== null && kind !== 'access-token')) losses.say(REGISTERED_NOT_IN_FILE);
  const { employees, entities } = holdersIn(
    facts,
    credentials.map(({ entity }) => entity),
    naming,
    losses,
  );
  const inLists = [...employees, ...entities].flatMap((holder) => holder.roles);
  const inContacts = entities.flatMap(({ otherCompanies = [] }) => otherCompanies.map(({ role }) => role));
  const inCredentials = credentials.map(({ role }) => role);
  const roles = rolesIn(facts, [...inLists, ...inContacts, ...inCredentials], losses);
  const subsidiaries = subsidiariesIn(facts, roles, losses);
  const integrations = integrationsIn(facts.integrations, tokens, losses);
  const document = {
    format: 'account/1',
    account: { id: facts.accountId, name: facts.accountId, features: featuresIn(facts, losses) },
    ...{ roles, employees, entities, integrations },
    tokens: tokens.map((token) => tokenIn(token, naming, losses)),
    ...{ subsidiaries, faults: losses.faults },
  } as const;
  const { notes } = losses;
  return {
    document: { ...document, ...(notes.length > 0 ? { preferences: asPreferences(notes) } : {}) },
    notExported: notes,
  };
}

function featuresIn(facts: Facts, losses: Losses): Readonly<Record<string, boolean>> {
  const features = Object.entries(facts.features);
  for (const [id, fact] of features) if (!fact.known) losses.refuseFeature(id);
  return Object.fromEntries(features.filter(([, fact]) => fact.known).map(([id, fact]) => [id, valueOr(fact, false)]));
}

function integrationsIn(
  records: readonly IntegrationRecord[],
  tokens: readonly AccessToken[],
  losses: Losses,
): DocumentIntegration[] {
  const read = new Set(records.map(({ id }) => id));
  const missing = [...new Set(tokens.map(({ integration }) => integration))].filter((id) => !read.has(id));
  if (missing.length > 0) losses.refuse('integration-records');
  return [
    ...records.map(({ id, name, state, tokenBasedAuthentication }) => ({
      id,
      name: nameOf(id, name),
      state: losses.valueOf(state, 'integration-records', 'ENABLED'),
      tokenBasedAuthentication: losses.valueOf(tokenBasedAuthentication, 'integration-records', true),
    })),
    ...missing.map((id) => ({ id, name: nameOf(id, ''), state: 'ENABLED' as const, tokenBasedAuthentication: true })),
  ];
}

function nameOf(id: number, name: string): string {
  return name.trim() === '' ? `Integration ${id}` : name;
}

/** Of a token whose time could not be read: the format has no place for that. */
const NO_TIME = '1970-01-01T00:00:00Z';

/** As the query writes it, to the second, with or without the zone. */
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/;

function tokenIn(token: AccessToken, naming: Naming, losses: Losses): DocumentToken {
  const { id, integration, entity, role, inactive, revoked } = token;
  const [, created] = TIME.exec(token.created) ?? [];
  if (created === undefined) losses.say(`Token ${id}: when it was created was not read. The file says 1970.`);
  const name = naming.token(token);
  return {
    id,
    ...(name.trim() === '' ? {} : { name }),
    ...{ integration, entity, role, inactive, revoked },
    created: created === undefined ? NO_TIME : `${created}Z`,
  };
}
