import { valuesOf } from '../objects/nodes';
import { jsonPath, scriptPath } from '../objects/script-path';
import type { Field } from '../objects/spec';
import type { Rule } from '../problem';
import { isAccountSpecific, readReference } from '../references';
import type { XmlElement } from '../xml';

export const objectValue: Rule = {
  id: 'object-value',
  severity: 'error',
  claim: 'An element holds a value of its kind: T or F, a path, a reference, a text that is not too long',
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
  if (children.length > 0) return 'holds text, no elements';
  return text === '' || isAccountSpecific(text) ? undefined : faultOfText(field, text);
}

function faultOfText(field: Field, text: string): string | undefined {
  switch (field.kind) {
    case 'text':
      // A reference to a string of a translation collection stands for another text.
      if (field.maxLength === undefined || text.length <= field.maxLength || readReference(text) !== undefined) {
        return undefined;
      }
      return `has ${text.length} characters; at most ${field.maxLength} fit`;
    case 'boolean':
      return text === 'T' || text === 'F' ? undefined : `must be T or F, not "${text}"`;
    case 'script-file':
      if (scriptPath(text) !== undefined) return undefined;
      return `must be like [/SuiteScripts/Folder/file.js], not "${text}"`;
    case 'json-file':
      if (jsonPath(text) !== undefined) return undefined;
      return `must be like [/SuiteScripts/Folder/file.json], not "${text}"`;
    case 'record-type':
      if (/^-\d+$/.test(text) || readReference(text) !== undefined) return undefined;
      return `${howToRefer(text)}, not "${text}"`;
    // What is not on a list may be on NetSuite's; roles, permissions and levels have rules of their own.
    default:
      return undefined;
  }
}

function howToRefer(text: string): string {
  if (/^custom(record|list)[0-9a-z_]+$/.test(text)) return `must refer to it as [scriptid=${text}]`;
  return 'must be the negative number of a standard record type, [scriptid=customrecord_…] or [scriptid=customlist_…]';
}
