/** What a sweep found, on its way into the account: what waits, when it is written, and what can be read again. */
import { encodeRoles } from '../../../../src/TypeScript/diagnosis/sweep/changes-text';
import { encodeRows, sectionText } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import type { Section } from '../../../../src/TypeScript/examination/sweep/output';
import { SectionStream } from '../../../../src/TypeScript/examination/sweep/section-stream';
import { PartWriter } from '../../../../src/TypeScript/snapshots/sweeps/write-parts';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { keyOf } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const NONE = { state: [], soon: [], roles: [] };

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
});

function streamed(isOpen: (group: string) => boolean = () => false) {
  const writer = new PartWriter(sweeps.reading, keyOf(1), []);
  const write = jest.spyOn(writer, 'write');
  const stream = new SectionStream(sweeps.reading, writer, isOpen);
  return { stream, written: () => write.mock.calls.map(([part]) => part) };
}

/** Text of that many characters. */
function long(length: number, group = 'any/7'): Section {
  return { group, text: sectionText(group, '').padEnd(length, 'x') };
}

/** Credentials with these internal ids, each of somebody else: a row for each. */
function found(group: string, first: number, count: number): Section {
  const credentials = Array.from({ length: count }, (_, place) => {
    const somebody = ((place * 7919) % 100_003) + 1;
    return aSwept({ id: first + place, entity: somebody, role: somebody + 1000 });
  });
  return { group, text: sectionText(group, encodeRows(credentials)) };
}

/** What one role reaches, as text of that many characters. */
function role(id: number, length: number, group = 'any/7'): Section {
  const text = (pattern: string) => encodeRoles([{ group, role: id, credentials: 1, pattern }]).join('');
  return { group, text: text('+'.repeat(length - text('').length)) };
}

describe('what has to wait for the end of the sweep', () => {
  it('is a text that one credential may have', () => {
    const { stream } = streamed();
    expect([stream.take('soon', long(999)), stream.take('soon', long(1000))]).toEqual([false, true]);
  });

  it('is a text of whatever length of an integration of which only the end knows if it counts', () => {
    const { stream, written } = streamed((group) => group === 'any/7');
    expect(stream.take('soon', long(50_000))).toBe(false);
    expect(stream.take('soon', long(50_000, 'any/8'))).toBe(true);
    expect(written()).toEqual([{ kind: 'soon', groups: ['any/8'], text: long(50_000, 'any/8').text }]);
  });
});

describe('what is taken', () => {
  it('is written as it comes where it fills half an entry', () => {
    const { stream, written } = streamed();
    expect([stream.take('soon', long(44_999)), written()]).toEqual([true, []]);
    expect(stream.take('soon', long(45_000, 'any/8'))).toBe(true);
    expect(written()).toEqual([{ kind: 'soon', groups: ['any/8'], text: long(45_000, 'any/8').text }]);
  });

  it('is written together where more than ten entries wait, and then waits anew', () => {
    const { stream, written } = streamed();
    for (let place = 0; place < 22; place += 1) stream.take('soon', long(40_000));
    stream.take('soon', long(20_000));
    expect(written()).toEqual([]);
    stream.take('state', long(1000));
    const two = `${long(40_000).text}\n${long(40_000).text}`;
    const part = { groups: ['any/7'], kind: 'soon' };
    expect(written()).toEqual([
      { ...part, kind: 'state', text: long(1000).text },
      { ...part, text: `${long(20_000).text}\n${long(40_000).text}` },
      ...Array.from({ length: 10 }, () => ({ ...part, text: two })),
      { ...part, text: long(40_000).text },
    ]);
    stream.take('state', long(1000));
    expect(written()).toHaveLength(13);
  });

  it('is written at the end with what waited for it, kind by kind, in the order of integrations', () => {
    const { stream, written } = streamed();
    stream.take('soon', long(2000, 'any/8'));
    const parts = stream.end({ ...NONE, state: [long(1200)], soon: [long(1100)] });
    expect(written()).toEqual([
      { kind: 'state', groups: ['any/7'], text: long(1200).text },
      { kind: 'soon', groups: ['any/7', 'any/8'], text: `${long(1100).text}\n${long(2000, 'any/8').text}` },
    ]);
    expect(parts.map(({ id, kind, groups }) => ({ id, kind, groups }))).toEqual([
      { id: 1, kind: 'state', groups: ['any/7'] },
      { id: 2, kind: 'soon', groups: ['any/7', 'any/8'] },
    ]);
  });
});

describe('what roles reach', () => {
  it('is one list of all integrations, each of which is named once', () => {
    const { stream, written } = streamed();
    const [one, two, three] = [role(1, 100, 'any/8'), role(2, 110), role(3, 120)];
    stream.end({ ...NONE, roles: [one, { group: 'any/9', text: '[]' }, two, { group: 'any/6', text: '[]' }, three] });
    const list = [two, three, one].map(({ text }) => text.slice(1, -1)).join(',');
    expect(written()).toEqual([{ kind: 'roles', groups: ['any/7', 'any/8'], text: `[${list}]` }]);
  });

  it('is several lists where one would not fit into an entry', () => {
    const lengths = (second: number) => {
      const { stream, written } = streamed();
      stream.end({ ...NONE, roles: [role(1, 45_000), role(2, second)] });
      return written().map(({ text }) => text.length);
    };
    expect(lengths(45_001)).toEqual([90_000]);
    expect(lengths(45_002)).toEqual([45_000, 45_002]);
  });
});

describe('the state as far as it was taken', () => {
  it('is what waits, and what was written, read again as it was', () => {
    const { stream, written } = streamed();
    const [large, larger, small] = [found('any/7', 1001, 5000), found('any/9', 8001, 5001), found('any/8', 501, 100)];
    expect([...stream.written]).toEqual([]);
    for (const section of [large, small, larger]) expect(stream.take('state', section)).toBe(true);
    stream.take('soon', large);
    expect(written().map(({ kind, groups }) => [kind, ...groups])).toEqual([
      ['state', 'any/7'],
      ['state', 'any/9'],
      ['soon', 'any/7'],
    ]);
    expect([...stream.written]).toEqual([small, large, larger]);
  });

  it('is never less than what was written', () => {
    const { stream } = streamed();
    stream.take('state', found('any/7', 1001, 5000));
    sweeps.tamper(`UPDATE customrecord_td_sweep_part SET custrecord_td_swpart_text = 'else'`);
    expect(() => [...stream.written]).toThrow('What the sweep has just written could not be read.');
  });
});
