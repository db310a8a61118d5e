import { valuesOf } from '../objects/nodes';
import type { Rule } from '../problem';

export const featureUnmentioned: Rule = {
  id: 'feature-unmentioned',
  severity: 'warning',
  claim: 'The manifest mentions the feature of every element that belongs to one',
  source: 'D/SDFxml_2121043136, D/SDFxml_2909147388, D/SDFxml_372451363: NetSuite warns',
  mark: 'documented',
  check: (project) => {
    const { manifest } = project;
    if (manifest === undefined) return [];
    const mentioned = new Set(manifest.features.map(({ id }) => id));
    return valuesOf(project).flatMap(({ node, element: { name, line }, field: { feature } }) => {
      if (feature === undefined || mentioned.has(feature)) return [];
      const advice = `<feature required="false">${feature}</feature> to manifest.xml, or leave the element out`;
      return [{ file: node.object.file, line, message: `<${name}> belongs to ${feature}; add ${advice}` }];
    });
  },
};
