import { consequences } from './consequence';

const OURS = 'It says how the emulator is made, so a real account changes nothing.';
const TESTS = 'Tests of the emulator alone would expect another answer; Token Doctor reads none of it.';
const UNUSED = 'The bundle does not ask for this; only other scripts in the emulator would see another answer.';
const VALIDATION = 'The command validate would refuse a project that NetSuite takes, or take one that it refuses.';
const MAIL = 'src/TypeScript/examination/sweep/mail-sweep.ts';
const OUTPUT = 'src/TypeScript/examination/sweep/output.ts';
const NOT_SENT = 'The e-mail about a sweep is not sent, and the page and the execution log say so.';

/** Map/reduce scripts and tasks, e-mail, portlets, limits, faults, and what a project deploys. */
export const jobsAndProjects = consequences([
  ['sdf-order', 'none', OURS],
  ['sdf-role-id', 'none', OURS],
  ['sdf-role-kept', 'none', OURS],
  [
    'sdf-role-custom-permission',
    'none',
    'No requirement names a custom record type.',
    'src/TypeScript/profiles/schema.ts',
  ],
  ['sdf-custom-record-name', 'none', 'The record types of the bundle say whether they have a name.'],
  ['sdf-rule-zip-unreadable', 'none', VALIDATION],
  ['sdf-rule-parameter-value', 'none', VALIDATION],
  ['sdf-rule-map-reduce-value', 'none', VALIDATION],
  ['sdf-rule-unchecked', 'none', OURS],
  ['sdf-rule-script-file-unused', 'none', OURS],
  ['sdf-limit-project-type-not-emulated', 'none', OURS],
  ['sdf-limit-dependency-not-emulated', 'none', OURS],
  ['sdf-limit-deploy-xml-not-emulated', 'none', OURS],
  ['sdf-limit-path-not-emulated', 'none', OURS],
  ['sdf-limit-object-type-not-emulated', 'none', OURS],
  ['sdf-limit-value-not-emulated', 'none', OURS],
  ['sdf-limit-script-not-emulated', 'none', OURS],
  ['sdf-limit-role-not-emulated', 'none', OURS],
  ['governance-time-await', 'none', OURS],
  [
    'governance-time-call',
    'none',
    'What a script leaves half done is told: a change stands as begun, a sweep as not ended.',
  ],
  ['governance-statements', 'no-answer', 'A page or a report on a very large account ends with an error of NetSuite.'],
  ['email-order', 'none', 'Whatever NetSuite refuses first is logged in its words.', MAIL],
  ['email-vicarious-level', 'no-answer', NOT_SENT, MAIL],
  ['email-own', 'no-answer', NOT_SENT, MAIL],
  ['email-author', 'no-answer', NOT_SENT, MAIL],
  ['email-recipient-invalid', 'no-answer', NOT_SENT, MAIL],
  ['email-html-tag', 'none', 'The e-mail about a sweep is a whole page of HTML.'],
  ['portlet-entity', 'none', UNUSED],
  ['portlet-title', 'none', 'The portlet gives itself a title.', 'src/TypeScript/page/sweep/portlet.ts'],
  ['portlet-error', 'none', 'The portlet catches its own errors.', 'src/TypeScript/page/sweep/portlet.ts'],
  ['portlet-type-empty', 'none', 'The portlet of the bundle names its type.'],
  ['portlet-address', 'none', UNUSED],
  ['map-reduce-input-nothing', 'none', 'The sweep always gives an input.'],
  ['map-reduce-write-missing', 'none', 'The sweep writes a key and a value each time.'],
  ['map-reduce-order', 'none', 'The sweep orders what it was handed by itself.', OUTPUT],
  ['map-reduce-summary-none', 'none', 'Nothing, null and an empty text all count as no error.'],
  [
    'map-reduce-error-text',
    'none',
    'An error of another form is shown as the text that it is.',
    'src/TypeScript/examination/sweep/summarize.ts',
  ],
  ['map-reduce-realm', 'none', 'The sweep keeps nothing in a variable from one call to the next that may differ.'],
  ['map-reduce-yield-last', 'none', TESTS],
  [
    'map-reduce-persisted-bytes',
    'no-answer',
    'The sweep of a huge account ends as failed, and the page says so.',
    'src/TypeScript/examination/sweep/summarize.ts',
  ],
  ['map-reduce-error-writes', 'none', 'The sweep takes each pair once and leaves out what failed.', OUTPUT],
  ['map-reduce-retry-at-once', 'none', 'A call that is made again writes the same again.', OUTPUT],
  [
    'map-reduce-status-failed',
    'wrong-advice',
    'The page says that a sweep which was just started has failed or ended, until the result is there.',
    'src/TypeScript/page/sweep/progress-section.ts',
  ],
  ['map-reduce-run-as-role', 'none', 'The sweep names no role to run as.'],
  ['map-reduce-schedule-days', 'none', 'The sweep is deployed without a schedule.'],
  ['task-permission-words', 'none', 'The words of a refusal are shown as NetSuite writes them.'],
  ['task-not-scheduled-error', 'none', 'The words of a refusal are shown as NetSuite writes them.'],
  ['task-refused-units', 'none', 'One submit leaves units enough for the page, refused or not.'],
  ['task-resubmit-id', 'none', UNUSED],
  ['task-status-moment', 'none', 'The page shows how far a sweep is only while it runs.'],
  ['fault-error', 'none', OURS],
  ['fault-calls', 'none', OURS],
  ['fault-cost', 'none', OURS],
  ['fault-answer', 'none', OURS],
]);
