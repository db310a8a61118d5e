/**
 * Features by the names that NetSuite's pages and its Records Catalog have. [DOC] chapter_N3247851; JOBS and USR are [SEEN] in
 * public scripts. A feature that is not listed here is known by its name alone.
 */
const IDS: Readonly<Record<string, string>> = {
  'multiple currencies': 'MULTICURRENCY',
  subsidiaries: 'SUBSIDIARIES',
  departments: 'DEPARTMENTS',
  classes: 'CLASSES',
  locations: 'LOCATIONS',
  projects: 'JOBS',
  'expense reports': 'EXPREPORTS',
  'accounting periods': 'ACCOUNTINGPERIODS',
  'custom records': 'CUSTOMRECORDS',
  'token-based authentication': 'TBA',
  'oauth 2.0': 'OAUTH2',
  'soap web services': 'WEBSERVICESEXTERNAL',
  'rest web services': 'RESTWEBSERVICES',
  'server suitescript': 'SERVERSIDESCRIPTING',
  'client suitescript': 'CUSTOMCODE',
  'suiteanalytics workbook': 'USR',
  'suiteanalytics connect': 'SUITEANALYTICSCONNECT',
  'global permissions': 'EMPPERMS',
  'advanced employee permissions': 'ADVANCEDEMPLOYEEPERMISSIONS',
  'multi-book accounting': 'MULTIBOOK',
  'ip address rules': 'IPADDRESSRULES',
};

/** Null where the id is not known. */
export function featureIdOf(name: string): string | null {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(IDS, key) ? (IDS[key] ?? null) : null;
}

/** Every id of the list. */
export const FEATURE_IDS: ReadonlySet<string> = new Set(Object.values(IDS));
