/**
 * The changes of a repair in the words of a plan: what to do, where, who can do it, and who gets more by it.
 */
import { fill } from '../../checks/define';
import type { Facts } from '../../facts';
import { entityOf, known, roleOf, valueOr } from '../../facts';
import type { AccountFacts } from '../../overview';
import { entityReference, roleReference } from '../../references';
import { toldApart } from '../../told-apart';
import type { WhatIfChange } from '../../what-if/changes';
import type { ReportSubject } from '../../what-if/what-if';
import { levelText } from '../../../netsuite/levels';
import { permissionLabel } from '../../../netsuite/permissions';
import type { Planned } from '../field-changes';
import { wordedChange } from '../plan';
import type { Step } from '../step';
import { applyRepair } from './apply-repair';
import { changeToTry } from './change-to-try';
import type { RepairChange } from './privilege';
import { PRIVILEGES } from './privilege';
import type { RepairedCredential, SmallestRepair } from './smallest-repair';

export interface WordedChange {
  readonly step: Pick<Step, 'kind' | 'title' | 'where' | 'link' | 'who' | 'note' | 'changes'>;
  /** Who gets more by it, in a sentence. */
  readonly reach: string;
  /** Null for what cannot be tried. */
  readonly toTry: WhatIfChange | null;
  readonly serves: readonly RepairedCredential[];
}

/** A plan has one step for all lines of a record; here each stands alone. */
const TITLES = {
  'grant-permission': 'Grant the role "{role}" the permission {permission} at {level}',
  'set-global-line': 'Raise the global permission {permission} of {entity} to {level}',
} as const;

export function wordedChanges(
  account: AccountFacts,
  { changes, serving, repaired }: SmallestRepair,
  subjectOf: (application: number) => ReportSubject,
): WordedChange[] {
  const contextOf = contexts(account, changes, subjectOf);
  return serving.map(({ change, serves }) => {
    // What only keeps others from breaking is worded for those for whom the rest is done.
    const [application = 0] = [...serves, ...repaired, ...account.held].flatMap(({ application: id }) => id ?? []);
    const context = contextOf(application);
    const { kind, title, where, link, who, note, changes: fields } = wordedChange(context, change);
    return {
      step: { kind, title: titleOf(change, context.facts) ?? title, where, link, who, note, changes: fields },
      reach: PRIVILEGES[change.kind],
      toTry: changeToTry(change, account.shared),
      serves,
    };
  });
}

function titleOf(change: RepairChange, facts: Facts): string | null {
  if (change.kind !== 'grant-permission' && change.kind !== 'set-global-line') return null;
  const said = { permission: permissionLabel(change.permission), level: levelText(change.level) };
  return change.kind === 'grant-permission'
    ? fill(TITLES[change.kind], { ...said, role: roleReference(roleOf(facts, change.role)).name })
    : fill(TITLES[change.kind], { ...said, entity: entityReference(entityOf(facts, change.entity)).name });
}

/** The facts before and after for the report of an application, every record under the name that people are shown. */
function contexts(
  account: AccountFacts,
  changes: readonly RepairChange[],
  subjectOf: (application: number) => ReportSubject,
): (application: number) => Planned {
  const named = ({ shared, held }: AccountFacts): Facts =>
    toldApart({
      ...shared,
      credentials: known(held.flatMap(({ credentials }) => valueOr(credentials, []))),
      // Stryker disable next-line BooleanLiteral: no words of a change say whether a credential is missing
      credentialsComplete: false,
    });
  const before = named(account);
  const after = named(applyRepair(account, changes));
  const found = new Map<string, Planned>();
  const own = (facts: Facts, of: ReadonlySet<number | null>): Facts => ({
    ...facts,
    credentials: known(valueOr(facts.credentials, []).filter(({ integration }) => of.has(integration))),
  });
  const contextOf = ({ key, profile }: ReportSubject): Planned => {
    const of = new Set(
      account.held.map(({ application }) => application).filter((application) => subjectOf(application).key === key),
    );
    return { before: own(before, of), facts: own(after, of), profile };
  };
  return (application) => {
    const subject = subjectOf(application);
    const context = found.get(subject.key) ?? contextOf(subject);
    found.set(subject.key, context);
    return context;
  };
}
