import { oneLine } from './printable.ts';

/** One thing that was looked at. */
export interface Case {
  readonly className: string;
  readonly name: string;
  /** `error` for what is not known, `skipped` where the verdict is ready without it: never a pass. */
  readonly kind: 'pass' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly detail: string;
}

/** What was looked at together: one integration, one file. */
export interface CaseSuite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** A document for build servers. */
export function junitDocument(suites: readonly CaseSuite[]): string {
  const head = ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>'];
  return [...head, ...suites.flatMap(suiteLines), '</testsuites>'].join('\n');
}

function suiteLines({ name, cases }: CaseSuite): string[] {
  const count = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  const suite = attributes({
    name,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  });
  return [`  <testsuite ${suite}>`, ...cases.map(caseElement), '  </testsuite>'];
}

function caseElement({ className, name, kind, message, detail }: Case): string {
  const head = `    <testcase ${attributes({ classname: className, name })}`;
  const body = detail.split('\n').map(escape).join('\n');
  if (kind !== 'pass') return `${head}><${kind} ${attributes({ message })}>${body}</${kind}></testcase>`;
  // A pass has no message: what it stands on is what it prints.
  return detail === '' ? `${head}/>` : `${head}><system-out>${body}</system-out></testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(String(value))}"`)
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without control characters and halves of surrogate pairs, which XML cannot hold at all. Nothing moves together. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
