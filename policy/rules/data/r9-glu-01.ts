import { member, type Json } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const CONFIGURATION = "configuration";
const DELETES = "schema_change_policy.delete_behavior";
const UPDATES = "schema_change_policy.update_behavior";
const RECRAWLS = "recrawl_policy.recrawl_behavior";

export const crawlersTakeNothingAway: Rule = {
  id: "R9-GLU-01",
  severity: "medium",
  area: "data",
  requirements: ["R9"],
  pci: [],
  title: "A crawler adds tables and columns under a prefix of its own, and takes none away",
  why: "one that crawls a wrong or empty folder deletes tables, or replaces the columns of one that was written with care, and queries find nothing",
  source: ["https://docs.aws.amazon.com/glue/latest/dg/crawler-configuration.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_glue_crawler").map(judge),
    nothing: "there is no crawler",
  }),
};

function judge(crawler: Resource): Judgement {
  const { body } = crawler;
  const text = body.text(CONFIGURATION) ?? body.raw(CONFIGURATION)[0];
  const configuration = typeof text === "string" ? parseTemplateJson(text) : undefined;
  return (
    new Proof(crawler)
      .value(
        body,
        "table_prefix",
        (value) => typeof value === "string" && value !== "",
        "a beginning of names that no other table has",
      )
      // The provider's defaults are right, and change with it: what tables rest on is written down.
      .value(body, DELETES, oneOf("DEPRECATE_IN_DATABASE", "LOG"), "to deprecate, or to log")
      .value(body, UPDATES, oneOf("UPDATE_IN_DATABASE", "LOG"), "to update, or to log")
      .value(
        body,
        RECRAWLS,
        oneOf("CRAWL_EVERYTHING", "CRAWL_NEW_FOLDERS_ONLY", "CRAWL_EVENT_MODE"),
        "stated",
      )
      .needs(
        mergesColumns(configuration),
        "it replaces a table's columns by those that it finds",
        show(body, CONFIGURATION),
      )
      .judgement("it adds what it finds, and takes nothing away")
  );
}

function mergesColumns(configuration: Json | undefined): boolean {
  const tables = member(member(configuration, "CrawlerOutput"), "Tables");
  return member(tables, "AddOrUpdateBehavior") === "MergeNewColumns";
}
