import type { Execution } from '../../model';
import { optionsOf, required, requiredString, textOf } from '../arguments';
import { strictObject } from '../strict';
import { FIELD_DISPLAY_TYPE } from './enums';
import type { FormField } from './page';

/** `serverWidget.Field`. Break and layout types are accepted and change nothing: they only move things about. */
export function fieldObject(field: FormField, fail: Execution['fail']): object {
  const self: object = strictObject(
    'serverWidget.Field',
    {
      id: field.id,
      type: field.type,
      get label() {
        return field.label;
      },
      set label(value: string) {
        field.label = value;
      },
      get defaultValue(): unknown {
        return field.defaultValue;
      },
      set defaultValue(value: unknown) {
        field.defaultValue = textOf(value);
      },
      get isMandatory() {
        return field.isMandatory;
      },
      set isMandatory(value: boolean) {
        field.isMandatory = value;
      },
      addSelectOption(options: unknown): void {
        const given = optionsOf(options, 'Field.addSelectOption', fail);
        // An empty value is the usual way to offer "none", so only its absence is an error.
        if (given.value === undefined) required(given, 'value', 'Field.addSelectOption', fail);
        if (given.text === undefined) required(given, 'text', 'Field.addSelectOption', fail);
        field.options.push({
          value: textOf(given.value),
          text: textOf(given.text),
          isSelected: given.isSelected === true,
        });
      },
      setHelpText(options: unknown): void {
        field.help = requiredString(optionsOf(options, 'Field.setHelpText', fail), 'help', 'Field.setHelpText', fail);
      },
      updateDisplayType(options: unknown): object {
        const member = 'Field.updateDisplayType';
        const type = requiredString(optionsOf(options, member, fail), 'displayType', member, fail);
        if (!(type in FIELD_DISPLAY_TYPE)) {
          throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: displayType`);
        }
        field.displayType = type;
        return self;
      },
      updateBreakType(options: unknown): object {
        requiredString(optionsOf(options, 'Field.updateBreakType', fail), 'breakType', 'Field.updateBreakType', fail);
        return self;
      },
      updateLayoutType(options: unknown): object {
        requiredString(
          optionsOf(options, 'Field.updateLayoutType', fail),
          'layoutType',
          'Field.updateLayoutType',
          fail,
        );
        return self;
      },
    },
    fail,
  );
  return self;
}
