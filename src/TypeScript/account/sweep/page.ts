/**
 * One page of the sweep: some credentials with their holders. Their roles are in what all pages share.
 */
import type { Credential, Entity, Unread } from '../../diagnosis/facts';
import { known, UNREAD, valueOr } from '../../diagnosis/facts';
import type { HeldByApplication } from '../../diagnosis/overview';
import { employeesWithTokens, readEmployees } from '../employees';
import { grouped } from '../grouped';
import { readOthers } from '../other-holders';
import type { Cost, Named } from '../read-facts';
import { plain } from '../read-facts';
import type { Reading, Row } from '../reading';
import { UNITS_PER_LOAD } from '../reading';
import type { HolderPage } from './holder-pages';
import { measured } from './measured';
import { readPageGlobals } from './page-globals';
import type { HeldNamed } from './page-tokens';
import { readPageTokens, toFollow } from './page-tokens';
import type { Shared } from './shared';

/** What the page is about: the tokens of some holders, by id, or credentials that are registered. */
export type PageAsked =
  | { readonly page: HolderPage; /** With the employees who hold them. */ readonly joins: boolean }
  | { readonly registered: readonly Credential[] };

/** Credentials of the page as they come, with whatever stands behind them. */
export interface PageBatch {
  /** ISO time at which the page began. */
  readonly readAt: string;
  /**
   * By application: every live credential of the batch, and the newest one where none of its own is live. One application may
   * come with several batches.
   */
  readonly held: readonly HeldByApplication[];
  /** Their holders. */
  readonly entities: readonly Entity[];
  /** What could not be read so far. */
  readonly unread: readonly Unread[];
}

export interface PageRead {
  /** How many credentials were handed on. */
  readonly credentials: number;
  /** Whether every one that may be live was handed on, or its application is said to lack one. */
  readonly complete: boolean;
  readonly unread: readonly Unread[];
  readonly cost: Cost;
}

/** Half of what one call of map may use. Records are not loaded beyond it. */
const MOST_UNITS = 480;

/**
 * Reads a page with the rights of whoever runs the script. Never throws for a refusal.
 * @param handle gets each batch: one for each 5,000 tokens
 */
export function readPage(
  asked: PageAsked,
  shared: Pick<Shared, 'registered' | 'readsEnds' | 'permissions' | 'globalPermissions' | 'globalLines'>,
  handle: (batch: PageBatch) => void,
): PageRead {
  const readAt = new Date().toISOString();
  let credentials = 0;
  const { result, unread, cost } = measured((reading, spent) => {
    const affords = () => spent() + UNITS_PER_LOAD <= MOST_UNITS;
    const holders = new Holders(reading, shared, affords);
    const handOn = (held: readonly HeldNamed[], rows: readonly Row[]) => {
      const list = held.flatMap((one) => valueOr<readonly Named[]>(one.credentials, []));
      credentials += list.length;
      const entities = holders.of(list, rows);
      handle({ readAt, held: held.map(plainly), entities, unread: [...reading.unread] });
    };
    if ('page' in asked) {
      const how = { at: readAt, joins: asked.joins, asksEnds: shared.readsEnds };
      return readPageTokens(reading, asked.page, how, handOn);
    }
    handOn(registeredIn(asked.registered, shared, readAt), []);
    return true;
  });
  return { credentials, complete: result, unread, cost };
}

function plainly({ credentials, ...held }: HeldNamed): HeldByApplication {
  return { ...held, credentials: credentials.known ? known(credentials.value.map(plain)) : UNREAD };
}

function registeredIn(
  credentials: readonly Credential[],
  { registered }: Pick<Shared, 'registered'>,
  at: string,
): HeldNamed[] {
  const isComplete = new Map(registered.map(({ application, complete }) => [application, complete]));
  // No entry shows the names of its user and its role.
  const named = credentials.map((one) => ({ ...one, roleName: '', entityName: '' }) as Named);
  return [...grouped(named, ({ integration }) => integration)].map(([application, list]) => ({
    application,
    credentials: known(toFollow(list, at)),
    complete: isComplete.get(application) ?? false,
  }));
}

/** The holders of the page, each read once: a holder with very many tokens comes with several batches. */
class Holders {
  private readonly read = new Map<number, Entity>();

  constructor(
    private readonly reading: Reading,
    private readonly shared: Pick<Shared, 'readsEnds' | 'permissions' | 'globalPermissions' | 'globalLines'>,
    private readonly affords: () => boolean,
  ) {}

  /** @param rows that told the credentials: their employees may have come with them */
  of(credentials: readonly Named[], rows: readonly Row[]): Entity[] {
    const names = new Map(credentials.map(({ entity, entityName }) => [entity, entityName]));
    this.add(new Map([...names].filter(([id]) => !this.read.has(id))), rows);
    return [...names.keys()].flatMap((id) => this.read.get(id) ?? []);
  }

  private add(names: ReadonlyMap<number, string>, rows: readonly Row[]): void {
    const holders = [...names.keys()];
    const { employees, ...others } =
      employeesWithTokens(this.reading, holders, rows) ?? readEmployees(this.reading, holders, this.shared.readsEnds);
    const ids = employees.map(({ id }) => id);
    const globals = readPageGlobals(this.reading, ids, this.shared, this.affords);
    for (const one of employees) {
      this.read.set(one.id, { ...one, globalPermissions: globals.get(one.id) ?? UNREAD });
    }
    for (const one of readOthers(this.reading, others, names, this.affords)) this.read.set(one.id, one);
  }
}
