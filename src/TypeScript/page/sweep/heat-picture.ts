/**
 * Roles and what an integration needs, as a picture: a square for each. Shape and colour say the same.
 */
import type { RoleReach } from '../../diagnosis/sweep/swept';
import type { Html } from '../html';
import { html } from '../html';

/** What a role has of one requirement. */
export const HEAT_MARKS = ['+', '-', '?', '.'] as const;
export type HeatMark = (typeof HEAT_MARKS)[number];

const CELL = 16;
const SQUARE = 13;
const NAMES = 190;
const LONGEST_NAME = 28;

/** In a path, so that thousands of squares weigh little. */
const SHAPES: Readonly<Record<HeatMark, string>> = {
  '+': `h${SQUARE}v${SQUARE}h-${SQUARE}z`,
  // Crossed out.
  '-': `h${SQUARE}v${SQUARE}h-${SQUARE}zl${SQUARE} ${SQUARE}m0-${SQUARE}l-${SQUARE} ${SQUARE}`,
  // A frame with a stroke in it.
  '?': `h${SQUARE}v${SQUARE}h-${SQUARE}zm3 6.5h7`,
  // A short stroke.
  '.': 'm4 6.5h5',
};

export const HEAT_CLASSES: Readonly<Record<HeatMark, string>> = {
  '+': 'td-has',
  '-': 'td-lacks',
  '?': 'td-open',
  '.': 'td-none',
};

/** @param label says in words what the picture is. @param columns how many requirements there are */
export function heatPicture(
  roles: readonly RoleReach[],
  columns: number,
  nameOf: (role: number) => string,
  label: string,
): Html {
  const [width, height] = [NAMES + columns * CELL, (roles.length + 1) * CELL];
  const numbers = Array.from({ length: columns }, (_, column) => column + 1);
  return html`<svg class="td-heat" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${label}">
    ${numbers.map((number) => html`<text class="td-number" x="${NAMES + (number - 1) * CELL + SQUARE / 2}" y="11">${number}</text>`)}
    ${roles.map(({ role }, row) => html`<text x="${NAMES - 8}" y="${(row + 1) * CELL + 11}" class="td-name">${shortened(nameOf(role))}</text>`)}
    ${HEAT_MARKS.map((one) => html`<path class="${HEAT_CLASSES[one]}" d="${pathOf(one, roles)}" />`)}
  </svg>`;
}

function pathOf(wanted: HeatMark, roles: readonly RoleReach[]): string {
  return roles
    .flatMap(({ pattern }, row) =>
      Array.from(pattern, (found, column) =>
        found === wanted ? `M${NAMES + column * CELL} ${(row + 1) * CELL}${SHAPES[wanted]}` : '',
      ),
    )
    .join('');
}

/** One square alone, for the legend. */
export function heatSquare(one: HeatMark): Html {
  return html`<svg class="td-heat" viewBox="-1 -1 15 15" width="15" aria-hidden="true">
    <path class="${HEAT_CLASSES[one]}" d="M0 0${SHAPES[one]}" />
  </svg>`;
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
