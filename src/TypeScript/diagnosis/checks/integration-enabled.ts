import type { Facts, IntegrationRecord } from '../facts';
import type { Evidence, Explanation, Status, Wording } from '../finding';
import { integrationReference } from '../references';
import { unanimousStatus, worst } from '../possibilities';
import { quoted } from '../profile';
import { assumed, LOGIN_ERRORS, oracleHelp } from '../rule-source';
import type { AccountCheck, AccountSubject } from './define';
import { listed } from './define';
import type { Survey } from '../credentials';

export const STATE_LABELS = {
  ENABLED: 'Enabled',
  BLOCKED: 'Blocked',
  WAITING_FOR_APPROVAL: 'Waiting for Approval',
} as const;

export const integrationEnabled: AccountCheck = {
  id: 'integration-enabled',
  reads: ['access-tokens', 'integration-records'],
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login with the error consumer_key_refused while the integration record is blocked.',
    ),
    assumed('The table of integration records has the columns that are read here; public code shows the table once.'),
  ],
  words: {
    pass: {
      title: 'The integration record is enabled',
      message: 'Enabled, and open to token-based authentication: {records}.',
    },
    fail: {
      title: 'The integration record is blocked, or does not accept access tokens',
      message:
        'NetSuite refuses every token of {records}: the integration record must be Enabled, with Token-Based Authentication ticked.',
    },
    unknown: {
      title: 'The integration record was not fully read',
      message:
        'Whether the integration record of {integration} is Enabled and accepts tokens could not be read. Open it and look; the verdict stands on everything else.',
    },
    notApplicable: {
      title: 'No integration record',
      message: 'This account has no integration record whose name contains {names}.',
    },
  },
  decide: (subject) => unanimousStatus(possibleStatuses(subject)),
  explain(subject, status) {
    const { facts, profile } = subject;
    const isForTokens = forTokens(subject);
    // A credential that was not read may be of any of them.
    const isOpen = status === 'unknown' && !facts.credentialsComplete;
    const judged = isOpen ? facts.integrations : judgedRecords(facts, recordsInUse(subject));
    const concerned = judged.filter((record) => {
      const admitted = admits(record, isForTokens(record));
      return admitted === status || (status === 'unknown' && admitted !== 'pass');
    });
    const ofOthers = isByToken(subject) ? undefined : OF_OTHER_KINDS[status];
    const differ = concerned.length > 0 && concerned.every((record) => admits(record, isForTokens(record)) === 'fail');
    const wording = status === 'unknown' && facts.integrationsComplete && differ ? NOT_SURE_WHICH : ofOthers;
    return {
      ...(wording ? { wording } : {}),
      ...evidenceFor(facts.integrations, concerned, isForTokens),
      slots: {
        names: quoted(profile.recognise.integrationNames),
        records: listed(concerned.map((record) => integrationReference(record).name)),
      },
    };
  },
};

/** All records were read, and they differ: the credential was named and may be of any of them, or not every credential was read. */
const NOT_SURE_WHICH: Wording = {
  title: 'It is not known which integration record the credential belongs to',
  message:
    'The credential may belong to any integration record of {integration}, and NetSuite does not let all of them in: see {records}.',
};

/** Where no access token is judged. That the record has the grant and the scope, no script can read. */
const OF_OTHER_KINDS: Readonly<Partial<Record<Status, Wording>>> = {
  pass: { title: 'The integration record is enabled', message: 'Enabled: {records}.' },
  fail: {
    title: 'The integration record is not enabled',
    message: 'NetSuite refuses every login of {records}: the integration record must be Enabled.',
  },
  unknown: {
    title: 'The integration record was not fully read',
    message:
      'Whether the integration record of {integration} is Enabled could not be read. Open it and look; the verdict stands on everything else.',
  },
};

/**
 * Whether NetSuite lets credentials of this record in, as far as it was read.
 * @param isForTokens whether access tokens are among them: OAuth 2.0 does not need the box
 */
export function admits(
  { state, tokenBasedAuthentication }: IntegrationRecord,
  isForTokens = true,
): 'pass' | 'fail' | 'unknown' {
  if (state.known && state.value !== 'ENABLED') return 'fail';
  if (!isForTokens) return state.known ? 'pass' : 'unknown';
  if (tokenBasedAuthentication.known && !tokenBasedAuthentication.value) return 'fail';
  return state.known && tokenBasedAuthentication.known ? 'pass' : 'unknown';
}

/** The records of the live credentials; none where the credentials were not read. */
function recordsInUse(subject: AccountSubject): ReadonlySet<number | null> {
  return surveyOf(subject).recordsInUse;
}

type IsForTokens = (record: Pick<IntegrationRecord, 'id'>) => boolean;

/** Which records have to let access tokens in: those of the judged ones; where nothing is judged, by the usual kind. */
export function forTokens(subject: Pick<AccountSubject, 'credentials' | 'profile'>): IsForTokens {
  const { recordsInUse: used, recordsOfTokens: ofTokens } = surveyOf(subject);
  const byToken = isByToken(subject);
  // A record that is not in use is looked at as one that a token may be of.
  return ({ id }) => (!used.has(null) && used.has(id) ? ofTokens.has(id) : byToken);
}

