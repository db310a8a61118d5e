export { DIFFERENCES } from './differences';
export type { Module } from './inventory';
export { modulesOf } from './inventory';
export { ledger } from './ledger';
