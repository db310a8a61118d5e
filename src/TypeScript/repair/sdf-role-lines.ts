import type { Level } from '../netsuite/levels';

/** A line that a role needs. */
export interface NeededLine {
  readonly permission: string;
  readonly level: Level;
  /** When alone it is needed, as a sentence of ours; left out: always. */
  readonly onlyIf?: string;
}

/** A field of the role, as SDF writes it. */
export interface NeededElement {
  readonly element: string;
  readonly value: string;
}

/** What else has to be done in the file. */
interface More {
  readonly elements?: readonly NeededElement[];
  /** Segments of which the line has to go, as SDF writes them. */
  readonly segments?: readonly string[];
}

/**
 * Lines of a role as SDF writes them, to be merged into the exported role object. A role object is deployed whole, so
 * these lines alone must not be deployed in its place (ASSUMED: that NetSuite would then drop the others).
 *
 * @param scriptId of the role; null where it is not known
 */
export function roleLines(
  scriptId: string | null,
  lines: readonly NeededLine[],
  { elements = [], segments = [] }: More = {},
): string {
  const permissions = lines.map(
    ({ permission, level, onlyIf }) =>
      `${onlyIf === undefined ? '' : `    <!-- ${onlyIf} -->\n`}    <permission>\n      <permkey>${escaped(permission)}</permkey>\n      <permlevel>${level}</permlevel>\n    </permission>`,
  );
  const id = escaped(scriptId ?? 'customrole_of_this_role');
  return [
    '<!-- Merge these lines into the role file that "suitecloud object:import" gives you, in the place of lines on the same',
    '     permissions. Do not deploy this file by itself: it holds no other line of the role. -->',
    ...segments.map(
      (segment) => `<!-- Remove the recordrestriction of the segment ${escaped(segment)} from that file. -->`,
    ),
    `<role scriptid="${id}">`,
    ...elements.map(({ element, value }) => `  <${element}>${escaped(value)}</${element}>`),
    ...(permissions.length > 0 ? ['  <permissions>', ...permissions, '  </permissions>'] : []),
    '</role>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
