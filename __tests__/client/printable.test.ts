/** What may be printed on a terminal. */
import { oneLine, printable, visible } from '../../client/src/printable.ts';

it('shows control characters as JSON writes them, and leaves lines as they are', () => {
  expect(visible('a\u001b[31m\u007f\u009b\r\n\tb')).toBe('a\\u001b[31m\\u007f\\u009b\\u000d\n\tb');
  expect(JSON.parse(visible('"\u009b"'))).toBe('\u009b');
});

it('makes one line of what a stranger wrote, and a short one', () => {
  expect(oneLine(' a\u202eb\n\u0000c ')).toBe('a b c');
  expect(printable('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
});