/** Whether access tokens are among what is judged; where nothing is, whether they are the usual kind. */
function isByToken(subject: Pick<AccountSubject, 'credentials' | 'profile'>): boolean {
  const { kinds } = surveyOf(subject);
  return kinds.size === 0 ? subject.profile.credentials[0].kind === 'access-token' : kinds.has('access-token');
}

function surveyOf({ credentials }: Pick<AccountSubject, 'credentials'>): typeof NOTHING {
  return credentials.known ? credentials.value : NOTHING;
}

const NOTHING: Pick<Survey, 'kinds' | 'recordsInUse' | 'recordsOfTokens'> = {
  kinds: new Set(),
  recordsInUse: new Set(),
  recordsOfTokens: new Set(),
};

function judgedRecords(
  { integrations, isNamed }: Facts,
  used: ReadonlySet<number | null>,
): readonly IntegrationRecord[] {
  if (isNamed && used.has(null)) return integrations;
  return used.size > 0 ? integrations.filter(({ id }) => used.has(id)) : integrations;
}

/**
 * With live tokens, each of their records counts; with none, one good record is enough. Where the tokens were not read,
 * both may be the case; where not every matching record was read, one more may exist.
 */
function possibleStatuses(subject: AccountSubject): ReadonlySet<Status> {
  const { facts, credentials } = subject;
  const isForTokens = forTokens(subject);
  const stateOf = (record: IntegrationRecord) => admits(record, isForTokens(record));
  if (isOfAnyRecord(subject)) {
    // It may be of any of them.
    const possible = new Set<Status>(facts.integrations.map(stateOf));
    if (!facts.integrationsComplete) possible.add('unknown');
    return possible.size > 0 ? possible : new Set(['notApplicable']);
  }
  const used = recordsInUse(subject);
  const states = judgedRecords(facts, used).map(stateOf);
  if (used.size > 0) {
    // A live token of a record that was not read: whether it is let in is not known.
    const seen = new Set<number | null>(facts.integrations.map(({ id }) => id));
    const hidden = [...used].some((id) => !seen.has(id));
    const certain = worst(hidden ? [...states, 'unknown'] : states, 'pass');
    return new Set([certain, ...statesOfAnother(facts, stateOf).map((state) => worst([state], certain))]);
  }

  const possible = new Set<Status>();
  if (states.length === 0) possible.add(facts.integrationsComplete ? 'notApplicable' : 'unknown');
  else possible.add(states.every((state) => state === 'fail') ? 'fail' : states.includes('pass') ? 'pass' : 'unknown');
  if (!credentials.known && states.length > 0) possible.add(worst(states, 'pass'));
  // Another record may exist: a good one, or, where the tokens were not read, a bad one that holds a live token.
  if (!facts.integrationsComplete && (!credentials.known || !possible.has('pass'))) possible.add('unknown');
  return possible;
}

/** Whether the one credential was named, and nobody said of which application. */
function isOfAnyRecord(subject: AccountSubject): boolean {
  return subject.facts.isNamed === true && recordsInUse(subject).has(null);
}

/** What the record of a live token may be that could not be read: any matching one. */
function statesOfAnother(
  { credentialsComplete, integrations, integrationsComplete }: Facts,
  stateOf: (record: IntegrationRecord) => Status,
): Status[] {
  if (credentialsComplete) return [];
  return [...integrations.map(stateOf), ...(integrationsComplete ? [] : (['unknown'] as const))];
}

/** Records that are shown; only a name that matches by accident matches more. */
const MOST_RECORDS = 50;

/** Where there are too many records, those that the status rests on come first. */
function evidenceFor(
  records: readonly IntegrationRecord[],
  concerned: readonly IntegrationRecord[],
  isForTokens: IsForTokens,
): Pick<Explanation, 'evidence' | 'evidenceCut'> {
  const linesOf = (record: IntegrationRecord) => evidenceOf(record, isForTokens(record));
  if (records.length <= MOST_RECORDS) return { evidence: records.flatMap(linesOf) };
  const lines = [...new Set([...concerned, ...records])].map(linesOf);
  return {
    evidence: lines.slice(0, MOST_RECORDS).flat(),
    evidenceCut: lines.slice(MOST_RECORDS).flat().length,
  };
}

function evidenceOf(record: IntegrationRecord, isForTokens: boolean): Evidence[] {
  const { state, tokenBasedAuthentication: tba } = record;
  const common = { record: integrationReference(record), requirement: null } as const;
  const stateLine: Evidence = {
    ...common,
    field: 'State',
    found: state.known ? STATE_LABELS[state.value] : 'could not be read',
    needed: STATE_LABELS.ENABLED,
    weight: state.known ? (state.value === 'ENABLED' ? 'pass' : 'fail') : 'unknown',
  };
  if (!isForTokens) return [stateLine];
  return [
    stateLine,
    {
      ...common,
      field: 'Authentication > Token-Based Authentication',
      found: tba.known ? (tba.value ? 'ticked' : 'not ticked') : 'could not be read',
      needed: 'ticked',
      weight: tba.known ? (tba.value ? 'pass' : 'fail') : 'unknown',
    },
  ];
}
