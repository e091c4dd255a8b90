import type { CardData } from "../../modules/core/environment";

/**
 * Where card data enter prod and rest in it. Numbers are made tokens before a message enters, and ingest refuses what
 * looks like one; the platform treats each place of this list as if one could slip through all the same. What carries them from one to the other is found in the graph and is not
 * listed. A place that is kept out of this list, though card data are there, makes the whole scope wrong: the list is
 * looked at whenever a service keeps or takes something new.
 */
export const cardData: CardData = {
  enters: [
    {
      account: "payments",
      layer: "ingress",
      addresses: "aws_lb.load_balancer",
      why: "merchants and acquirers post transactions to the public payments API",
    },
    {
      account: "payments",
      layer: "endpoint-service",
      addresses: "aws_vpc_endpoint_service.service",
      why: "partners post transactions to the payments API through PrivateLink",
    },
  ],
  rests: [
    {
      account: "payments",
      layer: "kafka-topics",
      addresses: "*_topic.*_transactions,*_topic.*_dead_letters",
      why: "transaction messages hold what the merchant sent as payload, until retention ends",
    },
    {
      account: "payments",
      layer: "kafka-mirrors",
      addresses: "confluent_kafka_mirror_topic.*_transactions",
      why: "copies of the other region's transaction messages",
    },
    {
      account: "payments",
      layer: "database",
      addresses: "aws_rds_cluster.database_cluster",
      why: "the ledger keeps each transaction that it has posted",
    },
    {
      account: "payments",
      layer: "storage",
      addresses: "aws_s3_bucket.transactions,aws_s3_bucket.exports,aws_s3_bucket.landing",
      why: "every transaction message, what jobs make of them, and snapshots of the ledger that are exported",
    },
    {
      account: "payments",
      layer: "events",
      addresses: "aws_cloudwatch_event_bus.bus,aws_cloudwatch_event_archive.bus_archive",
      why: "events tell of each transaction that was posted, and the archive keeps them",
    },
    {
      account: "backup",
      layer: "event-vault",
      addresses: "aws_cloudwatch_event_archive.bus_archive",
      why: "a copy of every event outside the account that writes them",
    },
    {
      account: "backup",
      layer: "backup-vault",
      addresses: "aws_backup_vault.vault",
      why: "recovery points of database and archive",
    },
  ],
};
