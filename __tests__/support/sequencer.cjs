/**
 * The suites that take longest start first, so that at the end no worker waits for another's long one. Jest knows how long
 * a suite took from the run before; a fresh clone has none, and a suite's size says little: that of all states is 31 lines.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Below __tests__, the longest first. Nothing fails if the list grows old: it only takes longer. */
const LONGEST = [
  'page/states',
  'release/release',
  'product/preflight-command',
  'product/as-caller',
  'product/command-line',
  'product/start',
  'page/refusals',
  'page/journeys',
  'diagnosis/unread',
  'bundle/examination/units',
  'page/many-tokens',
  'diagnosis/agrees-with-reference',
  'diagnosis/pre-sync/leans-away-from-ready',
  'product/sweep-interrupted',
  'emulator/package',
  'interface/interface',
  'product/many-holders',
  'product/bounds',
  'product/random-accounts',
  'report/pages',
  'product/many-credentials',
  'architecture',
  'client/hostile-bodies',
  'client/redaction',
  'product/what-if-command',
  'product/readiness-command',
  'product/command-line-end',
  'page/bounds',
  'client/mutations',
  'product/timeline',
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const name = path.replaceAll('\\', '/').replace(/^.*\/__tests__\//, '');
      const at = LONGEST.indexOf(name.replace(/\.test\.ts$/, ''));
      return at === -1 ? LONGEST.length : at;
    };
    // What Jest says of the others stays: a sort keeps the order of equals.
    return super.sort(tests).toSorted((one, other) => place(one) - place(other));
  }
};
