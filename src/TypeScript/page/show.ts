/**
 * One view of the page: from a route to what the Suitelet answers.
 */
import { isFirstView } from './first-view';
import { readRoleScriptId } from '../repair/role-script-id';
import { examine, pageNotFound } from '../examination/examine';
import { UNITS_FOR_SNAPSHOTS, UNITS_OF_FIRST_VIEW, updateSnapshots } from '../examination/update-snapshots';
import { anonymous } from '../report/anonymous';
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import { planChanges } from '../diagnosis/plan/changes';
import { repairsOf } from '../repair/repairs';
import type { Applied } from '../repair/repair';
import { applyDecision, changesAbout, RepairRefusal, previewRepair, previewUndo, showChange } from '../repair/repair';
import type { Address } from './address';
import { addressFrom } from './address';
import { changeContent, previewContent, renderApplied, undoContent } from './repair-views';
import { framed, renderPage, renderRefusal } from './report-view';
import { failure } from './failure';
import type { TokenTable } from './token-table';
import { ROWS_ON_A_PAGE, tokenTable } from './token-table';
import { WORDS } from './words';
import { roleLines } from '../repair/sdf-role-lines';
import { explained } from '../report/explained';
import { pageOf } from '../report/paging';
import { renderText } from '../report/text';
import type { Request } from '../examination/request';
import { BadRequest, parseRequest } from '../examination/request';
import type { Route } from './route';
import { parseRoute } from './route';
import { unansweredReport } from '../report/unanswered';
import { codeOf, messageOf } from '../netsuite/thrown';

/** What the Suitelet answers. */
export type Shown =
  | {
      readonly kind: 'form';
      readonly title: string;
      readonly content: string;
      /** A button that sends the confirmation; null where there is nothing to confirm. */
      readonly confirm: { readonly nonce: string; readonly label: string } | null;
    }
  | {
      readonly kind: 'redirect';
      readonly parameters: Readonly<Record<string, string>>;
      /** What a person is told where nobody can be sent anywhere: what was confirmed is done by then. */
      readonly otherwise: Shown;
    }
  | { readonly kind: 'file'; readonly headers: Readonly<Record<string, string>>; readonly content: string };

/** What was asked of the Suitelet. */
export interface Asked {
  readonly method: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Path and query of the Suitelet itself. */
  readonly base: string;
  readonly accountId: string;
}

/**
 * What the Suitelet answers, whatever happens: what is refused and what fails are pages too.
 * @param note hears of what was thrown and is no refusal of ours
 */
export function answered({ method, parameters, base, accountId }: Asked, note: (thrown: unknown) => void): Shown {
  let route: Route | null = null;
  try {
    route = parseRoute(method, parameters);
    return show(route, base, accountId);
  } catch (thrown) {
    const request = route && 'request' in route ? route.request : defaultRequest();
    const address = addressFrom(base, request);
    if (thrown instanceof BadRequest || thrown instanceof RepairRefusal) {
      return refused(thrown.code, thrown.message, address);
    }
    note(thrown);
    return failed(thrown, route?.view ?? null, address);
  }
}

/** Where what was asked for is not known. */
function defaultRequest(): Request {
  return parseRequest({});
}

/**
 * @param base path and query of the Suitelet itself
 * @throws BadRequest, RepairRefusal
 */
export function show(route: Route, base: string, accountId: string): Shown {
  if (route.view === 'apply') return sentOn(applyDecision(route.nonce), base);
  const { request } = route;
  const address = addressFrom(base, request);
  switch (route.view) {
    case 'report':
      return form(WORDS.title, reportPage(request, route, address, accountId));
    case 'preview': {
      const shown = previewRepair(request, route.repair);
      const confirm = { nonce: shown.nonce, label: WORDS.makeChange };
      return form(WORDS.previewTitle, framed(previewContent(shown, request.profile, address)), confirm);
    }
    case 'undo': {
      const shown = previewUndo(route.change);
      const confirm = { nonce: shown.nonce, label: WORDS.undoConfirm };
      return form(WORDS.undoTitle, framed(undoContent(shown, request.profile, address)), confirm);
    }
    case 'change':
      return changePage(request, route.change, address);
    case 'text':
    case 'json':
      return takenAway(request, route);
    case 'role-lines':
      return file('application/xml', `role-${route.role}-lines.xml`, linesFor(request, route.role));
  }
}

