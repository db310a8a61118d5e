/**
 * The example accounts, those in folders included, and what each must be answered.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { administratorOf, askForReport } from '../../../cli/embedded';
import { certificateIn } from '../../../cli/named-credential';
import type { Report } from '../../../src/TypeScript/report/contract';
import type { Answer } from '../../reference/answer';
import { EXAMPLES, inAccount } from '../../support/embedded';
import { fitting } from '../../support/fits-schema';

/** What to ask of an example of which the access tokens of Expensify are not the question. */
interface Ask {
  readonly integration: string;
  /** A certificate of the file, by its id. */
  readonly certificate?: string;
  readonly employee?: number;
  readonly role?: number;
  readonly kind?: string;
}

/** The answer of the contract, and what the examples in folders have beside it. */
export interface ExampleAnswer extends Answer {
  readonly ask?: Ask;
  /** The line that a timeline marks; null where it marks none. Left out: the file has no history. */
  readonly broke?: { readonly at: string; readonly event: string } | null;
}

export const ANSWERS = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Readonly<
  Record<string, ExampleAnswer>
>;

/** Paths below accounts/, written with slashes. */
export const EXAMPLE_FILES: readonly string[] = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.json') && path !== 'answers.json')
  .sort();

/** Those that blocked somebody, and say what was changed before. */
export const WITH_HISTORY: readonly string[] = EXAMPLE_FILES.filter((path) => ANSWERS[path]?.broke !== undefined);

/** The report that an Administrator gets to the question of an example. */
export async function reportOn(path: string): Promise<Report> {
  return asking(path, (report) => report());
}

/** The same, without a timeline and with one. */
export async function reportsOn(path: string): Promise<{ readonly plain: Report; readonly timed: Report }> {
  return asking(path, async (report) => ({ plain: await report(), timed: await report(true) }));
}

async function asking<T>(
  path: string,
  use: (report: (timeline?: boolean) => Promise<Report>) => Promise<T>,
): Promise<T> {
  const { integration = 'expensify', certificate, ...named } = ANSWERS[path]?.ask ?? {};
  return inAccount(join(EXAMPLES, path), (running, account) => {
    const asked = certificate === undefined ? named : certificateIn(account, certificate, path);
    const caller = administratorOf(account);
    return use(async (timeline = false) =>
      fitting(await askForReport(running, caller, integration, asked, null, { timeline })),
    );
  });
}
