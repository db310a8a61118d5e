/**
 * The integration records of a profile, from two sides: the applications that tokens were issued to, and the table of
 * integration records, where an account lets a script read it.
 */
import type { Fact, IntegrationRecord, IntegrationState } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { matchesIntegration } from '../diagnosis/profile';
import type { Reading, Row } from './reading';
import { flagOf, idOf, NOT_ANSWERED, textOf } from './reading';

/** Display names are filtered in code: BUILTIN.DF in WHERE is unreliable on the token table. [SEEN] */
const APPLICATIONS = `SELECT DISTINCT tba_app_name AS application, BUILTIN.DF(tba_app_name) AS name
FROM oauthtoken ORDER BY tba_app_name`;

// Every column: the table was seen once, and which column holds "token-based authentication" is not known.
const RECORDS = 'SELECT * FROM integrationapp ORDER BY id';

interface Named {
  readonly id: number;
  readonly name: string;
}

export interface Integrations {
  readonly records: readonly IntegrationRecord[];
  readonly complete: boolean;
  /** The matching applications that have tokens; unread where the tokens are. */
  readonly withTokens: Fact<readonly Named[]>;
}

/** Two queries, however many tokens there are. */
export function readIntegrations(reading: Reading, profile: Profile): Integrations {
  const all = reading.attempt('access-tokens', null, () =>
    reading.rows(APPLICATIONS, []).map((row) => ({ id: idOf(row.application), name: textOf(row.name) })),
  );
  const table = reading.attempt('integration-records', null, () => reading.rows(RECORDS, []).map(recordOf));
  const applications = all.known ? matching(reading, profile, all.value, table) : UNREAD;
  const records: Fact<readonly IntegrationRecord[]> = table.known
    ? known(table.value.filter(({ name }) => matchesIntegration(profile, name)))
    : UNREAD;
  const read = records.known ? records.value : [];
  const seen = new Set(read.map(({ id }) => id));
  const onlyByToken = (applications.known ? applications.value : [])
    .filter(({ id }) => !seen.has(id))
    .map(({ id, name }): IntegrationRecord => ({ id, name, state: UNREAD, tokenBasedAuthentication: UNREAD }));
  noteGaps(reading, records, [...read, ...onlyByToken]);
  return {
    records: [...read, ...onlyByToken].toSorted((a, b) => a.id - b.id),
    complete: records.known,
    withTokens: applications,
  };
}

/**
 * The applications of the profile. One that came without a name goes by the name of its record; if that is not known
 * either, it may be the one, and which applications there are is not known.
 */
function matching(
  reading: Reading,
  profile: Profile,
  applications: readonly Named[],
  table: Fact<readonly IntegrationRecord[]>,
): Fact<readonly Named[]> {
  const records = new Map((table.known ? table.value : []).map((record) => [record.id, record.name]));
  const named = applications.map(({ id, name }) => ({ id, name: name === '' ? (records.get(id) ?? '') : name }));
  const nameless = named.find(({ name }) => name === '');
  if (!nameless) return known(named.filter(({ name }) => matchesIntegration(profile, name)));
  const message = 'Tokens of this application came without its name.';
  reading.missing('integration-records', { type: 'integration', id: nameless.id }, NOT_ANSWERED, message);
  return UNREAD;
}

/** What was answered and still does not say everything is unread too. */
function noteGaps(reading: Reading, table: Fact<unknown>, records: readonly IntegrationRecord[]): void {
  if (!table.known) return;
  for (const { id, state, tokenBasedAuthentication } of records) {
    const gaps = [
      ...(state.known ? [] : ['state']),
      ...(tokenBasedAuthentication.known ? [] : ['token-based authentication']),
    ];
    if (gaps.length > 0) {
      reading.missing(
        'integration-records',
        { type: 'integration', id },
        NOT_ANSWERED,
        `The table of integration records did not answer: ${gaps.join(', ')}.`,
      );
    }
  }
}

const STATES: readonly IntegrationState[] = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'];

function recordOf(row: Row): IntegrationRecord {
  const state = textOf(row.state).toUpperCase().replaceAll(' ', '_');
  const found = STATES.find((one) => one === state);
  const tba = row.tokenbasedauthentication;
  return {
    id: idOf(row.id),
    name: textOf(row.name),
    state: found ? known(found) : UNREAD,
    tokenBasedAuthentication: isFlag(tba) ? known(flagOf(tba)) : UNREAD,
  };
}

/** Which column says so is not known, so that anything else is no answer. */
function isFlag(value: unknown): boolean {
  return value === 'T' || value === 'F' || typeof value === 'boolean';
}
