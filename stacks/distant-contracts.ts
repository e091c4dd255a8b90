import type { BaseStack } from "../modules/core/base-stack";
import type { Contract } from "../modules/core/contracts";
import { folderOf, type Environment } from "../modules/core/environment";

/** A contract that stacks of other regions read. */
export interface DistantContract {
  /** Stack that publishes it. */
  readonly stack: string;
  readonly contract: Contract;
  /** Regions of its readers, without its own. */
  readonly regions: readonly string[];
}

/** Contracts of an environment that are read from another region than the one their state is of. */
export function distantContracts(environment: Environment, stacks: readonly BaseStack[]): DistantContract[] {
  const regionOf = ({ place }: BaseStack): string =>
    folderOf(environment, place.account, place.region).awsRegion;
  return stacks.flatMap((producer): DistantContract[] => {
    const stack = producer.node.id;
    const readers = stacks.filter(({ reads }) =>
      reads.some((read) => read.stack === stack && read.version !== undefined),
    );
    const regions = new Set(readers.map(regionOf).filter((region) => region !== regionOf(producer)));
    const contract = producer.published;
    return contract === undefined || regions.size === 0
      ? []
      : [{ stack, contract, regions: [...regions].sort() }];
  });
}
