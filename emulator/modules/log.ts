import type { Execution, LogLine } from '../model';
import { textOf } from './arguments';
import { strictModule } from './strict';

const ORDER = ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'] as const;

type LogMethod = (titleOrOptions: unknown, details?: unknown) => void;

/**
 * N/log, which is the global `log` as well. Accepts `{ title, details }` and `(title, details)`. Lines below the
 * deployment's log level are dropped [DOC: Oracle's stub log/log.js]. Objects are shown as JSON, as the Execution Log shows them [SEEN]. A line without a title is titled `Untitled` [SEEN].
 */
export function logModule(execution: Execution): Record<Lowercase<(typeof ORDER)[number]>, LogMethod> {
  const write =
    (level: LogLine['level']): LogMethod =>
    (first, second) => {
      if (ORDER.indexOf(level) < ORDER.findIndex((known) => known === execution.deployment.logLevel)) return;
      const [title, details] = isOptions(first) ? [first.title, first.details] : [first, second];
      execution.logs.push({ level, title: textOf(title) || 'Untitled', details: textOf(details) });
    };
  return strictModule(
    'N/log',
    { debug: write('DEBUG'), audit: write('AUDIT'), error: write('ERROR'), emergency: write('EMERGENCY') },
    execution.fail,
  );
}

function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && ('title' in value || 'details' in value);
}
