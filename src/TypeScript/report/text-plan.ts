/**
 * How to fix it, as plain text.
 */
import { fill } from '../diagnosis/checks/define';
import type { FieldChange, Plan, Report, Step } from './contract';
import { proofOf } from './proof';
import { more, verdictWord } from './text-lines';
import { effectLines } from './text-what-if';
import { credentialsSentence } from './credential-words';
import { REPORT_WORDS as WORDS } from './words';

/** Empty where there is nothing to fix. */
export function planText(report: Report): string {
  const { plan } = report;
  if (plan.steps.length === 0) return '';
  return [
    WORDS.plan,
    ...plan.steps.flatMap((step, index) => stepLines(report, step, index)),
    ...more(plan.stepsCut, 'steps before the last one', '  '),
    `  ${proofOf(report)} Verdict after these steps: ${verdictWord(plan.verdictAfter)}.`,
    ...effectsOnOthers(plan.effects),
  ].join('\n');
}

/** Nothing where nobody asked. */
function effectsOnOthers(effects: Plan['effects']): string[] {
  if (effects === undefined) return [];
  if (effects === null) return ['  What these steps do to other integrations could not be read.'];
  return ['  What these steps do to other integrations:', ...effectLines(effects).map((line) => `    ${line}`)];
}

function stepLines(report: Report, step: Step, index: number): string[] {
  return [
    `  ${index + 1}. ${step.title}`,
    `      ${step.where}`,
    ...step.changes.map(changeLine),
    ...more(step.changesCut, 'changes', '      '),
    ...(step.note === null ? [] : [`      ${step.note}`]),
    ...(step.retry
      ? [
          ...step.retry.places.flatMap(({ title, steps }) => [
            `      ${title}:`,
            ...steps.map((line) => `        - ${line}`),
          ]),
          ...step.retry.answers.map(({ question, answer }) => `      ${question} ${answer}`),
        ]
      : []),
    `      ${fill(WORDS.who, { who: step.who, credentials: credentialsSentence(report, step.newCredentials) })}`,
    ...step.alternatives.flatMap((alternative) => [
      `      ${fill(WORDS.alternative, { title: alternative.title })} (verdict after this: ${verdictWord(alternative.verdictAfter)})`,
      ...alternative.changes.map((change) => `  ${changeLine(change)}`),
      ...more(alternative.changesCut, 'changes', '        '),
    ]),
  ];
}

function changeLine({ record, field, from, to }: FieldChange): string {
  return `      ${record.name}: ${field}: ${from} → ${to}`;
}
