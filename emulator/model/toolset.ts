import type { Deployment } from './deployment';
import type { Level } from './level';

/** A tool as a client of the AI Connector Service sees it: what its schema file says of it, without what NetSuite ignores. */
export interface Tool {
  /** The function that the script returns under this name. */
  readonly name: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required: readonly string[];
  };
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly outputSchema?: object;
}

/** A script of tools. It has no deployment record of its own: `deployment` says what its runs need to know. */
export interface Toolset {
  readonly deployment: Deployment;
  /** Whether it is shown to the AI Connector Service. */
  readonly isExposed: boolean;
  /** Whoever lacks one of these sees none of its tools. By permission id, or by script id of a custom record type. */
  readonly permissions: ReadonlyMap<string, Level>;
  readonly tools: readonly Tool[];
}
