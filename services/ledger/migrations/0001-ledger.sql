-- What the ledger writes. Every statement can run again: a migration that was cut off is simply repeated.

CREATE TABLE IF NOT EXISTS transactions (
  -- Made of merchant account and idempotency key, so that the same message has the same id wherever it comes from.
  transaction_id   text PRIMARY KEY CHECK (transaction_id ~ '^[0-9a-f]{32}$'),
  merchant_account text NOT NULL CHECK (length(merchant_account) BETWEEN 1 AND 64),
  kind             text NOT NULL CHECK (kind IN ('PAYMENT', 'REVERSAL', 'SETTLEMENT')),
  amount           numeric(18, 2) NOT NULL CHECK (amount > 0),
  currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  payload          bytea NOT NULL,
  -- Tells a repeated message from another one under the same key.
  content_hash     bytea NOT NULL CHECK (length(content_hash) = 32),
  received_at      timestamptz NOT NULL,
  posted_at        timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX IF NOT EXISTS transactions_by_day ON transactions (posted_at, merchant_account);

-- Events that the bus has not been told of yet, written in the transaction that they are about.
CREATE TABLE IF NOT EXISTS outbox (
  position         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id         text NOT NULL UNIQUE,
  merchant_account text NOT NULL,
  -- Events of one account are always in the same shard, and one relay at a time carries a shard.
  shard            smallint NOT NULL CHECK (shard BETWEEN 0 AND 63),
  event_type       text NOT NULL,
  detail           jsonb NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  sent_at          timestamptz
);

CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox (shard, position) WHERE sent_at IS NULL;
