import { oneLine } from '../../client/src/printable.ts';
import { effectLines } from '../../src/TypeScript/report/text-what-if';
import type { Answer, MatchedRole, RoleChange } from './answer';
import { blame, isWorse } from './blame';
import { changeText, credentialText, isPart, LIMITS, matchText, notInFileText } from './words';

/** Changes of one role that are listed: those that no integration asks about come last. */
const MOST_LISTED = 50;

/** For people: what each file changes, and what that does. */
export function renderText(answer: Answer): string {
  const { account, project, report, errors } = answer;
  const { source, notes = [], unread } = report;
  const worse = report.credentials.filter(isWorse);
  return [
    `WHAT IF the role files of ${project.folder} are deployed: ${source.accountId} (${account})`,
    'Nothing was changed.',
    ...errors.flatMap(({ file, error }) => ['', `ERROR ${file}`, `  ${error}`]),
    ...(project.roles.length === 0 ? ['', 'There is no role file that could be compared.'] : []),
    ...project.roles.flatMap((role) => ['', ...roleLines(answer, role)]),
    ...(project.notDeployed.length === 0
      ? []
      : ['', 'Not in deploy.xml, and so not compared:', ...project.notDeployed.map((file) => `  ${file}`)]),
    ...project.notes.flatMap((note) => ['', note]),
    '',
    ...effectLines(report),
    ...worse.flatMap((one) => whyLines(answer, one)),
    ...answer.notInFile.flatMap((one) => ['', notInFileText(one)]),
    ...notes.flatMap((note) => ['', note]),
    ...unread.flatMap(({ what, advice, why }) => ['', `Not read: ${what} (${why.code}). ${why.message} ${advice}`]),
    ...(project.roles.length === 0 ? [] : ['', ...LIMITS]),
  ]
    .map(printed)
    .join('\n');
}

function roleLines(answer: Answer, role: MatchedRole): string[] {
  const { file, scriptid, match } = role;
  const own = answer.changes.filter((one) => one.file === file);
  const asked = own.filter((one) => one.asked);
  const listed = asked.slice(0, MOST_LISTED);
  const other = own.length - asked.length;
  const unclear = answer.notCompared.filter((one) => one.file === file);
  const isSame = match.kind === 'compared' && own.length === 0 && unclear.length === 0;
  return [
    `${file} (${scriptid})`,
    `  ${matchText(role)}`,
    ...listed.map((one) => `  ${placed(one, role)}`),
    ...(asked.length > listed.length ? [`  … and ${asked.length - listed.length} more changes`] : []),
    ...(other > 0 ? [`  ${other} other permissions change that no integration asks about.`] : []),
    ...unclear.map(
      ({ line, message, matters }) => `  line ${line}: not compared${matters ? '' : ' (breaks nothing)'}: ${message}`,
    ),
    ...(isSame ? ['  Nothing changes.'] : []),
  ];
}

function placed(change: RoleChange, role: MatchedRole): string {
  return `line ${change.line}: ${changeText(change, isPart(role))}`;
}

function whyLines(answer: Answer, credential: Answer['report']['credentials'][number]): string[] {
  const { changes } = blame(answer, credential);
  const roles = new Map(answer.project.roles.map((one) => [one.file, one]));
  if (changes.length === 0) return [];
  return [
    '',
    `Look here for ${credentialText(credential)}`,
    ...changes.slice(0, 10).flatMap((one) => {
      const role = roles.get(one.file);
      return role ? [`  ${one.file}:${one.line}: ${changeText(one, isPart(role))}`] : [];
    }),
    ...(changes.length > 10 ? [`  … and ${changes.length - 10} more changes`] : []),
  ];
}

/** Files and the account may hold anything: nothing of it may steer a terminal. */
function printed(line: string): string {
  return `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line)}`;
}
