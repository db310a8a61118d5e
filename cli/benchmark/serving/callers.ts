/**
 * Callers that ask for one address over HTTP, each again as soon as it is answered.
 */
import { quantile } from '../time-of';

export interface Answered {
  readonly callers: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly median: number;
  readonly slowest: number;
  readonly perSecond: number;
  /** Of one answer. */
  readonly bytes: number;
  readonly units: number;
  readonly queries: number;
}

/** @throws Error for an answer that is none */
export async function callers(url: string, cookie: string, count: number, requests: number): Promise<Answered> {
  const times: number[] = [];
  let left = requests;
  let last = { bytes: 0, units: 0, queries: 0 };
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      const before = performance.now();
      const response = await fetch(url, { headers: { cookie, 'content-type': 'application/json' } });
      const { byteLength: bytes } = await response.arrayBuffer();
      times.push(performance.now() - before);
      if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
      const [units, queries] = ['units', 'queries'].map((name) => Number(response.headers.get(`x-embedded-${name}`)));
      last = { bytes, units: units ?? 0, queries: queries ?? 0 };
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, caller));
  const perSecond = (1000 * times.length) / (performance.now() - started);
  return {
    callers: count,
    requests: times.length,
    median: quantile(times, 0.5),
    slowest: quantile(times, 0.99),
    perSecond,
    ...last,
  };
}
