import { type Case, type CaseSuite, junitDocument } from '../../client/src/junit-document.ts';
import type { Answer, MatchedRole } from './answer';
import { blame } from './blame';
import { changeText, credentialText, isPart, matchText, openText } from './words';

/** For build servers: a suite for each role file, and one for the credentials of the account. */
export function renderJunit(answer: Answer): string {
  const { errors, project } = answer;
  const broken = errors.map(({ file, error }): CaseSuite => ({
    name: `token-doctor what-if ${file}`,
    cases: [{ className: file, name: 'role file', kind: 'error', message: error, detail: '' }],
  }));
  return junitDocument([
    ...broken,
    ...project.roles.map((role) => ({
      name: `token-doctor what-if ${role.file}`,
      cases: [comparison(answer, role), ...unclear(answer, role)],
    })),
    { name: `token-doctor what-if ${answer.account}`, cases: [...credentials(answer), rest(answer)] },
  ]);
}

function comparison({ changes }: Answer, role: MatchedRole): Case {
  const { file, match } = role;
  const detail = changes
    .filter((one) => one.file === file && one.asked)
    .map((one) => `${file}:${one.line}: ${changeText(one, isPart(role))}`)
    .join('\n');
  const kind = match.kind === 'unknown' ? 'error' : 'pass';
  return { className: file, name: 'comparison', kind, message: matchText(role), detail };
}

function unclear({ notCompared }: Answer, { file }: MatchedRole): Case[] {
  return notCompared
    .filter((one) => one.file === file)
    .map(({ line, what, message, matters }) => ({
      className: file,
      name: `${what}, line ${line}`,
      kind: matters ? 'error' : 'skipped',
      message,
      detail: `${file}:${line}`,
    }));
}

function credentials(answer: Answer): Case[] {
  return answer.report.credentials.map((one): Case => {
    const lines = blame(answer, one).changes.map(
      (change) => `${change.file}:${change.line}: ${changeText(change, false)}`,
    );
    const kind =
      one.after === 'ready' || one.before === 'blocked' ? 'pass' : one.after === 'blocked' ? 'failure' : 'error';
    return {
      className: `${one.name} (${one.application})`,
      name: one.token === null ? one.credential : `Token ${one.token}`,
      kind,
      message: credentialText(one),
      detail: lines.join('\n'),
    };
  });
}

/** What no single credential says. */
function rest(answer: Answer): Case {
  const open = openText(answer);
  const kind = open.length === 0 ? 'pass' : 'error';
  const message = open.length === 0 ? 'Every other credential stays as it is.' : open.join(' ');
  return { className: answer.account, name: 'other credentials', kind, message, detail: '' };
}
