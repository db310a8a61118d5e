import { named, sentences } from './phrases';
import type { Answer, Currency, FeatureState, Listed } from './symptom-read';

/** Whether the account has more than one currency, and which of them are active. */
export function sayCurrencies(
  multipleCurrencies: FeatureState,
  currencies: Answer<Currency> | null,
): readonly string[] {
  if (multipleCurrencies === false) {
    return ['The feature Multiple Currencies is off: the account has only one currency.'];
  }
  return [
    multipleCurrencies === null
      ? 'NetSuite did not say whether the feature Multiple Currencies is on.'
      : 'The feature Multiple Currencies is on.',
    ...(currencies === null ? [] : sentences('The currencies', currencies, list)),
    'Which currencies a subsidiary or a vendor has is not read here.',
  ];
}

function list({ rows, all }: Listed<Currency>): readonly string[] {
  const active = rows.filter(({ inactive }) => !inactive);
  const inactive = rows.filter((currency) => currency.inactive);
  const beyond = all ? '' : ' NetSuite may have more.';
  return [
    active.length === 0
      ? 'NetSuite lists no active currency.'
      : `Active currencies: ${named(active, ({ symbol }) => symbol)}.${beyond}`,
    ...(inactive.length === 0
      ? []
      : [`Inactive currencies: ${named(inactive, ({ id, symbol }) => `${symbol} (currency ${id})`)}.`]),
  ];
}
