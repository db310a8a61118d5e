import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';

const VERSIONS: ReadonlySet<string> = new Set(['2.0', '2.1', '2.x']);

export const scriptApiVersion: Rule = {
  id: 'script-api-version',
  severity: 'error',
  claim: 'A script file says @NApiVersion 2.1, 2.x or 2.0',
  source: 'D/bridgehead_4387808822; 1.0 is NetSuite’s too and not emulated',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap(({ header, file }) => {
      if (header === undefined || VERSIONS.has(header.apiVersion?.toLowerCase() ?? '')) return [];
      const found = header.apiVersion === undefined ? 'has no @NApiVersion' : `says @NApiVersion ${header.apiVersion}`;
      return [{ file, message: `${found}; the emulator runs 2.1, 2.x and 2.0` }];
    }),
};
