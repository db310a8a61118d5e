/**
 * Features by id, as Setup > Company > Enable Features shows them. [DOC] chapter_N3247851 (ids and names), section_157771482304
 * (Manage Authentication), section_N326630 (global permissions); that of the web services is [SEEN] in vendors' guides;
 * article_5085602973 (SuiteAnalytics Workbook).
 */

/** Global permissions count only where this feature is on. [DOC] chapter_N3247851 */
export const GLOBAL_PERMISSIONS_FEATURE = 'EMPPERMS';

interface Feature {
  readonly name: string;
  /** The subtab and the group in which it stands; null where no public page says so. */
  readonly path: string | null;
}

const FEATURES: Readonly<Record<string, Feature>> = {
  TBA: { name: 'Token-based Authentication', path: 'SuiteCloud > Manage Authentication' },
  OAUTH2: { name: 'OAuth 2.0', path: 'SuiteCloud > Manage Authentication' },
  WEBSERVICESEXTERNAL: { name: 'SOAP Web Services', path: 'SuiteCloud > SuiteTalk (Web Services)' },
  RESTWEBSERVICES: { name: 'REST Web Services', path: 'SuiteCloud > SuiteTalk (Web Services)' },
  SERVERSIDESCRIPTING: { name: 'Server SuiteScript', path: null },
  CUSTOMCODE: { name: 'Client SuiteScript', path: null },
  CUSTOMRECORDS: { name: 'Custom Records', path: null },
  USR: { name: 'SuiteAnalytics Workbook', path: 'Analytics' },
  EMPPERMS: { name: 'Global Permissions', path: 'Employees' },
  ADVANCEDEMPLOYEEPERMISSIONS: { name: 'Advanced Employee Permissions', path: null },
  EXPREPORTS: { name: 'Expense Reports', path: null },
};

/** The feature as its page names it; its id where no public page does. */
export function featureName(id: string): string {
  return featureOf(id)?.name ?? id;
}

/** Where the feature stands below Enable Features: `SuiteCloud > Manage Authentication > Token-based Authentication`. */
export function featurePath(id: string): string {
  const path = featureOf(id)?.path;
  return path ? `${path} > ${featureName(id)}` : featureName(id);
}

/** Whether a name is known for this id. */
export function isNamedFeature(id: string): boolean {
  return featureOf(id) !== undefined;
}

function featureOf(id: string): Feature | undefined {
  return Object.hasOwn(FEATURES, id) ? FEATURES[id] : undefined;
}
