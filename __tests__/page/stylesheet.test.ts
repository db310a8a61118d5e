/**
 * The page's style sheet: a file that people read, and fewer bytes of the same that are sent.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { css } from '../../src/TypeScript/page/page.css';

const { compact } = jest.requireActual<{ compact: (css: string) => string }>('../../stylesheet.cjs');

it.each([
  ['comments and blanks', '/* why */\n.a {\n  margin: 0 auto;\n}\n', '.a{margin:0 auto}'],
  ['a zero before a point', '.a {\n  margin: 0.5em 10.05em 0;\n}', '.a{margin:.5em 10.05em 0}'],
  ['blanks of a selector', '.a + .b,\n.a > .b::before {\n  top: 0;\n}', '.a+.b,.a>.b::before{top:0}'],
  ['quotes of an attribute', ".a[type='b'] {\n  top: 0;\n}", '.a[type=b]{top:0}'],
  [
    'blanks within a media query',
    '@media screen and (min-width: 9px) {\n  .a {\n    top: 0;\n  }\n  .b {\n    top: 0;\n  }\n}',
    '@media screen and (min-width:9px){.a{top:0}.b{top:0}}',
  ],
])('is sent without %s', (_, written, sent) => {
  expect(compact(written)).toBe(sent);
});

it.each([
  ['a descendant', '.a :focus,\n.a .b {\n  top: 0;\n}', '.a :focus,.a .b{top:0}'],
  ['a calculation', '.a {\n  top: calc(1px + 2px);\n}', '.a{top:calc(1px + 2px)}'],
  ['a text', ".a {\n  content: '0.5 /* { a: b; } */';\n}", ".a{content:'0.5 /* { a: b; } */'}"],
  ['a list of values', '.a {\n  grid-column: 1 / -1;\n}', '.a{grid-column:1 / -1}'],
])('is sent with what a browser needs: the blanks of %s', (_, written, sent) => {
  expect(compact(written)).toBe(sent);
});

it('is sent as one rule a line, each below the class of the page', () => {
  const rules = css.trim().split('\n');

  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter((rule) => !/^(\.td[ {:]|@media )/.test(rule))).toEqual([]);
  const selectors = css
    .replaceAll(/@media[^{]*\{/g, '')
    .match(/[^{}]+(?=\{)/g)
    ?.flatMap((list) => list.split(/,(?![^(]*\))/));
  expect(selectors?.filter((selector) => !/^\s*\.td\b/.test(selector))).toEqual([]);
});

it('is what stands in page.css', () => {
  const file = readFileSync(join(PROJECT, 'src', 'TypeScript', 'page', 'page.css'), 'utf8');

  expect(css.trim()).toBe(compact(file));
  expect(css.length).toBeLessThan(file.length);
});

it('is no module outside the build and the tests: no command imports the page', () => {
  const importing = ['cli', 'emulator', 'client/src', 'examples'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /TypeScript\/(page|repair)\//.test(readFileSync(join(PROJECT, folder, name), 'utf8'))),
  );

  expect(importing).toEqual([]);
});
