/**
 * Adding a profile: where one may begin.
 */
import { fill } from '../../diagnosis/checks/define';
import { roleChoices } from '../../examination/profiles/draft-profile';
import { requireProfileManager } from '../../repair/profiles/profile-changes';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import { anchor, waysOut } from '../entry-parts';
import { faultsSection, formButton } from './profile-parts';
import type { DraftForm } from './profile-route';
import { PROFILE_FIELDS as FIELDS } from './profile-route';
import { PROFILE_WORDS as WORDS } from './profile-words';

const EMPTY: DraftForm = {
  subject: { name: '', id: '', integrationName: '', kind: 'access-token' },
  role: '',
  strength: 'published',
  list: '',
  statements: '',
};

/**
 * @param form as it was sent, to be shown again
 * @param refusal why there is no draft; null at first
 * @throws RepairRefusal
 */
export function newProfileView(addresses: Addresses, form = EMPTY, refusal: string | null = null): FormResponse {
  requireProfileManager();
  const { subject } = form;
  const content = html`<section class="td-form" aria-labelledby="td-new">
    ${refusal !== null && faultsSection(WORDS.problemsTitle, [{ line: null, place: '', message: refusal }], null)}
    <h2 id="td-new">${WORDS.newTitle}</h2>
    <p>${WORDS.newIntro}</p>
    <fieldset>
      <legend>${WORDS.subject}</legend>
      ${line('name', WORDS.name, subject.name)}
      ${line('integrationName', WORDS.integrationName, subject.integrationName)}
      ${line('id', WORDS.idLabel, subject.id)}
      ${select('kind', WORDS.kind, Object.entries(WORDS.kindWords), subject.kind)}
    </fieldset>
    <h3>${WORDS.fromRole}</h3>
    <p>${WORDS.fromRoleIntro}</p>
    ${roleFields(form)} ${formButton('from-role', WORDS.draftRole, addresses)}
    <h3>${WORDS.fromList}</h3>
    ${area('list', WORDS.fromListLabel, form.list)} ${formButton('from-list', WORDS.draftList, addresses)}
    <h3>${WORDS.fromStatements}</h3>
    ${area('statements', WORDS.fromStatementsLabel, form.statements)}
    ${formButton('from-statements', WORDS.draftStatements, addresses)}
    <h3>${WORDS.fromJson}</h3>
    <p>${WORDS.fromJsonIntro} ${anchor(addresses.profiles.edit(null), WORDS.openField)}</p>
    ${waysOut(anchor(addresses.profiles.list(), WORDS.toList))}
  </section>`;
  return entryResponse(WORDS.title, content);
}

function roleFields({ role, strength }: DraftForm): Html {
  const choices = roleChoices() ?? [];
  const isListed = choices.some(({ id }) => String(id) === role);
  return html`${
    choices.length > 0 &&
    select(
      'role',
      WORDS.roleLabel,
      [
        ['', WORDS.chooseRole],
        ...choices.map(({ id, name }) => [String(id), fill('{name} ({id})', { name, id: String(id) })] as const),
      ],
      isListed ? role : '',
    )
  }
  ${line('roleId', choices.length > 0 ? WORDS.roleIdLabel : WORDS.roleLabel, isListed ? '' : role)}
  ${select(
    'strength',
    WORDS.strengthLabel,
    [
      ['published', WORDS.strengthPublished],
      ['required', WORDS.strengthRequired],
    ],
    strength,
  )}`;
}

type Field = keyof typeof FIELDS;

function line(field: Field, label: string, value: string): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off" spellcheck="false" />
  </p>`;
}

function area(field: Field, label: string, value: string): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <textarea id="${name}" name="${name}" rows="6" spellcheck="false" autocomplete="off">${value}</textarea>
  </p>`;
}

function select(field: Field, label: string, options: readonly (readonly [string, string])[], chosen: string): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(([value, words]) => html`<option value="${value}" ${value === chosen && html` selected`}>${words}</option>`)}
    </select>
  </p>`;
}
