/** User that a principal is in one generation of its password: `ledger-2`. */
export function userName(principal: string, generation: number): string {
  return `${principal}-${generation}`;
}
