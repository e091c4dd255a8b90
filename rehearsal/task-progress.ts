import { Listr, type ListrTask } from "listr2";
import { PHASES, type Phase, type RehearsalListener } from "./listener";

interface Group {
  readonly phase: Phase;
  readonly title: string;
  readonly stacks: readonly string[];
}

/** One stack in one phase, as the task list waits for it. */
interface Awaited {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(error: Error): void;
  /** Shows a text behind the stack's name. */
  show: (text: string) => void;
}

/** Progress as a task list that redraws itself: for terminals only. */
export function taskProgress(): RehearsalListener {
  const awaited = new Map<string, Awaited>();
  const of = (phase: Phase, stack: string): Awaited => {
    const key = `${phase}/${stack}`;
    const known = awaited.get(key) ?? makeAwaited();
    awaited.set(key, known);
    return known;
  };
  let finished: Promise<unknown> = Promise.resolve();
  return {
    onStart: ({ waves }) => {
      const groups = PHASES.flatMap((phase) => groupsOf(phase, waves));
      const tasks = groups.map(({ phase, title, stacks }): ListrTask => {
        return {
          title,
          task: (_context, task) => task.newListr(stacks.map((stack) => stackTask(stack, of(phase, stack)))),
        };
      });
      finished = new Listr(tasks, {
        concurrent: false,
        exitOnError: true,
        registerSignalListeners: false,
        rendererOptions: { collapseSubtasks: true, showErrorMessage: false },
      })
        .run()
        .catch(() => undefined);
    },
    onStack: (stack, phase, status, detail) => {
      const task = of(phase, stack);
      if (detail !== "" && status === "done") task.show(detail);
      if (status === "done") task.resolve();
      if (status === "failed") task.reject(new Error(detail));
    },
    onResource: (stack, phase, count, declared) => of(phase, stack).show(`${count}/${declared}`),
    onKept: (endpoint, folder) =>
      process.stderr.write(
        `kept: the emulated AWS answers at ${endpoint}, states lie in ${folder}/states; Ctrl-C ends it\n`,
      ),
    onEnd: async () => {
      for (const task of awaited.values()) task.reject(new Error("not reached"));
      await finished;
    },
  };
}

function stackTask(stack: string, task: Awaited): ListrTask {
  return {
    title: stack,
    task: (_context, shown) => {
      task.show = (text) => (shown.title = `${stack}: ${text}`);
      return task.promise;
    },
  };
}

function makeAwaited(): Awaited {
  let resolve = (): void => undefined;
  let reject = (_error: Error): void => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject, show: () => undefined };
}

/** Stacks of a phase that are at work together, in order: a destroy goes backwards. */
function groupsOf(phase: Phase, waves: readonly (readonly string[])[]): Group[] {
  if (phase === "validate" || phase === "plan again") return [{ phase, title: phase, stacks: waves.flat() }];
  const groups = waves.map((stacks, index) => ({ phase, title: `${phase} wave ${index + 1}`, stacks }));
  return phase === "destroy" ? groups.reverse() : groups;
}
