import type { Limit } from '../problem';
import { deployXmlNotEmulated } from './deploy-xml-not-emulated';
import { dependencyNotEmulated } from './dependency-not-emulated';
import { objectTypeNotEmulated } from './object-type-not-emulated';
import { pathNotEmulated } from './path-not-emulated';
import { projectTypeNotEmulated } from './project-type-not-emulated';
import { roleNotEmulated } from './role-not-emulated';
import { scriptNotEmulated } from './script-not-emulated';
import { valueNotEmulated } from './value-not-emulated';

/** What NetSuite takes and the emulator does not deploy yet; `npm run validate` says nothing of it. */
export const LIMITS: readonly Limit[] = [
  projectTypeNotEmulated,
  dependencyNotEmulated,
  deployXmlNotEmulated,
  pathNotEmulated,
  objectTypeNotEmulated,
  valueNotEmulated,
  scriptNotEmulated,
  roleNotEmulated,
];
