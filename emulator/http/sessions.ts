import { randomBytes } from 'node:crypto';

import type { Caller } from '../model';

/** One login through the login page. */
export interface Session {
  readonly caller: Caller;
  /** What `runtime.getCurrentSession()` holds. */
  readonly values: Map<string, string>;
}

/** The sessions of one server; they end with it. */
export class Sessions {
  private readonly byId = new Map<string, Session>();

  open(caller: Caller): string {
    const id = randomBytes(24).toString('base64url');
    this.byId.set(id, { caller, values: new Map() });
    return id;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  close(id: string | undefined): void {
    if (id !== undefined) this.byId.delete(id);
  }
}
