/**
 * The form of a registered credential: empty, with one that is there, or as it was sent, with each fault at its field.
 */
import { applicationChoices, MAPPING_KINDS } from '../../examination/mappings/catalogue';
import type { MappingFault, MappingField, MappingForm } from '../../examination/mappings/check-mapping';
import { roleChoices } from '../../examination/profiles/draft-profile';
import { formOf, requireMappingManager } from '../../repair/mappings/mapping-changes';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { mark } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { entryResponse } from '../entry-response';
import { mappingButton } from './mapping-parts';
import type { SentMapping } from './mapping-route';
import { MAPPING_FIELDS as FIELDS } from './mapping-route';
import { MAPPING_WORDS as WORDS } from './mapping-words';

const EMPTY: SentMapping = {
  entry: null,
  form: {
    ...{ application: '', name: '', kind: 'oauth2-certificate', entity: '', role: '' },
    ...{ from: '', until: '', ended: false, label: '' },
  },
};

/** What stands above and in the form after something was wrong. */
interface Wrong {
  readonly faults?: readonly MappingFault[];
  /** What is about no field; the title above it. */
  readonly problem?: { readonly title: string; readonly message: string };
  /** What is wrong stands in the entry: nobody has typed it. */
  readonly isStored?: boolean;
}

/** @throws RepairRefusal */
export function newMappingView(addresses: Addresses): FormResponse {
  requireMappingManager();
  return mappingForm(EMPTY, addresses);
}

/** @throws RepairRefusal */
export function editMappingView(entry: number, addresses: Addresses): FormResponse {
  const { form, faults } = formOf(entry);
  return mappingForm({ entry, form }, addresses, { faults, isStored: true });
}

export function mappingForm({ form, entry }: SentMapping, addresses: Addresses, wrong: Wrong = {}): FormResponse {
  const { faults = [], problem } = wrong;
  const faultOf: FaultOf = (field) => faults.find((one) => one.field === field)?.message ?? null;
  const content = html`<section class="td-form" aria-labelledby="td-new">
    ${(faults.length > 0 || problem) && problems(wrong)}
    <h2 id="td-new">${entry === null ? WORDS.newTitle : WORDS.editTitle}</h2>
    <p>${WORDS.formIntro}</p>
    ${entry !== null && html`<input type="hidden" name="${FIELDS.entry}" value="${entry}" />`}
    ${chosen('application', applicationsHere(), form.application, WORDS.chooseApplication, WORDS.applicationIdLabel, faultOf)}
    ${line('name', WORDS.nameLabel, form.name, faultOf('name'))}
    ${select(
      'kind',
      WORDS.kindLabel,
      MAPPING_KINDS.map((kind) => [kind, WORDS.kinds[kind]] as const),
      form.kind,
      faultOf('kind'),
    )}
    ${line('entity', WORDS.entityLabel, form.entity, faultOf('entity'))}
    ${chosen('role', roleChoices() ?? [], form.role, WORDS.chooseRole, WORDS.roleIdLabel, faultOf)}
    ${line('until', WORDS.untilLabel, form.until, faultOf('until'))}
    ${line('from', WORDS.fromLabel, form.from, faultOf('from'))}
    ${line('label', WORDS.labelLabel, form.label, faultOf('label'))} ${endedBox(form, faultOf('ended'))}
    ${mappingButton('check', WORDS.check, addresses)} ${waysOut(anchor(addresses.mappings.list(), WORDS.toList))}
  </section>`;
  return entryResponse(WORDS.title, content);
}

type FaultOf = (field: MappingField) => string | null;

/** The form as it was sent, in fields that nobody sees. */
export function hiddenForm({ form, entry }: SentMapping): Html {
  const field = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}" />`;
  const { ended, ...texts } = form;
  return html`${Object.entries(texts).map(([name, value]) => field(FIELDS[name as keyof typeof texts], value))}
  ${ended && field(FIELDS.ended, 'T')} ${entry !== null && field(FIELDS.entry, String(entry))}`;
}

function problems({ faults = [], problem, isStored = false }: Wrong): Html {
  return html`<section class="td-verdict td-fail" role="alert" aria-labelledby="td-faults">
    ${mark('fail')}
    <div>
      <h2 id="td-faults">${problem?.title ?? (isStored ? WORDS.storedTitle : WORDS.problemsTitle)}</h2>
      <ul class="td-profile-faults">
        ${problem && html`<li>${problem.message}</li>`}
        ${faults.map(({ field, message }) => html`<li><a href="#${FIELDS[field]}">${message}</a></li>`)}
      </ul>
      ${!isStored && html`<p class="td-quiet">${WORDS.problemsMore}</p>`}
    </div>
  </section>`;
}

type TextField = Exclude<keyof typeof FIELDS, 'button' | 'confirm' | 'entry' | 'ended'>;

function line(field: TextField, label: string, value: string, fault: string | null): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <input
      type="text"
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="off"
      spellcheck="false"
      ${marked(name, fault)}
    />
    ${faultAt(name, fault)}
  </p>`;
}

/** What has a list to choose from and may be typed all the same: a list may be longer than what is shown. */
function chosen(
  field: 'application' | 'role',
  choices: readonly { readonly id: number; readonly name: string }[],
  value: string,
  choose: string,
  idLabel: string,
  faultOf: FaultOf,
): Html {
  const isListed = value === '' || choices.some(({ id }) => String(id) === value);
  const fault = faultOf(field);
  const options = choices.map(({ id, name }) => [String(id), name === '' ? String(id) : `${name} (${id})`] as const);
  return html`${select(field, WORDS.fields[field], [['', choose], ...options], isListed ? value : '', fault)}
  ${line(field === 'role' ? 'roleId' : 'applicationId', idLabel, isListed ? '' : value, null)}`;
}

function select(
  field: TextField,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  fault: string | null,
): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" ${marked(name, fault)}>
      ${options.map(([one, words]) => html`<option value="${one}" ${one === value && html` selected`}>${words}</option>`)}
    </select>
    ${faultAt(name, fault)}
  </p>`;
}

function endedBox({ ended }: MappingForm, fault: string | null): Html {
  const name = FIELDS.ended;
  return html`<p>
    <input type="checkbox" id="${name}" name="${name}" value="T" ${ended && html` checked`} ${marked(name, fault)} />
    <label for="${name}">${WORDS.endedLabel}</label>
    ${faultAt(name, fault)}
  </p>`;
}

function marked(name: string, fault: string | null): Html | null {
  return fault === null ? null : html` aria-invalid="true" aria-describedby="${name}_fault"`;
}

function faultAt(name: string, fault: string | null): Html | null {
  return fault === null ? null : html`<span class="td-field-fault" id="${name}_fault">${mark('fail')} ${fault}</span>`;
}

/** None where they may not be read: the id may still be typed. */
function applicationsHere(): ReturnType<typeof applicationChoices> {
  try {
    return applicationChoices();
  } catch {
    return [];
  }
}
