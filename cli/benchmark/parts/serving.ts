/**
 * RESTlet and page over HTTP, beside a RESTlet and a Suitelet that do nothing, on the same emulator.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { login, parseAccountFile } from '../../../emulator';
import { packagedBundle, PROJECT } from '../../bundle';
import { administratorOf, run, type Running } from '../../embedded';
import { openAccount } from '../../../emulator';
import { refusalsOnStandardError } from '../../refusals';
import type { Scale, Section, Table } from '../section';
import { number } from '../section';
import { type Answered, callers } from '../serving/callers';
import { EMPTY_PROJECT, EMPTY_RESTLET, EMPTY_SUITELET } from '../serving/empty-project';

export const RESTLET =
  '/app/site/hosting/restlet.nl?script=customscript_td_report_rl&deploy=customdeploy_td_report_rl&integration=expensify';
export const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_doctor_sl&deploy=customdeploy_td_doctor_sl';

const CALLERS = { whole: [1, 10, 50], small: [1, 2] } as const;
const REQUESTS = { whole: 300, small: 10 } as const;
/** Before anything is measured: code that was never run is compiled first. */
const WARM = { whole: 60, small: 3 } as const;

const EXAMPLE = 'global-permission-overrides-web-services';

interface ServingRow extends Answered {
  readonly what: string;
  /** The one that does nothing. */
  readonly empty: Answered;
}

export async function servingSection(scale: Scale): Promise<Section> {
  const path = join(PROJECT, 'accounts', `${EXAMPLE}.json`);
  const file = parseAccountFile(readFileSync(path, 'utf8'), path, (name) =>
    readFileSync(join(PROJECT, 'accounts', name), 'utf8'),
  );
  const ours = await run(file, await packagedBundle());
  const empty = await openAccount({ file, project: EMPTY_PROJECT, onRefusals: refusalsOnStandardError(path) });
  try {
    const emptyServing = await empty.serve({ port: 0 });
    try {
      const rows = await measured(scale, ours, emptyServing.url, administratorOf(file));
      return sectionOf(rows, scale);
    } finally {
      await emptyServing.close();
    }
  } finally {
    empty.close();
    await ours.close();
  }
}

async function measured(
  scale: Scale,
  ours: Running,
  emptyUrl: string,
  caller: Parameters<typeof login>[1],
): Promise<ServingRow[]> {
  const [cookie, emptyCookie] = [await cookieOf(ours.serving.url, caller), await cookieOf(emptyUrl, caller)];
  const pairs = [
    ['RESTlet, one integration', ours.serving.url + RESTLET, emptyUrl + EMPTY_RESTLET],
    ['page, first view', ours.serving.url + PAGE, emptyUrl + EMPTY_SUITELET],
  ] as const;
  for (const [, own, nothing] of pairs) {
    await callers(own, cookie, 1, WARM[scale]);
    await callers(nothing, emptyCookie, 1, WARM[scale]);
  }
  const rows: ServingRow[] = [];
  for (const [what, own, nothing] of pairs) {
    for (const count of CALLERS[scale]) {
      const emptyAnswered = await callers(nothing, emptyCookie, count, REQUESTS[scale]);
      rows.push({ what, empty: emptyAnswered, ...(await callers(own, cookie, count, REQUESTS[scale])) });
    }
  }
  return rows;
}

async function cookieOf(url: string, caller: Parameters<typeof login>[1]): Promise<string> {
  const entrance = await login(url, caller);
  if ('refusal' in entrance) throw new Error(entrance.refusal.message);
  return entrance.cookie;
}

function sectionOf(rows: readonly ServingRow[], scale: Scale): Section {
  return {
    title: 'End to end',
    intro: [
      `Over HTTP from the embedded account of \`accounts/${EXAMPLE}.json\`, ${REQUESTS[scale]} requests a row. Callers and account share one process, ` +
        'so more callers wait for each other. Beside each row: a RESTlet or Suitelet that does nothing, asked in the same way. ' +
        'What is left is the work of Token Doctor, with the queries that the emulator answers. NetSuite’s own times are not known.',
    ],
    tables: [tableOf(rows)],
    plots: [],
    figures: rows,
    faults: [],
  };
}

function tableOf(rows: readonly ServingRow[]): Table {
  return {
    title: 'RESTlet and page',
    columns: [
      'what',
      'callers at once',
      'median, ms',
      '99 of 100 within, ms',
      'answers a second',
      'empty: median, ms',
      'empty: 99 of 100 within, ms',
      'units',
      'queries',
      'KB',
    ],
    rows: rows.map((row) => ({
      cells: [
        row.what,
        row.callers,
        row.median,
        row.slowest,
        number(Math.round(row.perSecond)),
        row.empty.median,
        row.empty.slowest,
        row.units,
        row.queries,
        row.bytes / 1000,
      ],
    })),
  };
}
