import { parseJson } from './json.ts';
import type { Redact } from './redactor.ts';
import type { Refusal } from './refusal.ts';
import type { Sent } from './send.ts';

/** What came of a request, before anything reads or shortens it: whatever was sent back, no secret is in it. */
export function redacted(sent: Sent, redact: Redact): Sent {
  if (sent.kind === 'nothing') return { ...sent, code: redact(sent.code), message: redact(sent.message) };
  const { answer } = sent;
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, redact(value)]));
  return { ...sent, answer: { ...answer, headers, body: redactedBody(answer.body, redact) } };
}

/** The same of what was read in an answer: to read it, more may have been unescaped than was looked at before. */
export function redactedRefusal(refusal: Refusal, redact: Redact): Refusal {
  return { ...refusal, code: redact(refusal.code), message: redact(refusal.message) };
}

/** In JSON each text by itself, for JSON has more than one way to write a character. */
function redactedBody(body: string, redact: Redact): string {
  const value = parseJson(body);
  return value === undefined ? redact(body) : JSON.stringify(redactedValue(value, redact));
}

/** The same value of JSON without any secret, in texts, names and numbers. */
export function redactedValue(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return redact(String(value)) === String(value) ? value : '…';
  if (Array.isArray(value)) return value.map((item) => redactedValue(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [redact(name), redactedValue(one, redact)]));
}
