import { closeAll, served, SUITELET } from './host/account';
import { withSuitelet } from './host/bundle';

/** The page that a Suitelet writes after doing this to `form`. */
async function page(body: string, options = `{ title: 'My <page>' }`): Promise<{ status: number; text: string }> {
  const script = `const form = serverWidget.createForm(${options}); ${body}; context.response.writePage({ pageObject: form });`;
  const { request } = await served({ zip: withSuitelet(script) });
  const response = await request(SUITELET);
  return { status: response.status, text: (await response.text()).replace(/\s+/g, ' ') };
}

afterEach(closeAll);

describe('a form', () => {
  it('stands in the frame of the account, with who is looking', async () => {
    const { status, text } = await page('');

    expect(status).toBe(200);
    for (const part of [
      'Embedded account — not NetSuite',
      'Acme sandbox',
      '1234567_SB1',
      'Ada Admin - Administrator',
      '<h1>My &lt;page&gt;</h1>',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is without bar and links when it hides them', async () => {
    expect((await page('', `{ title: 'T', hideNavBar: true }`)).text).not.toContain('Log out');
  });

  it('holds INLINEHTML as it is, inside the form element', async () => {
    const { text } = await page(
      `form.addField({ id: 'custpage_html', label: 'Report', type: serverWidget.FieldType.INLINEHTML }).defaultValue = '<b id="x">bold</b>'`,
    );

    expect(text).toMatch(/<form id="main_form"[^>]*method="post"[^>]*>[\s\S]*<b id="x">bold<\/b>[\s\S]*<\/form>/);
  });

  it('encodes every other value', async () => {
    const { text } = await page(`
      const field = form.addField({ id: 'custpage_t', label: 'L<', type: serverWidget.FieldType.TEXT });
      field.defaultValue = '"><script>'; field.isMandatory = true; field.setHelpText({ help: 'H<' });
      const list = form.addField({ id: 'custpage_s', label: 'S', type: serverWidget.FieldType.SELECT });
      list.addSelectOption({ value: '', text: '' }); list.addSelectOption({ value: 'a', text: 'A<', isSelected: true });
      form.addSubmitButton({ label: 'Go<' }); form.addButton({ id: 'custpage_b', label: 'B', functionName: 'alert("x")' })`);

    for (const part of [
      'L&lt; *',
      'value="&quot;&gt;&lt;script&gt;" required',
      'H&lt;',
      '<option value="a" selected>A&lt;',
      'Go&lt;',
      'onclick="alert(&quot;x&quot;)"',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('<script>');
  });

  it('posts back to the Suitelet', async () => {
    expect((await page('form.addSubmitButton()')).text).toContain(`action="${SUITELET.replaceAll('&', '&amp;')}"`);
  });

  it('may begin with a message', async () => {
    expect((await page(`form.addPageInitMessage({ type: 0, title: 'Done', message: 'All well' })`)).text).toMatch(
      /class="ns-note confirmation"[^>]*>\s*<strong>Done<\/strong>\s*<div>All well/,
    );
  });

  it('may be written bare', async () => {
    const { request } = await served({
      zip: withSuitelet(`context.response.writePage(serverWidget.createForm({ title: 'Bare' }));`),
    });

    expect(await (await request(SUITELET)).text()).toContain('<h1>Bare</h1>');
  });

  it.each([
    ['a client script', `form.clientScriptModulePath = './client.js'`, 'clientScriptModulePath'],
    ['a sublist', `form.addSublist({ id: 'x', label: 'X', type: 'LIST' })`, 'addSublist'],
    [
      'a field type that is not rendered',
      `form.addField({ id: 'x', label: 'X', type: serverWidget.FieldType.FILE })`,
      'FILE',
    ],
    ['a field source', `form.addField({ id: 'x', label: 'X', type: 'SELECT', source: 'employee' })`, 'source'],
    ['a field without a label', `form.addField({ id: 'x', type: 'TEXT' })`, 'Missing a required argument: label'],
    ['a type of its own', `form.addField({ id: 'x', label: 'X', type: 'FANCY' })`, 'SSS_INVALID_TYPE_ARG'],
  ])('refuses %s by name', async (_name, body, part) => {
    const { status, text } = await page(body);

    expect([status, text]).toEqual([500, expect.stringContaining(part) as string]);
  });
});

describe('a response', () => {
  it.each([
    [`context.response.write({})`, 'SSS_MISSING_REQD_ARGUMENT'],
    [`context.response.write({ output: 1 })`, 'SSS_INVALID_TYPE_ARG'],
    [`context.response.writePage({ pageObject: {} })`, 'SSS_INVALID_TYPE_ARG'],
    [`context.response.setHeader({ name: 'Set-Cookie', value: 'a=b' })`, 'SSS_INVALID_HEADER'],
    [`context.response.renderPdf({})`, 'renderPdf'],
    [`context.response.sendRedirect({ type: 'RECORD', identifier: 'employee' })`, 'RECORD'],
  ])('refuses %s', async (body, part) => {
    const { request } = await served({ zip: withSuitelet(body) });
    const response = await request(SUITELET);

    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining(part) as string]);
  });
});
