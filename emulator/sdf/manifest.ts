import { childOf, textOf, type XmlElement } from './xml';

export interface Manifest {
  readonly projectName: string;
  readonly features: readonly { readonly id: string; readonly required: boolean }[];
  /** Objects that the account must have already: `customrecord_x`, or `com.acme.app/customrecord_x` of a SuiteApp. */
  readonly objects: ReadonlySet<string>;
}

/**
 * manifest.xml of an account customization project, as far as it can be read; what is wrong with it, the rules say.
 * [DOC] D/section_1523379149 (features), D/section_1523378695 (objects and files of the account), D/section_1523376375
 * (objects of SuiteApps).
 */
export function readManifest(root: XmlElement): Manifest {
  const dependencies = childOf(root, 'dependencies')?.children ?? [];
  const below = (holders: readonly XmlElement[], name: string): readonly XmlElement[] =>
    holders.filter((child) => child.name === name).flatMap((child) => child.children);
  const ofSuiteApps = below(dependencies, 'applications').flatMap((application) =>
    below(application.children, 'objects').map(({ text }) => `${application.attributes.get('id') ?? ''}/${text}`),
  );
  return {
    projectName: textOf(root, 'projectname'),
    features: below(dependencies, 'features').map((feature) => ({
      id: feature.text,
      required: feature.attributes.get('required') === 'true',
    })),
    objects: new Set([...below(dependencies, 'objects').map(({ text }) => text), ...ofSuiteApps]),
  };
}
