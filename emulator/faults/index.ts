export { isKnownCall, unknownCall } from './call-names';
export type { Fault, When } from './fault';
export { Faults } from './faults';
export type { AnswerRow, TableAnswer } from './table-answer';
