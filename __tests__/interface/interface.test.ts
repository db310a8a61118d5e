/**
 * The published schemas: what the RESTlet answers fits them, what they let through is what it takes, and a client of one
 * 1.x reads every later one.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PROJECT } from '../../cli/bundle';
import { parseOverviewRequest } from '../../src/TypeScript/report-service/overview-request';
import { parseReportRequest } from '../../src/TypeScript/report-service/request';
import { responseFor } from '../../src/TypeScript/report-service/response';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { combine } from '../../src/TypeScript/diagnosis/pre-sync/combine';
import { expensify } from '../support/expensify';
import { combinedReport } from '../../src/TypeScript/report/combined';
import type { Report } from '../../src/TypeScript/report/contract';
import { CREDENTIAL_KINDS } from '../../src/TypeScript/report/contract';
import { buildReport } from '../../src/TypeScript/report/build-report';
import { unansweredReport } from '../../src/TypeScript/report/unanswered';
import { dice } from '../diagnosis/support/dice';
import { hide } from '../diagnosis/support/hide';
import { NOW, refused, selfCheck, snapshot } from '../diagnosis/pre-sync/support/sources';
import { randomAccount } from '../reference/random-account';
import { EXAMPLE_NAMES, EXAMPLES, reportOf } from '../support/embedded';
import { factsOfAccount } from '../support/facts-of-account';
import { accessTokensOf } from '../support/access-tokens';
import { component, componentsOf, published, queryParameters } from '../support/published';
import { built } from '../product/support/command';

/** As it stands alone, and in the description of the RESTlet. */
const REPORTS = [published('report.schema.json'), component('Report')];
const COST = { units: 55, queries: 5 };

function faultsOf(report: unknown): string[] {
  return REPORTS.flatMap((schema) => {
    // As a caller gets it.
    const { error } = schema.safeParse(JSON.parse(JSON.stringify(report)));
    return error ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : [];
  });
}

function reportFor(facts: Facts): Report {
  const diagnosis = diagnose(facts, expensify);
  return buildReport(facts, expensify, diagnosis, plan(facts, expensify, diagnosis), COST);
}

/** What a caller gets who could not read everything. */
function combinedFor(facts: Facts): Report {
  const diagnosis = diagnose(facts, expensify);
  const [token] = accessTokensOf(facts);
  const who = token ? { user: token.entity, role: token.role } : {};
  const kept = token && snapshot({ credential: { token: token.id, entity: token.entity, role: token.role } });
  const evidence = {
    selfCheck: selfCheck({ soap: null }, who),
    snapshots: kept ? [kept] : [],
    now: NOW,
    freshSeconds: 60,
    token: null,
    onBehalf: true,
  };
  return combinedReport(reportFor(facts), expensify, combine({ facts, profile: expensify, diagnosis }, evidence), COST);
}

describe('the schema of the report', () => {
  it.each(EXAMPLE_NAMES)('fits the report of %s', async (name) => {
    expect(faultsOf(await reportOf(join(EXAMPLES, `${name}.json`)))).toEqual([]);
  });

  it('fits the reports of random accounts, read whole and in part', () => {
    const property = fc.property(randomAccount(), dice(), (document, dice) => {
      const truth = factsOfAccount(document, expensify);
      const hidden = refused(hide(truth, dice));
      expect([truth, hidden].flatMap((facts) => faultsOf(reportFor(facts)))).toEqual([]);
      expect(faultsOf(combinedFor(hidden))).toEqual([]);
    });
    fc.assert(property, { seed: 20260602, numRuns: 60 });
  });

  it('fits the report of a caller who was refused, and one from the command line', () => {
    const report = unansweredReport('expensify', '1', { code: 'X', message: '' });

    expect(faultsOf(report)).toEqual([]);
    expect(faultsOf({ ...report, source: { ...report.source, file: 'a.json' } })).toEqual([]);
  });

  it('lets through what a later 1.y adds, wherever that is, and no later major version', () => {
    const grown = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(grown);
      if (!(value instanceof Object)) return value;
      return {
        ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, grown(inner)])),
        added: 'UNKNOWN',
      };
    };
    const report = reportFor(factsOfAccount(example('global-permission-overrides-accounts'), expensify));

    expect(faultsOf({ ...(grown(report) as Report), schemaVersion: '1.27' })).toEqual([]);
    expect(faultsOf({ ...report, schemaVersion: '2.0' })).not.toEqual([]);
  });

  it('takes a credential of another kind, without an id, and none of a kind that nobody knows', () => {
    const report = reportFor(factsOfAccount(example('global-permission-overrides-accounts'), expensify));
    const of = (kind: string) => ({
      ...report,
      rootCause: { check: report.rootCause?.check, token: null },
      tokens: report.tokens.map((token) => ({ ...token, kind, id: null, chain: { ...token.chain, credential: kind } })),
    });
    for (const kind of CREDENTIAL_KINDS) expect(faultsOf(of(kind))).toEqual([]);
    expect(faultsOf(of('password'))).not.toEqual([]);
  });

  it('refuses a report that lacks a field, or has one of another type', () => {
    const report = reportFor(factsOfAccount(example('healthy'), expensify));
    for (const key of Object.keys(report)) {
      // Reports of earlier versions have none.
      if (key !== 'applications') expect(faultsOf({ ...report, [key]: undefined })).not.toEqual([]);
      expect(faultsOf({ ...report, [key]: 5 })).not.toEqual([]);
    }
  });
});

