import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the fake AWS can do: STS, and log groups per account and region. */
export interface FakeAws {
  readonly url: string;
  /** Log groups as `account/region/name`. */
  readonly logGroups: Set<string>;
  /** Names of log groups whose creation is never answered. */
  readonly hanging: Set<string>;
  /** Resolves when such a creation has come. */
  readonly onHang: Promise<void>;
  close(): Promise<void>;
}

interface LogRequest {
  readonly logGroupName?: string;
  readonly logGroupNamePrefix?: string;
}

/** As much of AWS as a warm provider needs to be tried in two accounts and two regions. */
export async function fakeAws(): Promise<FakeAws> {
  const logGroups = new Set<string>();
  const hanging = new Set<string>();
  let hung: () => void = () => undefined;
  const onHang = new Promise<void>((resolve) => (hung = resolve));

  const logs = (operation: string, where: string, request: LogRequest, response: ServerResponse): void => {
    const name = request.logGroupName ?? "";
    if (operation === "CreateLogGroup" && hanging.has(name)) return hung();
    if (operation === "CreateLogGroup") logGroups.add(`${where}/${name}`);
    if (operation === "DeleteLogGroup") logGroups.delete(`${where}/${name}`);
    const prefix = `${where}/${request.logGroupNamePrefix ?? ""}`;
    const found = [...logGroups]
      .filter((group) => group.startsWith(prefix))
      .map((group) => group.slice(where.length + 1));
    const [account, region] = where.split("/");
    const logGroup = (group: string): object => ({
      logGroupName: group,
      arn: `arn:aws:logs:${region}:${account}:log-group:${group}:*`,
      logGroupClass: "STANDARD",
    });
    const answers: Record<string, object> = {
      DescribeLogGroups: { logGroups: found.map(logGroup) },
      ListTagsForResource: { tags: {} },
    };
    response.setHeader("content-type", "application/x-amz-json-1.1");
    response.end(JSON.stringify(answers[operation] ?? {}));
  };

  const server = createServer((request, response) => {
    void body(request).then((text) => {
      const [account = "", , region = ""] =
        /Credential=([^,]+)/.exec(request.headers.authorization ?? "")?.[1]?.split("/") ?? [];
      const target = String(request.headers["x-amz-target"] ?? "").split(".")[1];
      if (target) logs(target, `${account}/${region}`, JSON.parse(text) as LogRequest, response);
      else sts(new URLSearchParams(text), account, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, logGroups, hanging, onHang, close };
}

/** The access key of an assumed role is the account's id, so every later call tells its account. */
function sts(form: URLSearchParams, account: string, response: ServerResponse): void {
  const assumed = form.get("RoleArn")?.split(":")[4];
  const credentials = `<Credentials><AccessKeyId>${assumed}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
  const identity = `<Account>${account}</Account><UserId>u</UserId><Arn>arn:aws:iam::${account}:user/u</Arn>`;
  const result = `${form.get("Action")}Result`;
  response.setHeader("content-type", "text/xml");
  response.end(`<R><${result}>${assumed ? credentials : identity}</${result}></R>`);
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
