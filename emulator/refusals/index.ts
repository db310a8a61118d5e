export { Refusals, type ToldRefusal, type ToldRefusals } from './refusals';
export { refusalLines, REFUSALS_HEADER, refusalsHeader } from './tell';