describe('the schema of a request', () => {
  const fine = [
    {},
    { integration: 'expensify', token: 501, form: 'minimal', unless: '0123456789abcdef', own: true },
    { page: 1, pageSize: 200 },
    { integration: 'acme-pay', symptom: 'NS0565' },
    { integration: 7 },
    { integration: '7' },
    { form: 'overview', symptom: 'NS0565' },
  ];
  const bad = [
    { integration: 'No such' },
    { integration: 0 },
    { symptom: 7 },
    { token: 0 },
    { form: 'short' },
    { unless: 'x' },
    { own: 'yes' },
    { tokens: 1 },
    { page: 0 },
    { pageSize: 201 },
  ];

  it('takes what the RESTlet takes, and refuses what it refuses', () => {
    for (const schema of [published('request.schema.json'), component('Request')]) {
      for (const sent of fine) expect([schema.safeParse(sent).success, takes(sent)]).toEqual([true, true]);
      for (const sent of bad) expect([schema.safeParse(sent).success, takes(sent)]).toEqual([false, false]);
    }
    const querySchema = queryParameters();
    const query = { integration: 'expensify', token: '501', own: 'T', page: '2', pageSize: '200' };
    expect([querySchema.safeParse(query).success, takes(query)]).toEqual([true, true]);
    for (const sent of [{ page: '0' }, { page: 'last' }, { pageSize: '0' }, { pageSize: '201' }]) {
      expect([querySchema.safeParse(sent).success, takes(sent)]).toEqual([false, false]);
    }
  });

  function takes(sent: unknown): boolean {
    try {
      if (parseOverviewRequest(sent) === null) parseReportRequest(sent);
      return true;
    } catch {
      return false;
    }
  }
});

describe('the shorter answers', () => {
  const report = reportFor(factsOfAccount(example('healthy'), expensify));

  it('fit their schemas', () => {
    const minimal = responseFor(report, parseReportRequest({ form: 'minimal' }), () => '/app/page');
    const unchanged = responseFor(report, parseReportRequest({ unless: report.hash }), () => '');

    for (const [name, answer] of Object.entries({ MinimalReport: minimal, Unchanged: unchanged })) {
      expect(component(name).parse(answer)).toEqual(answer);
      // No field more than the schema names.
      expect(Object.keys(componentsOf()[name]?.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(answer)));
    }
  });
});

describe('docs/interface, and the copy of the types in the client', () => {
  it('are what contract.ts says; `npm run docs` writes them', () => {
    // Of its own: the formatter imports as Jest does not.
    const { stderr, status } = spawnSync(process.execPath, [built('emulator-document'), '--check'], {
      cwd: PROJECT,
      encoding: 'utf8',
    });
    expect([stderr, status]).toEqual(['', 0]);
  }, 30_000);

  it('hold a description that OpenAPI takes, by the schema of OpenAPI itself', () => {
    const validator = join(
      PROJECT,
      'node_modules',
      '@seriousme',
      'openapi-schema-validator',
      'bin',
      'validate-api-cli.js',
    );
    const file = join(PROJECT, 'docs', 'interface', 'openapi.json');
    const { stdout, stderr, status } = spawnSync(process.execPath, [validator, file], { encoding: 'utf8' });

    expect([status, stderr, JSON.parse(stdout)]).toEqual([0, '', { valid: true }]);
  });

  it('describe only what is there: every reference of the OpenAPI description leads somewhere', () => {
    const text = readFileSync(join(PROJECT, 'docs', 'interface', 'openapi.json'), 'utf8');
    const { components } = JSON.parse(text) as { components: { schemas: object } };
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);

    expect(new Set(named)).toEqual(new Set(Object.keys(components.schemas)));
  });
});

function example(name: string): Parameters<typeof factsOfAccount>[0] {
  return JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8')) as Parameters<typeof factsOfAccount>[0];
}
