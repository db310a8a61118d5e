import { type SpecNode, nodesOf } from '../objects/nodes';
import { dayOf, timeOf, wholeNumber } from '../objects/read-map-reduce';
import type { Finding, Rule } from '../problem';
import { textOf, type XmlElement } from '../xml';

const MOST_MINUTES = 60;
const LEAST_MINUTES = 3;

export const mapReduceValue: Rule = {
  id: 'map-reduce-value',
  severity: 'warning',
  claim:
    'Numbers of a map/reduce deployment are whole and above 0, it yields after 3 to 60 minutes, and it has one recurrence whose dates and times are like 2026-11-28 and 05:00:00Z',
  source: 'D/section_1518645558 (minutes); the forms from exported objects; that others are refused is ASSUMED',
  mark: 'assumed',
  stopsEmulator: true,
  check: (project) =>
    nodesOf(project)
      .filter(({ object, spec }) => object.spec?.scriptType === 'MapReduceScript' && spec.name !== 'mapreducescript')
      .flatMap((node) => [...values(node), ...recurrences(node)]),
};

function values(node: SpecNode): Finding[] {
  return node.element.children.flatMap((element) => {
    const expected = element.text === '' ? undefined : expectedOf(element);
    return expected === undefined ? [] : [finding(node, element, `must be ${expected}, not "${element.text}"`)];
  });
}

/** What a value must be where it is something else. */
function expectedOf({ name, text }: XmlElement): string | undefined {
  const number = wholeNumber(text);
  switch (name) {
    case 'startdate':
    case 'enddate':
      return dayOf(text) === undefined ? 'a day like 2026-11-28' : undefined;
    case 'starttime':
      return timeOf(text) === undefined ? 'a time like 05:00:00Z' : undefined;
    case 'buffersize':
    case 'concurrencylimit':
    case 'everyxdays':
    case 'everyxweeks':
    case 'everyxmonths':
      return number === undefined ? 'a whole number above 0' : undefined;
    case 'yieldaftermins':
      return number === undefined || number < LEAST_MINUTES || number > MOST_MINUTES
        ? `minutes from ${LEAST_MINUTES} to ${MOST_MINUTES}`
        : undefined;
    default:
      return undefined;
  }
}

function recurrences(node: SpecNode): Finding[] {
  const list = node.element.children.find(({ name }) => name === 'recurrence');
  const [, second] = list?.children ?? [];
  if (second !== undefined) return [finding(node, second, 'is a second recurrence; keep one')];
  if (node.spec.name !== 'weekly') return [];
  const days = Object.keys(node.spec.fields).filter((name) => name.endsWith('day'));
  if (days.some((day) => textOf(node.element, day) === 'T')) return [];
  return [{ file: node.object.file, line: node.element.line, message: `${node.where} names no day; set one to T` }];
}

function finding({ object: { file }, where }: SpecNode, { name, line }: XmlElement, problem: string): Finding {
  return { file, line, message: `${where}: <${name}> ${problem}` };
}
