/**
 * The pages of a change: what it would do, what came of it, what taking it back would do.
 */
import type { LoggedChange } from '../repair/change-log';
import type { Applied, ShownChange, ShownPreview, ShownUndo } from '../repair/repair';
import type { EmployeeAccess } from '../repair/access';
import type { AccessDifference } from '../repair/access';
import { differences, sameAccess } from '../repair/access';
import type { SideEffect } from '../repair/side-effects';
import type { FieldChange } from '../diagnosis/plan/step';
import type { Profile } from '../diagnosis/profile';
import { permissionLabel } from '../netsuite/permissions';
import { summarize } from '../report/summary';
import { fill } from '../diagnosis/checks/define';
import { html } from './html';
import type { Html } from './html';
import type { Names } from './access-lines';
import { accessLine, roleNames } from './access-lines';
import type { Address } from './address';
import { timeOf, whoseRecord } from './changes';
import { mark, STATUS_OF, table } from './parts';
import { levelText } from '../netsuite/levels';
import { STATE_WORDS, WORDS } from './words';
import { VERDICT_WORDS } from '../report/words';
import { framed } from './report-view';
import { changeTable, retryTabs } from './plan';
import { lineIn } from '../diagnosis/facts';

/** Shown above the button that confirms it. */
export function previewContent(shown: ShownPreview, profile: Profile, address: Address): Html {
  const { preview, employee } = shown;
  const after = preview.diagnosisAfter;
  return html`<section class="td-verdict td-${STATUS_OF[after.verdict]}" aria-label="${WORDS.verdictAfterChange}">
      ${mark(STATUS_OF[after.verdict])}
      <div>
        <p class="td-eyebrow">${fill(WORDS.afterThisChange, { verdict: VERDICT_WORDS[after.verdict] })}</p>
        <h2>${summarize(profile, after)}</h2>
        ${after.verdict === 'blocked' && html`<p>${WORDS.moreSteps}</p>`}
      </div>
    </section>
    <h3>${fill(WORDS.whatChangesFor, { who: employee.name })}</h3>
    ${changeTable(preview.changes)} ${effectsTable(shown.effects)} ${otherWays(shown, address)}
    <p>${WORDS.howItIsDone} <a href="${address({})}">${WORDS.backToReport}</a>, ${WORDS.changingNothing}</p>`;
}

/** Global permissions count for every role: which others feel the change. */
function effectsTable(effects: readonly SideEffect[]): Html | null {
  if (effects.length === 0) return null;
  return html`<h3>${WORDS.effects}</h3>
    <p>${WORDS.effectsIntroduction}</p>
    ${table(
      WORDS.effectsTable,
      WORDS.effectColumns,
      effects.map((effect) => [
        { content: effect.role.name, isHead: true },
        { content: permissionLabel(effect.permission) },
        { content: effect.from === 'UNKNOWN' ? WORDS.notRead : levelText(effect.from) },
        { content: effect.to === 'UNKNOWN' ? WORDS.notRead : levelText(effect.to) },
      ]),
      'td-changes',
    )}`;
}

function otherWays({ others, effects, preview }: ShownPreview, address: Address): Html | null {
  if (others.length === 0) return null;
  return html`<h3>${WORDS.otherWay}</h3>
    <ul>
      ${others.map(({ repair, effects: count }) => {
        const words = repair.id.startsWith('set-global-line') ? WORDS.raiseInstead : WORDS.removeInstead;
        const compared = count < effects.length ? WORDS.narrower : count > effects.length ? WORDS.wider : WORDS.asWide;
        return html`<li>
          <a href="${address({ view: 'preview', repair: repair.id })}">${words}</a>:
          ${fill(count === 1 ? WORDS.otherChangesOne : WORDS.otherChanges, { count: String(count), compared })}
          ${preview.repair.recommended && WORDS.recommended}
        </li>`;
      })}
    </ul>`;
}

