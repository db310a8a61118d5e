/** Types of script parameters that the emulator has; any other is refused by name when it is deployed. */
export const PARAMETER_TYPES = ['CHECKBOX', 'INTEGER', 'TEXT'] as const;

export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** What a parameter holds, as `getParameter` answers it (ASSUMED); null: nothing. */
export type ParameterValue = boolean | number | string | null;

/** One parameter of a script, with the value that a deployment gives it. */
export interface Parameter {
  readonly type: ParameterType;
  readonly value: ParameterValue;
}

/** The type that `<fieldtype>` names; undefined if it is none that the emulator has. */
export function parameterType(name: string): ParameterType | undefined {
  return PARAMETER_TYPES.find((type) => type === name);
}

/** What the text of an element says for a parameter; empty text: nothing. Undefined if it says nothing of that type. */
export function readParameter(type: ParameterType, text: string): ParameterValue | undefined {
  switch (type) {
    case 'CHECKBOX':
      return text === 'T' || (text === '' || text === 'F' ? false : undefined);
    case 'INTEGER':
      if (text === '') return null;
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
    case 'TEXT':
      return text === '' ? null : text;
  }
}

/** Whether somebody can enter this value on a deployment: a box is checked or not, the others may be emptied. */
export function isParameterValue(type: ParameterType, value: ParameterValue): boolean {
  switch (type) {
    case 'CHECKBOX':
      return typeof value === 'boolean';
    case 'INTEGER':
      return value === null || Number.isSafeInteger(value);
    case 'TEXT':
      return value === null || (typeof value === 'string' && value.trim() !== '');
  }
}
