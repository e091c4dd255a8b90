import { databasePool } from "../../common/database";
import { required } from "../../common/variables";
import { counterparty } from "../counterparty";
import { submit } from "../submit";

const database = databasePool(process.env, "settlement-submit");
const send = counterparty(required(process.env, "SETTLEMENT_URL"));

export const handler = (event: unknown): ReturnType<typeof submit> => submit(database, send, event);
