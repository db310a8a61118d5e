import fc from 'fast-check';
import { childOf, parseXml, type ProjectProblem, textOf, validateProject, type XmlElement } from '../../emulator';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import { planChanges } from '../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../support/expensify';
import { type NeededLine, roleLines } from '../../src/TypeScript/repair/sdf-role-lines';
import { blockedAccount } from '../diagnosis/support/plans';
import { added, changed, HEALTHY, PATH } from '../sdf/support/healthy';

const SCRIPT_ID = 'customrole_demo_auditor';
const LINES: readonly NeededLine[] = [
  { permission: 'LIST_VENDOR', level: 'VIEW' },
  { permission: 'ADMI_WEBSERVICES', level: 'FULL' },
];

async function problemsOf(project: ReadonlyMap<string, string>): Promise<readonly ProjectProblem[]> {
  return (await validateProject(project)).problems;
}

function rootOf(xml: string): XmlElement {
  const read = parseXml(xml);
  if ('fault' in read) throw new Error(read.fault.message);
  return read.root;
}

/** The lines as whoever reads the file finds them. */
function linesIn(xml: string) {
  const permissions = childOf(rootOf(xml), 'permissions')?.children ?? [];
  return permissions.map((line) => ({ permission: textOf(line, 'permkey'), level: textOf(line, 'permlevel') }));
}

/** As the file says: its lines in the place of those on the same permissions, the other lines of the role kept. */
function merged(role: string, xml: string): string {
  const given = new Set(linesIn(xml).map(({ permission }) => permission));
  const lines = (text: string) => text.match(/<permission>.*?<\/permission>/gs) ?? [];
  const kept = lines(role).filter((line) => !given.has(/<permkey>(.*)<\/permkey>/.exec(line)?.[1] ?? ''));
  return role.replace(/<permissions>.*<\/permissions>/s, () =>
    ['<permissions>', ...kept, ...lines(xml), '</permissions>'].join('\n'),
  );
}

describe('the lines of a role', () => {
  it('are those that were asked for, in a role object of that script id', () => {
    const xml = roleLines(SCRIPT_ID, LINES);

    expect(linesIn(xml)).toEqual(LINES);
    expect(rootOf(xml)).toMatchObject({ name: 'role', attributes: new Map([['scriptid', SCRIPT_ID]]) });
  });

  it('are well-formed XML whatever a permission or a role is called, and read back as they are', () => {
    const name = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '-', '!', 'a', 'é', '_'),
      minLength: 1,
    });
    const line = fc.record({ permission: name, level: fc.constantFrom(...LEVELS) });
    fc.assert(
      fc.property(name, fc.array(line), (scriptId, lines) => {
        const xml = roleLines(scriptId, lines);
        expect(linesIn(xml).map(({ permission, level }) => ({ permission: decoded(permission), level }))).toEqual(
          lines,
        );
        expect(decoded(rootOf(xml).attributes.get('scriptid') ?? '')).toBe(scriptId);
      }),
      { numRuns: 300, seed: 20260109 },
    );
  });

  it('hold no markup that was not meant', () => {
    const xml = roleLines('x"><script/>', [{ permission: '</permkey><permkey>LIST_JOB', level: 'VIEW' }]);

    expect(xml).not.toContain('<script');
    expect(linesIn(xml)).toHaveLength(1);
  });

  it('say what to do with them before anything else', () => {
    expect(roleLines(SCRIPT_ID, LINES)).toMatch(/^<!--.*Merge.*Do not deploy this file by itself.*-->\n<role /s);
  });

  it('have a script id to be filled in where it is not known, of the kind that a role has', () => {
    expect(rootOf(roleLines(null, LINES)).attributes.get('scriptid')).toMatch(/^customrole_\w+$/);
  });
});

describe('merged into the file of the role', () => {
  const role = HEALTHY.get(PATH.role) ?? '';
  const into = (xml: string) => added(PATH.role, merged(role, xml));

  it('they pass every rule of SDF', async () => {
    expect(await problemsOf(into(roleLines(SCRIPT_ID, LINES)))).toEqual([]);
  });

  it('they take the place of a line on the same permission', async () => {
    const xml = roleLines(SCRIPT_ID, [{ permission: 'LIST_ACCOUNT', level: 'FULL' }]);

    expect(linesIn(merged(role, xml)).filter(({ permission }) => permission === 'LIST_ACCOUNT')).toEqual([
      { permission: 'LIST_ACCOUNT', level: 'FULL' },
    ]);
    expect(await problemsOf(into(xml))).toEqual([]);
  });

  it('they are found wanting by the same rules where they are wrong', async () => {
    const wrong = changed(PATH.role, 'LIST_VENDOR', 'LIST_ACOUNT', into(roleLines(SCRIPT_ID, LINES)));

    expect((await problemsOf(wrong)).map(({ rule }) => rule)).toEqual(['permission-unknown']);
  });

  it('so do those of any plan: real permissions, at levels that Oracle lists, each once', async () => {
    await fc.assert(
      fc.asyncProperty(blockedAccount, async (facts) => {
        const grants = planChanges(facts, expensify).flatMap((one) => (one.kind === 'grant-permission' ? [one] : []));
        for (const id of new Set(grants.map((grant) => grant.role))) {
          const lines = grants.filter((grant) => grant.role === id);
          expect(await problemsOf(into(roleLines(SCRIPT_ID, lines)))).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 20260109 },
    );
  });

  it('but alone they are no role: NetSuite would have to be told what else it is', async () => {
    const alone = added(PATH.role, roleLines(SCRIPT_ID, LINES));

    expect((await problemsOf(alone)).filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});

/** As an XML reader gives it: references to characters are characters. */
function decoded(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('the file', () => {
  const HEAD = `<!-- Merge these lines into the role file that "suitecloud object:import" gives you, in the place of lines on the same
     permissions. Do not deploy this file by itself: it holds no other line of the role. -->
`;

  it('has the fields, the lines with their conditions, and the segments that have to go', () => {
    const lines: readonly NeededLine[] = [
      { permission: 'A<B', level: 'VIEW' },
      { permission: 'C', level: 'FULL', onlyIf: 'Only with the feature.' },
    ];
    const more = { elements: [{ element: 'isinactive', value: '"F"' }], segments: ['cseg_a&b'] };

    expect(roleLines(SCRIPT_ID, lines, more))
      .toBe(`${HEAD}<!-- Remove the recordrestriction of the segment cseg_a&#38;b from that file. -->
<role scriptid="customrole_demo_auditor">
  <isinactive>&#34;F&#34;</isinactive>
  <permissions>
    <permission>
      <permkey>A&#60;B</permkey>
      <permlevel>VIEW</permlevel>
    </permission>
    <!-- Only with the feature. -->
    <permission>
      <permkey>C</permkey>
      <permlevel>FULL</permlevel>
    </permission>
  </permissions>
</role>
`);
  });

  it('has no list of lines where there are none', () => {
    expect(roleLines(null, [])).toBe(`${HEAD}<role scriptid="customrole_of_this_role">\n</role>\n`);
  });
});
