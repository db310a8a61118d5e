import type { XmlElement } from './xml';

/** One `<path>` of deploy.xml. */
export interface DeployPath {
  readonly element: XmlElement;
  readonly covers: (path: string) => boolean;
}

/** Sections of deploy.xml that the emulator deploys. */
export const DEPLOY_SECTIONS: ReadonlySet<string> = new Set(['files', 'objects']);

/** Sections that are NetSuite's besides. [DOC] D/section_4737888643, D/section_1548351067 (`run`, of a SuiteApp) */
export const OTHER_SECTIONS: ReadonlySet<string> = new Set(['configuration', 'translationimports', 'run']);

/**
 * What deploy.xml deploys, leaving out what is no path. `~/Objects/*` covers everything below the folder, as
 * `suitecloud project:package` reads it.
 * [DOC] D/section_4724963992 (deploy.xml), D/section_4737888643 (the tilde and the asterisk).
 */
export function deployPaths(root: XmlElement): DeployPath[] {
  return pathsAmong(sectionEntries(root));
}

/** The same of the entries of some section. */
export function pathsAmong(entries: readonly XmlElement[]): DeployPath[] {
  return entries.filter(isPath).map((element) => {
    const path = element.text.slice(2);
    const folder = path.slice(0, -1);
    return { element, covers: (file) => (path.endsWith('*') ? file.startsWith(folder) : file === path) };
  });
}

/** Everything that stands in a section of deploy.xml, be it a path or not. */
export function sectionEntries(root: XmlElement): XmlElement[] {
  return root.children.filter(({ name }) => DEPLOY_SECTIONS.has(name)).flatMap((section) => section.children);
}

export function isPath(entry: XmlElement): boolean {
  return entry.name === 'path' && entry.text.startsWith('~/');
}
