import { childOf, textOf, type XmlElement } from './xml';

export interface Manifest {
  readonly projectName: string;
  readonly features: readonly { readonly id: string; readonly required: boolean }[];
  /** Objects that the account must have already: `customrecord_x`, or `com.acme.app/customrecord_x` of a SuiteApp. */
  readonly objects: ReadonlySet<string>;
  /** Files that the account must have already: `/SuiteScripts/x.js`. */
  readonly files: ReadonlySet<string>;
}

/**
 * manifest.xml of a project, as far as it can be read; what is wrong with it, the rules say.
 * [DOC] D/section_1523379149 (features), D/section_1523378695 (objects and files of the account), D/section_1523376375
 * (objects of SuiteApps), D/section_1556849814 (of bundles).
 */
export function readManifest(root: XmlElement): Manifest {
  const dependencies = childOf(root, 'dependencies')?.children ?? [];
  const below = (holders: readonly XmlElement[], name: string): readonly XmlElement[] =>
    holders.filter((child) => child.name === name).flatMap((child) => child.children);
  const ofSuiteApps = below(dependencies, 'applications').flatMap((application) =>
    below(application.children, 'objects').map(({ text }) => `${application.attributes.get('id') ?? ''}/${text}`),
  );
  const ofBundles = below(dependencies, 'bundles').flatMap((bundle) =>
    below(bundle.children, 'objects').map(({ text }) => text),
  );
  return {
    projectName: textOf(root, 'projectname'),
    features: below(dependencies, 'features').map((feature) => ({
      id: feature.text,
      required: feature.attributes.get('required') === 'true',
    })),
    objects: new Set([...below(dependencies, 'objects').map(({ text }) => text), ...ofSuiteApps, ...ofBundles]),
    files: new Set(below(dependencies, 'files').map(({ text }) => text)),
  };
}

/** [DOC] D/section_156041348327 */
export const PROJECT_TYPES: readonly string[] = ['ACCOUNTCUSTOMIZATION', 'SUITEAPP'];

/** [DOC] D/section_1536685413 */
export const MANIFEST_ELEMENTS: readonly string[] = ['projectname', 'frameworkversion', 'dependencies'];

/** What the manifest of a SuiteApp has besides, and needs. [DOC] D/section_1526583775, D/section_156041348327 */
export const SUITEAPP_ELEMENTS: readonly string[] = ['publisherid', 'projectid', 'projectversion'];

/** [DOC] D/section_1523379149, D/section_1523378695, D/section_1523376375, D/section_1556849814 (bundles) */
export const DEPENDENCIES: readonly string[] = ['features', 'objects', 'files', 'applications', 'bundles'];

export function isSuiteApp(root: XmlElement): boolean {
  return root.attributes.get('projecttype') === 'SUITEAPP';
}
