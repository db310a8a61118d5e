export { RequestRefusals } from './refusals';
export { refusalLines, REFUSALS_HEADER, refusalsHeader } from './tell';
