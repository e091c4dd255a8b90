/** Variables that a program is started with. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Value of a variable that the program cannot do without.
 * @throws Error if it is missing or empty
 */
export function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (value === undefined || value === "") throw new Error(`variable ${name} must be set`);
  return value;
}

/**
 * Whole number of a variable, or what holds without one.
 * @throws Error if it is something else
 */
export function wholeNumber(variables: Variables, name: string, otherwise: number): number {
  const value = variables[name];
  if (value === undefined || value === "") return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new Error(`variable ${name} must be a whole number, got ${value}`);
  return Number(value);
}
