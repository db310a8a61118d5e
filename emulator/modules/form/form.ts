import type { Execution } from '../../model';
import { optionsOf, required, requiredString, textOf } from '../arguments';
import { strictObject } from '../strict';
import { FIELD_TYPE, RENDERED_FIELD_TYPES } from './enums';
import { fieldObject } from './field';
import { type FormField, type FormPage, registerForm } from './page';

type Fail = Execution['fail'];

/** `message.Type` of N/ui/message, by number and by name. */
const MESSAGE_KINDS = ['confirmation', 'information', 'warning', 'error'];

/** `serverWidget.Form`: fields, field groups, buttons and page messages. Sublists, tabs and client scripts are refused. */
export function formObject(page: FormPage, fail: Fail): object {
  const objects = new Map<string, object>();
  const noClientScript = (property: string) => (): never => {
    throw fail('EMULATOR_MEMBER_MISSING', `serverWidget.Form: the emulator does not have \`${property}\`.`);
  };
  const form = strictObject(
    'serverWidget.Form',
    Object.defineProperties(
      {
        get title() {
          return page.title;
        },
        set title(value: string) {
          page.title = value;
        },
        addField(options: unknown): object {
          const field = readField(options, page, fail);
          const object = fieldObject(field, fail);
          page.fields.push(field);
          objects.set(field.id, object);
          return object;
        },
        getField(options: unknown): object | null {
          const given = optionsOf(options, 'Form.getField', fail);
          return objects.get(requiredString(given, 'id', 'Form.getField', fail)) ?? null;
        },
        addFieldGroup(options: unknown): object {
          const given = optionsOf(options, 'Form.addFieldGroup', fail);
          const id = requiredString(given, 'id', 'Form.addFieldGroup', fail);
          const label = requiredString(given, 'label', 'Form.addFieldGroup', fail);
          page.groups.push({ id, label });
          return strictObject('serverWidget.FieldGroup', { id, label }, fail);
        },
        addButton(options: unknown): object {
          const given = optionsOf(options, 'Form.addButton', fail);
          const id = requiredString(given, 'id', 'Form.addButton', fail);
          const label = requiredString(given, 'label', 'Form.addButton', fail);
          const onClick = typeof given.functionName === 'string' ? given.functionName : '';
          page.buttons.push({ kind: 'button', id, label, onClick });
          return strictObject('serverWidget.Button', { id, label }, fail);
        },
        addSubmitButton: (options?: unknown) => addPlainButton(page, 'submit', 'Save', options, fail),
        addResetButton: (options?: unknown) => addPlainButton(page, 'reset', 'Reset', options, fail),
        addPageInitMessage(options: unknown): void {
          if (typeof options !== 'object' || options === null) {
            throw fail('WRONG_PARAMETER_TYPE', 'Form.addPageInitMessage: options must be an object');
          }
          const given = optionsOf(options, 'Form.addPageInitMessage', fail);
          const type = required(given, 'type', 'Form.addPageInitMessage', fail);
          const kind = typeof type === 'number' ? MESSAGE_KINDS[type] : MESSAGE_KINDS.find((name) => name === type);
          page.messages.push({
            kind: kind ?? 'information',
            title: textOf(given.title),
            message: textOf(given.message),
          });
        },
      },
      {
        clientScriptModulePath: {
          get: noClientScript('clientScriptModulePath'),
          set: noClientScript('clientScriptModulePath'),
        },
        clientScriptFileId: { get: noClientScript('clientScriptFileId'), set: noClientScript('clientScriptFileId') },
      },
    ),
    fail,
  );
  registerForm(form, page);
  return form;
}

function readField(options: unknown, page: FormPage, fail: Fail): FormField {
  const member = 'Form.addField';
  const given = optionsOf(options, member, fail);
  const id = requiredString(given, 'id', member, fail);
  const label = requiredString(given, 'label', member, fail);
  const type = requiredString(given, 'type', member, fail).toUpperCase();
  if (given.source !== undefined) {
    throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have the option \`source\`.`);
  }
  if (!(type in FIELD_TYPE)) {
    throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: type`);
  }
  if (!RENDERED_FIELD_TYPES.has(type)) {
    throw fail('EMULATOR_MEMBER_MISSING', `serverWidget.FieldType: the emulator does not render \`${type}\` fields.`);
  }
  if (page.fields.some((field) => field.id === id)) {
    throw fail('SSS_DUPLICATE_FIELD_ID', `${member}: the form has a field ${id} already`);
  }
  const container = given.container;
  return {
    id,
    label,
    type,
    container: typeof container === 'string' ? container : undefined,
    defaultValue: '',
    isMandatory: false,
    displayType: 'NORMAL',
    help: '',
    options: [],
  };
}

function addPlainButton(page: FormPage, kind: 'submit' | 'reset', label: string, options: unknown, fail: Fail): object {
  const given = options === undefined ? {} : optionsOf(options, 'Form.addSubmitButton', fail);
  const shown = typeof given.label === 'string' && given.label !== '' ? given.label : label;
  page.buttons.push({ kind, id: kind === 'submit' ? 'submitter' : 'resetter', label: shown, onClick: '' });
  return strictObject('serverWidget.Button', { id: kind === 'submit' ? 'submitter' : 'resetter', label: shown }, fail);
}
