import type { RehearsalListener } from "./listener";

/** Progress as one line for each thing that ends: reads well in a log. */
export function plainProgress(stream: NodeJS.WritableStream): RehearsalListener {
  const started = Date.now();
  const say = (line: string) =>
    stream.write(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}\n`);
  return {
    onStart: ({ environment, stacks, waves }) =>
      say(`${environment}: ${stacks.length} stacks in ${waves.length} waves`),
    onStack: (stack, phase, status, detail) => {
      if (status !== "started")
        say(`${status === "done" ? "✔" : "✖"} ${phase} ${stack}${detail === "" ? "" : `: ${detail}`}`);
    },
    onResource: () => undefined,
    onKept: (endpoint, folder) =>
      say(`kept: the emulated AWS answers at ${endpoint}, states lie in ${folder}/states; Ctrl-C ends it`),
    onEnd: () => undefined,
  };
}
