/**
 * The pages of a change: what it would do, what came of it, what taking it back would do.
 */
import type { ShownChange, ShownPreview, ShownUndo } from '../../mend';
import type { EmployeeAccess } from '../../diagnosis/repair/access';
import { differences, sameAccess } from '../../diagnosis/repair/access';
import type { SideEffect } from '../../diagnosis/repair/side-effects';
import type { FieldChange } from '../../diagnosis/plan/step';
import type { Profile } from '../../diagnosis/profile';
import { permissionLabel } from '../../diagnosis/profile';
import { summarize } from '../summary';
import { html } from '../html';
import type { Html } from '../html';
import type { Address } from './address';
import { STATE_WORDS, timeOf } from './changes';
import { levelWord, mark, STATUS_OF, table, VERDICT_WORDS } from './parts';
import { changeTable, retryTabs } from './plan';

/** Shown above the button that confirms it. */
export function previewContent(shown: ShownPreview, profile: Profile, address: Address): Html {
  const { preview, employee } = shown;
  const after = preview.diagnosisAfter;
  return html`<section class="td-verdict td-${STATUS_OF[after.verdict]}" aria-label="Verdict after the change">
      ${mark(STATUS_OF[after.verdict])}
      <div>
        <p class="td-eyebrow">After this change: ${VERDICT_WORDS[after.verdict]}</p>
        <h2>${summarize(profile, after)}</h2>
        ${after.verdict === 'blocked' && html`<p>More steps are needed after this one; the report lists them.</p>`}
      </div>
    </section>
    <h3>What changes in the record of ${employee.name}</h3>
    ${changeTable(preview.changes)} ${effectsTable(shown.effects, profile)} ${otherWays(shown, address)}
    <p>
      It is done with your own rights, written to the log of changes, and can be taken back from there.
      <a href="${address({})}">Back to the report</a>, changing nothing.
    </p>`;
}

/** Global permissions count for every role: which others feel the change. */
function effectsTable(effects: readonly SideEffect[], profile: Profile): Html | null {
  if (effects.length === 0) return null;
  return html`<h3>What it does to the roles of this employee</h3>
    <p>A global permission counts for every role of its employee, not only for the role of the token.</p>
    ${table(
      "Effect on the employee's roles",
      ['Role', 'Permission', 'From', 'To'],
      effects.map(
        (effect) =>
          html`<tr>
            <th scope="row">${effect.role.name}</th>
            <td>${permissionLabel(profile, effect.permission)}</td>
            <td>${effect.from === 'UNKNOWN' ? 'not read' : levelWord(effect.from)}</td>
            <td>${effect.to === 'UNKNOWN' ? 'not read' : levelWord(effect.to)}</td>
          </tr>`,
      ),
    )}`;
}

function otherWays({ others, effects, preview }: ShownPreview, address: Address): Html | null {
  if (others.length === 0) return null;
  return html`<h3>Another way</h3>
    <ul>
      ${others.map(({ repair, effects: count }) => {
        const words = repair.id.startsWith('set-global-line')
          ? 'Raise the global permission instead of removing it'
          : 'Remove the global permission instead of raising it';
        const compared =
          count < effects.length
            ? 'the narrower choice'
            : count > effects.length
              ? 'the wider choice'
              : 'as wide as this one';
        return html`<li>
          <a href="${address({ view: 'preview', repair: repair.id })}">${words}</a>: it changes ${count}
          ${count === 1 ? 'level' : 'levels'} of this employee’s roles, ${compared}.
          ${preview.repair.recommended && 'What is shown above is what the plan recommends.'}
        </li>`;
      })}
    </ul>`;
}

