/**
 * What may be set to the needs of an account, in one place. For how long a snapshot vouches is `FRESH_SECONDS` of
 * diagnosis/preflight/rules.ts.
 */

/** Entries kept; the oldest beyond are deleted. */
export const MOST_SNAPSHOTS = 500;

/** Seconds after which a snapshot is written again though nothing changed, so that it stays fresh. */
export const REWRITE_SECONDS = 60 * 60;
