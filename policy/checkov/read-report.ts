import { z } from "zod";
import { UserError } from "../../modules/core/errors";
import type { Finding } from "../finding";
import type { CheckedDocument } from "./checked-document";

const record = z.object({
  check_id: z.string(),
  check_name: z.string(),
  resource: z.string(),
  file_path: z.string(),
  file_line_range: z.tuple([z.number(), z.number()]),
});
const report = z.object({
  check_type: z.literal("terraform_json"),
  results: z.object({
    passed_checks: z.array(record),
    failed_checks: z.array(record),
    parsing_errors: z.array(z.string()),
  }),
});

export interface CheckovResult {
  readonly findings: readonly Finding[];
  /** Every check that had something to look at, in the order of ids. */
  readonly checks: readonly CheckovCheck[];
}

/** One check of checkov's, and how much it looked at. */
export interface CheckovCheck {
  readonly id: string;
  readonly title: string;
  /** Resources that passed or failed. */
  readonly examined: number;
}

/**
 * Findings of a report that checkov wrote as JSON, in the order of rules, stacks and addresses.
 * @throws UserError if it is no report, checkov could not read a stack, or a finding is of no resource of ours
 */
export function readReport(text: string, documents: readonly CheckedDocument[]): CheckovResult {
  const { success, data, error } = report.safeParse(parsed(text));
  if (!success) throw new UserError(`checkov wrote no report of Terraform JSON: ${z.prettifyError(error)}`);
  const { passed_checks, failed_checks, parsing_errors } = data.results;
  if (parsing_errors.length > 0) throw new UserError(`checkov could not read ${parsing_errors.join(", ")}`);
  const byStack = new Map(documents.map((document) => [document.stack, document]));
  const findings = failed_checks.map((failed): Finding => {
    const stack = failed.file_path.split("/")[1]!;
    const document = byStack.get(stack);
    if (document === undefined) throw new UserError(`checkov reports on ${stack}, which it was not given`);
    return { id: failed.check_id, title: failed.check_name, stack, address: addressOf(failed, document) };
  });
  const key = ({ id, stack, address }: Finding): string => `${id} ${stack} ${address}`;
  return {
    findings: [...new Map(findings.map((finding) => [key(finding), finding])).entries()]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, finding]) => finding),
    checks: checksOf([...passed_checks, ...failed_checks]),
  };
}

function checksOf(records: readonly z.infer<typeof record>[]): readonly CheckovCheck[] {
  const titles = new Map(records.map(({ check_id, check_name }) => [check_id, check_name]));
  const counts = new Map<string, number>();
  for (const { check_id } of records) counts.set(check_id, (counts.get(check_id) ?? 0) + 1);
  return [...titles.keys()].sort().map((id) => ({ id, title: titles.get(id)!, examined: counts.get(id)! }));
}

/** Checks over one resource name it without its type, `resource.firewall`; those over several by its address. */
function addressOf(failed: z.infer<typeof record>, { stack, addresses }: CheckedDocument): string {
  if (!/^(resource|data)\./.test(failed.resource)) return failed.resource;
  const address = addresses.get(failed.file_line_range[0]);
  if (address === undefined)
    throw new UserError(`checkov reports on ${failed.resource} of ${stack}, which no resource's line begins`);
  return address;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
