/** Bodies that somebody answers with who is no RESTlet of ours, or one that is ill. */
import { BLOCKED, DECIDED, LARGE, MINIMAL, READY, UNKNOWN } from '../../../__tests__/client/support/reports';
import { changed, MISSING, pathsIn } from '../../../__tests__/support/changed-value';

export interface HostileBody {
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** Whether a client may say `ready` of it: it is a whole report that says so. */
  readonly mayBeReady: boolean;
}

const CODES = [
  ...['INVALID_LOGIN_ATTEMPT', 'SSS_REQUEST_LIMIT_EXCEEDED', 'INSUFFICIENT_PERMISSION', 'SSS_INVALID_SCRIPTLET_ID'],
  ...[
    'UNEXPECTED_ERROR',
    'TD_WRONG_TYPE',
    'TD_FROM_THE_FUTURE',
    '__proto__',
    'toString',
    'SSS_USAGE_LIMIT_EXCEEDED',
    '',
  ],
];
const MB = 1024 * 1024;
const DEEP = 50_000;

/** @param secrets of the caller, which whoever answers may send back */
export function bodies(
  secrets: readonly string[],
  changes: (all: readonly HostileBody[]) => readonly HostileBody[],
): HostileBody[] {
  const text = (kind: string, body: string, mayBeReady = false): HostileBody => ({
    ...{ kind, bytes: new TextEncoder().encode(body), mayBeReady },
  });
  const report = (kind: string, value: unknown, mayBeReady = false) => text(kind, JSON.stringify(value), mayBeReady);
  const ready = JSON.stringify(READY);
  const echo = secrets.join(' | ');
  const encoded = secrets.flatMap((one) => [
    Buffer.from(one).toString('base64'),
    Buffer.from(one).toString('hex'),
    encodeURIComponent(one),
  ]);
  const cuts = [1, 2, 10, 100, Math.floor(ready.length / 2), ready.length - 100, ready.length - 2, ready.length - 1];
  const plain: HostileBody[] = [
    report('a report', READY, true),
    ...[BLOCKED, UNKNOWN, MINIMAL, LARGE].map((one) => report('another report', one)),
    ...Object.values(DECIDED).map((one) => report('another report', one, one.verdict === 'ready')),
    ...cuts.map((length) => text('a report that is cut', ready.slice(0, length))),
    // Of three reports the half is no report; of two it is one.
    ...[ready.repeat(3), `${ready},`, `x${ready}`, `${ready}\u0000`, `[${ready}]`, `<pre>${ready}</pre>`].map((one) =>
      text('a report and more', one),
    ),
    text('a report after a mark', `\uFEFF${ready}`, true),
    ...CODES.map((code) => report("NetSuite's error", { error: { code, message: 'No.' } })),
    ...CODES.map((code) => text("NetSuite's error as text", `error code: ${code}\nerror message: No.`)),
    ...[null, 5, 'x', [], {}, { code: 5 }, { code: null, message: {} }, [[]]].map((error) =>
      report('an error of wrong type', { error }),
    ),
    report('what was sent', { error: { code: 'UNEXPECTED_ERROR', message: echo } }),
    report('what was sent', { ...BLOCKED, summary: echo, hash: secrets[0] }),
    report('what was sent', { error: { code: secrets[0], message: encoded.join(' ') } }),
    text('what was sent', `<html><title>${echo}</title><body>${encoded.join('\n')}</body></html>`),
    ...[
      '',
      ' ',
      'null',
      'true',
      '0',
      '"ready"',
      '[]',
      '{}',
      '{"verdict":"ready"}',
      '{"schemaVersion":"1.5","verdict":"ready"}',
    ].map((one) => text('hardly anything', one)),
    ...['{"__proto__":{"verdict":"ready"}}', '{"constructor":{"prototype":{"verdict":"ready"}}}'].map((one) =>
      text('prototypes', one),
    ),
    ...['['.repeat(DEEP), '{"a":'.repeat(DEEP), `{"error":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`].map((one) =>
      text('deep', one),
    ),
    ...[
      '<html><h1>Login</h1></html>',
      '<!doctype html><script>x</script>',
      '<?xml version="1.0"?><a/>',
      '%PDF-1.4',
    ].map((one) => text('a page', one)),
    { kind: 'bytes', bytes: new Uint8Array([0xff, 0xfe, 0, 0x80, 0xc3, 0x28, 0xed, 0xa0, 0x80]), mayBeReady: false },
    { kind: 'UTF-16', bytes: new Uint8Array(Buffer.from(ready, 'utf16le')), mayBeReady: false },
    text('huge', 'x'.repeat(11 * MB)),
    text('huge', ready.replace('Expensify can sync.', 'y'.repeat(11 * MB))),
  ];
  return [...plain, ...changes(mutations())];
}

const INSTEAD: readonly unknown[] = [
  ...[
    MISSING,
    null,
    0,
    -1,
    1e300,
    '',
    'ready',
    '__proto__',
    true,
    [],
    [null],
    {},
    { toString: 5 },
    { toJSON: 5, length: 3 },
  ],
];

/** Reports of which one value is another. Of one that is ready the verdict may stay. */
function mutations(): HostileBody[] {
  const of = (original: object, mayBeReady: boolean) =>
    pathsIn(original)
      .filter((path) => path.length > 0)
      .flatMap((path) =>
        INSTEAD.map((instead): HostileBody => ({
          kind: 'a report of wrong types',
          bytes: new TextEncoder().encode(JSON.stringify(changed(original, path, instead))),
          mayBeReady,
        })),
      );
  return [...of(READY, true), ...of(BLOCKED, false), ...of(UNKNOWN, false)];
}
