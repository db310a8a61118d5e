/**
 * Every state of the page, in a real browser: what axe says of it, that it fits a phone and a screen at 200 % zoom, that
 * nothing moves while it comes. Each state leaves a picture in docs/images.
 */
import { serving } from '../product/support/account';
import { onPage, useChromium } from './support/browser';
import { measureView, writeFigures } from './support/figures';
import { axeViolations, fit, FITS_EVERY_SCREEN, serious, shiftOf } from './support/judge';
import { picture } from './support/pictures';
import { STATES } from './support/states';

useChromium();
afterAll(writeFigures);

describe('whatever state the page is in', () => {
  it.each(STATES)('$name: axe finds nothing serious, it fits every screen, nothing moves', async (state) => {
    await serving(state.account, (running) =>
      onPage(
        running,
        async (page) => {
          await state.open?.(page, running);
          await page.getByText(state.shows).first().waitFor();
          const shift = await shiftOf(page);
          await picture(page, state.name);
          expect(shift).toBe(0);
          const violations = await axeViolations(page);
          expect(serious(violations)).toEqual([]);
          await measureView(page, state.name, violations);
          expect(await fit(page)).toEqual(FITS_EVERY_SCREEN);
        },
        state.visit,
      ),
    );
  });
});
