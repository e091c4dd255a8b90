import { databasePool } from "../../common/database";
import { required } from "../../common/variables";
import { counterparty } from "../counterparty";
import { reverse } from "../reverse";

const database = databasePool(process.env, "reversal-submit");
const send = counterparty(required(process.env, "SETTLEMENT_URL"));

export const handler = (event: unknown): ReturnType<typeof reverse> => reverse(database, send, event);
