import type { Deployment } from './deployment';

/** A request of one script to another. */
export interface TriggerRequest {
  readonly deployment: Deployment;
  readonly method: string;
  /** What the query string would hold. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface TriggerResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Trigger {
  /** Undefined if the script answers with a promise: nobody can wait for it here. */
  now(request: TriggerRequest): TriggerResponse | undefined;
  later(request: TriggerRequest): Promise<TriggerResponse>;
}
