/** The page's forms as a browser without JavaScript sends them. */
import type { Running } from '../../../cli/embedded';
import type { Caller } from '../../../emulator';
import { anAdministrator, PAGE, sessionOf } from '../../page/support/session';

export interface Shown {
  /** Markup. */
  readonly html: string;
  /** What a person reads, with one blank between words. */
  readonly text: string;
  /** What is in a field, as a browser shows it. */
  readonly field: (name: string) => string;
  /** Where the browser is, after redirects. */
  readonly at: URLSearchParams;
  readonly units: number;
}

export interface Visitor {
  readonly open: (view: string) => Promise<Shown>;
  /** Sends the fields of a page, with what somebody typed, by one of its buttons. */
  readonly press: (button: string, typed?: Readonly<Record<string, string>>) => Promise<Shown>;
  /** Presses NetSuite's own button on a page. */
  readonly confirm: (shown: Shown, typed?: Readonly<Record<string, string>>) => Promise<Shown>;
}

export async function visitor(running: Running, caller: Caller = anAdministrator(running)): Promise<Visitor> {
  const cookie = await sessionOf(running, caller);
  const base = `${running.serving.url}${PAGE}`;
  const read = async (response: Response): Promise<Shown> => {
    // The styles are the same on every page.
    const html = (await response.text()).replace(/<style>[\s\S]*?<\/style>/g, '');
    return {
      html,
      text: html
        .replace(/<textarea[\s\S]*?<\/textarea\s*>|<script>[\s\S]*?<\/script>|<[^>]*>/g, '')
        .replace(/\s+/g, ' '),
      field: (name) => fieldIn(html, name),
      at: new URL(response.url).searchParams,
      units: Number(response.headers.get('x-embedded-units')),
    };
  };
  const post = async (fields: Readonly<Record<string, string>>): Promise<Shown> =>
    read(
      await fetch(`${base}&view=profiles`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        // A browser sends the lines of a field with line ends of its own.
        body: new URLSearchParams(
          Object.entries(fields).map(([name, value]) => [name, value.replace(/\r\n|\n/g, '\r\n')]),
        ).toString(),
      }),
    );
  return {
    open: async (view) => read(await fetch(`${base}${view}`, { headers: { cookie } })),
    press: (button, typed = {}) => post({ td_profile_do: button, ...typed }),
    confirm: (shown, typed = {}) =>
      post({
        custpage_td_nonce: shown.field('custpage_td_nonce'),
        td_profile_confirm: shown.field('td_profile_confirm'),
        ...(shown.html.includes('name="td_profile_text"') ? { td_profile_text: shown.field('td_profile_text') } : {}),
        ...typed,
      }),
  };
}

function fieldIn(html: string, name: string): string {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([\\s\\S]*?)</textarea`).exec(html);
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html);
  return (area?.[1] ?? input?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
