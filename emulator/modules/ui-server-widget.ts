import type { Execution } from '../model';
import { optionsOf, requiredString } from './arguments';
import { FIELD_BREAK_TYPE, FIELD_DISPLAY_TYPE, FIELD_LAYOUT_TYPE, FIELD_TYPE } from './form/enums';
import { formObject } from './form/form';
import { strictModule, strictObject } from './strict';

/** N/ui/serverWidget: forms only. Lists and assistants are refused by name. */
export function serverWidgetModule(execution: Execution): object {
  const { fail } = execution;
  return strictModule(
    'N/ui/serverWidget',
    {
      FieldType: strictObject('serverWidget.FieldType', { ...FIELD_TYPE }, fail),
      FieldDisplayType: strictObject('serverWidget.FieldDisplayType', { ...FIELD_DISPLAY_TYPE }, fail),
      FieldBreakType: strictObject('serverWidget.FieldBreakType', { ...FIELD_BREAK_TYPE }, fail),
      FieldLayoutType: strictObject('serverWidget.FieldLayoutType', { ...FIELD_LAYOUT_TYPE }, fail),
      createForm(options: unknown): object {
        const given = optionsOf(options, 'serverWidget.createForm', fail);
        const title = requiredString(given, 'title', 'serverWidget.createForm', fail);
        const hideNavBar = given.hideNavBar === true;
        return formObject({ title, hideNavBar, fields: [], groups: [], buttons: [], messages: [] }, fail);
      },
    },
    fail,
  );
}
