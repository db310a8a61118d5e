/**
 * What the roles of one integration have of what it needs: a heat map, and a table for who cannot see it.
 */
import { fill } from '../../diagnosis/checks/define';
import type { RoleReach } from '../../diagnosis/sweep/swept';
import type { RoleMap } from '../../examination/sweep/shown-sweep';
import { onPage, pagesOf } from '../../report/paging';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import { pageLinks } from '../list-controls';
import { table } from '../parts';
import type { Cell } from '../parts';
import { HEAT_MARKS, heatPicture, heatSquare } from './heat-picture';
import type { HeatMark } from './heat-picture';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** Rows of one page. */
export const ROLES_ON_A_PAGE = 40;

export interface RoleTable {
  readonly found: number;
  readonly pages: number;
  readonly rows: readonly RoleReach[];
}

/** The roles that lack most come first. A page beyond the last one has no rows. */
export function roleTable(roles: readonly RoleReach[], page: number): RoleTable {
  const sorted = roles.toSorted(
    (a, b) =>
      countOf(b, '-') - countOf(a, '-') ||
      countOf(b, '?') - countOf(a, '?') ||
      b.credentials - a.credentials ||
      a.role - b.role,
  );
  return {
    found: roles.length,
    pages: pagesOf(roles.length, ROLES_ON_A_PAGE),
    rows: onPage(sorted, { page, pageSize: ROLES_ON_A_PAGE }),
  };
}

function countOf({ pattern }: RoleReach, wanted: HeatMark): number {
  return Array.from(pattern).filter((one) => one === wanted).length;
}

export interface RolesParts {
  readonly group: string;
  /** Of the integration. */
  readonly name: string;
  readonly page: number;
  readonly map: Pick<RoleMap, 'requirements' | 'unread'>;
  readonly table: RoleTable;
  readonly names: ReadonlyMap<number, string>;
}

export function rolesContent({ group, name, page, map, table: found, names }: RolesParts, addresses: Addresses): Html {
  const requirements = map.requirements ?? [];
  const isSame = found.rows.every(({ pattern }) => pattern.length === requirements.length);
  const nameOf = (role: number) => names.get(role) ?? `${role}`;
  return html`
    <p class="td-top"><a href="${addresses.sweep.list({ group })}">${WORDS.toList}</a></p>
    <section aria-labelledby="td-roles">
      <h3 id="td-roles">${fill(WORDS.heatHeading, { name, count: String(found.found) })}</h3>
      <p>${WORDS.heatIntroduction}</p>
      ${map.unread > 0 && html`<p>${WORDS.heatUnread}</p>`}
      ${found.found === 0 && map.unread === 0 && html`<p>${WORDS.heatNone}</p>`}
      ${!isSame && html`<p>${WORDS.heatChanged}</p>`}
      ${
        isSame &&
        found.rows.length > 0 &&
        html`<ul class="td-ways td-legend">
            ${HEAT_MARKS.map((one) => html`<li>${heatSquare(one)} ${WORDS.heatLegend[one]}</li>`)}
          </ul>
          ${heatPicture(found.rows, requirements.length, nameOf, WORDS.heatLabel)}
          <h4>${WORDS.heatColumnsAre}</h4>
          <ol class="td-columns">
            ${requirements.map((requirement) => html`<li>${requirement}</li>`)}
          </ol>
          ${table(
            WORDS.heatTable,
            WORDS.heatColumns,
            found.rows.map((row) => cellsOf(row, requirements, nameOf, addresses, group)),
            'td-account',
          )}`
      }
      ${pageLinks({ page, pages: found.pages }, WORDS.heatPages, (number) => addresses.sweep.roles(group, number))}
    </section>
  `;
}

function cellsOf(
  row: RoleReach,
  requirements: readonly string[],
  nameOf: (role: number) => string,
  addresses: Addresses,
  group: string,
): Cell[] {
  const { role, credentials } = row;
  const those = (wanted: HeatMark) => listedShort(requirements.filter((_, place) => row.pattern[place] === wanted));
  return [
    {
      content: html`<a href="${addresses.sweep.list({ group, role: String(role) })}">${nameOf(role)}</a>`,
      isHead: true,
    },
    { content: String(credentials) },
    { content: those('-') },
    { content: those('?') },
  ];
}

/** Requirements of one cell: the picture has the rest. */
const MOST_LISTED = 8;

function listedShort(requirements: readonly string[]): string {
  if (requirements.length === 0) return WORDS.nothing;
  const more = requirements.length - MOST_LISTED;
  const shown = requirements.slice(0, MOST_LISTED);
  return `${shown.join('; ')}${more > 0 ? ` ${fill(WORDS.more, { count: String(more) })}` : ''}`;
}
