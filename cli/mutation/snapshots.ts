/** Jest's snapshots of a suite, compared and never written. */
import { basename, dirname, join } from 'node:path';
import { expect } from 'expect';
import { SnapshotState, toMatchSnapshot } from 'jest-snapshot';

let state: SnapshotState | null = null;
let test = '';

/** @param path of the suite, whose snapshots the next tests are compared with */
export function compareWithSnapshotsOf(path: string): void {
  const file = join(dirname(path), '__snapshots__', `${basename(path)}.snap`);
  state = new SnapshotState(file, {
    ...{ expand: false, updateSnapshot: 'none', rootDir: dirname(path), prettierPath: null },
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
  });
}

/** @param title of the test that begins, by which Jest names its snapshots */
export function nameSnapshots(title: string): void {
  test = title.trim();
}

expect.extend({
  toMatchSnapshot(received: unknown) {
    if (state === null) throw new Error('No suite runs.');
    const context = { ...this, currentTestName: test, snapshotState: state, dontThrow: () => undefined };
    return toMatchSnapshot.call(context, received);
  },
});
