/**
 * Codes of what is unread though nothing refused it.
 */
export const NOT_ANSWERED = 'NOT_ANSWERED';
/** Something came, and not in a form that is understood. */
export const NOT_UNDERSTOOD = 'NOT_UNDERSTOOD';
/** NetSuite's own code. Here it also says that a read was left out so that the script does not reach its limit. */
export const USAGE_LIMIT = 'SSS_USAGE_LIMIT_EXCEEDED';
