/**
 * Units and queries, beside the way that public tools read the same records.
 */
import { packagedBundle } from '../../bundle';
import type { Plot, Scale, Section, Table } from '../section';
import { number } from '../section';
import { comparePlain, type PlainRow } from '../sweep/plain-reading';

const TOKENS: Readonly<Record<Scale, readonly number[]>> = { whole: [10, 100, 1000, 10_000], small: [10] };

export async function readingSection(scale: Scale): Promise<Section> {
  const zip = await packagedBundle();
  const rows: PlainRow[] = [];
  for (const tokens of TOKENS[scale]) rows.push(await comparePlain(tokens, zip));
  return {
    title: 'Units and queries',
    intro: [
      'What NetSuite would charge for reading a whole account, counted by the embedded account with the units that Oracle documents. ' +
        'Public tools search the tokens, then load the record of each employee, then search the lines of each role ' +
        '(`cli/benchmark/sweep/plain-restlet.js`). They decide nothing. A sweep of Token Doctor reads the same, decides, and saves the result.',
    ],
    tables: [wholeTable(rows), stepTable(rows)],
    plots: [plotOf(rows)],
    figures: rows,
    faults: [],
  };
}

function wholeTable(rows: readonly PlainRow[]): Table {
  return {
    title: 'A whole account',
    columns: [
      'tokens',
      'employees',
      'roles',
      'public tools, units',
      'queries',
      'record loads',
      'Token Doctor, units',
      'queries',
      'times the units',
      'one run of public tools is too long for',
    ],
    rows: rows.map(({ tokens, employees, roles, plain, sweep, timesTheSweep, exceeds }) => ({
      cells: [
        number(tokens),
        number(employees),
        number(roles),
        plain.units,
        plain.queries,
        plain.recordLoads,
        sweep.units,
        sweep.queries,
        timesTheSweep.units,
        Object.entries(exceeds)
          .map(([type, limit]) => `${type} (${number(limit)})`)
          .join(', ') || 'nothing',
      ],
    })),
    notes: [
      'A sweep is split into calls by NetSuite. The most that one call of these sweeps took is ' +
        `${number(Math.max(...rows.map(({ sweep }) => sweep.mostUnitsOfACall)))} units. ` +
        'For a small account a sweep takes about as many units: it also reads features, restrictions and the last sweep, and saves the result.',
    ],
  };
}

function stepTable(rows: readonly PlainRow[]): Table {
  return {
    title: 'Where the units of public tools go',
    columns: ['tokens', 'all tokens', 'each employee', 'each role', 'each application'],
    rows: rows.map(({ tokens, plain: { steps } }) => ({
      cells: [
        number(tokens),
        ...[steps.tokens, steps.employees, steps.roles, steps.applications].map(
          ({ units, queries }) => `${number(units)} units, ${number(queries)} ${queries === 1 ? 'query' : 'queries'}`,
        ),
      ],
    })),
  };
}

function plotOf(rows: readonly PlainRow[]): Plot {
  const points = (of: (row: PlainRow) => number) => rows.map((row) => ({ x: row.tokens, y: of(row) }));
  return {
    name: 'performance-reading',
    title: 'Reading a whole account',
    x: 'tokens of the account',
    y: 'governance units',
    series: [
      { name: 'public tools', points: points(({ plain }) => plain.units) },
      { name: 'Token Doctor, a sweep', points: points(({ sweep }) => sweep.units) },
    ],
  };
}