/** Sent somewhere else, so that looking again sends nothing again. */
function sentOn(applied: Applied, base: string): Shown {
  const { change, integration } = applied;
  const parameters = { view: 'change', change: String(change), integration };
  // The page of a change that was just made is about every token of the integration, as what it leaves behind is.
  const address = addressFrom(base, parseRequest({ integration }));
  return { kind: 'redirect', parameters, otherwise: form(WORDS.changeTitle, renderApplied(applied, address)) };
}

/** The page that says why something was not done. */
export function refused(code: string, message: string, address: Address | null): Shown {
  return form(WORDS.title, renderRefusal(code, message, address));
}

/** The page that says what failed, where, and what to do; nothing of how it is made inside. */
export function failed(thrown: unknown, view: Route['view'] | null, address: Address | null): Shown {
  return refused('TD_UNEXPECTED', failure(thrown, view), address);
}

function changePage(request: Request, change: number, address: Address): Shown {
  const shown = showChange(change, request);
  try {
    // What a change came to is what an integration is to hear from now on.
    if (shown.examined) updateSnapshots(request, shown.examined, UNITS_FOR_SNAPSHOTS);
  } catch {
    // The page of a change that was made a moment ago is shown all the same.
  }
  return form(WORDS.changeTitle, framed(changeContent(shown, request.profile, address)));
}

function form(title: string, content: string, confirm: { nonce: string; label: string } | null = null): Shown {
  return { kind: 'form', title, content, confirm };
}

function reportPage(
  request: Request,
  order: Extract<Route, { view: 'report' }>,
  address: Address,
  accountId: string,
): string {
  try {
    const examined = examine(request);
    const { facts, diagnosis, report } = examined;
    const table = tokenTable(diagnosis, order);
    if (order.page > table.pages) throw pageNotFound({ ...order, pageSize: ROWS_ON_A_PAGE, pages: table.pages });
    const changes = changesAbout(employeesOf(facts, table));
    updateSnapshots(request, examined, isFirstView() ? UNITS_OF_FIRST_VIEW : UNITS_FOR_SNAPSHOTS);
    const repairs = repairsOf(facts, request.profile);
    return renderPage({ report, profile: request.profile, repairs, changes, table, address });
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    const report = unansweredReport(request.profile.id, accountId, {
      code: codeOf(thrown),
      message: messageOf(thrown),
    });
    const table = tokenTable({ tokens: [] }, order);
    return renderPage({ report, profile: request.profile, repairs: [], changes: null, table, address });
  }
}

/** The employees whose changes are listed: all, or of very many those in the rows of the page. */
function employeesOf({ entities }: Facts, { rows }: TokenTable): number[] {
  const employees = entities.filter(({ type }) => type.known && type.value === 'EMPLOYEE').map(({ id }) => id);
  if (employees.length <= MOST_EMPLOYEES) return employees;
  const onPage = new Set(rows.map(({ entity }) => entity.id));
  return employees.filter((id) => onPage.has(id));
}

const MOST_EMPLOYEES = 200;

function takenAway(request: Request, { view, names, paging }: Extract<Route, { view: 'text' | 'json' }>): Shown {
  const examined = examine(request, paging);
  const { facts: read, report } = examined;
  updateSnapshots(request, examined, UNITS_FOR_SNAPSHOTS);
  const facts = names ? read : anonymous(read);
  const diagnosis = diagnose(facts, request.profile);
  const page = pageOf(diagnosis, facts.credentials.known, paging);
  const shared = explained(facts, request.profile, diagnosis, report.cost, page);
  return view === 'json'
    ? file('application/json', 'token-doctor.json', `${JSON.stringify(shared, null, 2)}\n`)
    : file('text/plain', 'token-doctor.txt', `${renderText(shared)}\n`);
}

function linesFor(request: Request, role: number): string {
  const { facts } = examine(request);
  const grants = planChanges(facts, request.profile).flatMap((change) =>
    change.kind === 'grant-permission' && change.role === role ? [change] : [],
  );
  if (grants.length === 0) {
    throw new BadRequest('TD_WRONG_TYPE', `The plan grants nothing to role ${role}: look at the report again.`);
  }
  return roleLines(readRoleScriptId(role), grants);
}

/** What is written whole: nothing in it may run, and no other site may frame it. */
function file(type: string, name: string, content: string): Shown {
  return {
    kind: 'file',
    content,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `${type === 'text/plain' ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  };
}
