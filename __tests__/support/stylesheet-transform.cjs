/** A style sheet as the tests import it: the module that the build makes of it. */
const { moduleOf } = require('../../stylesheet.cjs');

module.exports = {
  process: (css) => ({ code: moduleOf(css).replace('export const css =', 'exports.css =') }),
};
