/**
 * The answers of several files in the forms that the client has for one.
 */
import { renderJUnitSuites, renderText } from '../../client/src/index.ts';
import type { Asked, NotAsked } from './ask';

/** For people: file and token, and below what the client says. */
export function textBlock(one: Asked | NotAsked): string {
  return `${titleOf(one)}\n${'result' in one ? renderText(one.result) : notKnown(one)}`;
}

function notKnown({ account, integration, says }: NotAsked): string {
  return `NOT KNOWN  ${account}  ${integration}\n${says}`;
}

/** For programs: the client's whole result, with file and token. A file without a token is unknown, with `token` null. */
export function jsonLine(one: Asked | NotAsked): string {
  if (!('result' in one)) return JSON.stringify({ ...one, outcome: 'unknown' });
  const { file, token, result } = one;
  return JSON.stringify({ file, token, ...result });
}

/** For build servers: one document, one suite a token. */
export function junitDocument(all: readonly (Asked | NotAsked)[]): string {
  return renderJUnitSuites(all.map((one) => ({ name: titleOf(one), result: 'result' in one ? one.result : one.says })));
}

function titleOf({ file, token }: Asked | NotAsked): string {
  return `${file}, ${token === null ? 'no token' : `token ${token}`}`;
}
