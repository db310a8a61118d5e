import { readBody, unlessAborted } from './body.ts';
import type { Answer } from './refusal.ts';

/** What a call needs of the world; tests put something else in its place. */
export interface World {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Waits, and throws the signal's reason if it is aborted meanwhile. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request and what came of it. */
export type Sent = (
  | { readonly kind: 'answer'; readonly answer: Answer; readonly clockAhead?: number }
  | { readonly kind: 'nothing'; readonly code: string; readonly message: string }
) & {
  /** Milliseconds that it took. */
  readonly elapsed: number;
};

/**
 * Sends one request and reads the answer, as much of it as may be read. Redirects are not followed: the credentials are for
 * one host.
 *
 * @returns what happened, also where nothing answered, or not before the signal was aborted
 */
export async function send(request: Request, signal: AbortSignal, world: World): Promise<Sent> {
  const began = world.now();
  try {
    const asked = world.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: 'manual',
      signal,
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    const response = await unlessAborted(asked, signal);
    const headers = Object.fromEntries(response.headers);
    const answered = world.now();
    const answer: Answer = { status: response.status, headers, ...(await readBody(response, signal)) };
    const clockAhead = aheadOf(headers.date, (began + answered) / 2);
    const elapsed = world.now() - began;
    return { kind: 'answer', answer, elapsed, ...(clockAhead === undefined ? {} : { clockAhead }) };
  } catch (failure) {
    return { kind: 'nothing', ...failureOf(failure), elapsed: world.now() - began };
  }
}

/** Seconds that this clock is ahead of the Date header; undefined if there is none. */
function aheadOf(date: string | undefined, now: number): number | undefined {
  const theirs = Date.parse(date ?? '');
  return Number.isNaN(theirs) ? undefined : Math.round((now - theirs) / 1000);
}

/** The operating system's or Node's own code; `fetch` hides it one or two causes deep. */
function failureOf(failure: unknown): { code: string; message: string } {
  if (text(failure, 'name') === 'TimeoutError') return { code: 'TIMEOUT', message: 'time is up' };
  for (let error = failure; error !== undefined; error = innerOf(error)) {
    const code = text(error, 'code');
    if (code !== '') return { code, message: text(error, 'message') };
  }
  return { code: 'NO_ANSWER', message: text(failure, 'message') };
}

/** Where several addresses were tried, the first failure speaks for all. */
function innerOf(error: unknown): unknown {
  const cause = member(error, 'cause');
  const errors = member(cause, 'errors');
  return text(cause, 'code') === '' && Array.isArray(errors) ? (errors as unknown[])[0] : cause;
}

function text(error: unknown, key: string): string {
  const value = member(error, key);
  return typeof value === 'string' ? value : '';
}

/** By shape: an error of another realm is no `Error` of this one. */
function member(error: unknown, key: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
}
