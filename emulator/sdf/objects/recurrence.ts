import { boolean, type Field, type Fields, group, type ItemSpec, requiredText, text } from './spec';

const REPEATS = ['PT15M', 'PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT6H', 'PT8H', 'PT12H'];
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const ORDINALS = ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'LAST'] as const;

const SOURCE = 'D/SDFxml_27094036; its fields from an exported list of SDF’s objects';

const required: Field = { ...boolean, required: true };
const start: Fields = {
  startdate: requiredText,
  starttime: requiredText,
  repeat: { kind: 'one-of', values: REPEATS },
};
const ending: Fields = { ...start, enddate: text };
const byDay: Fields = {
  orderofweek: { kind: 'one-of', values: ORDINALS, required: true },
  dayofweek: { kind: 'one-of', values: DAYS, required: true },
};
const kind = (name: string, fields: Fields): ItemSpec => ({ name, source: SOURCE, fields });

/** `<recurrence>` holds one of these. */
export const recurrence: Field = group(
  kind('single', start),
  kind('daily', { ...ending, everyxdays: requiredText }),
  kind('everyweekday', ending),
  kind('weekly', {
    ...ending,
    everyxweeks: requiredText,
    ...Object.fromEntries(DAYS.map((day) => [day.toLowerCase(), required])),
  }),
  kind('monthly', { ...ending, everyxmonths: requiredText }),
  kind('monthlydayofweek', { ...ending, ...byDay, everyxmonths: requiredText }),
  kind('yearly', ending),
  kind('yearlydayofweek', { ...ending, ...byDay }),
);
