"use strict";
/* eslint-disable @typescript-eslint/no-require-imports -- Synthetics loads it as it is, which is CommonJS */

/*
 * What CloudWatch Synthetics runs: one payment of the test merchant into one region, and the same once more. A run fails
 * when this throws. It uses nothing but Node.js and AWS's own client of KMS, which the runtime brings: there is the key by
 * which the test merchant signs.
 */
const { createHash, randomUUID } = require("node:crypto");
const https = require("node:https");

/** Milliseconds until an answer counts as none: by then a till has given up. */
const PATIENCE = 5_000;
const TAKEN = 202;
/** The region is not the account's home, and says which one is. */
const ELSEWHERE = 307;
/** Accounts of the test merchant. With two regions, one in a billion runs finds none at home here. */
const ACCOUNTS = 30;
/** Name of the test merchant's one key at the ingest. */
const KEY_NAME = "canary";

/** Signature of a text by a key of KMS, in base64. */
async function signByKms(keyArn, text) {
  // Loaded here, so that tests need none.
  const { KMSClient, SignCommand } = require("@aws-sdk/client-kms");
  const message = { KeyId: keyArn, Message: Buffer.from(text), SigningAlgorithm: "ECDSA_SHA_256" };
  const { Signature } = await new KMSClient({ maxAttempts: 2 }).send(new SignCommand(message));
  return Buffer.from(Signature).toString("base64");
}

/** Sends one request; its status and text. */
function send(host, path, headers, body) {
  return new Promise((resolve, reject) => {
    const request = https.request({ host, path, method: "POST", headers, timeout: PATIENCE }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString("utf8") }),
      );
      response.once("error", reject);
    });
    request.once("timeout", () => request.destroy(new Error(`${host} gave no answer in ${PATIENCE} ms`)));
    request.once("error", reject);
    request.end(body);
  });
}

/**
 * Sends one payment twice under one key. A region that is well takes both and means one transaction. Which account is
 * at home in a region follows from its name, so accounts are tried until one is.
 * @param post sends one request; the network unless told otherwise
 * @param sign makes a signature; KMS unless told otherwise
 */
async function watch({ HOST: host, MERCHANT: merchant, KEY: keyArn }, post = send, sign = signByKms) {
  if (!host || !merchant || !keyArn) throw new Error("variables HOST, MERCHANT and KEY must be set");
  const key = `canary-${randomUUID()}`;
  for (let account = 0; account < ACCOUNTS; account += 1) {
    const { headers, body } = await payment(merchant, `${merchant}-${account}`, key, (text) =>
      sign(keyArn, text),
    );
    const pay = () => post(host, "/transactions", headers, body);
    const first = await pay();
    if (first.status === ELSEWHERE) continue;
    const again = await pay();
    for (const [which, { status }] of Object.entries({ first, repeated: again }))
      if (status !== TAKEN) throw new Error(`${which} payment into ${host}: status ${status}`);
    const [id, sameId] = [first, again].map(({ text }) => JSON.parse(text).transactionId);
    if (typeof id !== "string" || id !== sameId) throw new Error(`${host} made two transactions of one key`);
    return id;
  }
  throw new Error(`no account of ${merchant} is at home behind ${host}`);
}

/** One payment that nobody settles, since its account says so, signed as docs/decisions/0033-merchants.md has it. */
async function payment(merchant, merchantAccount, key, sign) {
  const body = JSON.stringify({
    merchantAccount,
    kind: "PAYMENT",
    amount: "1.00",
    currency: "CLP",
    payload: {},
  });
  const time = String(Math.floor(Date.now() / 1_000));
  const digest = createHash("sha256").update(body).digest("hex");
  const signature = await sign(["klap-1", "POST /transactions", time, key, digest].join("\n"));
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": key,
    "klap-key": `${merchant}/${KEY_NAME}`,
    "klap-time": time,
    "klap-signature": signature,
    "user-agent": "klap-canary",
  };
  return { headers, body };
}

exports.watch = watch;
exports.handler = () => watch(process.env);
