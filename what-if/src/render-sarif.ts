/**
 * SARIF 2.1.0, which code hosts show at the line. [DOC] OASIS, Static Analysis Results Interchange Format Version 2.1.0.
 */
import { createHash } from 'node:crypto';
import { addressOf, VERSION } from '../../role-check/src/index';
import type { Answer, RoleChange } from './answer';
import { blame, isWorse } from './blame';
import { credentialText, matchText, openText } from './words';

type Level = 'error' | 'warning' | 'note';

/** What may be found: what it is called, and how bad it is. */
const RULES = {
  breaks: [
    'A credential breaks',
    'After the role files are deployed, an integration can no longer do what it needs.',
    'error',
  ],
  unknown: ['It is unknown whether a credential breaks', 'What the account file holds does not decide it.', 'warning'],
  'not-compared': [
    'A setting of the role was not compared',
    'It differs, or may differ, and its effect is unknown here.',
    'warning',
  ],
  'role-unknown': ['The role was not compared', 'Nobody knows which role of the account file it is.', 'warning'],
  'unreadable-role-file': [
    'The file cannot be read as a role',
    'It was not compared. Fix the file at the line.',
    'error',
  ],
} as const satisfies Readonly<Record<string, readonly [string, string, Level]>>;

type Rule = keyof typeof RULES;

interface Found {
  readonly rule: Rule;
  readonly level: Level;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly also: readonly RoleChange[];
  /** What makes it the same finding after lines were added above it. */
  readonly key: string;
}

/** @param folder against which the addresses of files are written: the root of a repository, for its code host */
export function renderSarif(answer: Answer, folder: string): string {
  const ids = Object.keys(RULES) as Rule[];
  const rules = ids.map((id) => {
    const [short, full, level] = RULES[id];
    return {
      id,
      shortDescription: { text: short },
      fullDescription: { text: full },
      help: { text: `${full} Run token-doctor-what-if for the whole answer.` },
      defaultConfiguration: { level },
    };
  });
  const run = {
    tool: { driver: { name: 'token-doctor-what-if', semanticVersion: VERSION, rules } },
    columnKind: 'utf16CodeUnits',
    results: found(answer).map((one) => resultOf(one, ids, folder)),
  };
  return JSON.stringify(
    { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] },
    null,
    2,
  );
}

function found(answer: Answer): Found[] {
  const { errors, project, notCompared } = answer;
  return [
    ...errors.map(({ file, line, error }) => at('unreadable-role-file', file, line ?? 1, error, file)),
    ...project.roles.flatMap((role) =>
      role.match.kind === 'unknown'
        ? [at('role-unknown', role.file, role.role.root.line, matchText(role), role.scriptid)]
        : [],
    ),
    ...notCompared.map(({ file, line, what, message, matters }) => ({
      ...at('not-compared', file, line, message, what),
      level: matters ? ('warning' as const) : ('note' as const),
    })),
    ...broken(answer),
    ...open(answer),
  ];
}

function at(rule: Rule, file: string, line: number, text: string, key: string): Found {
  return { rule, level: RULES[rule][2], text, file, line, endLine: line, also: [], key };
}

function broken(answer: Answer): Found[] {
  return answer.report.credentials.filter(isWorse).flatMap((credential): Found[] => {
    const [first, ...also] = blame(answer, credential).changes;
    if (first === undefined) return [];
    const rule = credential.after === 'blocked' ? 'breaks' : 'unknown';
    const key = `${credential.integration} ${credential.application} ${String(credential.token)}`;
    const text = `${credentialText(credential)}.`;
    return [{ ...at(rule, first.file, first.line, text, key), endLine: first.endLine, also: also.slice(0, 20) }];
  });
}

/** A code host shows nothing without a place: the first change is one. */
function open(answer: Answer): Found[] {
  const first = answer.changes.find(({ asked }) => asked) ?? answer.changes[0];
  if (first === undefined) return [];
  return openText(answer).map((text) => at('unknown', first.file, first.line, text, text.replace(/\d+/g, '')));
}

function resultOf({ rule, level, text, file, line, endLine, also, key }: Found, ids: readonly Rule[], folder: string) {
  const uri = addressOf(file, folder);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level,
    message: { text },
    locations: [place(uri, line, endLine)],
    ...(also.length === 0
      ? {}
      : { relatedLocations: also.map((one) => place(addressOf(one.file, folder), one.line, one.endLine)) }),
    partialFingerprints: {
      'whatIfInFile/v1': createHash('sha256').update(`${rule}\n${uri}\n${key}`).digest('hex'),
    },
  };
}

function place(uri: string, startLine: number, endLine: number) {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine, endLine } } };
}
