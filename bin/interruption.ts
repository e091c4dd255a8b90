/** Signal that aborts when somebody ends the command: Ctrl-C, a supervisor, or a terminal that closes. */
export function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => interrupted.abort());
  return interrupted.signal;
}
