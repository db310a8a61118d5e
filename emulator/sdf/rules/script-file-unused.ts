import { posix } from 'node:path';
import type { Rule } from '../problem';
import { CABINET, type SourceProject } from '../source-project';
import type { XmlElement } from '../xml';

export const scriptFileUnused: Rule = {
  id: 'script-file-unused',
  severity: 'warning',
  claim: 'Every .js file of the project is named by an object or imported by such a file',
  source: 'This check’s own rule: a file left behind by an earlier build is deployed with the rest',
  mark: 'assumed',
  check: (project) => {
    const used = new Set<string>();
    const visit = (path: string): void => {
      const content = project.cabinet.get(path);
      if (content === undefined || used.has(path)) return;
      used.add(path);
      for (const imported of importsOf(path, content)) visit(imported);
    };
    for (const path of namedBy(project)) visit(path);
    // A project without any has files of scripts whose objects only the account has.
    if (used.size === 0) return [];
    return [...project.cabinet.keys()]
      .filter((path) => path.endsWith('.js') && !used.has(path))
      .map((path) => ({
        file: `${CABINET}${path}`,
        message: 'no object of the project names it and no script imports it; is it from an earlier build?',
      }));
  },
};

/** Files that objects name, or whose folder they name: `[/SuiteApps/com.acme.app]` of a single page application. */
function namedBy({ objects, cabinet }: SourceProject): string[] {
  const named = objects.flatMap(({ root }) => referencesIn(root));
  return [...cabinet.keys()].filter((path) => named.some((name) => path === name || path.startsWith(`${name}/`)));
}

function referencesIn({ text, attributes, children }: XmlElement): string[] {
  const own = [text, ...attributes.values()].flatMap((value) => /^\[?\/(.+?)\/?\]?$/.exec(value)?.[1] ?? []);
  return [...own, ...children.flatMap(referencesIn)];
}

/** Paths in the File Cabinet: of every string that is a relative or absolute module id, with or without `.js`. */
function importsOf(path: string, content: string): string[] {
  return [...content.matchAll(/(["'])((?:\.\.?)?\/[^"'\n]+)\1/g)].flatMap(([, , id = '']) => {
    const target = id.startsWith('/') ? id.slice(1) : posix.join(posix.dirname(path), id);
    return [target, `${target}.js`];
  });
}
