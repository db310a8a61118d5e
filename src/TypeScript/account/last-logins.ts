/**
 * When applications were last let in, out of the Login Audit Trail: the table `loginaudit`. It knows an application by its name
 * alone. [SEEN] its columns, in SuiteTools and two log collectors; ASSUMED that `date` can be aggregated.
 */
import type { Grant, Unread } from '../diagnosis/facts';
import { codeOf, messageOf } from '../netsuite/thrown';
import type { Reading, Row } from './reading';
import { textOf, USAGE_LIMIT } from './reading';
import { mayHold } from './self-check';

/** What is known of the last logins. */
export interface LastLogins {
  /**
   * By internal id of the application: to the second, as NetSuite writes it for whoever asks, without a time zone. An
   * application that is not there was not seen, or shares its name with another one.
   */
  readonly byApplication: ReadonlyMap<number, string>;
  /** The same for each kind of credential, where that was asked for. */
  readonly byKind: ReadonlyMap<number, LoginsByKind>;
  /** Why nothing is told, once; none where the table answered. */
  readonly unread: readonly Unread[];
}

/**
 * When an application was last let in by each kind of credential; null where no such login was seen. ASSUMED, from one recorded
 * sample: a row of an OAuth 2.0 login names the application and no access token, a row of a token login names both. [SEEN]
 * SuiteTools; the probe table-loginaudit-kinds tries it.
 */
export interface LoginsByKind {
  readonly accessToken: string | null;
  readonly oauth2: string | null;
}

const LOGINS = `SELECT l.oauthappname AS application, TO_CHAR(MAX(l.date), 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM loginaudit l WHERE l.status = 'Success' AND l.oauthappname IS NOT NULL GROUP BY l.oauthappname ORDER BY l.oauthappname`;

const KINDS = `SELECT l.oauthappname AS application, CASE WHEN l.oauthaccesstokenname IS NULL THEN 'oauth2' ELSE 'token' END AS kind,
TO_CHAR(MAX(l.date), 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM loginaudit l WHERE l.status = 'Success' AND l.oauthappname IS NOT NULL
GROUP BY l.oauthappname, CASE WHEN l.oauthaccesstokenname IS NULL THEN 'oauth2' ELSE 'token' END
ORDER BY l.oauthappname`;

/** One query. It takes View Login Audit Trail at Full. [DOC] Permissions Usage 2024.1 */
export function readLastLogins(
  reading: Pick<Reading, 'firstRows'>,
  applications: readonly NamedApplication[],
  isByKind = false,
): LastLogins {
  // Who certainly may not is spared the price of being refused.
  if (!mayHold('ADMI_AUDITLOGIN', 'FULL'))
    return noLogins({ code: 'NOT_ASKED', message: 'NetSuite says that the caller holds no permission for it.' });
  try {
    const rows = reading.firstRows(isByKind ? KINDS : LOGINS, []);
    const byApplication = byName(rows, applications);
    return { byApplication, byKind: isByKind ? kindsByName(rows, applications) : new Map(), unread: [] };
  } catch (refusal) {
    return noLogins({ code: codeOf(refusal), message: messageOf(refusal) });
  }
}

interface NamedApplication {
  readonly id: number;
  readonly names: readonly string[];
}

function kindsByName(
  rows: readonly Row[],
  applications: readonly NamedApplication[],
): ReadonlyMap<number, LoginsByKind> {
  const of = (kind: string) =>
    byName(
      rows.filter((row) => textOf(row.kind) === kind),
      applications,
    );
  const [tokens, oauth2] = [of('token'), of('oauth2')];
  return new Map(
    [...new Set([...tokens.keys(), ...oauth2.keys()])].map((id) => [
      id,
      { accessToken: tokens.get(id) ?? null, oauth2: oauth2.get(id) ?? null },
    ]),
  );
}

function byName(rows: readonly Row[], applications: readonly NamedApplication[]): ReadonlyMap<number, string> {
  const times = new Map<string, string>();
  for (const { application, at } of rows) {
    const [name, time] = [textOf(application).trim(), textOf(at)];
    const isLater = time > (times.get(name) ?? '');
    if (isLater && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(time)) times.set(name, time);
  }
  const owners = new Map<string, number>();
  for (const name of applications.flatMap(({ names }) => names)) owners.set(name, (owners.get(name) ?? 0) + 1);
  return new Map(
    applications.flatMap(({ id, names }) => {
      // Which of two applications of one name was let in is not told.
      const seen = names.filter((name) => owners.get(name) === 1).flatMap((name) => times.get(name) ?? []);
      const last = seen.sort().at(-1);
      return last === undefined ? [] : [[id, last] as const];
    }),
  );
}

const AUDIT: Grant = { permission: 'ADMI_AUDITLOGIN', name: 'Setup > View Login Audit Trail', level: 'FULL' };

/** Nothing about logins, and why. @param why null: nobody asked, and nothing is said */
export function noLogins(why: Unread['why'] | null): LastLogins {
  if (why === null) return { byApplication: new Map(), byKind: new Map(), unread: [] };
  const isLimit = why.code === USAGE_LIMIT;
  const advice = isLimit
    ? 'Look at the Login Audit Trail under Setup > Users/Roles.'
    : 'To see when an application was last let in, grant the role that asks: Setup > View Login Audit Trail (Full).';
  const entry = { what: 'login-audit', record: null, why, grant: isLimit ? [] : [AUDIT] };
  return {
    byApplication: new Map(),
    byKind: new Map(),
    unread: [{ ...entry, advice: `No verdict needs it. ${advice}` }],
  };
}
