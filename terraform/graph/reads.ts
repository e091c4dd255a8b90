let current: Set<string> | undefined;

/**
 * Runs `run` and tells what it read of a graph: `<stack>/<address>#<attribute>` for each attribute that it looked
 * for, `#*` where it took a resource as a whole, `#` where it was led to one, `type:<type>` for each type that it
 * listed. What was read inside counts outside too.
 */
export function recordReads<T>(run: () => T): { readonly result: T; readonly reads: ReadonlySet<string> } {
  const outer = current;
  const reads = new Set<string>();
  current = reads;
  try {
    return { result: run(), reads };
  } finally {
    current = outer;
    reads.forEach(noteRead);
  }
}

/** Tells whoever records that this was read. */
export function noteRead(what: string): void {
  current?.add(what);
}

/** Whether somebody records: then what is kept from an earlier question must be read again. */
export function isRecordingReads(): boolean {
  return current !== undefined;
}

/** What is noted where somebody was led to a resource, whether or not they looked at any attribute. */
export function wholeOf({ id }: { readonly id: string }): string {
  return `${id}#`;
}
