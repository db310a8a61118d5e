import type { KeptScripts } from './kept-scripts';
import type { Database } from 'sql.js';
import type { Caches } from './caches';
import type { Concurrency } from './concurrency';
import type { CustomRecordType } from './custom-record';
import type { Deployment } from './deployment';
import type { Faults } from './faults';
import type { OAuth2Authorization } from './oauth2-authorization';
import type { OAuth2Mapping } from './oauth2-mapping';
import type { ToldRefusals } from './refusals';
import type { Tasks } from './tasks';
import type { Toolset } from './toolset';
import type { SentMessage } from './sent-message';

/** One embedded account. Everything that changes while it lives is in `database` or in the maps here. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly database: Database;
  /** File Cabinet: path without leading slash -> content. */
  readonly files: Map<string, string>;
  readonly deployments: Map<string, Deployment>;
  /** What the AI Connector Service may show, in the order of the objects; left out while there is nothing. */
  toolsets?: readonly Toolset[];
  /** Custom record types by script id, put there by `defineCustomRecord`; left out while there is none. */
  customRecords?: Map<string, CustomRecordType>;
  /** What scripts put into N/cache; left out while there is nothing. */
  caches?: Caches;
  /** What scripts submit with N/task; left out while nothing can run it (a module that is tested by itself). */
  tasks?: Tasks;
  /** What scripts sent by N/email, oldest first; left out while there is nothing. */
  outbox?: SentMessage[];
  /** Milliseconds since the epoch; a test may hold it still. */
  readonly now: () => number;
  /** What time scripts have, where a test says it. Left out: that of the machine. */
  readonly scriptClock?: (() => number) | undefined;
  /** Scripts that stay loaded from one call to the next. Left out: each call loads its script anew. */
  readonly keptScripts?: KeptScripts | undefined;
  /** N/* calls that are told to fail. */
  readonly faults: Faults;
  readonly concurrency: Concurrency;
  /** Certificates that may log in by OAuth 2.0. Left out: none. */
  readonly oauth2?: readonly OAuth2Mapping[];
  /** What users allowed applications to do. Left out: nothing. */
  readonly oauth2Authorizations?: readonly OAuth2Authorization[];
  /** Milliseconds that each RESTlet request takes beside its script, so that requests overlap. Left out: none. */
  readonly latency?: number | undefined;
  /** Milliseconds that one execution may take. Left out: what its script type may. */
  readonly timeLimit?: number | undefined;
  /** Told after a request what the emulator refused it. Left out: nobody listens. */
  readonly onRefusals?: ((told: ToldRefusals) => void) | undefined;
  featureInEffect(feature: string): boolean;
}
