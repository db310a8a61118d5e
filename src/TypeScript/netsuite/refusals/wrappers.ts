/**
 * What products in front of NetSuite say in place of its sentence. They are no words of NetSuite's; where one of its sentences
 * stands in the same text, that one decides.
 */
import type { Fault } from './fault';

export interface Wrapper {
  readonly pattern: RegExp;
  readonly fault: Fault;
  /** Whether the first group is a record type to which the permission is missing. */
  readonly namesRecord: boolean;
  readonly source: string;
}

export const WRAPPERS: readonly Wrapper[] = [
  {
    pattern: /permission error querying NetSuite for ['"]([\w ]{1,60})['"]/i,
    fault: 'unnamed-permission',
    namesRecord: true,
    source: '[SEEN] in the help pages of a vendor; its profile has their addresses',
  },
  {
    pattern:
      /(?:does not|doesn't|do not|don't) have (?:the )?permissions? to access ['"]?([\w]{1,60})['"]? records?\b/i,
    fault: 'unnamed-permission',
    namesRecord: true,
    source: '[SEEN] in the help pages of a vendor; its profile has their addresses',
  },
  {
    pattern: /missing permissions are preventing your sync/i,
    fault: 'unnamed-permission',
    namesRecord: false,
    source: '[SEEN] help.settle.com 7970946',
  },
  {
    pattern: /(?:^|[^\w])unauthorized user\b/i,
    fault: 'login-refused',
    namesRecord: false,
    source: '[SEEN] support.ramp.com/netsuite-sync-error-unauthorized-user',
  },
  {
    pattern: /your login credentials are invalid\/expired/i,
    fault: 'login-refused',
    namesRecord: false,
    source: '[SEEN] support.bill.com 214464623',
  },
  {
    pattern: /in a closed accounting period|outside of the accounting period/i,
    fault: 'record',
    namesRecord: false,
    source: '[SEEN] payhawk.com/help/failed-to-export-into-netsuite-payment-date-outside-accounting-period',
  },
];
