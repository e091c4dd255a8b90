import { UserError } from "../../modules/core/errors";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Credentials that lead into the role's account. The emulated AWS checks no signature, so one request suffices. */
export async function assumedRole(endpoint: string, roleArn: string): Promise<Credentials> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      Authorization:
        "AWS4-HMAC-SHA256 Credential=rehearsal/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: roleArn,
      RoleSessionName: "drill",
    }),
  });
  const text = await response.text();
  const value = (name: string): string => {
    const found = new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1];
    if (found === undefined) throw new UserError(`the emulated AWS gives no role ${roleArn}: ${text}`);
    return found;
  };
  return {
    accessKeyId: value("AccessKeyId"),
    secretAccessKey: value("SecretAccessKey"),
    sessionToken: value("SessionToken"),
  };
}
