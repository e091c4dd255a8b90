import { cpus } from "node:os";
import { join } from "node:path";
import { UserError } from "../modules/core/errors";
import { writeCliConfig } from "../terraform/cli-config";
import { EmulatedVendors } from "./emulated-providers/emulated-vendors";
import { EmulatorProcess } from "./emulator-process";
import { coldProviders, warmProviders, withVendors, type ProviderSource } from "./provider-source";
import { terraformEnvironment } from "./terraform-environment";
import { makeWorkFolder, removeWorkFolder } from "./work-folder";

/** Stacks at work at the same time: more than processors, since the provider mostly waits. */
export const DEFAULT_PARALLEL = 4 * cpus().length;

export interface SessionOptions {
  /** Root of the project. */
  readonly root: string;
  /** Port of the emulated AWS, 0 for any free one. */
  readonly port: number;
  /** Terraform commands at work at the same time. */
  readonly parallel: number;
  /** Whether provider processes are kept between commands, or started by each command as Terraform does. */
  readonly providers: "warm" | "cold";
  /** Ends the session early. */
  readonly signal: AbortSignal;
}

/** An emulated AWS with everything Terraform needs to work against it. */
export interface Session {
  /** Private folder of this session. */
  readonly folder: string;
  readonly emulator: EmulatorProcess;
  readonly providers: ProviderSource;
  /** Aborted when the caller interrupts or the emulated AWS dies. */
  readonly signal: AbortSignal;
}

/**
 * Runs `work` in a session and ends the session whatever happens: no process, socket or folder stays.
 * @throws UserError if the emulated AWS does not start or dies, and whatever `work` throws
 */
export async function withSession<T>(
  options: SessionOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const { root, port, parallel, providers: kind, signal } = options;
  const folder = makeWorkFolder();
  const abort = new AbortController();
  const stop = () => abort.abort();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  let death: UserError | undefined;
  let emulator: EmulatorProcess | undefined;
  let providers: ProviderSource | undefined;
  try {
    emulator = await EmulatorProcess.start(root, port, (error) => {
      death = error;
      stop();
    });
    const environment = terraformEnvironment(emulator.url, writeCliConfig(folder));
    const sockets = join(folder, "sockets");
    const aws =
      kind === "cold"
        ? coldProviders(environment)
        : await warmProviders(environment, emulator.url, sockets, parallel);
    const { unknown } = emulator;
    const vendors = new EmulatedVendors(root, sockets, (things) => unknown.call(emulator, things));
    providers = withVendors(aws, vendors);
    return await work({ folder, emulator, providers, signal: abort.signal });
  } catch (error) {
    throw death ?? (signal.aborted ? new UserError("interrupted; nothing is left behind") : error);
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all([providers?.close(), emulator?.close()]);
    removeWorkFolder(folder);
  }
}
