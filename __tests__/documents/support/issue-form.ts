/**
 * What GitHub takes for an issue form. Sources, on docs.github.com below
 * communities/using-templates-to-encourage-useful-issues-and-pull-requests: syntax-for-issue-forms, syntax-for-githubs-form-schema,
 * common-validation-errors-when-creating-issue-forms.
 */
import { z } from 'zod';

/** Where a text is expected, an empty one is refused. */
const TEXT = z.string().refine((text) => text.trim() !== '', 'is empty');
const ID = z.string().regex(/^[A-Za-z0-9_-]+$/, 'can only contain numbers, letters, - and _');
const VALIDATIONS = z.strictObject({ required: z.boolean() }).optional();
/** GitHub refuses labels that ask for credentials. It names "password"; the others are our own. */
const LABEL = TEXT.refine((text) => !/password|passphrase|\bsecrets?\b|credential/i.test(text), 'asks for a secret');

const ASKED = { label: LABEL, description: TEXT.optional() };
const WRITTEN = { ...ASKED, placeholder: TEXT.optional(), value: TEXT.optional() };

const OPTIONS = z
  .array(TEXT)
  .min(1)
  .refine((options) => new Set(options).size === options.length, 'options must be unique')
  .refine((options) => options.every((option) => option.toLowerCase() !== 'none'), 'none is reserved');

const CHECKBOXES = z
  .array(z.strictObject({ label: TEXT, required: z.boolean().optional() }))
  .min(1)
  .refine((options) => new Set(options.map(({ label }) => label)).size === options.length, 'labels must be unique');

const ELEMENT = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: TEXT }) }),
  z.strictObject({
    type: z.literal('textarea'),
    id: ID.optional(),
    attributes: z.strictObject({ ...WRITTEN, render: TEXT.optional() }),
    validations: VALIDATIONS,
  }),
  z.strictObject({
    type: z.literal('input'),
    id: ID.optional(),
    attributes: z.strictObject(WRITTEN),
    validations: VALIDATIONS,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id: ID.optional(),
    attributes: z.strictObject({
      ...ASKED,
      multiple: z.boolean().optional(),
      default: z.int().optional(),
      options: OPTIONS,
    }),
    validations: VALIDATIONS,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id: ID.optional(),
    attributes: z.strictObject({ ...ASKED, options: CHECKBOXES }),
  }),
]);

/** A body without any question is refused, and so are two questions of one id or one label. */
const BODY = z
  .array(ELEMENT)
  .refine((body) => body.some(({ type }) => type !== 'markdown'), 'must ask for something')
  .refine(
    (body) => areUnique(body.flatMap((one) => ('id' in one && one.id !== undefined ? [one.id] : []))),
    'two ids are equal',
  )
  .refine(
    (body) => areUnique(body.flatMap((one) => ('label' in one.attributes ? [one.attributes.label] : []))),
    'two labels are equal',
  );

/** An issue form; strict, because GitHub refuses a form with a key that it does not know. */
export const ISSUE_FORM = z.strictObject({
  name: TEXT,
  description: TEXT,
  title: TEXT.optional(),
  labels: z.array(TEXT).optional(),
  assignees: z.array(TEXT).optional(),
  projects: z.array(TEXT).optional(),
  body: BODY,
});

/** `config.yml`, which says what the chooser of templates shows besides. */
export const CHOOSER = z.strictObject({
  blank_issues_enabled: z.boolean().optional(),
  contact_links: z.array(z.strictObject({ name: TEXT, url: z.url({ protocol: /^https$/ }), about: TEXT })).optional(),
});

function areUnique(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size === texts.length;
}
