/**
 * SARIF 2.1.0, which code hosts show at the line. [DOC] OASIS, Static Analysis Results Interchange Format Version 2.1.0.
 */
import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import type { FileResult } from './check-file';
import { type Question, requirementsIn } from './question';
import { neededText, sourceOf, unmetText } from './requirement-words';
import { VERSION } from './version';

const UNREADABLE = 'unreadable-role-file';

/** @param folder against which the addresses of files are written: the root of a repository, for its code host */
export function renderSarif(results: readonly FileResult[], question: Question, folder: string): string {
  const requirements = requirementsIn(question);
  const rules = [...requirements.map((one) => ruleOf(one, question.profile)), UNREADABLE_RULE];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const found = results.flatMap((result) => resultsOf(result, question.profile, requirements, folder));
  const run = {
    tool: { driver: { name: 'token-doctor-role-check', semanticVersion: VERSION, rules } },
    columnKind: 'utf16CodeUnits',
    results: found.map((one) => ({ ...one, ruleIndex: indexes.get(one.ruleId) ?? -1 })),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2);
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly helpUri?: string;
  readonly help: { readonly text: string };
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' };
}

function ruleOf(requirement: Requirement, profile: Profile): Rule {
  const { id, label, anyOf, level, strength, doubt } = requirement;
  const source = sourceOf(requirement, profile);
  const needed = neededText({ permissions: anyOf, level });
  return {
    id: `${profile.id}/${id}`,
    shortDescription: { text: `${profile.name}: ${label}` },
    fullDescription: { text: `${profile.name} ${strength === 'published' ? 'asks for' : 'needs'} ${needed}.` },
    ...(source === null ? {} : { helpUri: source }),
    help: {
      text: [
        `Give the role ${needed}, or run role-check with ${strength === 'published' ? '--fix-published' : '--fix'}.`,
        ...(doubt === undefined ? [] : [`In doubt: ${doubt}`]),
        ...(source === null ? [] : [`Source: ${source}`]),
      ].join(' '),
    },
    defaultConfiguration: { level: levelOf(strength) },
  };
}

const UNREADABLE_RULE: Rule = {
  id: UNREADABLE,
  shortDescription: { text: 'The file cannot be read as a role' },
  fullDescription: { text: 'The file is missing, is not well-formed XML, or is not a role with complete lines.' },
  help: { text: 'Fix the file at the line that is named, or leave the file out.' },
  defaultConfiguration: { level: 'error' },
};

function levelOf(strength: Requirement['strength']): 'error' | 'warning' {
  return strength === 'published' ? 'warning' : 'error';
}

interface Result {
  readonly ruleId: string;
  readonly level: 'error' | 'warning';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function resultsOf(
  result: FileResult,
  profile: Profile,
  requirements: readonly Requirement[],
  folder: string,
): Result[] {
  const uri = addressOf(result.file, folder);
  if ('error' in result) {
    const { line, error } = result;
    return [resultAt(UNREADABLE, 'error', error, { uri, startLine: line ?? 1, endLine: line ?? 1 })];
  }
  return result.unmet.flatMap((unmet, place) => {
    const requirement = requirements.find(({ id }) => id === unmet.requirement);
    if (requirement === undefined) return [];
    const at = { uri, startLine: unmet.line, endLine: result.endLines[place] ?? unmet.line };
    const text = unmetText(unmet, profile, requirement);
    return [resultAt(`${profile.id}/${unmet.requirement}`, levelOf(unmet.strength), text, at)];
  });
}

interface At {
  readonly uri: string;
  readonly startLine: number;
  readonly endLine: number;
}

function resultAt(ruleId: string, level: 'error' | 'warning', text: string, { uri, startLine, endLine }: At): Result {
  return {
    ruleId,
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine, endLine } } }],
    // The same finding after lines were added above it.
    partialFingerprints: { 'requirementInFile/v1': createHash('sha256').update(`${ruleId}\n${uri}`).digest('hex') },
  };
}

/** Relative, with slashes; a file outside the folder by its whole address. */
export function addressOf(file: string, folder: string): string {
  const path = resolve(folder, file);
  const within = relative(folder, path);
  if (within === '' || isAbsolute(within) || within.split(sep)[0] === '..') return pathToFileURL(path).href;
  return within.split(sep).map(encodeURIComponent).join('/');
}
