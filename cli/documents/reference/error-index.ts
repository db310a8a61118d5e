/**
 * docs/error-index.md: finds the page of a code, of a sentence, of a symptom or of a permission.
 */
import { levelText } from '../../../src/TypeScript/netsuite/levels';
import { permissionLabel } from '../../../src/TypeScript/netsuite/permissions';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import { codeEntries, firstSentence, kindOfCode } from './code-pages';
import { blocks, madeFrom, type Pages, plain, section, shortened, table } from './markdown';
import { codeFile } from './names';
import { NETSUITE_CODES } from './netsuite-codes';
import { SYMPTOMS } from './symptoms';

export function errorIndex(): Pages {
  const text = blocks(
    '# Index: error texts, codes, permissions',
    madeFrom('the profiles in src/TypeScript/profiles/data and the words in cli/documents/reference'),
    'Search this page for the text or the code that you see. Each line leads to a page that says what it means, whether it is a permission problem, and what to do. Overviews: [symptoms](symptoms/README.md), [codes](codes/README.md), [integrations](profiles/README.md), [checks](checks/README.md).',
    section('Sentences', table(['what you see', 'page'], sentences())),
    section('Without an error text', table(['what you see'], silent())),
    section('Codes', table(['code', 'whose', 'what it means'], codes())),
    section(
      'Permissions',
      'Which integrations ask for a permission, at which level. Ids are those of SuiteScript and SDF.',
      table(['permission', 'id', 'asked for by'], permissions()),
    ),
  );
  return new Map([['docs/error-index.md', text]]);
}

/** Each sentence of a symptom, and those of codes that no symptom has. */
function sentences(): string[][] {
  const ofSymptoms = SYMPTOMS.flatMap(({ slug, title, samples }) =>
    samples.map(({ text }) => ({ text, page: `[${title.replace(/[[\]]/g, '\\$&')}](symptoms/${slug}.md)` })),
  );
  const known = new Set(ofSymptoms.map(({ text }) => text));
  const ofCodes = NETSUITE_CODES.flatMap(({ code, sentences: own }) =>
    own.filter((text) => !known.has(text)).map((text) => ({ text, page: `[${code}](codes/${codeFile(code)}.md)` })),
  );
  return [...ofSymptoms, ...ofCodes]
    .map(({ text, page }) => ({ text: text.replace(/^Permission Violation: /, '').replace(/ {2,}/g, ' '), page }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en'))
    .map(({ text, page }) => [plain(shortened(text)), page]);
}

function silent(): string[][] {
  return SYMPTOMS.filter(({ samples }) => samples.length === 0).map(({ slug, title }) => [
    `[${title}](symptoms/${slug}.md)`,
  ]);
}

function codes(): string[][] {
  return codeEntries()
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'))
    .map(({ code, owner, meaning, integrations }) => [
      `[${plain(code)}](codes/${codeFile(code)}.md)`,
      [...(owner === 'integration' ? [] : [OWNERS[owner]]), ...integrations].join(', '),
      plain(
        firstSentence(
          owner === 'netsuite' && kindOfCode(code) === undefined ? 'The sentence beside it decides.' : meaning,
        ),
      ),
    ]);
}

const OWNERS = { netsuite: 'NetSuite', 'login-audit-trail': 'Login Audit Trail' } as const;

function permissions(): string[][] {
  const asked = new Map<string, Map<string, string>>();
  for (const { id, name, requirements, advised = [] } of profileFiles.values()) {
    const lines = [
      ...requirements.flatMap(({ anyOf, level }) => anyOf.map((permission) => ({ permission, level }))),
      ...advised,
    ];
    for (const { permission, level } of lines) {
      const by = asked.get(permission) ?? new Map<string, string>();
      asked.set(permission, by);
      if (!by.has(id)) by.set(id, `[${name}](profiles/${id}.md) (${levelText(level)})`);
    }
  }
  return [...asked]
    .map(([permission, by]) => ({ label: permissionLabel(permission), permission, by: [...by.values()] }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
    .map(({ label, permission, by }) => [label, `\`${permission}\``, by.join(', ')]);
}
