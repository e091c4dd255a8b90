-- Who may do what. Programs sign in by IAM, which on Aurora takes the role rds_iam; elsewhere there is none.

DO $$
DECLARE
  program text;
BEGIN
  FOREACH program IN ARRAY ARRAY[
    'klap_ledger', 'klap_relay', 'klap_settlement_collect', 'klap_settlement_submit', 'klap_settlement_record',
    'klap_reversal_submit', 'klap_reconciliation'
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = program) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', program);
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'rds_iam') THEN
      EXECUTE format('GRANT rds_iam TO %I', program);
    END IF;
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON transactions TO klap_ledger;
GRANT INSERT ON outbox TO klap_ledger;

GRANT SELECT, DELETE ON outbox TO klap_relay;
GRANT UPDATE (sent_at) ON outbox TO klap_relay;

GRANT SELECT ON transactions TO klap_settlement_collect, klap_reversal_submit, klap_reconciliation;
GRANT SELECT, INSERT ON settlement_batches, settlement_items TO klap_settlement_collect;
GRANT SELECT ON settlement_batches TO klap_settlement_submit, klap_settlement_record, klap_reconciliation;
GRANT UPDATE (status, reference, reason, changed_at) ON settlement_batches TO klap_settlement_record;
