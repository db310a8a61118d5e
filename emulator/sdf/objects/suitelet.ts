import { deploymentFields, type ObjectSpec, scriptFields, text, unsupported, unsupportedUnlessFalse } from './spec';

/** [DOC] D/section_160321147201 (the object), D/SDFxml_2909147388 (its deployment). */
export const suitelet: ObjectSpec = {
  root: 'suitelet',
  scriptType: 'Suitelet',
  source: 'D/section_160321147201',
  // A function name is SuiteScript 1.0; a 2.x script returns its entry points.
  fields: { ...scriptFields, defaultfunction: unsupported },
  deployment: {
    source: 'D/SDFxml_2909147388',
    fields: {
      ...deploymentFields,
      eventtype: unsupported,
      isonline: unsupportedUnlessFalse,
      runasrole: text,
      links: unsupported,
    },
  },
};
