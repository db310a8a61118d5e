/** The pages of registered credentials as a browser without JavaScript sees and sends them. */
import type { Running } from '../../../cli/embedded';
import type { Caller } from '../../../emulator';
import { anAdministrator, PAGE, sessionOf } from '../../page/support/session';

export interface Shown {
  /** Markup without styles. */
  readonly html: string;
  /** What a person reads, with one blank between words. */
  readonly text: string;
  /** What the fields of the page hold, by name: those that a browser sends. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the browser is, after redirects. */
  readonly at: URLSearchParams;
  readonly units: number;
}

export interface Visitor {
  readonly open: (view: string) => Promise<Shown>;
  /** Presses a button of a page, with what somebody typed into its fields. */
  readonly press: (shown: Shown, button: string, typed?: Readonly<Record<string, string>>) => Promise<Shown>;
  /** Presses NetSuite's own button on a page. */
  readonly confirm: (shown: Shown, typed?: Readonly<Record<string, string>>) => Promise<Shown>;
}

export async function visitor(running: Running, caller: Caller = anAdministrator(running)): Promise<Visitor> {
  const cookie = await sessionOf(running, caller);
  const base = `${running.serving.url}${PAGE}`;
  const post = async (fields: Readonly<Record<string, string>>): Promise<Shown> =>
    shownIn(
      await fetch(`${base}&view=mappings`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    );
  return {
    open: async (view) => shownIn(await fetch(`${base}${view}`, { headers: { cookie } })),
    press: (shown, button, typed = {}) => post({ ...shown.fields, ...typed, td_mapping_do: button }),
    confirm: (shown, typed = {}) => post({ ...shown.fields, ...typed }),
  };
}

async function shownIn(response: Response): Promise<Shown> {
  const html = (await response.text()).replace(/<style>[\s\S]*?<\/style>/g, '');
  return {
    html,
    text: plain(html.replace(/<script>[\s\S]*?<\/script>|<[^>]*>/g, '')).replace(/\s+/g, ' '),
    fields: fieldsIn(html),
    at: new URL(response.url).searchParams,
    units: Number(response.headers.get('x-embedded-units')),
  };
}

function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag, name = ''] of html.matchAll(/<input[^>]*name="(td_mapping_\w+|custpage_td_nonce)"[^>]*>/g)) {
    if (tag.includes('type="checkbox"') && !tag.includes(' checked')) continue;
    fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]*name="(td_mapping_\w+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = /value="([^"]*)"\s+selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? '';
  }
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
