/** Why somebody is not let in. */
export interface Refusal {
  /** NetSuite's Detail code for tokens; a code of the emulator's own for sessions. */
  readonly code: string;
  /** A sentence for people. NetSuite itself tells a caller nothing but "Invalid login attempt." */
  readonly message: string;
  /** What the caller itself is told, where that is something else. */
  readonly told?: { readonly code: string; readonly message: string };
  /** Set for an OAuth 2.0 access token: the answer says so in a header of its own. */
  readonly bearer?: true;
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value;
}
