/** Says on standard error what is measured next: some of it takes minutes. */
export function progress(what: string): void {
  process.stderr.write(`measuring: ${what}\n`);
}
