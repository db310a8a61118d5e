/** Milliseconds that this process has worked: a machine that is busy with something else does not count. @param since an earlier reading */
export function worked(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
