/** What a sentence of NetSuite names, and what a product's own words do. */
import type { Draft } from '../../../src/TypeScript/diagnosis/symptom/draft';
import { Taken } from '../../../src/TypeScript/diagnosis/symptom/draft';
import { sentencesIn, wrappersIn } from '../../../src/TypeScript/diagnosis/symptom/sentences';
import { decoded, folded } from '../../../src/TypeScript/netsuite/refusals/plain-text';

const plainOf = (text: string) => folded(decoded(text));

function sentence(text: string): Partial<Draft> {
  const plain = plainOf(text);
  const [first = {}, ...others] = sentencesIn(plain, new Taken(plain.text.length));
  expect(others).toEqual([]);
  return first;
}

function wrappers(text: string, taken = new Taken(text.length)) {
  return wrappersIn(plainOf(text), taken);
}

it('is found with its place in the text as it came', () => {
  const text = '<p>Error: &quot;Invalid login  attempt&quot;, Invalid login attempt';
  const plain = plainOf(text);
  const common = { kind: 'login-refused', source: '[DOC] section_156570709583 (of REST web services)' };
  expect(sentencesIn(plain, new Taken(plain.text.length))).toEqual([
    { from: text.indexOf('Invalid'), to: text.lastIndexOf('&quot;'), ...common },
    { from: text.lastIndexOf('Invalid'), to: text.length, ...common },
  ]);
});

describe('a permission', () => {
  it('is named with its level, or with more than there is', () => {
    expect(sentence("You must have 'Lists -> Accounts' edit permission to do this.")).toMatchObject({
      ...{ names: ['Lists > Accounts'], anyOf: ['LIST_ACCOUNT'], level: 'EDIT', doubt: null },
    });
    expect(sentence("You need a higher level of the 'Lists -> Accounts' permission")).toMatchObject({
      level: 'higher',
    });
  });

  it('is one of two where either will do, and else one that may have several ids', () => {
    const either = sentence("You must have either 'Transactions -> Invoice' or 'Lists -> Ship Items' permission");
    expect(either).toMatchObject({ anyOf: ['TRAN_CUSTINVC', 'LIST_SHIPITEM'], choice: 'either' });
    expect(either.doubt).toMatch(/Shipping Items/);
    expect(sentence("You need  the 'Setup -> Access Tokens' permission")).not.toHaveProperty('choice');
  });
});

describe('a restriction', () => {
  it.each([
    ['The subsidiary restrictions on your role prevent you from seeing this record', 'subsidiary', 'viewing'],
    ['Your CLASS restrictions on your role do not allow you to modify this record', 'class', 'editing'],
    ['The location restrictions on your role do not allow you to approve it', 'location', 'editing'],
    ['The breathe restrictions on your role deny access', 'breathe', 'either'],
    ['The restrictions on your role deny access', null, 'either'],
    ['Restrictions on your role prevent you from seeing this record', null, 'viewing'],
    ['Restriction settings on your role deny access', null, 'either'],
  ])('of %j', (text, segment, when) => {
    expect(sentence(text)).toMatchObject({ restriction: { segment, when } });
  });

  it('is none in the sentence behind one that names none', () => {
    const plain = plainOf('Restrictions on your role deny access. The restrictions on your role deny access');
    const found = sentencesIn(plain, new Taken(plain.text.length)).map(({ restriction }) => restriction);
    expect(found).toEqual([
      { segment: null, when: 'either' },
      { segment: null, when: 'either' },
    ]);
  });

  it('is the one behind the beginning of the sentence, not the one of a sentence before it', () => {
    const text = 'class restrictions on your account. The department restrictions on your role deny access';
    expect(sentence(text)).toMatchObject({ restriction: { segment: 'department' } });
  });
});

describe('a feature', () => {
  it.each([
    ['The Projects feature is not available to your company', [{ id: 'JOBS', name: 'Projects' }]],
    ['Sorry, the A feature is not available to your company', [{ id: null, name: 'A' }]],
    [
      'This feature is not available to your company. Enable the Projects feature first',
      [{ id: 'JOBS', name: 'Projects' }],
    ],
    ['This feature is not available to your company', []],
    ["It's 'the Projects' feature is not available to your company", []],
    ["the Projects of Acme's feature is not available to your company", []],
    ['The Projects feature is not available to your company. See the A ', [{ id: 'JOBS', name: 'Projects' }]],
    ['You have not enabled the SOAP web services feature', [{ id: 'WEBSERVICESEXTERNAL', name: 'SOAP Web Services' }]],
  ])('of %j', (text, features) => {
    expect(sentence(text)).toMatchObject({ kind: 'feature', features });
  });

  it('is not one that stands far before the sentence', () => {
    const text = `The Projects ${'. '.repeat(60)}feature is not available to your company`;
    expect(sentence(text)).toMatchObject({ features: [] });
  });

  it('is not one that stands far behind the sentence', () => {
    const text = `This feature is not available to your company${'. '.repeat(60)}Enable the Projects feature first`;
    expect(sentence(text)).toMatchObject({ features: [] });
  });
});

