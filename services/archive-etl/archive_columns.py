"""
Columns of the table of messages, one place for the job and for the infrastructure, which reads the list below as
JSON: so no trailing commas, no True, no None. `member` names where a value stands in a message.
"""

COLUMNS = [
  { "name": "idempotency_key", "member": "idempotencyKey", "type": "string", "required": 1, "comment": "One for each transaction message, whatever its retries" },
  { "name": "occurred_at", "member": "occurredAt", "type": "timestamp", "required": 1, "comment": "UTC, in microseconds" },
  { "name": "type", "member": "type", "type": "string", "required": 1, "comment": "Kind of message" },
  { "name": "merchant_id", "member": "merchantId", "type": "string", "required": 0, "comment": "Merchant account" },
  { "name": "amount_minor", "member": "amountMinor", "type": "bigint", "required": 0, "comment": "Amount in the currency's smallest unit" },
  { "name": "currency", "member": "currency", "type": "string", "required": 0, "comment": "ISO 4217" },
  { "name": "topic", "member": "topic", "type": "string", "required": 0, "comment": "Kafka topic that the message was read from" },
  { "name": "topic_partition", "member": "partition", "type": "int", "required": 0, "comment": "Kafka partition" },
  { "name": "topic_offset", "member": "offset", "type": "bigint", "required": 0, "comment": "Kafka offset" },
  { "name": "body", "member": "body", "type": "json", "required": 0, "comment": "The message itself, as JSON" },
  { "name": "extras", "member": "", "type": "json", "required": 0, "comment": "Members that this table does not know yet, as JSON" }
]
