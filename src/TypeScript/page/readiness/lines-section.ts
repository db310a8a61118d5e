import { fill } from '../../diagnosis/checks/define';
import type { ReadinessApplication, RecordReference } from '../../report/contract';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import { READINESS_WORDS as WORDS } from './readiness-words';

/** Links on one page. */
const MOST_ROLES = 30;

/** The lines that roles lack, a file for each role. Null where nothing is known to be missing. */
export function linesSection(applications: readonly ReadinessApplication[], addresses: Addresses): Html | null {
  const roles = new Map<number, RecordReference>();
  for (const { item, record, missing } of applications.flatMap(({ items }) => items)) {
    if (item === 'role-permission' && missing && record.id !== null) roles.set(record.id, record);
  }
  if (roles.size === 0) return null;
  const left = roles.size - MOST_ROLES;
  return html`<section aria-labelledby="td-lines">
    <h3 id="td-lines">${WORDS.lines}</h3>
    <p>${WORDS.linesIntroduction}</p>
    <ul>
      ${[...roles.values()].slice(0, MOST_ROLES).map(
        ({ id, name }) =>
          html`<li>
            <a href="${addresses.readinessRoleLines(id ?? 0)}">${fill(WORDS.linesOf, { role: name })}</a>
          </li>`,
      )}
    </ul>
    ${left > 0 && html`<p>${fill(WORDS.linesCut, { count: String(left) })}</p>`}
  </section>`;
}
