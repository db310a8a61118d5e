import type { BrokenProjects } from './fixture';
import { mapReduce } from './map-reduce';
import { objects } from './objects';
import { parameters } from './parameters';
import { packaging } from './packaging';
import { permissions } from './permissions';
import { scripts } from './scripts';
import { toolsetObjects, toolsets } from './toolsets';

const OF_OTHERS: BrokenProjects = {
  ...packaging,
  ...mapReduce,
  ...objects,
  ...parameters,
  ...permissions,
  ...scripts,
  ...toolsets,
};

/** Projects that break one rule each, by the id of the rule. */
export const BROKEN: BrokenProjects = {
  ...OF_OTHERS,
  ...Object.fromEntries(
    Object.entries(toolsetObjects).map(([id, fixtures]) => [id, [...(OF_OTHERS[id] ?? []), ...fixtures]]),
  ),
};
