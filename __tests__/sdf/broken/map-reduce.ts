import { object, OBJECT_FILE, project, WORDS } from '../../emulator/support/map-reduce';
import type { Broken, BrokenProjects } from './fixture';

const broken = (name: string, now: string): Broken => ({
  name: `with ${name}`,
  project: project(WORDS).set(OBJECT_FILE, object({ now })),
  at: `${OBJECT_FILE}:14`,
});

export const mapReduce: BrokenProjects = {
  'map-reduce-value': [
    broken('a job that yields after 2 minutes', '<yieldaftermins>2</yieldaftermins>'),
    broken('a buffer of no pairs', '<buffersize>0</buffersize>'),
    broken(
      'a day that is none',
      '<recurrence><single><startdate>2026-02-30</startdate><starttime>05:00:00Z</starttime></single></recurrence>',
    ),
  ],
};
