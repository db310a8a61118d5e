/**
 * The part of docs/emulator.md about what is assumed: what Token Doctor would do if it were false, worst first, and how to try it.
 */
import { type Evidence, ledger } from '../../emulator';
import { type Consequence, CONSEQUENCES, type Harm, HARM_WORDS, HARMS } from '../../probes/consequences';
import { probes } from '../../probes/register';
import { UNPROBED } from '../../probes/unprobed';
import { cell } from './markdown-cell';

interface Assumption extends Consequence {
  readonly row: Evidence;
}

const ASSUMPTIONS: readonly Assumption[] = ledger.flatMap((row) => {
  const consequence = CONSEQUENCES[row.id];
  return row.mark === 'assumed' && consequence ? [{ row, ...consequence }] : [];
});

const TITLES: Readonly<Record<Harm, string>> = {
  'wrong-ready': 'A wrong “ready”',
  'false-alarm': 'A false alarm',
  'wrong-advice': 'Wrong advice beside a right verdict',
  'no-answer': 'No answer',
  unknown: 'An unknown verdict',
  none: 'Nothing',
};

/** For the top of the page. */
export function harmOfAssumptions(): string {
  const worst = having('wrong-ready').length;
  const second = having('false-alarm').length;
  return `If they are false, ${worst} of the ${ASSUMPTIONS.length} assumptions could make Token Doctor say ready although the integration
fails, and ${second} could make it say blocked although the integration works. [What is assumed](#what-is-assumed) has all of them, worst first.`;
}

export function assumptions(): string {
  return `## What is assumed

What would Token Doctor do in a real account if an assumption were false? The worst that could come of it counts:

| if it is false | assumptions | what that means |
| --- | --- | --- |
${HARMS.map((harm) => `| ${TITLES[harm]} | ${having(harm).length} | ${cell(HARM_WORDS[harm])} |`).join('\n')}

The file in a row keeps a false assumption from doing worse: it reads both ways, or it refuses what it does not understand.

A probe is a small script that tries an assumption in a real account. Those that verdicts stand on are part of Token Doctor: its page
“Is this account as Token Doctor expects?” runs them and gives a file for step 5. To run all of them in a sandbox:

1. \`npm run package:probes\`, unzip \`build/token-doctor-probes.zip\` into the source folder of a SuiteCloud project that is
   linked to the sandbox, and run \`suitecloud project:deploy\` there.
2. Open Customization > Scripting > Script Deployments > Token Doctor Probes > the URL, as an Administrator, and save the JSON
   document that it shows. It holds error codes, column names and shapes of values, and nothing of your data.
3. Add a role with few permissions to the deployment's audience and open the page in that role as well: refusals show only
   there. Best is an employee whose role grants Lists > Accounts and whose global permission for it is None.
4. Two probes write to one employee record and put it back; they run only with \`&writes=T&employee=ID\` in the address.
   Two deployments of a map/reduce script start every 15 minutes and change nothing. Open the page a quarter of an hour after
   deploying, and make them Not Deployed when you are done.
5. \`npm run compare:probes -- administrator.json lesser-role.json\` says which assumptions hold there and which fall.

${HARMS.map(tableOf).join('\n\n')}`;
}

function having(harm: Harm): readonly Assumption[] {
  return ASSUMPTIONS.filter((one) => one.harm === harm);
}

function tableOf(harm: Harm): string {
  const lines = having(harm).map(
    ({ row, ifFalse, guard }) =>
      `| ${claimOf(row)} | ${cell(ifFalse)}${guard === null ? '' : ` \`${guard}\``} | ${trialOf(row)} |`,
  );
  return `### ${TITLES[harm]}

| assumption | if it is false | how to try it |
| --- | --- | --- |
${lines.join('\n')}`;
}

const PROBED = new Set(probes);

function trialOf({ id }: Evidence): string {
  return PROBED.has(id) ? `probe \`${id}\`` : (UNPROBED[id] ?? '');
}

function claimOf({ claim, source }: Evidence): string {
  return cell(source === 'ASSUMED' ? claim : `${claim} (${source})`);
}