describe('a record', () => {
  const CURRENCY = {
    ...{ records: ['currency'], anyOf: ['LIST_CURRENCY'], level: 'VIEW', said: false },
    features: [{ id: 'MULTICURRENCY', name: 'Multiple Currencies' }],
  };

  it('is not visible, with what is likely to open it', () => {
    expect(sentence("Record 'currency' was not found.")).toMatchObject({ ...CURRENCY, wraps: false });
  });

  it.each([
    ['Invalid search type: currency.', ['currency']],
    ['The type argument vendorBill is not a valid record or is not available in your account', ['vendorBill']],
    ['Invalid vendorcategory reference key 7', ['vendorcategory']],
    ["Record 'a.b' was not found", ['a.b']],
    ['That record does not exist', []],
    ["That record does not exist: record 'vendor' was not found", ['vendor']],
  ])('is named by %j', (text, records) => {
    const plain = plainOf(text);
    expect(sentencesIn(plain, new Taken(plain.text.length))[0]).toMatchObject({ kind: 'not-visible', records });
  });

  it("is in a library's own words", () => {
    const text = 'NetSuite::RecordNotFound: NetSuite::Records::Currency could not be found';
    expect(sentence(text)).toMatchObject({ records: ['Currency'], wraps: true });
    const plain = plainOf('Record NetSuite::X was not found: invalid search type: NetSuite::Y');
    expect(sentencesIn(plain, new Taken(plain.text.length))[0]).toMatchObject({ wraps: false });
    expect(sentence('Invalid NetSuite::Vendor reference key 7')).toMatchObject({ kind: 'not-visible', wraps: false });
  });

  it('is a custom one', () => {
    expect(
      sentence('You need a higher permission for custom record type customrecord_x to access this page'),
    ).toMatchObject({ kind: 'custom-record', records: ['customrecord_x'] });
  });
});

describe('a field', () => {
  it.each([
    ["Field 'currency' for record 'vendor' was not found", ['vendor'], ['Multiple Currencies']],
    ["Unknown identifier 'v.currency'", [], ['Multiple Currencies']],
    ["Field 'class' for record 'vendor' was not found", ['vendor'], ['Classes']],
    ["Unknown identifier 'memo'", [], []],
    ["Unknown identifier '", [], []],
  ])('that is a table goes with the feature of that table: %s', (text, records, features) => {
    expect(sentence(text)).toMatchObject({ kind: 'column-not-visible', records });
    expect(sentence(text).features?.map(({ name }) => name)).toEqual(features);
  });
});

describe("a product's own words", () => {
  const common = {
    from: 5,
    wraps: true,
    source: '[SEEN] in the help pages of a vendor; its profile has their addresses',
  };

  it('name a record, with what is likely to open it', () => {
    const text = "Oops permission error querying NetSuite for 'vendor'";
    expect(wrappers(`${text}.`)).toEqual([
      {
        ...{ ...common, to: text.length, kind: 'permission', records: ['vendor'], anyOf: ['LIST_VENDOR'] },
        ...{ said: false, level: 'VIEW', features: [] },
      },
    ]);
  });

  it('name one of which nothing is known, or none', () => {
    const text = "Oops, you don't have permission to access frobnication records";
    expect(wrappers(text)).toMatchObject([{ kind: 'unnamed-permission', wraps: true, records: ['frobnication'] }]);
    expect(wrappers('Oops missing permissions are preventing your sync')).toEqual([
      { from: 5, to: 49, kind: 'unnamed-permission', wraps: true, source: '[SEEN] help.settle.com 7970946' },
    ]);
  });

  it('are none where something else was recognised there, and are then taken themselves', () => {
    const taken = new Taken(100);
    taken.take(12, 14);
    expect(wrappers('Oops missing permissions are preventing your sync, unauthorized user', taken)).toMatchObject([
      { kind: 'login-refused' },
    ]);
    expect(taken.take(67, 68)).toBe(false);
    expect(taken.take(69, 70)).toBe(true);
  });
});
