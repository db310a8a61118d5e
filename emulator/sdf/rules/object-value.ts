import { valuesOf } from '../objects/nodes';
import { scriptPath } from '../objects/script-path';
import type { Field } from '../objects/spec';
import type { Rule } from '../problem';
import { readReference } from '../references';
import type { XmlElement } from '../xml';

export const objectValue: Rule = {
  id: 'object-value',
  severity: 'error',
  claim:
    'An element holds a value of its kind: T or F, one of a list, a path, a reference, a text that is not too long',
  source: 'D/bridgehead_24076946 and the page of each object',
  mark: 'documented',
  check: (project) =>
    valuesOf(project).flatMap(({ node, element, field }) => {
      const problem = fault(field, element);
      if (problem === undefined) return [];
      return [{ file: node.object.file, line: element.line, message: `${node.where}: <${element.name}> ${problem}` }];
    }),
};

/** What is wrong with a value. An empty optional one is right: the exporter writes them. */
function fault(field: Field, { children, text }: XmlElement): string | undefined {
  if (field.kind === 'group') return text === '' ? undefined : 'holds elements, no text';
  if (field.kind === 'unsupported') {
    return children.length > 0 || !field.harmless.includes(text) ? 'is not emulated yet' : undefined;
  }
  if (children.length > 0) return 'holds text, no elements';
  return text === '' ? undefined : faultOfText(field, text);
}

function faultOfText(field: Field, text: string): string | undefined {
  switch (field.kind) {
    case 'text':
      if (field.maxLength === undefined || text.length <= field.maxLength) return undefined;
      return `has ${text.length} characters; at most ${field.maxLength} fit`;
    case 'boolean':
      return text === 'T' || text === 'F' ? undefined : `must be T or F, not "${text}"`;
    case 'one-of':
      if (field.values.includes(text)) return undefined;
      if (field.notEmulated?.includes(text) === true) {
        return `is ${text}, which is not emulated yet; the emulator has ${field.values.join(', ')}`;
      }
      return `must be one of ${field.values.join(', ')}, not "${text}"`;
    case 'script-file':
      if (scriptPath(text) !== undefined) return undefined;
      return `must be like [/SuiteScripts/Folder/file.js], not "${text}"`;
    case 'record-type':
      if (/^-\d+$/.test(text) || readReference(text) !== undefined) return undefined;
      return `must be the negative number of a standard record type or [scriptid=customrecord_…], not "${text}"`;
    // Roles, permissions and levels have rules of their own.
    default:
      return undefined;
  }
}
