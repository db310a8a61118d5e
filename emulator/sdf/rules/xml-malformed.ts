import type { Rule } from '../problem';

export const xmlMalformed: Rule = {
  id: 'xml-malformed',
  severity: 'error',
  claim: 'manifest.xml, deploy.xml and every object are well-formed XML with one root and no DOCTYPE',
  source: 'D/SDFxml; that a DOCTYPE is refused is ASSUMED',
  mark: 'documented',
  check: ({ faults }) => [...faults].map(([file, fault]) => ({ file, ...fault })),
};
