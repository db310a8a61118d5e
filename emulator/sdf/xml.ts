import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { DeployError } from './errors';

/** An XML element with its child elements in document order; text is kept only where there are no children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads one XML file of an SDF project.
 *
 * @throws DeployError `xml-malformed` if it is not well-formed, has a DOCTYPE or not exactly one root
 */
export function parseXml(file: string, content: string): XmlElement {
  const valid = XMLValidator.validate(content);
  if (valid !== true) {
    throw new DeployError('xml-malformed', file, `not well-formed XML at line ${valid.err.line}: ${valid.err.msg}`);
  }
  if (/<!DOCTYPE/i.test(content)) {
    throw new DeployError('xml-malformed', file, 'remove the DOCTYPE: SDF files have none');
  }
  const roots = elements(parser.parse(content));
  const root = roots[0];
  if (root === undefined || roots.length > 1) {
    throw new DeployError('xml-malformed', file, 'expected exactly one root element');
  }
  return root;
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

const ATTRIBUTES = ':@';
const TEXT = '#text';

/** The parser's own nodes are objects with one key for the tag and one for its attributes. */
function elements(nodes: unknown): XmlElement[] {
  return asNodes(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    return name === undefined ? [] : [element(name, node)];
  });
}

function element(name: string, node: Record<string, unknown>): XmlElement {
  const content = node[name];
  const children = elements(content);
  const text = asNodes(content)
    .map((child) => child[TEXT])
    .filter((part) => typeof part === 'string')
    .join('');
  const attributes = Object.entries(isRecord(node[ATTRIBUTES]) ? node[ATTRIBUTES] : {});
  return {
    name,
    attributes: new Map(attributes.map(([key, value]) => [key, String(value)])),
    children,
    text: children.length > 0 ? '' : text,
  };
}

function asNodes(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
