"""
Columns of the table of messages, one place for the job and for the infrastructure, which reads the
list below as JSON: so no trailing commas, no True, no None. `member` names where a value stands in
a message, which is a field of the topic's schema, and `written` how the sink writes it; what is
`arrival` says when a message came in, and is no part of what it says.
"""

# fmt: off
COLUMNS = [
    {"name": "idempotency_key", "member": "id", "written": "text", "type": "string", "required": 1,
     "comment": "Id of the transaction, made of merchant account and idempotency key"},
    {"name": "occurred_at", "member": "receivedAt", "written": "millis", "type": "timestamp",
     "required": 1, "arrival": 1, "comment": "UTC, when the ingest took the message"},
    {"name": "type", "member": "kind", "written": "text", "type": "string", "required": 1,
     "comment": "PAYMENT, REVERSAL or SETTLEMENT"},
    {"name": "merchant_id", "member": "merchantAccount", "written": "text", "type": "string",
     "required": 1, "comment": "Merchant account"},
    {"name": "amount_minor", "member": "amount", "written": "decimal", "type": "bigint",
     "required": 1, "comment": "Amount in hundredths of the currency"},
    {"name": "currency", "member": "currency", "written": "text", "type": "string", "required": 1,
     "comment": "ISO 4217"},
    {"name": "body", "member": "payload", "written": "json", "type": "json", "required": 1,
     "comment": "What the merchant sent along, as JSON"},
    {"name": "extras", "member": "", "written": "", "type": "json", "required": 0,
     "comment": "Members that this table does not know yet, as JSON"}
]
