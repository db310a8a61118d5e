import type { FormButton, FormField, FormPage } from '../modules/form/page';
import { type Html, html, trusted } from './html';

/**
 * A serverWidget form as NetSuite lays it out: one `<form>` around everything, INLINEHTML included, which posts back to
 * the page's own address. That INLINEHTML stands inside the form is INFERRED from public scripts.
 *
 * @param action path and query of the Suitelet
 */
export function renderForm(form: FormPage, action: string): Html {
  const grouped = new Set(form.groups.map((group) => group.id));
  const loose = form.fields.filter((field) => field.container === undefined || !grouped.has(field.container));
  const buttons = form.buttons.map(renderButton);
  return html`${form.messages.map(
      ({ kind, title, message }) =>
        html`<div class="ns-note ${kind}" role="status">
          <strong>${title}</strong>
          <div>${trusted(message)}</div>
        </div>`,
    )}
    <form id="main_form" name="main_form" method="post" action="${action}">
      ${buttons.length === 0 ? undefined : html`<div class="ns-buttons">${buttons}</div>`} ${loose.map(renderField)}
      ${form.groups.map(
        (group) =>
          html`<fieldset>
            <legend>${group.label}</legend>
            ${form.fields.filter((field) => field.container === group.id).map(renderField)}
          </fieldset>`,
      )}
    </form>`;
}

function renderButton(button: FormButton): Html {
  if (button.kind === 'submit')
    return html`<button class="primary" name="submitter" value="${button.label}">${button.label}</button>`;
  if (button.kind === 'reset') return html`<button type="reset">${button.label}</button>`;
  return html`<button type="button" id="${button.id}" name="${button.id}" onclick="${button.onClick}">
    ${button.label}
  </button>`;
}

function renderField(field: FormField): Html {
  if (field.displayType === 'NODISPLAY') return html``;
  if (field.type === 'INLINEHTML') {
    return field.displayType === 'HIDDEN'
      ? html``
      : html`<div id="${field.id}_val">${trusted(field.defaultValue)}</div>`;
  }
  if (field.displayType === 'HIDDEN')
    return html`<input type="hidden" name="${field.id}" value="${field.defaultValue}" />`;
  if (field.type === 'LABEL' || field.type === 'HELP') return html`<p class="ns-field">${field.label}</p>`;
  return html`<div class="ns-field">
    <label for="${field.id}">${field.label}${field.isMandatory ? ' *' : ''}</label>${
      field.displayType === 'INLINE' ? html`<span id="${field.id}">${field.defaultValue}</span>` : control(field)
    }${field.help === '' ? undefined : html`<small>${field.help}</small>`}
  </div>`;
}

function control(field: FormField): Html {
  const state = [
    field.isMandatory ? ' required' : '',
    field.displayType === 'DISABLED' ? ' disabled' : '',
    field.displayType === 'READONLY' ? ' readonly' : '',
  ].join('');
  const { id, defaultValue } = field;
  switch (field.type) {
    case 'SELECT':
      return html`<select id="${id}" name="${id}" ${state}>
        ${field.options.map((option) => {
          const isSelected = defaultValue === '' ? option.isSelected : option.value === defaultValue;
          return html`<option value="${option.value}" ${isSelected ? ' selected' : ''}>${option.text}</option>`;
        })}
      </select>`;
    case 'TEXTAREA':
    case 'LONGTEXT':
      return html`<textarea id="${id}" name="${id}" rows="4" cols="60" ${state}>${defaultValue}</textarea>`;
    case 'CHECKBOX':
      return html`<input
        type="checkbox"
        id="${id}"
        name="${id}"
        value="T"
        ${defaultValue === 'T' ? ' checked' : ''}${state}
      />`;
    default:
      return html`<input type="text" id="${id}" name="${id}" value="${defaultValue}" ${state} />`;
  }
}
