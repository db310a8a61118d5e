import { customRecordType } from './custom-record-type';
import { mapReduceScript } from './map-reduce-script';
import { portlet } from './portlet';
import { restlet } from './restlet';
import { role } from './role';
import type { ObjectSpec } from './spec';
import { suitelet } from './suitelet';
import { toolset } from './toolset';

/** Every type of object that the emulator deploys. */
export const OBJECT_SPECS: readonly ObjectSpec[] = [
  suitelet,
  restlet,
  portlet,
  mapReduceScript,
  role,
  customRecordType,
  toolset,
];

export function specOf(root: string): ObjectSpec | undefined {
  return OBJECT_SPECS.find((spec) => spec.name === root);
}
