/**
 * Runs work that is told to end when time is up, or when the caller says so. The timer is its own: Node.js may lose the signal of
 * AbortSignal.timeout inside of AbortSignal.any before it fires, and then nothing ends (nodejs/node#57736).
 *
 * @param milliseconds until the signal is aborted with a TimeoutError; a fraction counts as a whole one
 * @param outer its abort is passed on, with its reason
 */
export async function withDeadline<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const end = (): void => {
    controller.abort(outer?.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new DOMException('time is up', 'TimeoutError'));
  }, Math.ceil(milliseconds));
  if (outer?.aborted === true) end();
  else outer?.addEventListener('abort', end, { once: true });
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}
