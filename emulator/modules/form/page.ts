/** What a script has put on a Form, for the renderer. Scripts see it through N/ui/serverWidget only. */
export interface FormPage {
  title: string;
  readonly hideNavBar: boolean;
  readonly fields: FormField[];
  readonly groups: { readonly id: string; readonly label: string }[];
  readonly buttons: FormButton[];
  readonly messages: { readonly kind: string; readonly title: string; readonly message: string }[];
}

export interface FormField {
  readonly id: string;
  readonly type: string;
  /** A field group's id. */
  readonly container: string | undefined;
  label: string;
  defaultValue: string;
  isMandatory: boolean;
  displayType: string;
  help: string;
  readonly options: { readonly value: string; readonly text: string; readonly isSelected: boolean }[];
}

export interface FormButton {
  readonly kind: 'submit' | 'reset' | 'button';
  readonly id: string;
  readonly label: string;
  /** JavaScript of the page, as `functionName` of `Form.addButton`. */
  readonly onClick: string;
}

const pages = new WeakMap<object, FormPage>();

/** Ties the object that a script holds to what is rendered. */
export function registerForm(form: object, page: FormPage): void {
  pages.set(form, page);
}

/** The page behind a Form object, or nothing if the value is no Form. */
export function formPageOf(value: unknown): FormPage | undefined {
  return typeof value === 'object' && value !== null ? pages.get(value) : undefined;
}
