/**
 * The tools of an assistant, each as a question to the report service: a tool says nothing that the RESTlet does not say to the same
 * caller.
 */
import { NOT_READY_FORM, OVERVIEW_FORM } from '../../report/contract';
import type { Kind, Values } from './parameters';
import { BadParameter, valuesIn } from './parameters';

/** Credentials that one answer explains: one takes half of what an answer may have. */
const EXPLAINED = 1;
/** Characters of an error text. */
const MOST_OF_SYMPTOM = 4000;
/** Characters of a list of changes. */
const MOST_OF_CHANGES = 20_000;
/** Changes in it. */
const MOST_CHANGES_OF_TOOL = 100;
/** Ids of profiles have at most 64. */
const WORD: Kind = { text: 64 };

export const TOOLS = ['diagnose', 'notReady', 'whatIf'] as const;
export type ToolName = (typeof TOOLS)[number];

/** What the RESTlet would be sent. */
type Question = (sent: unknown) => Readonly<Record<string, unknown>>;

/** @throws BadParameter */
export const QUESTIONS: Readonly<Record<ToolName, Question>> = {
  diagnose(sent) {
    const values = valuesIn(sent, {
      integration: WORD,
      symptom: { text: MOST_OF_SYMPTOM },
      token: 'number',
      employee: 'number',
      role: 'number',
      kind: WORD,
      page: 'number',
    });
    if (values.integration !== undefined) return { ...values, own: false, page: values.page ?? 1, pageSize: EXPLAINED };
    return { form: OVERVIEW_FORM, symptom: symptomAlone(values) };
  },
  notReady(sent) {
    valuesIn(sent, {});
    return { form: NOT_READY_FORM };
  },
  whatIf(sent) {
    const { whatIf } = valuesIn(sent, { whatIf: { text: MOST_OF_CHANGES } });
    return { whatIf: changesIn(whatIf) };
  },
};

/** Without an integration there is an error text, and nothing that needs one. */
function symptomAlone({ symptom, ...others }: Values): string {
  const isText = typeof symptom === 'string' && symptom.trim() !== '';
  if (isText && Object.keys(others).length === 0) return symptom;
  throw new BadParameter(
    'TD_WRONG_TYPE',
    'Send integration: the id of a profile, or the internal id of an application. Or send symptom alone.',
    'integration',
  );
}

/** The list stands in a text: NetSuite hands over texts, numbers and yes or no only. */
function changesIn(text: string | number | undefined): readonly unknown[] {
  const list = parsed(text);
  if (!Array.isArray(list)) {
    throw new BadParameter(
      'TD_WRONG_TYPE',
      'The parameter whatIf must be a text with a JSON list of changes, such as [{"kind": "set-role-active", "id": 1001, "value": false}].',
      'whatIf',
    );
  }
  if (list.length > 0 && list.length <= MOST_CHANGES_OF_TOOL) return list;
  throw new BadParameter(
    'TD_BAD_CHANGE',
    `There are ${list.length} changes. Send from 1 to ${MOST_CHANGES_OF_TOOL}.`,
    'whatIf',
  );
}

function parsed(text: string | number | undefined): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
