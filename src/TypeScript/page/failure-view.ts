/**
 * What the page says about an unexpected error: what happened, where, and what to do.
 */
import { fill } from '../diagnosis/checks/define';
import type { Addresses } from './addresses';
import type { FormResponse } from './page-response';
import { refusalView } from './refusal-view';
import type { Route } from './route';
import { FAILURE_WORDS } from './words';

/** @param view that was asked for; null where not even that is known */
export function failureView(thrown: unknown, view: Route['view'] | null, addresses: Addresses | null): FormResponse {
  return refusalView('TD_UNEXPECTED', failure(thrown, view), addresses);
}

const LONGEST = 300;

/**
 * NetSuite's own errors have a code in capitals and words meant for people, which are passed on; of any other error only
 * its kind is told, for its message may quote what it was working on.
 */
function failure(thrown: unknown, view: Route['view'] | null): string {
  const { name, message } = partsOf(thrown);
  const isOfNetSuite = /^[A-Z][A-Z0-9_]+$/.test(name);
  const said = isOfNetSuite
    ? fill(FAILURE_WORDS.ofNetSuite, { code: name, message: shortened(message) })
    : fill(FAILURE_WORDS.ofOurs, { kind: /^\w{1,40}$/.test(name) ? name : 'Error' });
  const where = view === null ? FAILURE_WORDS.start : FAILURE_WORDS.views[view];
  const changed = view === null ? FAILURE_WORDS.notChanged : (PERHAPS.get(view) ?? FAILURE_WORDS.notChanged);
  return [fill(FAILURE_WORDS.what, { where }), said, changed, FAILURE_WORDS.whatToDo].join(' ');
}

/** Views of which nobody knows whether they changed something. */
const PERHAPS: ReadonlyMap<Route['view'], string> = new Map([
  ['apply', FAILURE_WORDS.perhapsChanged],
  ['apply-profile', FAILURE_WORDS.perhapsProfile],
  ['apply-mapping', FAILURE_WORDS.perhapsMapping],
  ['apply-sweep', FAILURE_WORDS.perhapsSweep],
]);

function partsOf(thrown: unknown): { readonly name: string; readonly message: string } {
  const { name, message } = (thrown instanceof Object ? thrown : {}) as {
    readonly name?: unknown;
    readonly message?: unknown;
  };
  return { name: typeof name === 'string' ? name : '', message: typeof message === 'string' ? message : '' };
}

/** One line, and no longer than a sentence or two. */
function shortened(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
