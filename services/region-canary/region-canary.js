"use strict";
/* eslint-disable @typescript-eslint/no-require-imports -- Synthetics loads it as it is, which is CommonJS */

/*
 * What CloudWatch Synthetics runs: one payment of the test merchant into one region, and the same once more. A run fails
 * when this throws. It uses nothing but Node.js, so that no vendor's library can be what fails.
 */
const { randomUUID } = require("node:crypto");
const https = require("node:https");

/** Milliseconds until an answer counts as none: by then a till has given up. */
const PATIENCE = 5_000;
const TAKEN = 202;
/** The region is not the account's home, and says which one is. */
const ELSEWHERE = 307;
/** Accounts of the test merchant. With two regions, one in a billion runs finds none at home here. */
const ACCOUNTS = 30;

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
 */
async function watch({ HOST: host, MERCHANT: merchant }, post = send) {
  if (!host || !merchant) throw new Error("variables HOST and MERCHANT must be set");
  const key = `canary-${randomUUID()}`;
  for (let account = 0; account < ACCOUNTS; account += 1) {
    const pay = () => payment(host, `${merchant}-${account}`, key, post);
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

/** One payment that nobody settles: its account says so. */
function payment(host, merchantAccount, key, post) {
  const body = JSON.stringify({
    merchantAccount,
    kind: "PAYMENT",
    amount: "1.00",
    currency: "CLP",
    payload: {},
  });
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": key,
    "user-agent": "klap-canary",
  };
  return post(host, "/transactions", headers, body);
}

exports.watch = watch;
exports.handler = () => watch(process.env);
