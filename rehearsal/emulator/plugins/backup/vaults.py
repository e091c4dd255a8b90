"""Vaults: moto has no access policy, no notifications, and deletes what does not exist."""

from __future__ import annotations

from typing import Any

from ...call import Call
from ...errors import AwsError
from ...moto_backend import moto_result
from ...registry import operation
from .state import backend, records, refuse, vault_of


@operation("backup", "DescribeBackupVault")
def describe(call: Call) -> dict[str, Any]:
    vault = vault_of(call, call.params["BackupVaultName"])
    return {
        "BackupVaultName": vault.backup_vault_name,
        "BackupVaultArn": vault.backup_vault_arn,
        "VaultType": "BACKUP_VAULT",
        "VaultState": "AVAILABLE",
        "EncryptionKeyArn": vault.encryption_key_arn,
        "CreationDate": vault.creation_date,
        "NumberOfRecoveryPoints": vault.num_of_recovery_points,
        "Locked": vault.locked,
        **{
            member: value
            for member, value in {
                "MinRetentionDays": vault.min_retention_days,
                "MaxRetentionDays": vault.max_retention_days,
                "LockDate": vault.lock_date,
            }.items()
            if value is not None
        },
    }


@operation("backup", "PutBackupVaultLockConfiguration")
def lock(call: Call) -> dict[str, Any]:
    """moto takes a lock without any bound, which AWS refuses."""
    if not call.params.get("MinRetentionDays") and not call.params.get("MaxRetentionDays"):
        raise refuse("a vault lock needs a minimum or maximum retention")
    return moto_result(call)


@operation("backup", "DeleteBackupVault")
def delete(call: Call) -> None:
    """Refused while the vault holds anything."""
    vault = vault_of(call, call.params["BackupVaultName"])
    if vault.num_of_recovery_points:
        raise AwsError("InvalidRequestException", "Backup vault cannot be deleted (contains points)")
    backend(call).delete_backup_vault(vault.backup_vault_name)
    for kind in ("policy", "notifications"):
        records(call, kind).pop(vault.backup_vault_name, None)


@operation("backup", "ListRecoveryPointsByBackupVault")
def list_points(call: Call) -> dict[str, Any]:
    """No job ever runs here."""
    vault_of(call, call.params["BackupVaultName"])
    return {"RecoveryPoints": []}


@operation("backup", "PutBackupVaultAccessPolicy")
def put_policy(call: Call) -> None:
    vault = vault_of(call, call.params["BackupVaultName"])
    records(call, "policy")[vault.backup_vault_name] = {"Policy": call.params["Policy"]}


@operation("backup", "PutBackupVaultNotifications")
def put_notifications(call: Call) -> None:
    vault = vault_of(call, call.params["BackupVaultName"])
    records(call, "notifications")[vault.backup_vault_name] = {
        "SNSTopicArn": call.params["SNSTopicArn"],
        "BackupVaultEvents": call.params["BackupVaultEvents"],
    }


@operation("backup", "GetBackupVaultAccessPolicy", "GetBackupVaultNotifications")
def get(call: Call) -> dict[str, Any]:
    vault = vault_of(call, call.params["BackupVaultName"])
    found = records(call, kind_of(call)).get(vault.backup_vault_name)
    if found is None:
        raise AwsError("ResourceNotFoundException", f"no {kind_of(call)} of this vault")
    return {
        "BackupVaultName": vault.backup_vault_name,
        "BackupVaultArn": vault.backup_vault_arn,
        **found,
    }


@operation("backup", "DeleteBackupVaultAccessPolicy", "DeleteBackupVaultNotifications")
def remove(call: Call) -> None:
    vault = vault_of(call, call.params["BackupVaultName"])
    records(call, kind_of(call)).pop(vault.backup_vault_name, None)


def kind_of(call: Call) -> str:
    return "policy" if call.operation.endswith("AccessPolicy") else "notifications"
