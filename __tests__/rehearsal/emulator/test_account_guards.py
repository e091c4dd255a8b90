"""Settings of an account's region: read before they were written, written, and given back."""

from __future__ import annotations

from typing import Any

from conftest import AWAY, HOME, NETWORK, Clients


def test_sharing_of_images_and_snapshots_is_blocked_in_one_region_only(aws: Clients) -> None:
    here, there = aws("ec2"), aws("ec2", NETWORK, AWAY)
    here.enable_image_block_public_access(ImageBlockPublicAccessState="block-new-sharing")
    here.enable_snapshot_block_public_access(State="block-all-sharing")
    images = [
        each.get_image_block_public_access_state()["ImageBlockPublicAccessState"]
        for each in (here, there)
    ]
    assert images == ["block-new-sharing", "unblocked"]
    assert here.get_snapshot_block_public_access_state()["State"] == "block-all-sharing"
    here.disable_image_block_public_access()
    here.disable_snapshot_block_public_access()
    assert here.get_snapshot_block_public_access_state()["State"] == "unblocked"
    found = here.get_image_block_public_access_state()
    assert found["ImageBlockPublicAccessState"] == "unblocked"


def test_the_serial_console_is_off_until_switched_on(aws: Clients) -> None:
    ec2 = aws("ec2")
    assert not ec2.get_serial_console_access_status()["SerialConsoleAccessEnabled"]
    assert ec2.enable_serial_console_access()["SerialConsoleAccessEnabled"]
    assert not ec2.disable_serial_console_access()["SerialConsoleAccessEnabled"]


def test_metadata_defaults_are_answered_where_chosen(aws: Clients) -> None:
    ec2 = aws("ec2")
    ec2.modify_instance_metadata_defaults(HttpTokens="required", HttpPutResponseHopLimit=1)
    level = ec2.get_instance_metadata_defaults()["AccountLevel"]
    assert (level["HttpTokens"], level["HttpPutResponseHopLimit"]) == ("required", 1)
    assert "HttpEndpoint" not in level
    ec2.modify_instance_metadata_defaults(HttpTokens="no-preference", HttpPutResponseHopLimit=-1)
    assert "HttpTokens" not in ec2.get_instance_metadata_defaults()["AccountLevel"]


def test_a_service_setting_is_named_by_path_or_arn_and_reset(aws: Clients, code: Any) -> None:
    ssm, path = aws("ssm"), "/ssm/documents/console/public-sharing-permission"
    arn = f"arn:aws:ssm:{HOME}:{NETWORK}:servicesetting{path}"
    ssm.update_service_setting(SettingId=arn, SettingValue="Disable")
    found = ssm.get_service_setting(SettingId=path)["ServiceSetting"]
    assert (found["SettingValue"], found["Status"], found["ARN"]) == ("Disable", "Customized", arn)
    assert ssm.reset_service_setting(SettingId=arn)["ServiceSetting"]["Status"] == "Default"
    assert code(ssm.get_service_setting, SettingId="/ssm/nothing") == "ServiceSettingNotFound"
