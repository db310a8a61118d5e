/** What a script file says of itself in its JSDoc header. */
export interface ScriptHeader {
  readonly apiVersion: string | undefined;
  readonly scriptType: string | undefined;
}

/**
 * The tags of the first JSDoc block that has any of NetSuite's own (`@NApiVersion`, `@NScriptType`, `@NModuleScope`).
 * [DOC] D/bridgehead_4387808822: required tags; the value of `@NScriptType` may have any capitalization
 * (D/section_4618456517).
 */
export function readHeader(script: string): ScriptHeader {
  const block = (script.match(/\/\*\*[\s\S]*?\*\//g) ?? []).find((comment) => /@N[A-Z]\w+/.test(comment)) ?? '';
  return { apiVersion: tag(block, 'NApiVersion'), scriptType: tag(block, 'NScriptType') };
}

function tag(block: string, name: string): string | undefined {
  return new RegExp(`@${name}\\s+([\\w.]+)`, 'i').exec(block)?.[1];
}
