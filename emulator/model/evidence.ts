/**
 * What the emulator does and how anybody knows: one row a behaviour.
 *
 * `documented` is Oracle's own words, `seen` is working public code, a blog or a public error message, `assumed` is
 * neither: nobody knows until somebody tries it in a real account.
 */
export type Mark = 'documented' | 'seen' | 'assumed';

export interface Evidence {
  /** Stable: probes and tests name a row by it. */
  readonly id: string;
  readonly claim: string;
  /** Never empty: where nothing is published, the word ASSUMED. `D/<page>` is a page of Oracle's online help. */
  readonly source: string;
  readonly mark: Mark;
}
