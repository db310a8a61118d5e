import type { Report } from '../../../src/TypeScript/report/contract';
import { reportFor } from '../../../src/TypeScript/examination/report-for';
import { parseReportRequest } from '../../../src/TypeScript/report-service/request';
import { responseFor } from '../../../src/TypeScript/report-service/response';
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { ACCOUNT_ID, install } from '../support/account';
import { ALL_FULL, healthy, roleRows } from '../support/rows';

const PAGE = '/app/site/hosting/scriptlet.nl?script=1&deploy=1';
const HASH = '0123456789abcdef';

function reportOf(account = healthy()): Report {
  install(account);
  return reportFor(parseReportRequest({}).request, ACCOUNT_ID, false);
}

const shape = (report: Report, sent: unknown) => responseFor(report, parseReportRequest(sent), () => PAGE);

describe('what the RESTlet may be asked', () => {
  it('is the whole report, unless the caller says otherwise', () => {
    for (const sent of [undefined, null, '', {}, { script: '7' }]) {
      expect(parseReportRequest(sent)).toMatchObject({ form: 'full', knownHash: null, onBehalf: false, paging: null });
    }
  });

  it('is taken from an address and from a body', () => {
    expect(
      parseReportRequest({ form: 'minimal', unless: HASH, own: 'T', token: '501', page: '2', pageSize: '20' }),
    ).toEqual(parseReportRequest({ form: 'minimal', unless: HASH, own: true, token: 501, page: 2, pageSize: 20 }));
    expect(parseReportRequest({ own: 'F' }).onBehalf).toBe(true);
  });

  it.each<[string, unknown]>([
    ['form', 'short'],
    ['form', ''],
    ['form', 1],
    ['form', ['full', 'minimal']],
    ['unless', 'abc'],
    ['unless', HASH.toUpperCase()],
    ['unless', 5],
    ['unless', ''],
    ['own', 'yes'],
    ['own', 1],
    ...['', '0', '-1', '01', '1.5', 'last', '9'.repeat(16), 0, 1.5, null, true, [1]].map((page): [string, unknown] => [
      'page',
      page,
    ]),
    ...['', '0', '201', 'all', 201, 0, 50.5, null, [50]].map((size): [string, unknown] => ['pageSize', size]),
  ])('is refused where the parameter %s is %p, with what to send', (name, value) => {
    let thrown: unknown;
    try {
      parseReportRequest({ [name]: value });
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(BadRequest);
    expect(thrown).toMatchObject({
      code: 'TD_WRONG_TYPE',
      message: expect.stringMatching(`parameter ${name} must be`) as string,
    });
  });

  it('names all that may be sent where something else was', () => {
    expect(() => parseReportRequest({ tokens: '1' })).toThrow(
      'Send at most these: integration, token, symptom, employee, role, kind, validFrom, validUntil, revoked, form, unless, own, page, pageSize, timeline, effects, otherCertificates.',
    );
  });
});

describe('a page of the credentials', () => {
  it('is the first one of fifty where only the other parameter says otherwise', () => {
    expect(parseReportRequest({ page: 3 }).paging).toEqual({ page: 3, pageSize: 50 });
    expect(parseReportRequest({ pageSize: '200' }).paging).toEqual({ page: 1, pageSize: 200 });
  });
});

describe('the minimal form', () => {
  it('is the verdict, the cause, one sentence, and where to read the rest', () => {
    const report = reportOf(healthy({ role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) }));
    const { schemaVersion, integration, verdict, rootCause, summary, hash } = report;

    expect(shape(report, { form: 'minimal' })).toEqual({
      schemaVersion,
      integration,
      verdict,
      rootCause,
      summary,
      hash,
      page: PAGE,
    });
    expect(verdict).toBe('blocked');
  });

  it('looks for the page only where it is needed', () => {
    const page = jest.fn(() => PAGE);
    responseFor(reportOf(), parseReportRequest({}), page);

    expect(page).not.toHaveBeenCalled();
  });
});

describe('a conditional request', () => {
  it('hears that nothing changed, whenever it asks', () => {
    const { hash } = reportOf();
    jest.useFakeTimers({ now: Date.now() + 86_400_000 });
    const later = reportOf();
    jest.useRealTimers();

    for (const form of ['full', 'minimal']) {
      expect(shape(later, { unless: hash, form })).toEqual({
        schemaVersion: later.schemaVersion,
        unchanged: true,
        hash,
      });
    }
  });

  it('hears the report where something did', () => {
    const { hash } = reportOf();
    const changed = reportOf(healthy({ role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 1 }) }));

    expect(shape(changed, { unless: hash })).toBe(changed);
    expect(changed.hash).not.toBe(hash);
  });
});
