/**
 * What an administrator may set on a deployment of the sweep: how long sweeps are kept, and who gets the e-mail.
 */
import { isTicked, textParameter, wholeNumber } from '../script-parameter';

export interface SweepPolicy {
  /** Sweeps are kept for so many days. */
  readonly keepDays: number;
  /** And so many of them. */
  readonly keepRows: number;
  readonly mail: MailPolicy;
}

export interface MailPolicy {
  /** E-mail addresses, and internal ids of employees; none: no e-mail. */
  readonly to: readonly (string | number)[];
  /** What stands among them and is neither, or is beyond the tenth: to be said, not sent to. */
  readonly notUnderstood: readonly string[];
  /** Internal id of the employee in whose name it is sent; null where nobody said, or what stands there is no such id. */
  readonly from: number | null;
  /** Whether people are named. */
  readonly withNames: boolean;
}

export const SWEEP_PARAMETER = {
  keepDays: 'custscript_td_sweep_keep_days',
  keepRows: 'custscript_td_sweep_keep_rows',
  mailTo: 'custscript_td_sweep_mail_to',
  mailFrom: 'custscript_td_sweep_mail_from',
  mailNames: 'custscript_td_sweep_mail_names',
} as const;

export const DEFAULT_KEEP = { days: 90, rows: 400 };

const MOST_DAYS = 3650;
const MOST_ROWS = 4000;

/** An e-mail goes to at most so many. [DOC] Oracle's page on email.send */
const MOST_RECIPIENTS = 10;

/**
 * Costs no units. A number of days or of sweeps that is not possible becomes the nearest one that is.
 * @throws NetSuite's refusal: nobody may take it for no recipients, nor for the usual number of days
 */
export function readSweepPolicy(): SweepPolicy {
  return {
    keepDays: wholeNumber(SWEEP_PARAMETER.keepDays, 1, MOST_DAYS) ?? DEFAULT_KEEP.days,
    keepRows: wholeNumber(SWEEP_PARAMETER.keepRows, 1, MOST_ROWS) ?? DEFAULT_KEEP.rows,
    mail: {
      ...recipientsIn(textParameter(SWEEP_PARAMETER.mailTo)),
      from: authorIn(wholeNumber(SWEEP_PARAMETER.mailFrom, 0, Number.MAX_SAFE_INTEGER)),
      withNames: isTicked(SWEEP_PARAMETER.mailNames),
    },
  };
}

/** The nearest id that is possible would be that of somebody else. */
function authorIn(id: number | null): number | null {
  return id === 0 ? null : id;
}

/** One part before the sign, one after it, nothing that begins another header. */
const ADDRESS = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/;

function recipientsIn(text: string): Pick<MailPolicy, 'to' | 'notUnderstood'> {
  const parts = [...new Set(text.split(/[,;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
  const to: (string | number)[] = [];
  const notUnderstood: string[] = [];
  for (const part of parts) {
    const recipient = /^[1-9]\d{0,14}$/.test(part) ? Number(part) : ADDRESS.test(part) ? part : null;
    if (recipient === null || to.length === MOST_RECIPIENTS) notUnderstood.push(part.slice(0, 100));
    else to.push(recipient);
  }
  return { to, notUnderstood };
}
