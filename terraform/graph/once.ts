import { isRecordingReads, noteRead, recordReads } from "./reads";

interface Entry<Result> {
  readonly result: Result;
  readonly reads?: ReadonlySet<string>;
}

/** The function, asked once for each argument as long as that lives: analyses of a graph are shared by rules. */
export function once<Argument extends object, Result>(
  make: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const made = new WeakMap<Argument, Entry<Result>>();
  return (argument) => {
    let entry = made.get(argument);
    if (entry === undefined) {
      entry = isRecordingReads() ? recordReads(() => make(argument)) : { result: make(argument) };
      made.set(argument, entry);
    } else entry.reads?.forEach(noteRead);
    return entry.result;
  };
}
