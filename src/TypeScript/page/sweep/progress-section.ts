/**
 * Whether a sweep is running, and how far it is. The page loads itself again only if somebody asked for that.
 */
import { fill } from '../../diagnosis/checks/define';
import type { UnfinishedSweep } from '../../examination/sweep/shown-sweep';
import type { Html } from '../html';
import { html } from '../html';
import { mark, minuteOf } from '../parts';
import type { Watched } from './sweep-route';
import { SWEEP_WORDS as WORDS, TASK_WORDS } from './sweep-words';

/** What N/task says of the sweep that was started from here. */
export type TaskState =
  | { readonly state: string; readonly percent: number | null }
  /** Why it could not be read. */
  | { readonly unread: string };

export interface Progress {
  /** Null where nobody started one from here. */
  readonly task: TaskState | null;
  /** As the record of sweeps has it. */
  readonly unfinished: UnfinishedSweep | null;
  readonly watched: Watched;
}

/** @param addressOf the same page, watched in another way */
export function progressSection(progress: Progress, addressOf: (watched: Watched) => string): Html | null {
  const { task, unfinished, watched } = progress;
  if (unfinished?.isInterrupted && !isRunning(progress)) {
    return notice('warn', fill(WORDS.interrupted, { time: minuteOf(unfinished.began) }), WORDS.interruptedHow);
  }
  if (isRunning(progress)) return running(progress, addressOf);
  if (task === null) return null;
  if ('unread' in task) {
    return notice('unknown', fill(WORDS.progressUnread, { why: task.unread }), null, refreshLink(watched, addressOf));
  }
  const failed = task.state === 'FAILED';
  const title = fill(WORDS.started, { state: TASK_WORDS[task.state] ?? task.state });
  return notice(failed ? 'fail' : 'pass', title, failed ? WORDS.failedHow : null);
}

export function isRunning({ task, unfinished }: Pick<Progress, 'task' | 'unfinished'>): boolean {
  if (task && 'state' in task) return task.state === 'PENDING' || task.state === 'PROCESSING';
  return unfinished !== null && !unfinished.isInterrupted;
}

function running({ task, unfinished, watched }: Progress, addressOf: (watched: Watched) => string): Html {
  const state = task && 'state' in task ? task.state : 'PROCESSING';
  const percent = task && 'state' in task ? task.percent : null;
  const said = [
    unfinished && !unfinished.isInterrupted ? fill(WORDS.startedAt, { time: minuteOf(unfinished.began) }) : '',
    percent === null ? '' : fill(WORDS.percent, { percent: String(Math.floor(percent)) }),
    task && 'unread' in task ? fill(WORDS.progressUnread, { why: task.unread }) : '',
  ];
  const other = watched.again ? WORDS.refreshStop : WORDS.refreshAgain;
  return html`${watched.again && html`<meta http-equiv="refresh" content="15" />`}
  ${notice(
    'unknown',
    fill(WORDS.started, { state: TASK_WORDS[state] ?? state }),
    said.filter((text) => text !== '').join(' '),
    html`${refreshLink(watched, addressOf)} ·
      <a href="${addressOf({ ...watched, again: !watched.again })}">${other}</a>`,
  )}`;
}

function refreshLink(watched: Watched, addressOf: (watched: Watched) => string): Html {
  return html`<a href="${addressOf(watched)}">${WORDS.refresh}</a>`;
}

function notice(status: 'pass' | 'warn' | 'fail' | 'unknown', title: string, text: string | null, way: Html | null = null): Html {
  return html`<section class="td-symptom" role="status">
    <h3>${mark(status)} ${title}</h3>
    ${text !== null && text !== '' && html`<p>${text}</p>`} ${way && html`<p>${way}</p>`}
  </section>`;
}