/** What came of a change, read again from the record. */
export function changeContent(shown: ShownChange, profile: Profile, address: Address): Html {
  const { change, held, examined, missing } = shown;
  const isKept = held !== null && sameAccess(held, change.after);
  const status = change.state === 'done' && isKept ? 'pass' : change.state === 'refused' ? 'warn' : 'unknown';
  const report = examined?.report;
  const names: Names = { profile, roles: roleNames(report) };
  return html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.theChange}">
      ${mark(status)}
      <div>
        <p class="td-eyebrow">
          ${fill(WORDS.changeState, { id: String(change.id), state: STATE_WORDS[change.state] })}
        </p>
        <h2>${headline(shown, isKept)}</h2>
        <p>${change.outcome}</p>
        <p class="td-quiet">${fill(WORDS.changeBy, { time: timeOf(change), who: change.by.name, why: change.why })}</p>
      </div>
    </section>
    ${report && html`<p class="td-proof">${mark(STATUS_OF[report.verdict])} ${report.summary}</p>`}
    ${missing.examined !== null && html`<p class="td-proof">${mark('unknown')} ${fill(WORDS.notExamined, { why: missing.examined })}</p>`}
    ${
      report?.verdict === 'ready' &&
      change.repair !== 'undo' &&
      html`<h3>${profile.afterwards.title}</h3>
        ${retryTabs(profile.afterwards)}`
    }
    ${
      held !== null
        ? html`<h3>${WORDS.heldNow}</h3>
            ${changeTable(heldChanges(change, held, names))}`
        : html`<h3>${WORDS.asked}</h3>
            <p>${mark('unknown')} ${fill(WORDS.notHeld, { why: missing.held ?? '' })}</p>
            ${changeTable(heldChanges(change, change.after, names))}`
    }
    <ul>
      <li><a href="${address({})}">${WORDS.backToReport}</a></li>
      ${change.state === 'done' && isKept && html`<li><a href="${address({ view: 'undo', change: change.id })}">${WORDS.takeBack}</a></li>`}
    </ul>`;
}

/** What came of a change, where its own page cannot be shown. */
export function renderApplied({ change, state, outcome }: Applied, address: Address): string {
  const status = state === 'done' ? 'pass' : state === 'refused' ? 'warn' : 'unknown';
  const titles = {
    done: WORDS.changeDone,
    refused: WORDS.changeRefused,
    begun: WORDS.changeOpen,
    undone: WORDS.changeUndone,
  };
  return framed(
    html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.theChange}">
      ${mark(status)}
      <div>
        <p class="td-eyebrow">${fill(WORDS.changeState, { id: String(change), state: STATE_WORDS[state] })}</p>
        <h2>${titles[state]}</h2>
        <p>${outcome}</p>
        <p><a href="${address({ view: 'change', change })}">${fill(WORDS.logEntry, { id: String(change) })}</a></p>
      </div>
    </section>`,
  );
}

function headline({ change, held }: ShownChange, isKept: boolean): string {
  if (change.state === 'refused') return WORDS.changeRefused;
  if (change.state === 'begun') return WORDS.changeOpen;
  if (change.state === 'undone') return WORDS.changeUndone;
  if (held === null) return WORDS.changeDone;
  return isKept ? WORDS.changeKept : WORDS.changeOverwritten;
}

/** What was before, and what the record holds now, for every line that the change was about or that differs. */
function heldChanges(change: LoggedChange, held: EmployeeAccess, names: Names): FieldChange[] {
  const record = {
    type: 'employee',
    id: change.employee,
    name: whoseRecord(change),
    link: `/app/common/entity/employee.nl?id=${change.employee}`,
  } as const;
  const lines = [...differences(change.before, change.after), ...differences(change.after, held)];
  return lines
    .filter((line, index) => lines.findIndex((one) => keyOf(one) === keyOf(line)) === index)
    .map((line) => ({ record, ...accessLine(between(line, change.before, held), names) }));
}

/** The same role or permission, as it was and as it is; the same on both sides where it was put back. */
function between(line: AccessDifference, before: EmployeeAccess, held: EmployeeAccess): AccessDifference {
  if (line.kind === 'role') {
    return { ...line, from: before.roles.includes(line.role), to: held.roles.includes(line.role) };
  }
  const levelIn = ({ globalPermissions }: EmployeeAccess) => lineIn(globalPermissions, line.permission);
  return { ...line, from: levelIn(before), to: levelIn(held) };
}

function keyOf(line: AccessDifference): string {
  return line.kind === 'role' ? `role ${line.role}` : line.permission;
}

/** What taking a change back would do, above the button that confirms it. */
export function undoContent(shown: ShownUndo, profile: Profile, address: Address): Html {
  const { change, effects } = shown;
  const back = { ...change, before: change.after, after: change.before };
  const names: Names = { profile, roles: new Map() };
  return html`<section class="td-verdict td-unknown" aria-label="${WORDS.undoMeaning}">
      ${mark('warn')}
      <div>
        <p class="td-eyebrow">${fill(WORDS.undoOf, { id: String(change.id) })}</p>
        <h2>${WORDS.undoExactly}</h2>
        <p class="td-quiet">${change.why}</p>
      </div>
    </section>
    <h3>${WORDS.whatChanges}</h3>
    ${changeTable(heldChanges(back, back.after, names))} ${effectsTable(effects)}
    <p>
      <a href="${address({ view: 'change', change: change.id })}">${WORDS.backToChange}</a>, ${WORDS.changingNothing}
    </p>`;
}
