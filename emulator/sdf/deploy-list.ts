import { DeployError } from './errors';
import { parseXml } from './xml';

const FILE = 'deploy.xml';

/**
 * Which paths of the project deploy.xml deploys. `~/Objects/*` covers everything below the folder, as
 * `suitecloud project:package` reads it; a path that covers nothing is an error.
 * [DOC] D/section_4724963992 (deploy.xml; `configuration`, `files`, `objects`, `translationimports`).
 *
 * @throws DeployError `deploy-xml-missing`, `deploy-xml-element`, `deploy-xml-path`
 */
export function readDeployList(files: ReadonlyMap<string, string>): (path: string) => boolean {
  const content = files.get(FILE);
  if (content === undefined) throw new DeployError('deploy-xml-missing', FILE, 'the zip has none at its root');
  const root = parseXml(FILE, content);
  if (root.name !== 'deploy') throw new DeployError('deploy-xml-element', FILE, 'expected the root element <deploy>');

  const patterns = root.children.flatMap((section) => {
    if (section.name !== 'files' && section.name !== 'objects') {
      throw new DeployError('deploy-xml-element', FILE, `the emulator does not deploy <${section.name}> yet`);
    }
    return section.children.map((entry) => pattern(entry.name, entry.text));
  });
  for (const { text, covers } of patterns) {
    if (![...files.keys()].some(covers))
      throw new DeployError('deploy-xml-path', FILE, `"${text}" names nothing in the zip`);
  }
  return (path) => patterns.some(({ covers }) => covers(path));
}

function pattern(name: string, text: string): { text: string; covers: (path: string) => boolean } {
  if (name !== 'path' || !text.startsWith('~/')) {
    throw new DeployError('deploy-xml-path', FILE, `expected <path>~/…</path>, found <${name}>${text}</${name}>`);
  }
  const path = text.slice(2);
  return { text, covers: path.endsWith('*') ? (file) => file.startsWith(path.slice(0, -1)) : (file) => file === path };
}
