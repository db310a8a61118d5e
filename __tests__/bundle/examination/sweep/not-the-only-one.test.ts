/** Integrations of which one credential came, and another one may be missing: nobody says that it is the only one. */
import { encodeRows, sectionText } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import type { IntegrationTotals, SoonKind } from '../../../../src/TypeScript/diagnosis/sweep/swept';
import {
  noLongerOnlyOne,
  soonOfMany,
  stateOfMany,
} from '../../../../src/TypeScript/examination/sweep/not-the-only-one';
import { aSwept } from '../../../diagnosis/sweep/support/swept';

const section = (group: string, ...soon: SoonKind[]) => ({
  ...{ group, text: sectionText(group, encodeRows([aSwept({ soon })])) },
});
const totals = (soon: IntegrationTotals['soon']) => ({ soon }) as IntegrationTotals;

it('are those that came with one credential, and are no longer said to have one', () => {
  const came = new Map([
    ['any/7', totals({ 'only-one': 1 })],
    ['any/8', totals({ 'only-one': 1 })],
    ['any/9', totals({ 'only-one': 1 })],
    ['any/10', totals({ 'holder-ends': 1 })],
  ]);
  const concluded = new Map([
    ['any/7', totals({ 'only-one': 1 })],
    ['any/8', totals({ 'holder-ends': 1 })],
    ['any/10', totals({})],
  ]);
  expect(noLongerOnlyOne(came, concluded)).toEqual(new Set(['any/8', 'any/9']));
});

describe('of such an integration', () => {
  const sections = [
    section('any/7', 'only-one'),
    section('any/8', 'holder-ends', 'only-one'),
    section('any/9', 'only-one'),
  ];
  const groups = new Set(['any/7', 'any/8']);

  it('the state says of no credential that it is the only one', () => {
    expect(stateOfMany(sections, groups)).toEqual([section('any/7'), section('any/8', 'holder-ends'), sections[2]]);
  });

  it('what will break soon are the credentials of which something else will', () => {
    const both = sectionText('any/7', encodeRows([aSwept({ id: 1, soon: ['holder-ends'] }), aSwept({ id: 2 })]));
    const one = sectionText('any/7', encodeRows([aSwept({ id: 1, soon: ['holder-ends'] })]));

    expect(soonOfMany([{ group: 'any/7', text: both }], groups)).toEqual([{ group: 'any/7', text: one }]);
  });

  it('what will break soon is what else will, and nothing where that was all', () => {
    expect(soonOfMany(sections, groups)).toEqual([section('any/8', 'holder-ends'), sections[2]]);
  });
});
