export type { CallMade, FailAt, OnCall, RestartAt } from './interruptions';
export type { MapReduceRun } from './map-reduce-run';
export type { StageError, StageRun } from './stage-run';
export type { RunOptions } from './task';
export { type JobMode, systemCaller, TaskQueue } from './task-queue';
