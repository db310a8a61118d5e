import type { Rule } from '../problem';
import { availableWithoutLogin } from './available-without-login';
import { deployXmlElement } from './deploy-xml-element';
import { deployXmlMisses } from './deploy-xml-misses';
import { deployXmlMissing } from './deploy-xml-missing';
import { deployXmlPath } from './deploy-xml-path';
import { deployXmlPathEmpty } from './deploy-xml-path-empty';
import { deployXmlUnknown } from './deploy-xml-unknown';
import { elementUnavailable } from './element-unavailable';
import { elementUnknown } from './element-unknown';
import { featureUndeclared } from './feature-undeclared';
import { featureUnmentioned } from './feature-unmentioned';
import { manifestElement } from './manifest-element';
import { manifestFeature } from './manifest-feature';
import { manifestMissing } from './manifest-missing';
import { manifestProjectType } from './manifest-project-type';
import { manifestUnknown } from './manifest-unknown';
import { mapReduceValue } from './map-reduce-value';
import { moduleMissing } from './module-missing';
import { objectElement } from './object-element';
import { objectFileName } from './object-file-name';
import { objectScriptid } from './object-scriptid';
import { objectType } from './object-type';
import { objectTypeUnknown } from './object-type-unknown';
import { objectValue } from './object-value';
import { parameterUndeclared } from './parameter-undeclared';
import { parameterValue } from './parameter-value';
import { pathUnexpected } from './path-unexpected';
import { pathUnknown } from './path-unknown';
import { permissionDuplicate } from './permission-duplicate';
import { permissionLevel } from './permission-level';
import { permissionLevelUnlisted } from './permission-level-unlisted';
import { permissionMismatch } from './permission-mismatch';
import { permissionRestriction } from './permission-restriction';
import { permissionUnknown } from './permission-unknown';
import { referenceDangling } from './reference-dangling';
import { roleUnknown } from './role-unknown';
import { runAsAdministrator } from './run-as-administrator';
import { scriptApiVersion } from './script-api-version';
import { scriptEntryPoint } from './script-entry-point';
import { scriptFileMissing } from './script-file-missing';
import { scriptFileUnused } from './script-file-unused';
import { scriptLoad } from './script-load';
import { scriptType } from './script-type';
import { standardRoleUnknown } from './standard-role-unknown';
import { unchecked } from './unchecked';
import { toolsetEntryPoint } from './toolset-entry-point';
import { toolsetModule } from './toolset-module';
import { toolsetSchema } from './toolset-schema';
import { toolsetSchemaIgnored } from './toolset-schema-ignored';
import { valueUnknown } from './value-unknown';
import { xmlMalformed } from './xml-malformed';
import { zipUnreadable } from './zip-unreadable';

/**
 * Every rule, in the order in which a deployment stops at the first that is broken: what SDF refuses, then what this check
 * does not know, then what is worth a look.
 */
export const RULES: readonly Rule[] = [
  zipUnreadable,
  manifestMissing,
  deployXmlMissing,
  xmlMalformed,
  manifestProjectType,
  manifestElement,
  manifestFeature,
  deployXmlElement,
  deployXmlPath,
  pathUnexpected,
  objectType,
  objectElement,
  objectValue,
  objectScriptid,
  parameterUndeclared,
  permissionLevel,
  permissionDuplicate,
  permissionRestriction,
  permissionMismatch,
  scriptFileMissing,
  scriptType,
  scriptApiVersion,
  scriptLoad,
  scriptEntryPoint,
  toolsetSchema,
  toolsetEntryPoint,
  featureUndeclared,
  roleUnknown,
  referenceDangling,
  manifestUnknown,
  deployXmlUnknown,
  pathUnknown,
  objectTypeUnknown,
  elementUnknown,
  valueUnknown,
  standardRoleUnknown,
  parameterValue,
  mapReduceValue,
  moduleMissing,
  unchecked,
  elementUnavailable,
  objectFileName,
  deployXmlPathEmpty,
  deployXmlMisses,
  permissionUnknown,
  permissionLevelUnlisted,
  featureUnmentioned,
  runAsAdministrator,
  availableWithoutLogin,
  scriptFileUnused,
  toolsetSchemaIgnored,
  toolsetModule,
];
