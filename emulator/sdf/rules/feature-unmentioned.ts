import { valuesOf } from '../objects/nodes';
import type { Finding, Rule } from '../problem';
import type { SourceProject } from '../source-project';

export const featureUnmentioned: Rule = {
  id: 'feature-unmentioned',
  severity: 'warning',
  claim: 'The manifest mentions the feature of every RESTlet and of every element that belongs to one',
  source:
    'D/SDFxml_2121043136, D/SDFxml_2909147388, D/SDFxml_372451363: NetSuite warns of an element. D/SDFxml_410893908 has the feature of a RESTlet, Oracle’s sample project rest-file-api does without',
  mark: 'documented',
  check: (project) => {
    const { manifest } = project;
    if (manifest === undefined) return [];
    const mentioned = new Set(manifest.features.map(({ id }) => id));
    return [...ofObjects(project, mentioned), ...ofElements(project, mentioned)];
  },
};

function ofObjects({ objects }: SourceProject, mentioned: ReadonlySet<string>): Finding[] {
  return objects.flatMap(({ file, root, spec }) =>
    (spec?.advisedFeatures ?? [])
      .filter((feature) => !mentioned.has(feature))
      .map((feature) => {
        const advice = `<feature required="true">${feature}</feature> to manifest.xml`;
        const message = `Oracle’s page says that <${root.name}> depends on ${feature}; add ${advice}`;
        return { file, line: root.line, message };
      }),
  );
}

function ofElements(project: SourceProject, mentioned: ReadonlySet<string>): Finding[] {
  return valuesOf(project).flatMap(({ node, element: { name, line }, field: { feature } }) => {
    if (feature === undefined || mentioned.has(feature)) return [];
    const advice = `<feature required="false">${feature}</feature> to manifest.xml, or leave the element out`;
    return [{ file: node.object.file, line, message: `<${name}> belongs to ${feature}; add ${advice}` }];
  });
}
