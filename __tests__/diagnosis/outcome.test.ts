import fc from 'fast-check';
import type { Line } from '../../src/TypeScript/netsuite/levels';
import { effectiveLevel, highest, LEVELS, reaches } from '../../src/TypeScript/netsuite/levels';
import {
  highestLevels,
  lineSet,
  outcomesIn,
  possibleLevels,
  possibleOutcomes,
  unanimousLevel,
} from '../../src/TypeScript/diagnosis/outcome';
import type { Requirement } from '../../src/TypeScript/diagnosis/profile';

const LINES: readonly Line[] = [null, ...LEVELS];
const lines = fc.uniqueArray(fc.constantFrom(...LINES), { minLength: 1 });
const permission = fc.record({ role: lines, global: lines });
const rule = fc.record({ administrator: fc.boolean(), globalPermissionsApply: fc.boolean() });
const asSet = (some: readonly Line[]) => some.reduce((set, line) => set | lineSet(line), 0);

/** Every way to choose a line of the role and a global one for each permission. */
function choices(given: readonly { readonly role: readonly Line[]; readonly global: readonly Line[] }[]) {
  return given.reduce<{ role: Line; global: Line }[][]>(
    (rows, { role, global }) =>
      rows.flatMap((row) => role.flatMap((r) => global.map((g) => [...row, { role: r, global: g }]))),
    [[]],
  );
}

it('is what judging every combination of lines gives', () => {
  fc.assert(
    fc.property(
      fc.array(permission, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...LEVELS),
      rule,
      (given, level, by) => {
        const requirement: Requirement = {
          id: 'x',
          label: 'X',
          anyOf: given.map((_, place) => `P${place}`),
          level,
          strength: 'required',
          onlyWith: {},
          explains: [],
        };
        const sets = given.map(({ role, global }) => ({ role: asSet(role), global: asSet(global) }));
        const found = outcomesIn(possibleOutcomes(requirement, sets, by));
        const tried = choices(given).map((row) => {
          const effective = row.map((one) => effectiveLevel(one.role, one.global, by));
          const met = reaches(highest(effective), level);
          const roleReaches = by.administrator || row.some((one) => reaches(one.role, level));
          const below =
            by.globalPermissionsApply && row.some((one) => one.global !== null && !reaches(one.global, level));
          return JSON.stringify({
            met,
            shortAtRole: !met && !roleReaches,
            overridden: !met && below,
            onlyByGlobalLine: met && !roleReaches,
            harmlessGlobalLine: met && below,
          });
        });
        // An Administrator has every permission, whatever lines there are.
        const judged = new Set(found.map((outcome) => JSON.stringify(outcome)));
        if (!by.administrator) expect(judged).toEqual(new Set(tried));
        else expect(found.every(({ met }) => met)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

it('has a level where every combination has the same', () => {
  fc.assert(
    fc.property(fc.array(permission, { minLength: 1, maxLength: 2 }), rule, (given, by) => {
      const sets = given.map(({ role, global }) => possibleLevels({ role: asSet(role), global: asSet(global) }, by));
      const tried = new Set(
        choices(given).map((row) => highest(row.map((one) => effectiveLevel(one.role, one.global, by)))),
      );
      const [only] = tried;
      expect(unanimousLevel(highestLevels(sets))).toBe(tried.size === 1 ? only : 'UNKNOWN');
    }),
    { numRuns: 1000 },
  );
});
