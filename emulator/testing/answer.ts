import type { Execution, LogLine, ToldRefusal, ToldRefusals } from '../model';

/** What a call cost and left behind. All zero and empty where no script ran. */
export interface Run {
  /** Governance units. */
  readonly units: number;
  /** SuiteQL statements and other queries; a record load is none. */
  readonly queries: number;
  /** What the script wrote with N/log, in order, whatever its log level. */
  readonly logs: readonly LogLine[];
  /**
   * What the script needed and the emulator does not have, though the script may have caught it: an answer that has any says
   * nothing about NetSuite.
   */
  readonly refusals: readonly ToldRefusal[];
}

/** The answer of a RESTlet or a Suitelet. */
export interface Answer extends Run {
  /** As over HTTP: 200, 302, 400, 403, 404 … */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it would go over the wire. */
  readonly text: string;
  /** The same, parsed where it is JSON. */
  readonly body: unknown;
}

/** The call itself was refused by NetSuite's rules, before any script ran, or its query was: `code` is NetSuite's. */
export class NetSuiteError extends Error {
  override readonly name = 'NetSuiteError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

export function runOf(execution: Execution | undefined, { refusals }: ToldRefusals): Run {
  return {
    units: execution?.governance.used ?? 0,
    queries: execution?.governance.queries ?? 0,
    logs: execution?.logs ?? [],
    refusals,
  };
}

/** A script may call any text JSON: what is none stays a text. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
