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
  if (isRunning(progress)) return running(progress, addressOf);
  if (task === null) return unfinished && cameToNothing(unfinished);
  if ('unread' in task) {
    return notice('unknown', fill(WORDS.progressUnread, { why: task.unread }), null, refreshLink(watched, addressOf));
  }
  const failed = task.state === 'FAILED';
  if (!failed && unfinished) return cameToNothing(unfinished);
  const title = taskWords(task.state);
  return notice(failed ? 'fail' : 'pass', title, failed ? WORDS.failedHow : null);
}

function cameToNothing({ began, state }: UnfinishedSweep): Html {
  const time = { time: minuteOf(began) };
  return state === 'failed'
    ? notice('fail', fill(WORDS.failed, time), WORDS.failedHow)
    : notice('warn', fill(WORDS.interrupted, time), WORDS.interruptedHow);
}

export function isRunning({ task, unfinished }: Pick<Progress, 'task' | 'unfinished'>): boolean {
  if (task && 'state' in task) return task.state === 'PENDING' || task.state === 'PROCESSING';
  return unfinished?.state === 'running';
}

function running({ task, unfinished, watched }: Progress, addressOf: (watched: Watched) => string): Html {
  const state = task && 'state' in task ? task.state : 'PROCESSING';
  const percent = task && 'state' in task ? task.percent : null;
  const said = [
    unfinished?.state === 'running' ? fill(WORDS.startedAt, { time: minuteOf(unfinished.began) }) : '',
    percent === null ? '' : fill(WORDS.percent, { percent: String(Math.floor(percent)) }),
    task && 'unread' in task ? fill(WORDS.progressUnread, { why: task.unread }) : '',
  ];
  const other = watched.again ? WORDS.refreshStop : WORDS.refreshAgain;
  return html`${watched.again && html`<meta http-equiv="refresh" content="15" />`}
  ${notice(
    'unknown',
    taskWords(state),
    said.filter((text) => text !== '').join(' '),
    html`${refreshLink(watched, addressOf)} ·
      <a href="${addressOf({ ...watched, again: !watched.again })}">${other}</a>`,
  )}`;
}

function taskWords(state: string): string {
  return TASK_WORDS[state] ?? fill(WORDS.otherState, { state });
}

function refreshLink(watched: Watched, addressOf: (watched: Watched) => string): Html {
  return html`<a href="${addressOf(watched)}">${WORDS.refresh}</a>`;
}

function notice(
  status: 'pass' | 'warn' | 'fail' | 'unknown',
  title: string,
  text: string | null,
  way: Html | null = null,
): Html {
  return html`<section class="td-symptom" role="status">
    <h3>${mark(status)} ${title}</h3>
    ${text !== null && text !== '' && html`<p>${text}</p>`} ${way && html`<p>${way}</p>`}
  </section>`;
}
