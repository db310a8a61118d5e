import { DeployError } from './errors';
import { childOf, parseXml } from './xml';

export interface Manifest {
  readonly projectName: string;
  readonly features: readonly { readonly id: string; readonly required: boolean }[];
}

const FILE = 'manifest.xml';

/**
 * manifest.xml of an account customization project.
 * [DOC] section_1523379149: project type, name, framework version and the features that the project depends on.
 *
 * @throws DeployError `manifest-missing`, `manifest-project-type`, `manifest-element`, `manifest-feature`
 */
export function readManifest(files: ReadonlyMap<string, string>): Manifest {
  const content = files.get(FILE);
  if (content === undefined) {
    throw new DeployError(
      'manifest-missing',
      FILE,
      'the zip has none at its root; pack it with `suitecloud project:package`',
    );
  }
  const root = parseXml(FILE, content);
  if (root.name !== 'manifest' || root.attributes.get('projecttype') !== 'ACCOUNTCUSTOMIZATION') {
    throw new DeployError(
      'manifest-project-type',
      FILE,
      'expected <manifest projecttype="ACCOUNTCUSTOMIZATION">; the emulator does not deploy SuiteApps',
    );
  }
  const projectName = childOf(root, 'projectname')?.text ?? '';
  if (projectName === '') throw new DeployError('manifest-element', FILE, '<projectname> is missing or empty');
  const version = childOf(root, 'frameworkversion')?.text;
  if (version !== '1.0') throw new DeployError('manifest-element', FILE, '<frameworkversion> must be 1.0');

  const dependencies = childOf(root, 'dependencies')?.children ?? [];
  const unknown = dependencies.find((child) => child.name !== 'features');
  if (unknown !== undefined) {
    throw new DeployError('manifest-element', FILE, `the emulator does not resolve <${unknown.name}> dependencies yet`);
  }
  const features = dependencies.flatMap((list) => list.children);
  return {
    projectName,
    features: features.map((feature) => readFeature(feature.text, feature.attributes.get('required'))),
  };
}

function readFeature(id: string, required: string | undefined): { id: string; required: boolean } {
  if (!/^[A-Z0-9_]+$/.test(id)) throw new DeployError('manifest-feature', FILE, `"${id}" is not a feature id`);
  if (required !== 'true' && required !== 'false') {
    throw new DeployError('manifest-feature', FILE, `<feature> ${id} needs required="true" or required="false"`);
  }
  return { id, required: required === 'true' };
}
