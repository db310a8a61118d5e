import { posix } from 'node:path';
import type { Rule } from '../problem';
import { scriptObjects } from '../scripts';
import { CABINET } from '../source-project';

export const scriptFileUnused: Rule = {
  id: 'script-file-unused',
  severity: 'warning',
  claim: 'Every .js file of the project is a script’s own or imported by one',
  source: 'The emulator’s own rule: a file left behind by an earlier build is deployed with the rest',
  mark: 'assumed',
  check: (project) => {
    const used = new Set<string>();
    const visit = (path: string): void => {
      const content = project.cabinet.get(path);
      if (content === undefined || used.has(path)) return;
      used.add(path);
      for (const imported of importsOf(path, content)) visit(imported);
    };
    for (const { scriptFile } of scriptObjects(project)) visit(scriptFile);
    return [...project.cabinet.keys()]
      .filter((path) => path.endsWith('.js') && !used.has(path))
      .map((path) => ({ file: `${CABINET}${path}`, message: 'no script of the project imports it; remove it' }));
  },
};

/** Paths in the File Cabinet: of every string that is a relative or absolute module id, with or without `.js`. */
function importsOf(path: string, content: string): string[] {
  return [...content.matchAll(/(["'])((?:\.\.?)?\/[^"'\n]+)\1/g)].flatMap(([, , id = '']) => {
    const target = id.startsWith('/') ? id.slice(1) : posix.join(posix.dirname(path), id);
    return [target, `${target}.js`];
  });
}
