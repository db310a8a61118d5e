import type { Answer } from './refusal.ts';

/** Bytes of the longest report: NetSuite lets no RESTlet answer more. [DOC] section_4640094112 */
export const LONGEST_REPORT = 10 * 1024 * 1024;
/** Bytes by which anything else is known: its beginning says what it is. */
const LONGEST_REFUSAL = 64 * 1024;

/** A body, as far as it was read. */
export type Body = Pick<Answer, 'body' | 'isTooLong'>;

/**
 * Reads a body while it streams in, and no more of it than may be read. What is longer than a report can be is not read to its
 * end; of a refusal the beginning is enough. The bound holds for what was unpacked, and for what was announced before.
 *
 * @throws the reason of the signal as soon as that is aborted, whatever the sender does
 */
export async function readBody(response: Response, signal: AbortSignal): Promise<Body> {
  const mayBeReport = response.status === 200;
  const most = mayBeReport ? LONGEST_REPORT : LONGEST_REFUSAL;
  if (mayBeReport && Number(response.headers.get('content-length')) > most) {
    response.body?.cancel().catch(() => undefined);
    return { body: '', isTooLong: true };
  }
  const { text, isWhole } = await readUpTo(most, response.body, signal);
  return mayBeReport && !isWhole ? { body: '', isTooLong: true } : { body: text };
}

async function readUpTo(
  most: number,
  stream: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): Promise<{ text: string; isWhole: boolean }> {
  if (stream === null) return { text: '', isWhole: true };
  const reader = stream.getReader();
  let [bytes, length] = [new Uint8Array(LONGEST_REFUSAL), 0];
  const whole = (): string => new TextDecoder().decode(bytes.subarray(0, length));
  try {
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) return { text: whole(), isWhole: true };
      const taken = value.subarray(0, most - length);
      bytes = withRoomFor(bytes, length + taken.length);
      bytes.set(taken, length);
      length += taken.length;
      if (taken.length < value.length) return { text: whole(), isWhole: false };
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** However small the pieces are in which it comes, it is copied a few times only. */
function withRoomFor(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(length, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}

/** What comes of work, or the reason of the signal: not every sender ends when it is told to. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // Where the signal was first, nobody waits for what comes of it.
  work.catch(() => undefined);
  signal.throwIfAborted();
  const { promise: aborted, reject } = withReject();
  const abort = (): void => {
    reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejecting) => (reject = rejecting));
  return { promise, reject };
}
