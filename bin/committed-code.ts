import { execFileSync } from "node:child_process";
import { UserError } from "../modules/core/errors";

/** The commit that the working tree stands at. */
export interface CommittedCode {
  /** 40 hex digits. */
  readonly commit: string;
  /** First instant of the day on which it was made, UTC. */
  readonly day: Date;
  /** Files that differ from it or are not in it. */
  readonly changed: readonly string[];
}

/** @throws UserError if the folder is no clone */
export function committedCode(folder: string): CommittedCode {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trimEnd();
  try {
    return {
      commit: git("rev-parse", "HEAD"),
      day: new Date(git("log", "-1", "--format=%cI").slice(0, 10)),
      changed: git("status", "--porcelain")
        .split("\n")
        .filter(Boolean)
        .map((line) => line.slice(3)),
    };
  } catch (error) {
    throw new UserError(
      `${folder} is no clone of the repository: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}
