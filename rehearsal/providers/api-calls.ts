/** AWS API operations by the type that called them. */
export type OperationsByType = ReadonlyMap<string, ReadonlySet<string>>;

const CALL_MARK = '"HTTP Request Sent"';
const ANSWER_MARK = '"HTTP Response Received"';
/** From this status on an answer is a refusal. */
const FIRST_ERROR_STATUS = 400;

/**
 * Which AWS operations each resource type called, read off the provider's own debug log: the emulated AWS sees calls, but
 * only the provider knows for which resource it made them. Keeps names, never requests or answers.
 */
export class ApiCalls {
  /** `service:Operation` by resource type, made while a resource was created, changed or destroyed. */
  public readonly applied = new Map<string, Set<string>>();
  /** `service:Operation` by resource type (`data.<type>` for a data source), made while it was read. */
  public readonly read = new Map<string, Set<string>>();

  /** Refused calls by resource type, made while a resource was created, changed or destroyed. */
  public readonly refused = new Map<string, number>();

  /** Takes one line of the log and leaves every other line alone. */
  public add(line: string): void {
    if (line.includes(ANSWER_MARK)) return this.addAnswer(parse(line));
    if (!line.includes(CALL_MARK)) return;
    const call = parse(line);
    const operation = `${call["rpc.service"]}:${call["rpc.method"]}`;
    const type = call["tf_resource_type"];
    const dataSource = call["tf_data_source_type"];
    if (call["tf_rpc"] === "ApplyResourceChange" && type) put(this.applied, type, operation);
    if (call["tf_rpc"] === "ReadResource" && type) put(this.read, type, operation);
    if (call["tf_rpc"] === "ReadDataSource" && dataSource) put(this.read, `data.${dataSource}`, operation);
  }

  private addAnswer(answer: Partial<Record<string, string>>): void {
    const type = answer["tf_resource_type"];
    if (answer["tf_rpc"] !== "ApplyResourceChange" || type === undefined) return;
    if (Number(answer["http.status_code"]) >= FIRST_ERROR_STATUS)
      this.refused.set(type, (this.refused.get(type) ?? 0) + 1);
  }
}

function put(operations: Map<string, Set<string>>, type: string, operation: string): void {
  const known = operations.get(type);
  if (known) known.add(operation);
  else operations.set(type, new Set([operation]));
}

/** A line cut short by a crash is no call. */
function parse(line: string): Partial<Record<string, string>> {
  try {
    return JSON.parse(line) as Partial<Record<string, string>>;
  } catch {
    return {};
  }
}
