/**
 * The whole account as of the last sweep, as a page. It is complete without JavaScript.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Refusal, SweepEntry, SweepsRead } from '../../examination/sweep/shown-sweep';
import type { Addresses } from '../addresses';
import { anchor, waysOut } from '../entry-parts';
import type { Html } from '../html';
import { html } from '../html';
import { mark, minuteOf } from '../parts';
import { REPAIR_WORDS } from '../smallest-repair/repair-words';
import type { CredentialList } from './credentials-section';
import { credentialsSection } from './credentials-section';
import { integrationsSection } from './integrations-section';
import type { Progress } from './progress-section';
import { isRunning, progressSection } from './progress-section';
import { refusedWords } from './refused-words';
import { MAIL_WORDS, STAGE_WORDS, SWEEP_WORDS as WORDS } from './sweep-words';
import { trendSection } from './trend-section';

export interface SweepParts {
  readonly sweeps: SweepsRead;
  readonly progress: Progress;
  /** Null where the credentials were not read: there is no sweep, or its list is damaged or refused. */
  readonly list: CredentialList | null;
  readonly place: Pick<CredentialList, 'filter' | 'sort' | 'page' | 'groups'>;
  /** ISO 8601: the age of the sweep counts from here. */
  readonly now: string;
}

export function sweepContent(parts: SweepParts, addresses: Addresses): Html {
  const { sweeps, progress, list, place, now } = parts;
  const { last, refused, summaries } = sweeps;
  const here = { ...place.filter, sort: place.sort, page: place.page, groups: place.groups };
  const running = progressSection(progress, (watched) => addresses.sweep.list({ ...here, watched }));
  return html`
    <p class="td-top"><a href="${addresses.account()}">${WORDS.toAccount}</a></p>
    <p>${WORDS.whatItIs} ${WORDS.shown}</p>
    ${running} ${refused ? refusedNotice(refused) : headline(sweeps, now)}
    ${waysOut(
      last && anchor(addresses.sweep.changes(), WORDS.toChanges),
      last !== null && last.blocked > 0 && anchor(addresses.smallestRepair({ isAll: true }), REPAIR_WORDS.link),
      !isRunning(progress) && anchor(addresses.sweep.start(), WORDS.toStart),
    )}
    ${
      last &&
      html`${integrationsSection(last, place.groups, {
        credentialsOf: (group) => addresses.sweep.list({ group }),
        rolesOf: (group) => addresses.sweep.roles(group),
        pageOf: (groups) => addresses.sweep.list({ ...here, groups }),
      })}
      ${list === null ? html`<p>${mark('unknown')} ${WORDS.notKeptAny}</p>` : credentialsSection(list, last.integrations, addresses.sweep)}
      ${trendSection(summaries)}`
    }
    ${schedule()}
  `;
}

/** For the other views of a sweep, where its results may not be read. */
export function refusedContent(refused: Refusal, addresses: Addresses): Html {
  return html`${refusedNotice(refused)} ${waysOut(anchor(addresses.sweep.list(), WORDS.toList))}`;
}

function refusedNotice(refused: Refusal): Html {
  return verdictBox('unknown', null, WORDS.refused, html`<p>${refusedWords(refused)}</p>`);
}

function headline({ last, isDamaged }: SweepsRead, now: string): Html {
  if (isDamaged) return verdictBox('unknown', null, WORDS.damaged, html`<p>${WORDS.damagedHow}</p>`);
  if (last === null) return verdictBox('unknown', null, WORDS.none, html`<p>${WORDS.noneHow}</p>`);
  const { blocked, unknown, ready, state, began, errors, mail } = last;
  const isComplete = state === 'finished';
  const status = blocked > 0 ? 'fail' : unknown > 0 || !isComplete ? 'unknown' : 'pass';
  const counts = { blocked: String(blocked), unknown: String(unknown), ready: String(ready) };
  const isOld = Date.parse(now) - Date.parse(began) > OLD_DAYS * DAY;
  return verdictBox(
    status,
    fill(WORDS.asOf, { time: minuteOf(began) }),
    fill(WORDS.totals, counts),
    html`<p>${isComplete ? WORDS.complete : WORDS.incomplete}</p>
      ${MAIL_WORDS[mail] !== null && html`<p>${MAIL_WORDS[mail]}</p>`}
      ${isOld && html`<p>${fill(WORDS.old, { days: String(OLD_DAYS) })}</p>`} ${errorList(errors)}`,
  );
}

/** A sweep every night is never so old. */
const OLD_DAYS = 2;
const DAY = 86_400_000;

function verdictBox(status: 'fail' | 'pass' | 'unknown', eyebrow: string | null, title: string, text: Html): Html {
  return html`<section class="td-verdict td-${status}">
    ${mark(status)}
    <div>
      ${eyebrow !== null && html`<p class="td-eyebrow">${eyebrow}</p>`}
      <h2>${title}</h2>
      ${text}
    </div>
  </section>`;
}

/** Errors that one page lists. */
const MOST_ERRORS = 20;

/** The key of a pair says something to people where it is that of an integration. */
function errorList(errors: SweepEntry['errors']): Html | null {
  if (errors.length === 0) return null;
  const more = errors.length - MOST_ERRORS;
  return html`<details>
    <summary>${fill(WORDS.errors, { count: String(errors.length) })}</summary>
    <ul>
      ${errors.slice(0, MOST_ERRORS).map(({ stage, key, message }) => html`<li>${STAGE_WORDS[stage]}${stage === 'reduce' && key !== '' && ` (${key})`}: ${message}</li>`)}
    </ul>
    ${more > 0 && html`<p>${fill(WORDS.moreErrors, { count: String(more) })}</p>`}
  </details>`;
}

function schedule(): Html {
  return html`<details class="td-quiet-fold">
    <summary>${WORDS.schedule}</summary>
    <ol>
      ${WORDS.scheduleSteps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${WORDS.scheduleNote}</p>
  </details>`;
}
