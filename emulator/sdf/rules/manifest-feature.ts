import type { Rule } from '../problem';
import { MANIFEST_FILE } from '../source-project';
import { childOf, type XmlElement } from '../xml';

export const manifestFeature: Rule = {
  id: 'manifest-feature',
  severity: 'error',
  claim: 'Every feature of the manifest has an id in capitals and says whether it is required',
  source: 'D/section_1523379149',
  mark: 'documented',
  check: ({ manifestRoot: root }) => {
    const dependencies = root === undefined ? undefined : childOf(root, 'dependencies');
    const lists = dependencies?.children.filter(({ name }) => name === 'features') ?? [];
    return lists
      .flatMap((list) => list.children)
      .flatMap((feature) => {
        const message = fault(feature);
        return message === undefined ? [] : [{ file: MANIFEST_FILE, line: feature.line, message }];
      });
  },
};

function fault({ name, text, attributes, children }: XmlElement): string | undefined {
  if (name !== 'feature') return `<features> holds <feature> elements, not <${name}>`;
  if (children.length > 0) return `<feature> holds the id itself, not <${children[0]?.name ?? ''}>`;
  if (!/^[A-Z0-9_]+$/.test(text)) return `"${text}" is not a feature id; write it in capitals`;
  const required = attributes.get('required');
  if (required === 'true' || required === 'false') return undefined;
  return `<feature> ${text} needs required="true" or required="false"`;
}
