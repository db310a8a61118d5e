/** No error text makes the recogniser slow, however long it is and whatever stands in it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli/bundle';
import { PARTS } from './support/megabyte-parts';

let times: readonly number[] = [];

beforeAll(async () => {
  const script = join(__dirname, 'support', 'megabyte-times.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: PROJECT });
  times = JSON.parse(stdout) as readonly number[];
}, 60_000);

it.each([...PARTS.entries()].map(([place, part]) => [part, place] as const))(
  'a megabyte of %j is answered in the time of a page view',
  (_, place) => {
    expect(times[place]).toBeLessThan(300);
  },
);
