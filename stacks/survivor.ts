import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContractSource } from "../modules/core/base-stack";
import { contractCopy, ContractCopies, type ContractCopy } from "../modules/core/contract-copies";
import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";

/**
 * Contracts for the stacks of one region while others may be lost: its own states, and the copies in
 * `<folder>/<region>/` of what other regions published.
 * @throws UserError if the environment has no such region, there are no copies, or a file is none.
 */
export function survivorContracts(environment: Environment, region: string, folder: string): ContractSource {
  const regions = [...new Set(environment.folders.map(({ awsRegion }) => awsRegion))];
  if (!regions.includes(region))
    throw new UserError(
      `environment ${environment.name} has no region ${region}: choose one of ${regions.join(", ")}`,
    );
  const copies = join(folder, region);
  if (!existsSync(copies)) throw new UserError(`there are no copies of contracts in ${copies}`);
  const files = readdirSync(copies).filter((file) => file.endsWith(".json"));
  return {
    kind: "survivor",
    region,
    copies: new ContractCopies(
      copies,
      files.sort().map((file) => readCopy(join(copies, file))),
    ),
  };
}

function readCopy(file: string): ContractCopy {
  const { success, data, error } = contractCopy.safeParse(parsed(readFileSync(file, "utf8")));
  if (success) return data;
  const problems = error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
  throw new UserError(`${file} is no copy of a contract: ${problems.join("; ")}`);
}

/** The JSON value of a text; nothing if it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
