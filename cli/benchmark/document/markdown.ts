/**
 * Sections as Markdown. A row that falls short of its aim says so.
 */
import type { Aim, Row, Section, Table } from '../section';
import { isMet, number } from '../section';

export function sectionText({ title, intro, tables, plots, faults }: Section, images = 'images'): string {
  return [
    `## ${title}`,
    ...intro,
    ...faults.map((fault) => `**Wrong:** ${fault}`),
    ...tables.map(tableText),
    ...plots.map((plot) => `![${plot.title}](${images}/${plot.name}.svg)`),
  ].join('\n\n');
}

export function tableText({ title, columns, rows, notes = [] }: Table): string {
  const hasAims = rows.some(({ aims = [] }) => aims.length > 0);
  const heads = hasAims ? [...columns, 'aim'] : columns;
  const lines = rows.map((row) => line([...row.cells.map(cell), ...(hasAims ? [aimsText(row)] : [])]));
  return [`### ${title}`, [line(heads), line(heads.map(() => '---')), ...lines].join('\n'), ...notes].join('\n\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(value: string | number): string {
  return (typeof value === 'number' ? number(value) : value).replaceAll('|', '\\|');
}

function aimsText({ aims = [] }: Row): string {
  return aims.map(aimText).join('; ');
}

function aimText(one: Aim): string {
  const { of, value, bound, aim } = one;
  if (isMet(one)) return `met: ${bound} ${number(aim)} ${of}`;
  return `**falls short**: ${number(value)} ${of}; the aim is ${bound} ${number(aim)}`;
}
