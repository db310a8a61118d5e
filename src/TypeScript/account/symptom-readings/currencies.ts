import type { Answer, Currency } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { flagOf, idOf, textOf } from '../reading';
import { ask } from './ask';
import { CURRENCY } from './grants';

/** [SEEN] public SuiteQL with id, name, symbol (its ISO code) and isinactive. */
const CURRENCIES = `SELECT c.id, c.name, c.symbol, c.isinactive FROM currency c ORDER BY c.id`;

export function readCurrencies(reading: Reading): Answer<Currency> {
  return ask(reading, {
    sql: CURRENCIES,
    grant: [CURRENCY],
    feature: 'Multiple Currencies',
    row: (row) => ({
      id: idOf(row.id),
      symbol: textOf(row.symbol).trim() || textOf(row.name),
      inactive: flagOf(row.isinactive),
    }),
  });
}
