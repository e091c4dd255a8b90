import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { crawlersTakeNothingAway } from "../../../../policy/rules/data/r9-glu-01";

const CRAWLER = "aws_glue_crawler.crawler";

describeRule(crawlersTakeNothingAway, analyticsStacks(), {
  fails: {
    "recrawl_policy.recrawl_behavior is not set, and must be stated": [
      [ANALYTICS, CRAWLER, { recrawl_policy: null }],
    ],
    "schema_change_policy.update_behavior is not set, and must be to update, or to log": [
      [ANALYTICS, CRAWLER, { schema_change_policy: { update_behavior: null } }],
    ],
    "table_prefix is not set, and must be a beginning of names that no other table has": [
      [ANALYTICS, CRAWLER, { table_prefix: null }],
    ],
    "it replaces a table's columns by those that it finds": [[ANALYTICS, CRAWLER, { configuration: null }]],
    'schema_change_policy.delete_behavior is "DELETE_FROM_DATABASE", and must be to deprecate, or to log': [
      [ANALYTICS, CRAWLER, { schema_change_policy: { delete_behavior: "DELETE_FROM_DATABASE" } }],
    ],
  },
  passes: {
    "only new folders are crawled": [
      [ANALYTICS, CRAWLER, { recrawl_policy: { recrawl_behavior: "CRAWL_NEW_FOLDERS_ONLY" } }],
    ],
    "what is gone is only logged": [
      [ANALYTICS, CRAWLER, { schema_change_policy: { delete_behavior: "LOG" } }],
    ],
  },
});
