/**
 * Chromium as an npm package carries it, and the page in it as a person meets it: behind the account's login.
 */
import chromiumBinary from '@sparticuz/chromium';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Running } from '../../../cli/embedded';
import type { Caller } from '../../../emulator';
import { anAdministrator, PAGE, sessionOf } from './session';

/** Jest gives each test file modules of its own, so this is one browser a file. */
let launched: Browser | undefined;

/**
 * One process for everything would take the browser down with its first context; without the zygote each context's process
 * would start from nothing.
 */
const NOT_OURS = ['--single-process', '--no-zygote'];

/** Call it at the top of a test file: a browser before its tests, none after them. */
export function useChromium(): void {
  // A browser beside other tests on two cores takes its time; what a page may take is asserted where it matters.
  jest.setTimeout(30_000);
  beforeAll(async () => {
    // Chromium from npm is built for Linux; elsewhere, name an installed one.
    const executablePath = process.env.CHROMIUM_PATH ?? (await chromiumBinary.executablePath());
    // Without them pages are drawn by an emulated graphics card, which costs a fifth more.
    chromiumBinary.setGraphicsMode = false;
    const args = chromiumBinary.args.filter((arg) => !NOT_OURS.includes(arg));
    launched = await chromium.launch({ executablePath, args, headless: true });
  }, 60_000);

  afterAll(() => launched?.close());
}

export interface Visit {
  /** Left out: an Administrator of the account. `nobody` is met by the login page. */
  readonly as?: Caller | 'nobody';
  readonly path?: string;
  readonly javaScriptEnabled?: boolean;
}

type Look = (page: Page, context: BrowserContext) => Promise<void>;

/** Opens the page and looks at it. Whatever the look does, no host but the account's is contacted. */
export async function onPage(
  running: Running,
  look: Look,
  { as = anAdministrator(running), path = PAGE, javaScriptEnabled = true }: Visit = {},
): Promise<void> {
  if (launched === undefined) throw new Error('call useChromium() at the top of the test file');
  const { url } = running.serving;
  const context = await launched.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 } });
  // A page that does not come is a fault to be told within the time of a test.
  context.setDefaultTimeout(15_000);
  try {
    if (as !== 'nobody') {
      const [name = '', value = ''] = (await sessionOf(running, as)).split('=');
      await context.addCookies([{ name, value, url }]);
    }
    const asked = new Set<string>();
    context.on('request', (request) => asked.add(new URL(request.url()).host));
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    await look(page, context);
    expect([...asked]).toEqual([new URL(url).host]);
  } finally {
    await context.close();
  }
}

/** Compares an element's text as a person reads it. */
export async function expectText(locator: Locator, expected: RegExp): Promise<void> {
  expect(await locator.first().innerText()).toMatch(expected);
}
