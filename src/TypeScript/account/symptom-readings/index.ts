/**
 * What is read beside the chain, because an error text names a code with such a cause and no check explains it. One report reads at most
 * one of these: at most 1 query and 10 units. A report without an error text reads none.
 */
import type { FeatureState, SymptomRead, SymptomReadingId } from '../../diagnosis/symptom/readings';
import { readFeatures } from '../features';
import type { Cost } from '../read-facts';
import type { Reading } from '../reading';
import { remainingUnits, startReading } from '../reading';
import { readClosedPeriods } from './closed-periods';
import { readCurrencies } from './currencies';
import { readInactiveDepartments } from './inactive-departments';
import { readInactiveEmployees } from './inactive-employees';
import { readInvalidSupervisors } from './invalid-supervisors';
import { readSubsidiariesOfRoles } from './subsidiaries-of-roles';
import { readSupervisorExpenseLimits } from './supervisor-expense-limits';

export interface ReadForSymptom {
  readonly read: SymptomRead;
  readonly cost: Cost;
}

/**
 * Reads it with the rights of whoever runs the script. Never throws for a refusal: it is part of what was read.
 * @param roles of the credentials, by internal id; at most 1,000
 */
export function readForSymptom(id: SymptomReadingId, roles: readonly number[]): ReadForSymptom {
  const before = remainingUnits();
  const reading = startReading();
  const read = readOne(reading, id, roles);
  return { read, cost: { units: before - remainingUnits(), queries: reading.queries } };
}

function readOne(reading: Reading, id: SymptomReadingId, roles: readonly number[]): SymptomRead {
  switch (id) {
    case 'closed-periods':
      return { id, periods: readClosedPeriods(reading) };
    case 'supervisor-expense-limits':
      return { id, supervisors: readSupervisorExpenseLimits(reading) };
    case 'invalid-supervisors':
      return { id, employees: readInvalidSupervisors(reading) };
    case 'inactive-employees':
      return { id, employees: readInactiveEmployees(reading) };
    case 'inactive-departments':
      return { id, employees: readInactiveDepartments(reading) };
    case 'currencies': {
      const multipleCurrencies = stateOf(reading, 'MULTICURRENCY');
      // Without the feature there is no such table. [SEEN] Records Catalog dump
      return { id, multipleCurrencies, currencies: multipleCurrencies === false ? null : readCurrencies(reading) };
    }
    case 'subsidiaries-feature':
      return { id, subsidiaries: stateOf(reading, 'SUBSIDIARIES') };
    case 'subsidiaries-of-roles':
      return { id, roles: readSubsidiariesOfRoles(reading, roles) };
  }
}

/** No units. */
function stateOf(reading: Reading, feature: string): FeatureState {
  const state = readFeatures(reading, [feature])[feature];
  return state?.known === true ? state.value : null;
}
