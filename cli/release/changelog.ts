import { CommandEnd, EXIT_BAD_INPUT } from '../command-end';

/**
 * The section of one version, with its heading: `## 0.1.1 (unreleased)`, up to the next heading of that level.
 *
 * @param version as package.json has it
 * @throws CommandEnd if there is no such section, if there are two, or if it is empty
 */
export function sectionFor(version: string, changelog: string): string {
  const sections = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  const versions = sections.map((section) => /^## \[?v?([^\s\]]+)/.exec(section)?.[1] ?? '');
  const [section, another] = sections.filter((_section, index) => versions[index] === version);
  if (section === undefined) {
    const there = versions.length === 0 ? 'It has none.' : `It has ${versions.join(', ')}.`;
    throw unusable(`no section for ${version}, the version in package.json. ${there} Add "## ${version}".`);
  }
  if (another !== undefined) throw unusable(`two sections for ${version}. Join them.`);
  if (section.trimEnd().split('\n').length === 1) {
    throw unusable(`nothing below its heading for ${version}. Write what has changed.`);
  }
  return `${section.trimEnd()}\n`;
}

/** Whether the heading still says that the version is not out. */
export function isUnreleased(section: string): boolean {
  return /^## .*\(unreleased\)/i.test(section);
}

function unusable(what: string): CommandEnd {
  return new CommandEnd(EXIT_BAD_INPUT, `CHANGELOG.md has ${what}`);
}
