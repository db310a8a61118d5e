/**
 * The shipped profiles as data: what any of them says is of the format, has its source, and leaves out no line of what the vendor
 * publishes. `published/` holds the lists as they stood on the vendors' pages, in their words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { CREDENTIAL_KINDS, LOG_IN } from '../../src/TypeScript/netsuite/credential-kinds';
import { PERMISSION_NAMES } from '../../src/TypeScript/netsuite/permissions';
import type { ProfileFile, RequirementFile } from '../../src/TypeScript/profiles/profile-file';

const DATA = join(PROJECT, 'src', 'TypeScript', 'profiles', 'data');
const PUBLISHED = join(__dirname, 'published');

const profiles = new Map(
  readdirSync(DATA).map((name) => [
    basename(name, '.json'),
    JSON.parse(readFileSync(join(DATA, name), 'utf8')) as ProfileFile,
  ]),
);

/** The levels of a permission, where Oracle lists them. [DOC] chapter_N3236764 */
const LEVELS: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(join(PROJECT, 'emulator', 'netsuite', 'data', 'permissions.csv'), 'utf8')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, id, levels] = /^(\w+),.*,([A-Z|]+),[^,]*$/.exec(line) ?? [];
      return id === undefined || levels === undefined ? [] : [[id, levels.split('|')] as const];
    }),
);

/** The exceptions: permissions that a vendor names and no list of Oracle's has, each with the reason. */
const NOT_LISTED: Readonly<Record<string, string>> = {};

/** How vendors write what NetSuite calls otherwise. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'Lists > Customer': 'LIST_CUSTJOB',
  'Lists > Subsidiary': 'LIST_SUBSIDIARY',
  'Lists > Vendor': 'LIST_VENDOR',
  'Reports > Suite Analytics Workbook': 'REPO_ANALYTICS',
  'Setup > Access Token Management': 'ADMI_MANAGE_OAUTH_TOKENS',
  'Setup > Accounting Preferences': 'ADMI_ACCTSETUP',
  'Setup > Allow JS/HTML Uploads': 'ADMI_ALLOW_JS_HTML_UPLOAD',
  'Setup > SuiteBundler': 'ADMI_BUNDLER',
  'Setup > Web Services': 'ADMI_WEBSERVICES',
  'Setup > WebServices': 'ADMI_WEBSERVICES',
  'Transactions > Customer Deposits': 'TRAN_CUSTDEP',
  'Transactions > Invoices': 'TRAN_CUSTINVC',
};

const TABS: Readonly<Record<string, string>> = { LIST: 'Lists', ADMI: 'Setup', TRAN: 'Transactions', REPO: 'Reports' };

const byLabel = new Map(
  Object.entries(PERMISSION_NAMES).map(([id, name]) => [
    `${TABS[id.slice(0, id.indexOf('_'))] ?? ''} > ${name}`.toLowerCase(),
    id,
  ]),
);

interface Line {
  /** `Lists > Accounts`, as the vendor writes it. */
  readonly label: string;
  /** In the vendor's words; empty where the page states none. */
  readonly level: string;
  readonly permission: string | undefined;
}

const lists = readdirSync(PUBLISHED).map((name) => ({ id: basename(name, '.csv'), lines: linesOf(name) }));

function linesOf(name: string): Line[] {
  const [head, ...rows] = readFileSync(join(PUBLISHED, name), 'utf8').trimEnd().split('\n');
  expect(head).toBe('permission,category,level');
  return rows.map((row) => {
    const [permission = '', category = '', level = ''] = row.split(',');
    const label = `${category} > ${permission}`;
    return { label, level, permission: SPELLINGS[label] ?? byLabel.get(label.toLowerCase()) };
  });
}

function profileOf(id: string): ProfileFile {
  const profile = profiles.get(id);
  if (!profile) throw new Error(`No profile has the id ${id}`);
  return profile;
}

function doubles<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

/** What the kinds of credential of a profile need by themselves. */
function logInOf({ credentials }: ProfileFile): readonly string[] {
  return credentials.flatMap(({ kind }) => LOG_IN[kind].requirement.anyOf);
}

const LOG_IN_IDS = CREDENTIAL_KINDS.map((kind) => LOG_IN[kind].requirement.id);

function isLogIn({ id }: RequirementFile): boolean {
  return LOG_IN_IDS.includes(id);
}

/** Every place in which a source may stand, and the day on which it was read. */
function sourcesIn(profile: ProfileFile) {
  const { requirements, features = [], errors = [], unmatched = [], retry } = profile;
  return [profile, ...requirements, ...features, ...errors, ...unmatched, ...(retry ? [retry] : [])] as readonly {
    readonly source?: string;
    readonly readOn?: string;
  }[];
}

