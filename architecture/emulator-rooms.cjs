/**
 * The rooms of the emulator and what each may import, from the door inwards. Arrows run down this list only.
 */
module.exports = {
  // The door: what outsiders may import.
  'index.ts': [
    'testing',
    'evidence',
    'map-reduce',
    'http',
    'sdf',
    'refusals',
    'login',
    'database',
    'account-file',
    'netsuite',
    'model',
  ],
  // An account as a test uses it: open, call, query, serve.
  testing: [
    'account',
    'http',
    'sdf',
    'map-reduce',
    'scripting',
    'modules',
    'suiteql',
    'login',
    'account-file',
    'model',
  ],
  // What the emulator claims about NetSuite, and how anybody knows.
  evidence: ['sdf', 'scripting', 'modules', 'governance', 'model'],
  // From an account file and a project to a running account.
  account: ['sdf', 'map-reduce', 'faults', 'database', 'account-file', 'governance', 'model'],
  // The loopback server: the login page, the addresses of Suitelets and RESTlets, the token endpoint.
  http: ['scripting', 'pages', 'modules', 'refusals', 'login', 'database', 'model'],
  // An SDF project: reading it, its rules, deploying it.
  sdf: ['scripting', 'database', 'netsuite', 'spelling', 'model', 'kept.ts'],
  // Map/reduce: the stages of a run, the queue of tasks, the schedule.
  'map-reduce': ['scripting', 'modules', 'suiteql', 'refusals', 'model'],
  // The run of a script: what loads it, what its entry point gets, what it may use.
  scripting: ['pages', 'modules', 'refusals', 'governance', 'model'],
  // HTML of forms, and NetSuite's frame around it.
  pages: ['modules'],
  // N/* as a script sees it.
  modules: ['suiteql', 'login', 'permissions', 'database', 'netsuite', 'model'],
  // SuiteQL to SQLite.
  suiteql: ['permissions', 'database', 'netsuite', 'model', 'kept.ts'],
  // Sessions, access tokens, OAuth 2.0: who is let in.
  login: ['permissions', 'database', 'model'],
  // Who may do what.
  permissions: ['database', 'netsuite', 'model'],
  // Calls that are told to fail, and tables that are told to answer wrongly.
  faults: ['database', 'governance', 'netsuite', 'spelling', 'model'],
  // The account's tables, and its custom record types.
  database: ['account-file', 'netsuite', 'model', 'kept.ts'],
  // One JSON document that describes an account.
  'account-file': ['governance', 'netsuite', 'spelling', 'model'],
  // Units and limits, read from Oracle's stubs.
  governance: ['spelling', 'model'],
  // What a request needed and the emulator does not have.
  refusals: ['model'],
  // What NetSuite is known to have, as data: permissions, features, tables, fields, modules.
  netsuite: [],
  // Names that somebody may have meant.
  spelling: [],
  // What an account and the run of a script are.
  model: [],
  // What is the same for every account of a process, made once.
  'kept.ts': [],
};
