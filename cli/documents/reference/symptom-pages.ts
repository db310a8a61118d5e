/**
 * docs/symptoms/: one page a symptom, in the words that people search for.
 */
import { REPORT_WORDS as WORDS } from '../../../src/TypeScript/report/words';
import { askSection } from './ask';
import type { RefusalKind } from './fault-words';
import { FAULT_WORDS } from './fault-words';
import { blocks, bullets, madeFrom, once, type Pages, plain, quoted, section, shortened, table } from './markdown';
import {
  explainedSection,
  otherwiseSection,
  permissionQuestion,
  sourcesOf,
  stepList,
  stepsOf,
  stepsSection,
} from './meaning-sections';
import { codeLink } from './names';
import { sourceLines } from './sources';
import { symptomLink } from './symptom-links';
import { SYMPTOMS, type Symptom } from './symptoms';

const FOLDER = 'docs/symptoms';

export function symptomPages(): Pages {
  return new Map([
    ...SYMPTOMS.map((symptom): [string, string] => [`${FOLDER}/${symptom.slug}.md`, pageOf(symptom)]),
    [`${FOLDER}/README.md`, overview()],
  ]);
}

/** Each kind once, in the order of the samples. */
function kindsOf({ samples }: Symptom): RefusalKind[] {
  return once(samples.map(({ kind }) => kind));
}

function pageOf(symptom: Symptom): string {
  const { title, samples, checks = [], codes = [], related = [], sources } = symptom;
  const kinds = kindsOf(symptom);
  const [sample] = samples;
  return blocks(
    `# ${title}`,
    madeFrom('cli/documents/reference/symptoms.ts and fault-words.ts'),
    sample === undefined
      ? ''
      : `You see ${samples.length === 1 ? 'this text' : 'one of these texts'}, alone or within a longer one:`,
    quoted(samples.map(({ text }) => text)),
    section('What it means', meansOf(symptom, kinds)),
    permissionQuestion(answerOf(symptom, kinds)),
    explainedSection(kinds, checks),
    stepsFor(symptom, kinds),
    kinds.length === 0 ? '' : otherwiseSection(kinds),
    sample === undefined ? askWithoutText() : askSection(sample.text),
    section(
      'See also',
      bullets([...codes.map(codeLink), ...SYMPTOMS.filter(({ slug }) => related.includes(slug)).map(symptomLink)]),
    ),
    section('Sources', bullets(sourceLines([...sources, ...sourcesOf(kinds)]))),
  );
}

function meansOf(symptom: Symptom, kinds: readonly RefusalKind[]): string {
  if (symptom.means !== undefined) return symptom.means;
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return FAULT_WORDS[only].means;
  return bullets(kinds.map((kind) => `“${plain(firstText(symptom, kind))}” ${FAULT_WORDS[kind].means}`));
}

/** By which a kind is told from the others of the page. */
function firstText({ samples }: Symptom, kind: RefusalKind): string {
  return shortened(samples.find((sample) => sample.kind === kind)?.text ?? '');
}

/** The strongest of the answers of its kinds. */
export function answerOf({ isPermission }: Symptom, kinds: readonly RefusalKind[]): 'yes' | 'maybe' | 'login' | 'no' {
  if (isPermission !== undefined) return isPermission;
  const answers = once(kinds.map((kind) => FAULT_WORDS[kind].isPermission));
  return answers.length === 1 && answers[0] !== undefined ? answers[0] : 'maybe';
}

/**
 * Where the texts of a page mean different things, the steps stand under each text. A page that says itself what they mean and what
 * to do says all of it.
 */
function stepsFor(symptom: Symptom, kinds: readonly RefusalKind[]): string {
  const { steps = [], means } = symptom;
  if (means !== undefined && steps.length > 0) return stepsSection(steps);
  if (kinds.length < 2 || means !== undefined) return stepsSection([...steps, ...stepsOf(kinds)]);
  const groups = kinds.map(
    (kind) => `If it says “${plain(firstText(symptom, kind))}”:\n\n${stepList(FAULT_WORDS[kind].steps)}`,
  );
  return section('What to do', bullets(steps), ...groups);
}

function askWithoutText(): string {
  return `## Ask Token Doctor

There is no text to paste, so let Token Doctor check the integration. Open its page in NetSuite, or ask from outside:

\`\`\`sh
npx token-doctor preflight
\`\`\`

[How to ask](README.md)`;
}

function overview(): string {
  return blocks(
    '# Symptoms',
    madeFrom('cli/documents/reference/symptoms.ts'),
    'One page for each symptom, in the words that people see and search for. If you have a code, look at the [codes](../codes/README.md). If you look for a permission or an integration, look at the [index](../error-index.md).',
    table(
      ['what you see', 'is it a permission problem?'],
      SYMPTOMS.map((symptom) => [
        `[${symptom.title}](${symptom.slug}.md)`,
        SHORT_ANSWERS[answerOf(symptom, kindsOf(symptom))],
      ]),
    ),
    section(
      'How to ask Token Doctor',
      bullets([
        `**On the page in NetSuite**: paste the error text under “${WORDS.symptomTitle}”, and press “${WORDS.symptomAsk}”. Paste all of it, such as the whole fault or log line, not only the code. NetSuite's own sentence decides. It is usually the innermost one.`,
        "**From outside**: `npx token-doctor preflight --symptom 'the text'`, with `--integration ID` for an integration other than Expensify. [For integrators](../integrators.md) says how to set it up.",
        '**The RESTlet**: the parameter `symptom` takes the text.',
      ]),
      'The answer says what was recognised, and quotes it. Then it names the failed check that explains it. If no check does, it says what the text is about instead: data, a form, a limit, the login, the setup, or not known. If it recognises nothing, it says so. The text is not stored and not logged.',
      'Only a check that fails in your account explains a text. These pages say nothing about your account.',
    ),
  );
}

const SHORT_ANSWERS = {
  yes: 'yes',
  maybe: 'it can be',
  login: 'perhaps: it is about the login',
  no: 'no',
} as const;