describe.each([...profiles])('%s', (id, profile) => {
  const { requirements, options = [], errors = [], credentials, recognise } = profile;

  it('is of the format, under its own id', () => {
    expect(profile.format).toBe('profile/1');
    expect(profile.id).toBe(id);
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,63}$/);
    expect(credentials.length).toBeGreaterThan(0);
    expect(recognise.integrationNames.filter((name) => name.trim() === '' || name !== name.toLowerCase())).toEqual([]);
  });

  it('has nothing twice', () => {
    expect(doubles(requirements.map(({ id: one }) => one))).toEqual([]);
    // An option may need more of a permission.
    const always = requirements.filter(({ onlyWith = {} }) => onlyWith.option === undefined);
    expect(doubles(always.flatMap(({ anyOf }) => anyOf))).toEqual([]);
    expect(doubles(options.map(({ id: one }) => one))).toEqual([]);
    expect(doubles(errors.map(({ code }) => code))).toEqual([]);
  });

  it('names only permissions that NetSuite has, at levels that they have', () => {
    const named = requirements.flatMap(({ anyOf, level }) => anyOf.map((permission) => ({ permission, level })));
    const unknown = named.filter(({ permission }) => !Object.hasOwn(PERMISSION_NAMES, permission));
    expect(unknown.filter(({ permission }) => !Object.hasOwn(NOT_LISTED, permission))).toEqual([]);
    const impossible = named.filter(({ permission, level }) => {
      const levels = LEVELS.get(permission);
      return levels !== undefined && !levels.includes(level);
    });
    expect(impossible).toEqual([]);
  });

  it('asks for nothing that every credential of its kinds needs', () => {
    const own = logInOf(profile);
    const repeated = requirements.filter((one) => !isLogIn(one) && one.anyOf.some((key) => own.includes(key)));
    expect(repeated).toEqual([]);
  });

  it('speaks in its conditions of its own options and kinds alone, and uses every option', () => {
    const used = requirements.map(({ onlyWith }) => onlyWith?.option).filter((option) => option !== undefined);
    expect([...new Set(used)].sort()).toEqual(options.map(({ id: one }) => one).sort());
    const kinds = requirements.map(({ onlyWith }) => onlyWith?.credential).filter((kind) => kind !== undefined);
    expect(kinds.filter((kind) => !credentials.some((credential) => credential.kind === kind))).toEqual([]);
  });

  it('gives addresses and days that can be followed', () => {
    const sources = sourcesIn(profile);
    const addresses = sources.map(({ source }) => source).filter((source) => source !== undefined);
    expect(addresses.filter((source) => new URL(source).protocol !== 'https:')).toEqual([]);
    const days = sources.map(({ readOn }) => readOn).filter((day) => day !== undefined);
    expect(days.filter((day) => !/^2026-11-\d\d$/.test(day))).toEqual([]);
  });

  it('explains each of its own errors in sentences', () => {
    for (const { meaning, look, fix } of errors) {
      expect(meaning).toMatch(/\.$/);
      expect(look ?? fix).toBeDefined();
    }
  });
});

describe.each(lists)('the published list of $id', ({ id, lines }) => {
  const profile = profileOf(id);
  const { requirements, unmatched = [], advised = [] } = profile;

  it('has every line in the profile: as a requirement, as the log-in of its kinds, or as one that was not matched', () => {
    const missing = lines.filter(({ label, permission }) => {
      if (permission === undefined) return !unmatched.some(({ name }) => name === label);
      if (logInOf(profile).includes(permission)) return false;
      const isAdvised = advised.some((one) => one.permission === permission);
      return !isAdvised && !requirements.some(({ anyOf }) => anyOf.includes(permission));
    });
    expect(missing).toEqual([]);
  });

  it('is all that the profile asks for: nothing was added', () => {
    const listed = lines.map(({ permission }) => permission);
    const added = requirements.filter((one) => !isLogIn(one) && !one.anyOf.some((key) => listed.includes(key)));
    expect(added).toEqual([]);
    expect(unmatched.filter(({ name }) => !lines.some(({ label }) => label === name))).toEqual([]);
  });

  it('gives each level as it stands there, or the profile says that it is in doubt', () => {
    const judged = lines.flatMap(({ label, level, permission = '' }) =>
      requirements
        .filter(({ anyOf }) => anyOf.includes(permission))
        .map((requirement) => ({ label, level: level.toUpperCase(), requirement })),
    );
    const otherwise = judged.filter(({ level, requirement }) => level !== requirement.level && !requirement.doubt);
    // Where the page states none and the permission has but one, there is no doubt.
    expect(otherwise.filter(({ level, requirement }) => level !== '' || !hasOneLevel(requirement))).toEqual([]);
  });

  it('is followed to its page: every requirement names it and the day', () => {
    expect(requirements.filter(({ source, readOn }) => source === undefined || readOn === undefined)).toEqual([]);
    expect(unmatched.filter(({ source, note }) => source === undefined || note === undefined)).toEqual([]);
  });
});

function hasOneLevel({ anyOf }: RequirementFile): boolean {
  return anyOf.every((key) => LEVELS.get(key)?.join() === 'NONE,FULL');
}

it('the lists have as many lines as were read', () => {
  expect(Object.fromEntries(lists.map(({ id, lines }) => [id, lines.length]))).toEqual({
    airbyte: 2,
    cdata: 11,
    'celigo-cam': 17,
    'celigo-tba': 27,
    cloudextend: 8,
    conductorone: 6,
    'estuary-suitetalk': 4,
    'netsuite-ai-connector-mcp': 4,
    'netsuite-connector-outlook': 19,
    'netsuite-rest-baseline': 3,
    'oracle-integration-customer-recipe': 7,
    payhawk: 35,
    'ringcentral-app-connect': 13,
    rossum: 2,
    routable: 29,
    rudderstack: 7,
    sailpoint: 13,
    'sap-concur': 32,
    stitch: 7,
    'supersync-email': 35,
    'zuora-revenue': 17,
  });
});

it('no application is recognised by two of the shipped profiles', () => {
  const names = [...profiles.values()].flatMap(({ id, recognise }) =>
    recognise.integrationNames.map((name) => ({ id, name })),
  );
  const twice = names.flatMap(({ id, name }) =>
    names.filter((other) => other.id !== id && name.includes(other.name)).map((other) => `${id} and ${other.id}`),
  );
  expect(twice).toEqual([]);
});
