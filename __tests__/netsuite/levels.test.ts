import fc from 'fast-check';
import type { Level, Line, LineRule } from '../../src/TypeScript/netsuite/levels';
import { effectiveLevel, highest, LEVELS, reaches } from '../../src/TypeScript/netsuite/levels';

const level = fc.constantFrom<Level>(...LEVELS);
const line = fc.constantFrom<Line>(null, ...LEVELS);
const COUNTING: LineRule = { administrator: false, globalPermissionsApply: true };
const NOT_COUNTING: LineRule = { administrator: false, globalPermissionsApply: false };

describe('the effective level', () => {
  it("is the global line's, whatever the role's line is", () => {
    fc.assert(fc.property(line, level, (role, global) => effectiveLevel(role, global, COUNTING) === global));
  });

  it.each<[string, Line, Level]>([
    ['raises a lower one', 'VIEW', 'FULL'],
    ['lowers a higher one', 'FULL', 'VIEW'],
    ['takes away what the role allows', 'FULL', 'NONE'],
    ['stands in for a missing one', null, 'EDIT'],
    ['forbids where the role has none', null, 'NONE'],
  ])("is the global line's where it %s", (_, role, global) => {
    expect(effectiveLevel(role, global, COUNTING)).toBe(global);
  });

  it("is the role's line's where there is no global line", () => {
    fc.assert(fc.property(line, (role) => effectiveLevel(role, null, COUNTING) === (role ?? 'NONE')));
  });

  it("is the role's line's where global permissions do not count, whatever they say", () => {
    fc.assert(
      fc.property(line, line, (role, global) => effectiveLevel(role, global, NOT_COUNTING) === (role ?? 'NONE')),
    );
  });

  it('is Full for the Administrator, whatever the lines say', () => {
    fc.assert(
      fc.property(line, line, fc.boolean(), (role, global, globalPermissionsApply) => {
        expect(effectiveLevel(role, global, { administrator: true, globalPermissionsApply })).toBe('FULL');
      }),
    );
  });
});

describe('the order of levels', () => {
  it('runs from None over View, Create and Edit to Full', () => {
    expect(LEVELS).toEqual(['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL']);
    LEVELS.forEach((low, index) => {
      for (const high of LEVELS.slice(index + 1)) {
        expect([reaches(high, low), reaches(low, high)]).toEqual([true, false]);
      }
    });
  });

  it('lets every level reach itself', () => {
    fc.assert(fc.property(level, (one) => reaches(one, one)));
  });

  it('lets a level reach all that a level below it reaches', () => {
    fc.assert(fc.property(level, level, level, (a, b, c) => !(reaches(a, b) && reaches(b, c)) || reaches(a, c)));
  });

  it('takes no line for None: it reaches None and nothing above', () => {
    expect(LEVELS.filter((required) => reaches(null, required))).toEqual(['NONE']);
  });
});

describe('the highest of some levels', () => {
  it('is one of them, and reaches all of them', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (levels) => {
        expect(levels).toContain(highest(levels));
        expect(levels.filter((one) => !reaches(highest(levels), one))).toEqual([]);
      }),
    );
  });

  it('does not depend on their order', () => {
    fc.assert(fc.property(fc.array(level), (levels) => highest(levels) === highest(levels.toReversed())));
  });

  it('is None where there are none', () => {
    expect(highest([])).toBe('NONE');
  });
});
