/** What one page comes to, as text between two stages of the sweep. */
import type { PageOutcome } from '../../../src/TypeScript/diagnosis/sweep/page-outcome';
import {
  decodeOutcome,
  encodeOutcome,
  pack,
  unpackOutcome,
} from '../../../src/TypeScript/diagnosis/sweep/page-outcome';
import { aSwept } from './support/swept';

const WITH_LIVE: PageOutcome = {
  live: [aSwept(), aSwept({ id: 502, verdict: 'blocked', check: 'role-active' })],
  newestDead: null,
  survey: {
    hasAny: true,
    kinds: ['access-token', 'oauth2-certificate'],
    recordsInUse: [7, null],
    recordsOfTokens: [7],
  },
  complete: true,
  roles: [{ role: 1001, credentials: 2, pattern: '+-?.' }],
};
const WITH_DEAD: PageOutcome = {
  live: [],
  newestDead: { credential: aSwept({ verdict: 'blocked', check: 'token-live' }), created: '2026-01-09', record: 7 },
  survey: { hasAny: true, kinds: [], recordsInUse: [], recordsOfTokens: [] },
  complete: false,
  roles: [],
};
const UNREAD: PageOutcome = { ...WITH_DEAD, newestDead: null, survey: { ...WITH_DEAD.survey, hasAny: null } };

describe('a page that is small', () => {
  it.each([
    ['live credentials', WITH_LIVE],
    ['a dead one', WITH_DEAD],
    ['a dead one of no known record', { ...WITH_DEAD, newestDead: { ...WITH_DEAD.newestDead, record: null } }],
    ['nothing that was read', UNREAD],
  ] as [string, PageOutcome][])('is one text, which gives back what was written: %s', (_, outcome) => {
    const [text = '', ...others] = encodeOutcome(outcome);
    expect(others).toEqual([]);
    expect(decodeOutcome(text)).toEqual(outcome);
    expect(unpackOutcome(text)).toEqual(pack(outcome));
  });

  it('is unpacked with its credentials as text', () => {
    const { live: _live, ...rest } = WITH_LIVE;
    expect(pack(WITH_LIVE)).toEqual({ ...rest, rows: 'dx,0,16,rt,7\n1,1d' });
  });
});

describe('a page that is large', () => {
  /** One credential has twelve characters, for which fifteen are kept free, and one role has as many as its pattern makes. */
  const withRole = (characters: number): PageOutcome => {
    const around = JSON.stringify([[1001, 1, '']]).length;
    return {
      ...WITH_LIVE,
      live: [aSwept()],
      roles: [{ role: 1001, credentials: 1, pattern: '+'.repeat(characters - around) }],
    };
  };

  it.each([
    [9000, 4985, 1],
    [9000, 4986, 2],
    [8000, 3985, 1],
    [8000, 3986, 2],
    [100, 3985, 1],
    [100, 3986, 2],
  ])('of at most %i characters, with roles of %i: texts: %i', (most, characters, count) => {
    const outcome = withRole(characters);
    const pieces = encodeOutcome(outcome, most).map(decodeOutcome);
    const { live, roles, ...rest } = outcome;
    const apart = [
      { ...rest, live, roles: [] },
      { ...rest, live: [], roles },
    ];
    expect(pieces).toEqual(count === 1 ? [outcome] : apart);
  });

  it('is texts that are no longer than they may be, of which the first alone has the dead credential', () => {
    const ids = Array.from({ length: 3000 }, (_, place) => place + 1);
    const roles = ids.map((role) => ({ role, credentials: 1, pattern: '+' }));
    const outcome = { ...WITH_DEAD, live: ids.map((id) => aSwept({ id })), roles };
    const texts = encodeOutcome(outcome, 9000);
    expect(texts.every(({ length }) => length <= 9000)).toBe(true);
    const pieces = texts.map(decodeOutcome);
    const ofRows = pieces.filter(({ live }) => live.length > 0);
    expect(ofRows.length).toBe(4);
    expect(pieces.length - ofRows.length).toBe(8);
    expect(pieces.flatMap(({ live }) => live)).toEqual(outcome.live);
    expect(pieces.flatMap((piece) => piece.roles)).toEqual(roles);
    expect(pieces.map(({ newestDead }) => newestDead)).toEqual(
      pieces.map((_, place) => (place === 0 ? WITH_DEAD.newestDead : null)),
    );
    for (const { survey, complete } of pieces) expect([survey, complete]).toEqual([WITH_DEAD.survey, false]);
  });

  it('has two texts where the roles are too many, or the credentials', () => {
    const role = { role: 1001, credentials: 1, pattern: '+'.repeat(2500) };
    const outcome = { ...UNREAD, roles: [role, role] };
    expect(encodeOutcome(outcome, 8000).map(decodeOutcome)).toEqual([
      { ...UNREAD, roles: [role] },
      { ...UNREAD, roles: [role] },
    ]);
    const live = Array.from({ length: 801 }, (_, place) => aSwept({ id: place + 1 }));
    expect(encodeOutcome({ ...UNREAD, live }, 8000)).toHaveLength(2);
    expect(encodeOutcome({ ...UNREAD, live: live.slice(0, 500) }, 8000)).toHaveLength(1);
  });
});

describe('a text that was not written so', () => {
  const texts = [WITH_LIVE, WITH_DEAD].map((outcome) => encodeOutcome(outcome)[0] ?? '');

  it.each([
    ['"complete":true', '"complete":1', '1 is not yes or no'],
    ['"hasAny":true', '"hasAny":"yes"', '"yes" is not yes or no'],
    ['"access-token"', '"password"', '"password" is not one of'],
    ['"recordsInUse":[7,null]', '"recordsInUse":[0]', '0 is not an id'],
    ['"recordsOfTokens":[7]', '"recordsOfTokens":7', '7 is not a list'],
    ['[[1001,2,"+-?."]]', '[[0,2,"+-?."]]', '0 is not an id'],
    ['[[1001,2,"+-?."]]', '[[1001,-2,"+-?."]]', '-2 is not a number'],
    ['[[1001,2,"+-?."]]', '[[1001,2,"<b>"]]', 'sweep wrote: "<b>"'],
    ['"2026-01-09",7]', '"2026-01-09",0]', '0 is not an id'],
    ['"2026-01-09",7]', '20260109,7]', '20260109 is not a text'],
    ['"dead":["dx,x,16,rt,7",', '"dead":["",', 'A dead credential is missing.'],
    ['"dx,x,16,rt,7"', '"dx"', 'the line "dx"'],
    ['"rows":""', '"rows":null', 'null is not a text'],
  ])('is refused: %s as %s', (from, to, said) => {
    const text = texts.find((one) => one.includes(from)) ?? '';
    expect(text).toContain(from);
    expect(() => decodeOutcome(text.replace(from, to))).toThrow(said);
  });
});
