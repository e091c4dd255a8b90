import { createInterface } from "node:readline";

/**
 * Asks for the name of the region that is to write, which nobody types by accident. Input that ends without an answer, as
 * in a pipeline, is a no. Asked on the standard error, so that the standard output stays JSON.
 */
export function confirmed(
  region: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  const ask = createInterface({ input, output });
  return new Promise((resolve) => {
    ask.once("close", () => resolve(false));
    ask.question(`Write the name of the region that is to write (${region}): `, (answer) => {
      resolve(answer.trim() === region);
      ask.close();
    });
  });
}
