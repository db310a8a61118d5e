import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An XML element with its child elements in document order; text is kept only where there are no children. */
export interface XmlElement {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Why a file cannot be read as XML. */
export interface XmlFault {
  readonly line: number;
  readonly message: string;
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
  captureMetaData: true,
});

/** Reads one XML file of an SDF project: well-formed, without DOCTYPE, with exactly one root. */
export function parseXml(content: string): { readonly root: XmlElement } | { readonly fault: XmlFault } {
  const valid = XMLValidator.validate(content);
  if (valid !== true) return { fault: { line: valid.err.line, message: `is no well-formed XML: ${valid.err.msg}` } };
  const doctype = content.search(/<!DOCTYPE/i);
  if (doctype >= 0) {
    return { fault: { line: lineAt(content, doctype), message: 'remove the DOCTYPE: SDF files have none' } };
  }
  const [root, second] = elements(parser.parse(content), content);
  if (root === undefined || second !== undefined) {
    return { fault: { line: second?.line ?? 1, message: 'must have exactly one root element' } };
  }
  return { root };
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of the first child of that name; empty if there is none. */
export function textOf(element: XmlElement, name: string): string {
  return childOf(element, name)?.text ?? '';
}

const ATTRIBUTES = ':@';
const TEXT = '#text';
const METADATA: unknown = XMLParser.getMetaDataSymbol();

/** The parser's own nodes are objects with one key for the tag and one for its attributes. */
function elements(nodes: unknown, content: string): XmlElement[] {
  return asNodes(nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    return name === undefined ? [] : [element(name, node, content)];
  });
}

function element(name: string, node: Record<PropertyKey, unknown>, content: string): XmlElement {
  const inner = node[name];
  const children = elements(inner, content);
  const text = asNodes(inner)
    .map((child) => child[TEXT])
    .filter((part) => typeof part === 'string')
    .join('');
  const attributes = Object.entries(isRecord(node[ATTRIBUTES]) ? node[ATTRIBUTES] : {});
  return {
    name,
    line: lineAt(content, startOf(node)),
    attributes: new Map(attributes.map(([key, value]) => [key, String(value)])),
    children,
    text: children.length > 0 ? '' : text,
  };
}

function startOf(node: Record<PropertyKey, unknown>): number {
  const metadata = typeof METADATA === 'symbol' ? node[METADATA] : undefined;
  return isRecord(metadata) && typeof metadata.startIndex === 'number' ? metadata.startIndex : 0;
}

function lineAt(content: string, index: number): number {
  return content.slice(0, index).split(/\r\n?|\n/).length;
}

function asNodes(value: unknown): Record<PropertyKey, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
