-- What a day's settlement is made of.

CREATE TABLE IF NOT EXISTS settlement_batches (
  batch_id         text PRIMARY KEY CHECK (batch_id ~ '^[0-9a-f]{32}$'),
  settlement_date  date NOT NULL,
  merchant_account text NOT NULL,
  currency         text NOT NULL,
  -- Payments less reversals: below zero, the merchant owes.
  amount           numeric(20, 2) NOT NULL,
  transactions     integer NOT NULL CHECK (transactions > 0),
  status           text NOT NULL DEFAULT 'COLLECTED' CHECK (status IN ('COLLECTED', 'SUBMITTED', 'REJECTED')),
  -- What the other side calls it.
  reference        text,
  reason           text,
  changed_at       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (settlement_date, merchant_account, currency)
);

CREATE TABLE IF NOT EXISTS settlement_items (
  transaction_id text PRIMARY KEY REFERENCES transactions,
  batch_id       text NOT NULL REFERENCES settlement_batches
);

CREATE INDEX IF NOT EXISTS settlement_items_by_batch ON settlement_items (batch_id);
