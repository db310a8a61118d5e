/**
 * What is known of one vendor stands in its profile: every other room serves every integration.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { ANY_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';

const BUNDLE = join(PROJECT, 'src', 'TypeScript');

/** Words that only a vendor's own menus, codes and installers have; every profile's name and id. */
const OF_A_VENDOR = [
  ...[...profiles.values()].filter(({ id }) => id !== ANY_INTEGRATION).flatMap(({ id, name }) => [id, name]),
  ...['SuiteBundler', 'Search & Install Bundles', 'workspace', 'on mobile', 'mobile app', 'NS\\d{4}'],
];
// A permission of NetSuite's own has that name; a source is called by its address.
const NOT_OF_A_VENDOR = /^ {2}ADMI_\w+: .*$|^ {2}\['SuiteBundler', 'ADMI_BUNDLER'\],$|\[SEEN\] [\w.-]+\.(com|io)\S*/gm;

function sources(): { readonly name: string; readonly text: string }[] {
  return readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css|json)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(BUNDLE, name), 'utf8').replace(NOT_OF_A_VENDOR, '') }));
}

it.each(OF_A_VENDOR)('%s stands in profiles/ alone', (word) => {
  const naming = sources().filter(({ text }) => new RegExp(word.replace(/[()]/g, '\\$&'), 'i').test(text));
  expect(naming.map(({ name }) => name).filter((name) => !name.startsWith('profiles/'))).toEqual([]);
});

it('would find a vendor: the profiles name theirs', () => {
  const inProfiles = sources().filter(({ name }) => name.startsWith('profiles/'));
  expect(
    OF_A_VENDOR.filter(
      (word) => !inProfiles.some(({ text }) => new RegExp(word.replace(/[()]/g, '\\$&'), 'i').test(text)),
    ),
  ).toEqual(['mobile app']);
});
