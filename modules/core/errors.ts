import type { IConstruct } from "constructs";

/** A mistake of the person who called: shown as one line without a stack trace, exit code 2. */
export class UserError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** A construct was given a value that it cannot take. */
export class PropsError extends UserError {
  public constructor(construct: IConstruct, prop: string, rule: string, value: unknown) {
    super(`${construct.node.path}: ${prop} must be ${rule}, got ${shown(value)}`);
  }
}

/** An environment's settings are wrong; lists every bad field at once. */
export class SettingsError extends UserError {
  public constructor(
    public readonly environment: string,
    public readonly problems: readonly string[],
  ) {
    super(
      `environment ${environment} has ${problems.length} bad ${problems.length === 1 ? "setting" : "settings"}:\n${problems.map((p) => `  - ${p}`).join("\n")}`,
    );
  }
}

/** The value as a reader would write it in settings. */
export function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : (JSON.stringify(value) ?? String(value));
}
