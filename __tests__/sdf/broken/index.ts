import type { BrokenProjects } from './fixture';
import { mapReduce } from './map-reduce';
import { objects } from './objects';
import { parameters } from './parameters';
import { packaging } from './packaging';
import { permissions } from './permissions';
import { scripts } from './scripts';

/** Projects that break one rule each, by the id of the rule. */
export const BROKEN: BrokenProjects = {
  ...packaging,
  ...mapReduce,
  ...objects,
  ...parameters,
  ...permissions,
  ...scripts,
};
