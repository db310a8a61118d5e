/**
 * The File Cabinet path that `<scriptfile>` names, `SuiteScripts/Folder/file.js`; undefined if it is none.
 * [DOC] D/section_160321147201 (a reference in square brackets), D/SDFxml_410893908 (a .js file).
 */
export function scriptPath(reference: string): string | undefined {
  return /^\[\/([^/\]][^\]]*\/[^\]]*\.js)\]$/.exec(reference)?.[1];
}

/** The same of a file that `<rpcschema>` names. [DOC] D/article_84193207470 */
export function jsonPath(reference: string): string | undefined {
  return /^\[\/([^/\]][^\]]*\/[^\]]*\.json)\]$/.exec(reference)?.[1];
}
