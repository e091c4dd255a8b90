"""A transaction as the ingest writes it and the sink archives it, through the job."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path

from conftest import Workshop, lines

ARCHIVED = json.loads((Path(__file__).parent / "archived-transaction.json").read_text("utf-8"))


def test_a_transaction_of_the_topics_schema_becomes_a_row(shop: Workshop) -> None:
    shop.archived_gzip("sa-east-1.transactions+0+0.json.gz", lines([ARCHIVED["line"]]))
    manifest = shop.run(quarantine_limit=0.0)
    assert shop.rows(manifest) == [
        {
            "idempotency_key": ARCHIVED["line"]["id"],
            "occurred_at": datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=timezone.utc),
            "type": "REVERSAL",
            "merchant_id": "merchant-1",
            "amount_minor": 123_450,
            "currency": "CLP",
            "body": '{"note":"número ✓","installments":3}',
            "extras": None,
        }
    ]