/** What came of a change, read again from the record. */
export function changeContent(shown: ShownChange, profile: Profile, address: Address): Html {
  const { change, held, examined } = shown;
  const isKept = sameAccess(held, change.after);
  const status = change.state === 'done' && isKept ? 'pass' : change.state === 'refused' ? 'warn' : 'unknown';
  const report = examined?.report;
  return html`<section class="td-verdict td-${status}" role="status" aria-label="The change">
      ${mark(status)}
      <div>
        <p class="td-eyebrow">Change ${change.id}: ${STATE_WORDS[change.state]}</p>
        <h2>${headline(shown, isKept)}</h2>
        <p>${change.outcome}</p>
        <p class="td-quiet">${timeOf(change)}, by ${change.by.name}. ${change.why}</p>
      </div>
    </section>
    ${report && html`<p class="td-proof">${mark(STATUS_OF[report.verdict])} ${report.summary}</p>`}
    ${
      report?.verdict === 'ready' &&
      change.repair !== 'undo' &&
      html`<h3>Now sync again</h3>
        ${retryTabs(profile.retry)}`
    }
    <h3>What NetSuite holds now</h3>
    ${changeTable(heldChanges(shown, profile))}
    <ul>
      <li><a href="${address({})}">Back to the report</a></li>
      ${change.state === 'done' && isKept && html`<li><a href="${address({ view: 'undo', change: change.id })}">Take this change back</a></li>`}
    </ul>`;
}

function headline({ change }: ShownChange, isKept: boolean): string {
  if (change.state === 'refused') return 'NetSuite did not make the change';
  if (change.state === 'begun') return 'It is not known whether the change was made: compare below';
  if (change.state === 'undone') return 'The change was made, and taken back later';
  return isKept
    ? 'The change is made, and NetSuite holds it'
    : 'The change was made, and the record was changed again since';
}

/** What was before, and what the record holds now, for every line that the change was about or that differs. */
function heldChanges({ change, held }: ShownChange, profile: Profile): FieldChange[] {
  const about = new Set([...differences(change.before, change.after), ...differences(change.before, held)].map(keyOf));
  const lines = [...differences(change.before, change.after), ...differences(change.after, held)];
  return lines
    .filter((line, index) => about.has(keyOf(line)) && lines.findIndex((one) => keyOf(one) === keyOf(line)) === index)
    .map((line) => ({
      record: {
        type: 'employee',
        id: change.employee,
        name: change.employeeName === '' ? `employee ${change.employee}` : change.employeeName,
        link: `/app/common/entity/employee.nl?id=${change.employee}`,
      },
      ...(line.kind === 'role'
        ? {
            field: `Access > Roles > role ${line.role}`,
            from: change.before.roles.includes(line.role) ? 'assigned' : 'not assigned',
            to: held.roles.includes(line.role) ? 'assigned' : 'not assigned',
          }
        : {
            field: `Access > Global Permissions > ${permissionLabel(profile, line.permission)}`,
            from: lineWord(change.before, line.permission),
            to: lineWord(held, line.permission),
          }),
    }));
}

function keyOf(line: ReturnType<typeof differences>[number]): string {
  return line.kind === 'role' ? `role ${line.role}` : line.permission;
}

function lineWord({ globalPermissions }: EmployeeAccess, permission: string): string {
  const level = globalPermissions.get(permission);
  return level === undefined ? 'no line' : levelWord(level);
}

/** What taking a change back would do, above the button that confirms it. */
export function undoContent(shown: ShownUndo, profile: Profile, address: Address): Html {
  const { change, effects } = shown;
  const back: ShownChange = {
    change: { ...change, before: change.after, after: change.before },
    held: change.before,
    examined: null,
  };
  return html`<section class="td-verdict td-unknown" aria-label="What taking it back means">
      ${mark('warn')}
      <div>
        <p class="td-eyebrow">Take back change ${change.id}</p>
        <h2>The employee record becomes exactly what it was before</h2>
        <p class="td-quiet">${change.why}</p>
      </div>
    </section>
    <h3>What changes</h3>
    ${changeTable(heldChanges(back, profile))} ${effectsTable(effects, profile)}
    <p><a href="${address({ view: 'change', change: change.id })}">Back to the change</a>, changing nothing.</p>`;
}
