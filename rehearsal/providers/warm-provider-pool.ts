import { mkdirSync } from "node:fs";
import { UserError } from "../../modules/core/errors";
import { ANSWERS, type Answer } from "./answers";
import { Lease } from "./lease";
import type { ProviderProcessProps } from "./provider-process";
import { WarmProvider } from "./warm-provider";

/** Milliseconds in which a provider must finish what a killed Terraform left; starting another one costs less than more. */
const DRAIN_MILLISECONDS = 500;

export interface WarmProviderPoolProps extends ProviderProcessProps {
  /** Providers that run at most, and so Terraform commands that run at once. Each takes about 0.15 GB of memory of its own. */
  readonly size: number;
  /** Types that the proxy answers itself. @default the table of `answers.ts` */
  readonly answers?: readonly Answer[];
}

interface Waiting {
  readonly types: ReadonlySet<string>;
  readonly resolve: (lease: Lease) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A few warm AWS providers for many stacks. Providers start when they are first needed, serve one lease at a time and are
 * replaced when they ended or when a killed Terraform left calls that do not finish. Must be closed.
 * @throws UserError if `size` is not a whole number from 1.
 */
export class WarmProviderPool {
  private readonly queue: Waiting[] = [];
  private readonly free: WarmProvider[] = [];
  private readonly all = new Set<WarmProvider>();
  private readonly leases = new Set<Lease>();
  private readonly starting = new Set<Promise<unknown>>();
  private busy = 0;
  private serial = 0;
  private endedCpuSeconds = 0;
  private closed: Promise<void> | undefined;

  constructor(private readonly props: WarmProviderPoolProps) {
    if (!Number.isInteger(props.size) || props.size < 1) {
      throw new UserError(`WarmProviderPool: size must be a whole number from 1, got ${props.size}`);
    }
    mkdirSync(props.folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Waits for a free provider, in the order of asking.
   * @param request the types that the stack and its state use, which makes Terraform's work smaller; empty for all
   * @throws UserError if a provider cannot be started, or if the pool is closed.
   */
  public acquire(request: { readonly types: ReadonlySet<string> }): Promise<Lease> {
    return new Promise<Lease>((resolve, reject) => {
      this.queue.push({ types: request.types, resolve, reject });
      this.serve();
    });
  }

  /** CPU seconds of all providers so far, ended ones included; undefined where the system does not tell. */
  public cpuSeconds(): number | undefined {
    const running = [...this.all].map((provider) => provider.process.cpuSeconds());
    if (running.includes(undefined)) return undefined;
    return running.reduce<number>((sum, seconds) => sum + (seconds ?? 0), this.endedCpuSeconds);
  }

  /**
   * Ends every provider and refuses whoever still waits. Resolves when no process, socket or folder of theirs is left; the
   * folder that was given stays.
   */
  public close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private serve(): void {
    if (this.closed) {
      for (const { reject } of this.queue.splice(0))
        reject(new UserError("the pool of warm providers is closed"));
    }
    while (this.busy < this.props.size) {
      const next = this.queue.shift();
      if (!next) return;
      this.busy += 1;
      const started = this.lease(next.types).then(next.resolve, (error: unknown) => {
        next.reject(error);
        this.done();
      });
      this.starting.add(started);
      void started.then(() => this.starting.delete(started));
    }
  }

  private async lease(types: ReadonlySet<string>): Promise<Lease> {
    const provider = await this.provider();
    this.serial += 1;
    const { answers = ANSWERS } = this.props;
    const lease = await Lease.start(provider, this.serial, {
      types,
      answers,
      onRelease: async () => {
        this.leases.delete(lease);
        await this.takeBack(provider);
        this.done();
      },
    }).catch(async (error: unknown) => {
      await this.remove(provider);
      throw error;
    });
    this.leases.add(lease);
    return lease;
  }

  private async provider(): Promise<WarmProvider> {
    for (let provider = this.free.pop(); provider; provider = this.free.pop()) {
      if (provider.process.running) return provider;
      await this.remove(provider);
    }
    const started = await WarmProvider.start(this.props);
    this.all.add(started);
    if (!this.closed) return started;
    await this.remove(started);
    throw new UserError("the pool of warm providers is closed");
  }

  private async takeBack(provider: WarmProvider): Promise<void> {
    provider.process.cpuSeconds(); // remembered in case it crashes before the next question
    if (!this.closed && (await provider.idle(DRAIN_MILLISECONDS))) this.free.push(provider);
    else await this.remove(provider);
  }

  private done(): void {
    this.busy -= 1;
    this.serve();
  }

  private async remove(provider: WarmProvider): Promise<void> {
    await provider.close();
    if (this.all.delete(provider)) this.endedCpuSeconds += provider.process.cpuSeconds() ?? 0;
  }

  private async end(): Promise<void> {
    await Promise.resolve(); // `closed` is set when the waiting ones are refused
    this.serve();
    await Promise.all(this.starting);
    await Promise.all([...this.leases].map((lease) => lease.release()));
    await Promise.all([...this.all].map((provider) => this.remove(provider)));
  }
}
