import { lookStep, moveCall, settingsStep, type DatabaseMove } from "./database-move";
import type { RunbookStep } from "./runbook";

/** Both regions are well, and the writer moves without loss. */
export function switchoverSteps(move: DatabaseMove): readonly RunbookStep[] {
  const { from, to } = move;
  return [
    lookStep(
      move,
      from,
      { writer: from, connected: [to] },
      {
        key: "before",
        title: "Look at the global database",
        why: "A switchover of a database that is not whole waits, or fails half-way.",
      },
    ),
    {
      key: "switchover",
      title: `Move the writer to ${to}`,
      why:
        "Aurora itself fences the old writer: it stops its writes, waits until the other region has all of them, and " +
        "changes the roles. Nothing is lost.",
      call: moveCall(move, "SwitchoverGlobalCluster", from),
      expect: "the call was accepted; writes pause for about a minute",
    },
    lookStep(
      move,
      to,
      { writer: to, connected: [from] },
      {
        key: "after",
        title: `Wait until ${to} writes`,
        why: "The writer endpoint of the global database follows by itself; no client's settings change.",
      },
    ),
    settingsStep(move),
  ];
}
