/** Tables that answer what the sweep asks of them, by the parameters of its statements. */
import { grouped } from '../../../../src/TypeScript/account/grouped';
import type { FakeAccount, Row, Statement } from '../../support/account';
import { healthy, integrationRow, applicationRow, roleRows, ALL_FULL, employeeRow } from '../../support/rows';

export interface Token {
  readonly id: number;
  readonly holder: number | null;
  readonly application?: number | null;
  readonly role?: number | null;
  readonly dead?: boolean;
  readonly created?: string;
}

export function rowOf({ id, holder, application = 11, role = 1001, dead = false, created }: Token): Row {
  return {
    id,
    tba_token_name: `Token ${id}`,
    tba_app_name: application,
    entity_name: holder,
    role_name: role,
    role_text: 'Expensify Integration',
    entity_text: `Holder ${String(holder)}`,
    created: created ?? `2026-01-09T10:00:00`,
    binactive: 'F',
    brevoked: dead ? 'T' : 'F',
  };
}

const isDead = ({ brevoked }: Row) => brevoked === 'T';

/** The token table as the sweep asks it. */
export function tokenTable(tokens: readonly Token[]): (asked: Statement) => readonly Row[] {
  const rows = tokens.map(rowOf);
  return ({ query, params }) => {
    if (query.includes('GROUP BY t.entity_name')) return counted(rows, params);
    if (query.startsWith('SELECT COUNT(c.entity_name)')) return [{ held: heldIn(rows) }];
    if (query.startsWith('SELECT COUNT(*) AS tokens')) return [{ tokens: ofPage(rows, params, query).length }];
    if (query.includes('AS nobody')) {
      return rows.map((row) => ({
        role: row.role_name ?? null,
        role_text: row.role_text ?? null,
        nobody: row.entity_name === null && !isDead(row) ? 'T' : 'F',
      }));
    }
    if (query.includes('t.entity_name > ?')) {
      const [holder, , id, to] = params.map(Number);
      const isBeyond = (row: Row) => compared(row, { entity_name: holder ?? 0, id: id ?? 0 }) > 0;
      return rows.filter((row) => Number(row.entity_name) <= Number(to) && isBeyond(row)).toSorted(compared);
    }
    const [from, to] = query.includes('JOIN (') ? params.slice(-2) : params;
    const own = rows.filter(
      ({ entity_name: holder }) => typeof holder === 'number' && holder >= Number(from) && holder <= Number(to),
    );
    if (query.includes('ORDER BY t.entity_name, t.id')) return own.toSorted(compared);
    if (query.startsWith('SELECT DISTINCT t.tba_app_name')) {
      return [...new Set(own.filter(isDead).map(({ tba_app_name: id }) => id))].map((application) => ({
        application: application ?? null,
      }));
    }
    if (query.includes('JOIN (')) {
      const asked = params.slice(2, -2);
      return asked.flatMap((id) =>
        own
          .filter((row) => isDead(row) && row.tba_app_name === id)
          .toSorted(newestFirst)
          .slice(0, 1),
      );
    }
    if (query.includes('t.id > ?')) {
      return own
        .filter((row) => !isDead(row) && Number(row.id) > Number(params[2]))
        .toSorted((a, b) => Number(a.id) - Number(b.id));
    }
    throw new Error(`Nobody asks ${query}`);
  };
}

function heldIn(rows: readonly Row[]): number {
  return rows.filter((row) => row.entity_name !== null).length;
}

function ofPage(rows: readonly Row[], [from, to]: Statement['params'], query: string): Row[] {
  return rows.filter(
    (row) =>
      Number(row.entity_name ?? 0) >= Number(from) &&
      Number(row.entity_name ?? 0) <= Number(to) &&
      !(query.includes('brevoked') && isDead(row)),
  );
}

/** By holder, then by id. */
function compared(a: Row, b: Row): number {
  return Number(a.entity_name) - Number(b.entity_name) || Number(a.id) - Number(b.id);
}

/** The tokens as they are answered together with employees: those that the table of employees has. */
export function joinedTable(
  tokens: readonly Token[],
  employees: (asked: Statement) => readonly Row[],
): (asked: Statement) => readonly Row[] {
  const table = tokenTable(tokens);
  return (asked) => {
    const rows = table(asked);
    if (!asked.query.includes('LEFT JOIN employee')) return rows;
    const found = new Map(employees({ ...asked, query: `${asked.query} FROM oauthtoken` }).map((row) => [row.id, row]));
    return rows.map((row) => {
      const { id: _id, email: _email, ...columns } = found.get(row.entity_name ?? null) ?? NOBODY;
      return { ...row, employee: found.has(row.entity_name ?? null) ? (row.entity_name ?? null) : null, ...columns };
    });
  };
}

const NOBODY: Row = { entityid: null, isinactive: null, giveaccess: null, rolesforsearch: null };

function newestFirst(a: Row, b: Row): number {
  return String(b.created).localeCompare(String(a.created)) || Number(b.id) - Number(a.id);
}

function counted(rows: readonly Row[], params: Statement['params']): Row[] {
  const after = params.length > 0 ? Number(params[0]) : -Infinity;
  const held = heldIn(rows);
  const byHolder = grouped(rows, ({ entity_name: holder = null }) => holder);
  // As Oracle orders: nothing comes last.
  return [...byHolder]
    .filter(([holder, own]) => (holder === null ? !own.every(isDead) : Number(holder) > after))
    .sort(([a], [b]) => Number(a ?? Infinity) - Number(b ?? Infinity))
    .map(([holder, own]) => {
      const live = own.filter((row) => !isDead(row));
      const ids = own.map(({ id }) => Number(id));
      return {
        ...{ holder, tokens: holder === null ? live.length : own.length, last_token: Math.max(...ids) },
        ...{ live: live.length, held },
      };
    });
}

/** Employees by id, with a last day of work where one is given. */
export function employeeTable(ids: readonly number[], ends: Readonly<Record<number, string>> = {}) {
  return ({ query, params }: Statement): readonly Row[] => {
    const all = query.includes('FROM oauthtoken') ? ids : ids.filter((id) => params.includes(id));
    const day = (id: number) => (query.includes('releasedate') ? { ends: ends[id] ?? null } : {});
    return all.map((id) => ({ ...employeeRow({ id, entityid: `Person ${id}`, email: null }), ...day(id) }));
  };
}

/** An account with these tokens of Expensify. */
export function withTokens(
  tokens: readonly Token[],
  tables: FakeAccount['tables'] = {},
  records: FakeAccount['records'] = {},
): FakeAccount {
  const holders = [...new Set(tokens.flatMap(({ holder }) => holder ?? []))];
  const employees = tables.employee ?? employeeTable(holders);
  return {
    ...healthy({
      applications: (statement) =>
        statement.query.includes('AS application')
          ? statement.query.includes('BETWEEN')
            ? tokenTable(tokens)(statement)
            : [applicationRow(11, 'Expensify')]
          : tokenTable(tokens)(statement),
      integrationapp: [integrationRow()],
      oauthtoken: joinedTable(tokens, typeof employees === 'function' ? employees : employeeTable(holders)),
      employee: employees,
      role: roleRows(ALL_FULL),
      ...tables,
    }),
    records,
    units: 100_000,
  };
}
