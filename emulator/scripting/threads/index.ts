export type { Thread } from './thread';
export { Threads } from './threads';
