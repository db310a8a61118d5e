import type { Account, Deployment } from '../model';
import { definedExports } from '../scripting/check-entry-points';

/** What a map/reduce script says of itself. */
export interface MapReduceConfig {
  readonly hasMap: boolean;
  readonly hasReduce: boolean;
  readonly hasSummarize: boolean;
  /** Times that a call is tried again. Undefined: not after an error, and after each restart. [DOC] D/section_1517279626 */
  readonly retryCount: number | undefined;
  readonly exitOnError: boolean;
}

const MOST_RETRIES = 3;

/**
 * Reads the entry points of a script and its `config`. [DOC] D/section_1517279521
 *
 * @throws RangeError for a retryCount that is no whole number from 0 to 3, and an exitOnError that is neither true nor false: what
 *   NetSuite makes of them is not published
 */
export function configOf({ files, keptScripts }: Account, { scriptFile }: Deployment): MapReduceConfig {
  if (keptScripts === undefined) return configIn(files, scriptFile);
  const kept = configs.get(keptScripts) ?? new Map<string, MapReduceConfig>();
  configs.set(keptScripts, kept);
  const config = kept.get(scriptFile) ?? configIn(files, scriptFile);
  kept.set(scriptFile, config);
  return config;
}

/** Of accounts whose scripts stay loaded. */
const configs = new WeakMap<object, Map<string, MapReduceConfig>>();

function configIn(files: Account['files'], scriptFile: string): MapReduceConfig {
  const exported = definedExports(scriptFile, files);
  const has = (name: string): boolean => typeof Reflect.get(exported, name) === 'function';
  const config: unknown = Reflect.get(exported, 'config');
  const said = typeof config === 'object' && config !== null ? config : {};
  const retryCount: unknown = Reflect.get(said, 'retryCount');
  const exitOnError: unknown = Reflect.get(said, 'exitOnError') ?? false;
  if (typeof exitOnError !== 'boolean') throw new RangeError('config.exitOnError must be true or false.');
  return {
    hasMap: has('map'),
    hasReduce: has('reduce'),
    hasSummarize: has('summarize'),
    retryCount: retryCount === undefined ? undefined : retries(retryCount),
    exitOnError,
  };
}

function retries(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_RETRIES) return value;
  throw new RangeError(`config.retryCount must be a whole number from 0 to ${MOST_RETRIES}.`);
}
