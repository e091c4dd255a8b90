"""The Glue Data Catalog, which says where a partition's files are: moving a partition is one atomic call."""

from __future__ import annotations

from typing import Any


class GlueCatalog:
    """Partitions by day of the tables of one database; the tables themselves belong to the infrastructure."""

    def __init__(self, client: Any, database: str) -> None:
        self.client = client
        self.database = database

    def point(self, dataset: str, day: str, url: str) -> None:
        table = {"DatabaseName": self.database, "TableName": dataset}
        columns = self.client.get_table(DatabaseName=self.database, Name=dataset)["Table"]["StorageDescriptor"]
        partition = {"Values": [day], "StorageDescriptor": {**columns, "Location": url}}
        try:
            self.client.create_partition(**table, PartitionInput=partition)
        except self.client.exceptions.AlreadyExistsException:
            self.client.update_partition(**table, PartitionValueList=[day], PartitionInput=partition)
