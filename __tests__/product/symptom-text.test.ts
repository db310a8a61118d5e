/**
 * An error text that somebody made to do harm: a megabyte of marks, tags, control characters and turned directions. It is
 * answered in the time of a page view, and nothing of it comes back as anything but text.
 */
import { ADMINISTRATOR, healthyAccount } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, reportIn } from './support/restlet';
import { PAGE, sessionOf } from '../page/support/session';

const NASTY = `You need  the 'Lists -> <script>alert(1)</script>\u202e\u0000\u001b[31m\ud800' permission`;
const MEGABYTE = `${NASTY} ${'\'"<&\\ Lists > you need the '.repeat(40_000)} </textarea><img src=x onerror=alert(2)>`;

it('is answered by RESTlet and page, quoted and harmless', async () => {
  expect(MEGABYTE.length).toBeGreaterThan(1_000_000);
  await serving(healthyAccount(), async (running) => {
    const begun = performance.now();
    const identity = await bySession(running, ADMINISTRATOR);
    const body = JSON.stringify({ symptom: MEGABYTE });
    const { symptom } = reportIn(await ask(running, identity, { method: 'POST', body }));
    expect(symptom?.recognised[0]?.text).toContain('<script>alert(1)</script>');
    expect(symptom?.skipped).toBe(MEGABYTE.length - 100_000);

    const cookie = await sessionOf(running, ADMINISTRATOR);
    const form = new URLSearchParams({ td_symptom: MEGABYTE });
    const response = await fetch(`${running.serving.url}${PAGE}`, { method: 'POST', headers: { cookie }, body: form });
    const page = await response.text();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(response.status).toBe(200);
    expect(page).toContain('&lt;script&gt;alert(1)');
    // Of the page's own there are neither.
    expect(page).not.toMatch(/<script>alert|<img src=x/);
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    expect(/[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069].{0,60}/u.exec(page)).toBeNull();
    expect(page.length).toBeLessThan(200_000);
  });
});
