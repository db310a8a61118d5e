import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { html, localPath } from '../../src/TypeScript/page/html';

/** Text rich in what means something in HTML, other scripts and emoji included. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('&', '<', '>', '"', "'", '&amp;', '&#39;', '</td>', '<!--', ']]>', '<script>', '${x}', '{x}'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((pieces) => pieces.join(''));

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

describe('a value in a template', () => {
  it.each([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
  ])('has %s written as %s, wherever it stands and however often', (character, entity) => {
    expect(html`<p>${`${character}a${character}${character}`}</p>`.markup).toBe(`<p>${entity}a${entity}${entity}</p>`);
  });

  it('is encoded once: what looks encoded already is text like any other', () => {
    expect(html`${'&lt;b&gt;'}`.markup).toBe('&amp;lt;b&amp;gt;');
  });

  it('never ends the element or the attribute that it stands in, and reads back as it was', () => {
    fc.assert(
      fc.property(text, text, (content, title) => {
        const { markup } = html`<page><p title="${title}">.${content}</p></page>`;
        expect(parser.parse(markup)).toEqual({ page: { p: { '#text': `.${content}`, title } } });
      }),
      { numRuns: 1000 },
    );
  });

  it('ends no attribute in single quotes either', () => {
    fc.assert(fc.property(text, (value) => !html`${value}`.markup.includes("'")));
  });

  it('is a number as people write it, zero included', () => {
    expect(html`${0} of ${501}`.markup).toBe('0 of 501');
  });

  it.each([null, undefined, false, '', []] as const)('leaves no trace where there is none: %p', (nothing) => {
    expect(html`<p>${nothing}</p>`.markup).toBe('<p></p>');
  });
});

describe('markup in a template', () => {
  it('stays markup, with the values in it encoded once', () => {
    expect(html`<p>${html`<b>${'R&D'}</b>`}</p>`.markup).toBe('<p><b>R&amp;D</b></p>');
  });

  it('is joined where it is a list, each value of which is encoded', () => {
    const items = ['<a>', 'b'].map((name) => html`<b>${name}</b>`);
    expect(html`<p>${items}</p>`.markup).toBe('<p><b>&lt;a&gt;</b><b>b</b></p>');
    expect(html`${['<a>', ['&', 1]]}`.markup).toBe('&lt;a&gt;&amp;1');
  });
});

describe('a link', () => {
  const ACCOUNT = 'https://1234567-sb1.app.netsuite.com';
  const leaves = (link: string) => new URL(link, ACCOUNT).origin !== ACCOUNT;

  it('is kept where it is a path of the account', () => {
    expect(localPath('/app/setup/role.nl?id=1001&e=T')).toBe('/app/setup/role.nl?id=1001&e=T');
    expect(localPath('/')).toBe('/');
  });

  it.each(['https://evil.test/', '//evil.test/', '/\\evil.test/', 'javascript:alert(1)', 'app/setup/role.nl', ''])(
    'is dropped where it is none: %s',
    (link) => {
      expect(localPath(link)).toBeNull();
    },
  );

  it('is none where there is none', () => {
    expect(localPath(null)).toBeNull();
  });

  const link = fc.array(fc.constantFrom('/', '\\', '.', '@', ':', '?', '#', '%2f', 'evil.test', 'app', ' '));

  it('never leads away from the account', () => {
    fc.assert(
      fc.property(link, (pieces) => {
        const kept = localPath(pieces.join(''));
        expect(kept !== null && leaves(kept)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  // A fault of ours that is known: browsers take tabs and line ends out of an address before they read it.
  it.each(['/\t/evil.test/', '/\n/evil.test/', '/\r\\evil.test/'])('never leads away over %j', (sly) => {
    const kept = localPath(sly);
    expect(kept !== null && leaves(kept)).toBe(false);
  });
});
