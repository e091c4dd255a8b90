"use strict";

/*
 * What CloudWatch Synthetics runs: one payment of the test merchant into one region, and the same once more. A run fails
 * when this throws. It uses nothing but Node.js, so that no vendor's library can be what fails.
 */
const { randomUUID } = require("node:crypto");
const https = require("node:https");

/** Milliseconds until an answer counts as none. */
const PATIENCE = 10_000;

/** Sends one request; its status. */
function send(host, path, headers, body) {
  return new Promise((resolve, reject) => {
    const request = https.request({ host, path, method: "POST", headers, timeout: PATIENCE }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode));
      response.once("error", reject);
    });
    request.once("timeout", () => request.destroy(new Error(`${host} gave no answer in ${PATIENCE} ms`)));
    request.once("error", reject);
    request.end(body);
  });
}

/** A payment that nobody settles: merchant and amount say so. */
function payment(merchant, id) {
  return JSON.stringify({ merchantId: merchant, transactionId: id, amount: 1, currency: "CLP", test: true });
}

/**
 * Sends one payment twice under one key. A region that is well takes both and keeps one.
 * @param post sends one request; the network unless told otherwise
 */
async function watch({ HOST: host, MERCHANT: merchant }, post = send) {
  if (!host || !merchant) throw new Error("variables HOST and MERCHANT must be set");
  const id = `canary-${randomUUID()}`;
  const body = payment(merchant, id);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": id,
    "user-agent": "klap-canary",
  };
  for (const attempt of ["first", "repeated"]) {
    const status = await post(host, "/transactions", headers, body);
    if (status < 200 || status > 299) throw new Error(`${attempt} payment into ${host}: status ${status}`);
  }
  return id;
}

exports.watch = watch;
exports.handler = () => watch(process.env);
