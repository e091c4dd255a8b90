import { UserError } from "../modules/core/errors";
import {
  AWS_PROVIDER,
  AWS_PROVIDER_VERSION,
  findProviderBinary,
  MIRROR_VARIABLE,
} from "../terraform/provider-mirror";
import type { EmulatedVendors } from "./emulated-providers/emulated-vendors";
import type { LeaseReport } from "./providers/lease";
import { requireLocked } from "./providers/require-locked";
import { WarmProviderPool } from "./providers/warm-provider-pool";

/** A provider as long as one stack has it. */
export interface ProviderUse {
  /** Environment that the stack's Terraform commands need. */
  readonly environment: NodeJS.ProcessEnv;
  /** API calls that were refused so far while resources of a type were made; always 0 for a cold provider. */
  refusals(type: string): Promise<number>;
}

/** Where the Terraform commands of a rehearsal find their AWS provider. */
export interface ProviderSource {
  /**
   * Runs `work` with a provider of its own.
   * @param types resource and data source types that the stack uses
   * @param onReport told afterwards what the provider did; never called for a cold provider, which nobody watches
   */
  use<T>(
    types: readonly string[],
    work: (provider: ProviderUse) => Promise<T>,
    onReport: (report: LeaseReport) => void,
  ): Promise<T>;
  /** CPU seconds of the provider processes that are ours; 0 for cold ones, whose time is Terraform's. */
  cpuSeconds(): number;
  close(): Promise<void>;
}

/** Terraform starts the provider anew for each command. */
export function coldProviders(environment: NodeJS.ProcessEnv): ProviderSource {
  return {
    use: (_types, work) => work({ environment, refusals: () => Promise.resolve(0) }),
    cpuSeconds: () => 0,
    close: () => Promise.resolve(),
  };
}

/**
 * Long-lived provider processes that Terraform reattaches to, which spares it two thirds of the time of a small stack.
 * Terraform verifies nothing of a provider that runs already, so its package is held against the lock here.
 * @throws UserError if the provider's executable is in no mirror, or is not the locked one
 */
export async function warmProviders(
  environment: NodeJS.ProcessEnv,
  endpoint: string,
  folder: string,
  size: number,
): Promise<ProviderSource> {
  const binary = findProviderBinary();
  if (binary === undefined)
    throw new UserError(
      `no mirror holds ${AWS_PROVIDER} ${AWS_PROVIDER_VERSION} for this machine: run \`make setup\`, or name one in ${MIRROR_VARIABLE}`,
    );
  await requireLocked(binary);
  const pool = new WarmProviderPool({ binary, endpoint, folder, size });
  return {
    use: async (types, work, onReport) => {
      const lease = await pool.acquire({ types: new Set(types) });
      try {
        return await work({
          environment: { ...environment, ...lease.environment },
          refusals: async (type) => (await lease.report()).refused.get(type) ?? 0,
        });
      } catch (error) {
        const { failure } = await lease.report();
        throw failure === undefined ? error : new UserError(failure);
      } finally {
        onReport(await lease.report());
        await lease.release();
      }
    },
    cpuSeconds: () => pool.cpuSeconds() ?? 0,
    close: () => pool.close(),
  };
}

/** The same source, with emulated Kafka vendors beside AWS for the stacks that use one. */
export function withVendors(source: ProviderSource, vendors: EmulatedVendors): ProviderSource {
  return {
    ...source,
    use: async (types, work, onReport) => {
      const { reattach, close } = await vendors.use(types);
      const run: typeof work = (provider) =>
        work({ ...provider, environment: reattached(provider, reattach) });
      try {
        return await source.use(types, run, onReport);
      } finally {
        close();
      }
    },
  };
}

/** The environment with further providers that run already. */
function reattached({ environment }: ProviderUse, more: Readonly<Record<string, object>>): NodeJS.ProcessEnv {
  if (Object.keys(more).length === 0) return environment;
  const known = JSON.parse(environment.TF_REATTACH_PROVIDERS ?? "{}") as Record<string, object>;
  return { ...environment, TF_REATTACH_PROVIDERS: JSON.stringify({ ...known, ...more }) };
}
