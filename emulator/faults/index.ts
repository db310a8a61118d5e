export { AccountFaults } from './faults';
