/**
 * Start from the symptom: what an error text says, what in the chain could explain it, and what it is otherwise. Nothing here
 * reads the account, keeps the text or escapes it.
 */
export { explainSymptom, recognisedIn } from './explain-symptom';
export type { ExplainedBy, Recognised, SymptomAnswer } from './explain-symptom';
export { leveled, neededFor } from './needed';
export type { NeededProfile } from './needed';
export { otherwiseFor } from './otherwise';
export { LONGEST_LOOKED_AT, recognise } from './recognise';
export type {
  Explains,
  NamedFeature,
  NamedRestriction,
  NeededPermission,
  Otherwise,
  RecognisedItem,
  Symptom,
  SymptomKind,
  Vocabulary,
} from './recognised';
