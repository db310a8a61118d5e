/**
 * Node.js, in a worker that ends by itself. Its event loop is empty at the end, but Node.js then takes apart the heap of all the
 * tests that the worker ran, which takes longer than the 500 ms that Jest waits. Leaving in the exit event skips that.
 */
const { TestEnvironment } = require('jest-environment-node');

let isQuick = false;

/** Of the emulator, for all suites of a worker: emulator/kept.ts. */
const kept = new Map();

class QuickExitEnvironment extends TestEnvironment {
  constructor(...args) {
    super(...args);
    this.global[Symbol.for('token-doctor-emulator.kept')] = kept;
    // Without a channel to a parent this is Jest itself, which has a result to tell.
    if (isQuick || process.send === undefined) return;
    isQuick = true;
    process.once('exit', (status) => process.exit(status));
  }
}

module.exports = QuickExitEnvironment;
