/** The function, asked once for each argument as long as that lives: analyses of a graph are shared by rules. */
export function once<Argument extends object, Result>(
  make: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const made = new WeakMap<Argument, { readonly result: Result }>();
  return (argument) => {
    let entry = made.get(argument);
    if (entry === undefined) made.set(argument, (entry = { result: make(argument) }));
    return entry.result;
  };
}
