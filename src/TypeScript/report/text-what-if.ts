/**
 * What changes would do, as text.
 */
import type { Effects, Verdict, WhatIfCredential, WhatIfReport } from './contract';
import { WRONG } from './root-cause-words';
import { more, verdictWord } from './text-lines';

/** Every credential that breaks, heals or changes otherwise. @param file that was read; null for an account */
export function renderWhatIf(report: WhatIfReport, file: string | null = null): string {
  const { source, notes = [], unread } = report;
  return [
    `WHAT IF  ${source.accountId}${file === null ? '' : ` (${file})`}`,
    'Nothing was changed.',
    '',
    ...effectLines(report),
    ...notes.flatMap((note) => ['', note]),
    ...unread.flatMap(({ what, advice, why }) => ['', `Not read: ${what} (${why.code}). ${advice}`]),
    '',
  ].join('\n');
}

/** What stands of changes beside whatever else is said. */
export function effectLines({ credentials, credentialsCut, checked, stillUnknown, complete }: Effects): string[] {
  return [
    ...SECTIONS.flatMap(([title, isOf]) => {
      const own = credentials.filter(isOf);
      return own.length === 0 ? [] : [title, ...own.flatMap(lineOf)];
    }),
    ...more(credentialsCut, 'credentials', ''),
    ...(credentials.length === 0 ? [`No verdict changes. ${checkedLine(checked)}`] : [checkedLine(checked)]),
    ...(stillUnknown > 0
      ? [`${stillUnknown} of them are unknown, now and afterwards. The changes may break or fix some of them.`]
      : []),
    ...(complete ? [] : ['Not every credential of the account could be read. The changes may affect others too.']),
  ];
}

function checkedLine(checked: number): string {
  return `Credentials that depend on the changes: ${checked}.`;
}

const becomes = (verdict: Verdict) => (one: WhatIfCredential) => one.after === verdict && one.before !== verdict;

const SECTIONS: readonly (readonly [string, (one: WhatIfCredential) => boolean])[] = [
  ['Breaks', becomes('blocked')],
  ['Works afterwards', becomes('ready')],
  ['Unknown afterwards', becomes('unknown')],
  ['Blocked before and afterwards, for another reason', ({ before, after }) => before === after],
];

function lineOf({ name, credential, token, before, after, rootCause }: WhatIfCredential): string[] {
  const why = rootCause === null ? '' : `: ${WRONG[rootCause.check]}`;
  return [
    `  ${name}, ${credential}${token === null ? '' : ` (${token})`}: ${verdictWord(before)} → ${verdictWord(after)}${why}`,
  ];
}
