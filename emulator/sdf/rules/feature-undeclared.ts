import type { Rule } from '../problem';

export const featureUndeclared: Rule = {
  id: 'feature-undeclared',
  severity: 'error',
  claim: 'The manifest declares the features that the project’s objects depend on',
  source:
    'D/section_4718752626, D/section_160321147201; D/subsect_160823364293 frees custom record types, roles and seven more types',
  mark: 'documented',
  check: ({ manifest, objects }) => {
    if (manifest === undefined) return [];
    const declared = new Set(manifest.features.map(({ id }) => id));
    return objects.flatMap(({ file, root, spec }) =>
      (spec?.features ?? [])
        .filter((feature) => !declared.has(feature))
        .map((feature) => ({
          file,
          line: root.line,
          message: `<${root.name}> depends on ${feature}; add <feature required="true">${feature}</feature> to manifest.xml`,
        })),
    );
  },
};
