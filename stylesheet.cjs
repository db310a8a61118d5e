/**
 * A style sheet as a module: what the bundle's build and the tests make of a `.css` file.
 */

/**
 * The same rules in fewer bytes, one a line: without comments, and without the blanks and quotes that a browser does not need.
 * For sheets as Prettier formats them. Texts stay as they are.
 *
 * @param {string} css
 * @returns {string}
 */
function compact(css) {
  const texts = [];
  const keep = (text) => `\ue000${texts.push(text) - 1}\ue000`;
  return (
    css
      // One search for both: an apostrophe in a comment begins no text, and "/*" in a text no comment.
      .replaceAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (found) =>
        found.startsWith('/*') ? '' : keep(found),
      )
      .replaceAll(/\s+/g, ' ')
      // Of a selector; "+" stands elsewhere in calc() too, where its blanks count.
      .replaceAll(/[^{};]+(?=\{)/g, (selector) => selector.replaceAll(/ ?([+>~]) ?/g, '$1'))
      .replaceAll(/ ?([{};,]) ?/g, '$1')
      .replaceAll(/([{;(]-{0,2}[a-z][a-z-]*): /g, '$1:')
      .replaceAll(/(?<![\d.])0\.(?=\d)/g, '.')
      .replaceAll(/ ?(\/) ?(?=\ue000)/g, '$1')
      .replaceAll(' !important', '!important')
      .replaceAll(';}', '}')
      .replaceAll(/@[^{}]+\{(?:[^{}]+\{[^{}]*\})*\}|[^{}]+\{[^{}]*\}/g, '$&\n')
      .replaceAll(/\ue000(\d+)\ue000/g, (_, place) => texts[Number(place)])
      .replaceAll(/(?<=\[[a-z-]+[~|^$*]?=)(["'])([a-z]+)\1(?=\])/g, '$2')
      .trim()
  );
}

/**
 * The source of a module that exports the sheet as the text `css`, readable line by line.
 *
 * @param {string} css
 * @returns {string} JavaScript, an ES module
 */
function moduleOf(css) {
  return `export const css = \`\n${compact(css).replaceAll(/[\\`$]/g, '\\$&')}\n\`;\n`;
}

module.exports = { compact, moduleOf };
