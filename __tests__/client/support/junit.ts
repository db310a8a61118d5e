import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface Suite {
  readonly testsuites: {
    readonly testsuite: Readonly<Record<string, unknown>> & { readonly testcase: readonly object[] };
  };
}

/** The one suite of a JUnit file, which has to be XML. */
export function suiteIn(xml: string): Suite['testsuites']['testsuite'] {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
  return (parser.parse(xml) as Suite).testsuites.testsuite;
}
