import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';

export const scriptApiVersion: Rule = {
  id: 'script-api-version',
  severity: 'error',
  claim: 'A script file says @NApiVersion 2.1 (or 2.x)',
  source: 'D/bridgehead_4387808822; 2.0 and 1.0 are NetSuite’s too and not emulated',
  mark: 'documented',
  check: (project) =>
    scriptObjects(project).flatMap(({ header, file }) => {
      if (header === undefined || header.apiVersion === '2.1' || header.apiVersion?.toLowerCase() === '2.x') return [];
      const found = header.apiVersion === undefined ? 'has no @NApiVersion' : `says @NApiVersion ${header.apiVersion}`;
      return [{ file, message: `${found}; the emulator runs 2.1 (or 2.x)` }];
    }),
};
