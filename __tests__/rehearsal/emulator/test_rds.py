"""Global databases whose writer moves, and what moto forgets of clusters, instances, proxies and streams."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import AWAY, HOME, PAYMENTS, Clients

NAME = "klap-test-payments"
ENGINE = {"Engine": "aurora-postgresql", "EngineVersion": "16.8"}
MASTER = {"MasterUsername": "klap_admin", "MasterUserPassword": "a-password-of-ours"}


def arn(region: str) -> str:
    return f"arn:aws:rds:{region}:{PAYMENTS}:cluster:{NAME}-{region}"


@pytest.fixture
def rds(aws: Clients) -> dict[str, Any]:
    """RDS in both regions."""
    return {region: aws("rds", PAYMENTS, region) for region in (HOME, AWAY)}


@pytest.fixture
def world(rds: dict[str, Any], make_vpc: Any) -> dict[str, Any]:
    """A global cluster, and subnets in both regions."""
    rds[AWAY].create_global_cluster(GlobalClusterIdentifier=NAME, **ENGINE)
    for number, region in enumerate((HOME, AWAY)):
        _, subnets = make_vpc(PAYMENTS, region, number)
        rds[region].create_db_subnet_group(
            DBSubnetGroupName=NAME, DBSubnetGroupDescription="data", SubnetIds=subnets
        )
    return rds


def join(rds: dict[str, Any], region: str, **more: Any) -> dict[str, Any]:
    cluster: dict[str, Any] = rds[region].create_db_cluster(
        DBClusterIdentifier=f"{NAME}-{region}",
        GlobalClusterIdentifier=NAME,
        DBSubnetGroupName=NAME,
        **ENGINE,
        **more,
    )["DBCluster"]
    return cluster


def add_instance(rds: dict[str, Any], region: str, **more: Any) -> dict[str, Any]:
    instance: dict[str, Any] = rds[region].create_db_instance(
        DBInstanceIdentifier=f"{NAME}-{region}-1",
        DBClusterIdentifier=f"{NAME}-{region}",
        Engine="aurora-postgresql",
        **{"DBInstanceClass": "db.r7g.large", **more},
    )["DBInstance"]
    return instance


@pytest.fixture
def pair(world: dict[str, Any]) -> dict[str, Any]:
    """HOME writes, AWAY follows, each with an instance."""
    join(world, HOME, DatabaseName="payments", EnableGlobalWriteForwarding=True, **MASTER)
    add_instance(world, HOME)
    join(world, AWAY, EnableGlobalWriteForwarding=True)
    add_instance(world, AWAY)
    return world


def cluster(rds: dict[str, Any], region: str) -> dict[str, Any]:
    [found] = rds[region].describe_db_clusters(DBClusterIdentifier=f"{NAME}-{region}")["DBClusters"]
    result: dict[str, Any] = found
    return result


def writers(rds: dict[str, Any], region: str = HOME) -> dict[str, bool]:
    """Who writes, as one region sees it."""
    [found] = rds[region].describe_global_clusters(GlobalClusterIdentifier=NAME)["GlobalClusters"]
    return {each["DBClusterArn"]: each["IsWriter"] for each in found["GlobalClusterMembers"]}


def test_every_region_sees_the_global_cluster_and_its_first_member_writes(pair: Any) -> None:
    assert writers(pair, HOME) == writers(pair, AWAY) == {arn(HOME): True, arn(AWAY): False}


def test_a_global_cluster_is_found_by_its_members(pair: Any) -> None:
    filters = [{"Name": "db-cluster-id", "Values": [arn(AWAY)]}]
    [found] = pair[HOME].describe_global_clusters(Filters=filters)["GlobalClusters"]
    assert found["GlobalClusterIdentifier"] == NAME
    other = [{"Name": "db-cluster-id", "Values": [arn("eu-west-1")]}]
    assert pair[HOME].describe_global_clusters(Filters=other)["GlobalClusters"] == []


def test_a_name_is_taken_in_every_region(world: Any, code: Any) -> None:
    refused = code(world[HOME].create_global_cluster, GlobalClusterIdentifier=NAME, **ENGINE)
    assert refused == "GlobalClusterAlreadyExistsFault"


def test_a_secondary_takes_user_and_database_from_the_writer(pair: Any) -> None:
    found = cluster(pair, AWAY)
    assert (found["MasterUsername"], found["DatabaseName"]) == ("klap_admin", "payments")
    assert found["ReplicationSourceIdentifier"] == arn(HOME)
    assert [each["IsClusterWriter"] for each in found["DBClusterMembers"]] == [False]


@pytest.mark.parametrize(
    "more",
    [MASTER, {"DatabaseName": "other"}, {"EngineVersion": "17.7"}, {"StorageEncrypted": True}],
)
def test_a_secondary_that_aws_refuses_is_refused(world: Any, code: Any, more: Any) -> None:
    join(world, HOME, **MASTER)
    params = {
        "DBClusterIdentifier": f"{NAME}-{AWAY}",
        "GlobalClusterIdentifier": NAME,
        **ENGINE,
        **more,
    }
    assert code(world[AWAY].create_db_cluster, **params) == "InvalidParameterCombination"


@pytest.mark.parametrize("more", [{}, {**MASTER, "ManageMasterUserPassword": True}])
def test_a_first_member_without_a_password_of_ours_is_refused(
    world: Any, code: Any, more: Any
) -> None:
    params = {
        "DBClusterIdentifier": f"{NAME}-{HOME}",
        "GlobalClusterIdentifier": NAME,
        **ENGINE,
        **more,
    }
    assert code(world[HOME].create_db_cluster, **params) == "InvalidParameterCombination"


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ({"DBSubnetGroupName": "none"}, "DBSubnetGroupNotFoundFault"),
        ({"DBClusterParameterGroupName": "none"}, "DBClusterParameterGroupNotFound"),
    ],
)
def test_groups_that_do_not_exist_are_refused(
    world: Any, code: Any, group: Any, expected: str
) -> None:
    params = {"DBClusterIdentifier": "c", **ENGINE, **MASTER, **group}
    assert code(world[HOME].create_db_cluster, **params) == expected


def test_a_switchover_moves_the_writer_and_nothing_else(pair: Any) -> None:
    before = {region: cluster(pair, region) for region in (HOME, AWAY)}
    answer = pair[AWAY].switchover_global_cluster(
        GlobalClusterIdentifier=NAME, TargetDbClusterIdentifier=arn(AWAY)
    )["GlobalCluster"]
    assert answer["FailoverState"]["IsDataLossAllowed"] is False
    assert writers(pair) == {arn(HOME): False, arn(AWAY): True}
    home, away = cluster(pair, HOME), cluster(pair, AWAY)
    assert home["ReplicationSourceIdentifier"] == arn(AWAY)
    assert "ReplicationSourceIdentifier" not in away
    assert [m["IsClusterWriter"] for m in home["DBClusterMembers"]] == [False]
    assert [m["IsClusterWriter"] for m in away["DBClusterMembers"]] == [True]
    for region, now in ((HOME, home), (AWAY, away)):
        for name in ("DBClusterArn", "Endpoint", "ReaderEndpoint", "DbClusterResourceId"):
            assert now[name] == before[region][name]


def test_write_forwarding_sleeps_in_the_writer(pair: Any) -> None:
    home, away = cluster(pair, HOME), cluster(pair, AWAY)
    assert home["GlobalWriteForwardingRequested"] and away["GlobalWriteForwardingRequested"]
    assert "GlobalWriteForwardingStatus" not in home
    assert away["GlobalWriteForwardingStatus"] == "enabled"


def test_write_forwarding_needs_a_global_cluster(world: Any, code: Any) -> None:
    params = {"DBClusterIdentifier": "c", **ENGINE, **MASTER, "EnableGlobalWriteForwarding": True}
    assert code(world[HOME].create_db_cluster, **params) == "InvalidParameterCombination"


def test_a_failover_says_that_work_may_be_lost(pair: Any) -> None:
    answer = pair[AWAY].failover_global_cluster(
        GlobalClusterIdentifier=NAME, TargetDbClusterIdentifier=arn(AWAY), AllowDataLoss=True
    )["GlobalCluster"]
    assert answer["FailoverState"]["IsDataLossAllowed"] is True
    assert writers(pair) == {arn(HOME): False, arn(AWAY): True}


def test_a_failover_is_planned_or_not(pair: Any, code: Any) -> None:
    params = {"GlobalClusterIdentifier": NAME, "TargetDbClusterIdentifier": arn(AWAY)}
    both = {**params, "AllowDataLoss": True, "Switchover": True}
    assert code(pair[AWAY].failover_global_cluster, **both) == "InvalidParameterCombination"


def test_the_writer_cannot_take_over_from_itself(pair: Any, code: Any) -> None:
    params = {"GlobalClusterIdentifier": NAME, "TargetDbClusterIdentifier": arn(HOME)}
    assert code(pair[HOME].switchover_global_cluster, **params) == "InvalidGlobalClusterStateFault"


def test_a_cluster_without_instances_cannot_take_over(world: Any, code: Any) -> None:
    join(world, HOME, **MASTER)
    join(world, AWAY)
    params = {"GlobalClusterIdentifier": NAME, "TargetDbClusterIdentifier": arn(AWAY)}
    assert code(world[AWAY].switchover_global_cluster, **params) == "InvalidDBClusterStateFault"


def test_the_password_is_changed_where_the_writer_is(pair: Any, code: Any) -> None:
    def change(region: str) -> dict[str, Any]:
        return {
            "DBClusterIdentifier": f"{NAME}-{region}",
            "MasterUserPassword": "another-password",
            "ApplyImmediately": True,
        }

    assert code(pair[AWAY].modify_db_cluster, **change(AWAY)) == "InvalidParameterCombination"
    pair[HOME].modify_db_cluster(**change(HOME))


def test_a_member_leaves_before_it_goes_and_the_writer_leaves_last(pair: Any, code: Any) -> None:
    gone = {"DBClusterIdentifier": f"{NAME}-{AWAY}", "SkipFinalSnapshot": True}
    assert code(pair[AWAY].delete_db_cluster, **gone) == "InvalidDBClusterStateFault"
    leave = {"GlobalClusterIdentifier": NAME, "DbClusterIdentifier": arn(HOME)}
    assert code(pair[HOME].remove_from_global_cluster, **leave) == "InvalidGlobalClusterStateFault"
    pair[AWAY].remove_from_global_cluster(**{**leave, "DbClusterIdentifier": arn(AWAY)})
    assert "ReplicationSourceIdentifier" not in cluster(pair, AWAY)
    pair[HOME].remove_from_global_cluster(**leave)
    assert writers(pair) == {}


def test_a_protected_or_filled_global_cluster_stays(pair: Any, code: Any) -> None:
    pair[HOME].modify_global_cluster(GlobalClusterIdentifier=NAME, DeletionProtection=True)
    delete = pair[HOME].delete_global_cluster
    assert code(delete, GlobalClusterIdentifier=NAME) == "InvalidParameterCombination"
    pair[HOME].modify_global_cluster(GlobalClusterIdentifier=NAME, DeletionProtection=False)
    assert code(delete, GlobalClusterIdentifier=NAME) == "InvalidGlobalClusterStateFault"


def test_a_new_version_reaches_every_member(pair: Any) -> None:
    pair[AWAY].modify_global_cluster(GlobalClusterIdentifier=NAME, EngineVersion="17.7")
    assert [cluster(pair, region)["EngineVersion"] for region in (HOME, AWAY)] == ["17.7", "17.7"]


def test_insights_and_storage_are_remembered_for_cluster_and_instances(pair: Any) -> None:
    pair[HOME].modify_db_cluster(
        DBClusterIdentifier=f"{NAME}-{HOME}",
        DatabaseInsightsMode="advanced",
        EnablePerformanceInsights=True,
        PerformanceInsightsRetentionPeriod=465,
        StorageType="aurora-iopt1",
    )
    found = cluster(pair, HOME)
    assert found["DatabaseInsightsMode"] == "advanced"
    assert found["StorageType"] == "aurora-iopt1"
    [instance] = pair[HOME].describe_db_instances()["DBInstances"]
    assert instance["PerformanceInsightsRetentionPeriod"] == 465


def test_advanced_insights_need_data_of_fifteen_months(world: Any, code: Any) -> None:
    params = {
        "DBClusterIdentifier": f"{NAME}-{HOME}",
        "GlobalClusterIdentifier": NAME,
        "DatabaseInsightsMode": "advanced",
        **ENGINE,
        **MASTER,
    }
    assert code(world[HOME].create_db_cluster, **params) == "InvalidParameterCombination"


def test_an_instance_of_a_class_that_the_cluster_cannot_have_is_refused(
    world: Any, code: Any
) -> None:
    join(world, HOME, **MASTER)

    def refused(instance_class: str) -> str:
        params = {
            "DBInstanceIdentifier": "i",
            "DBClusterIdentifier": f"{NAME}-{HOME}",
            "DBInstanceClass": instance_class,
            "Engine": "aurora-postgresql",
        }
        return str(code(world[HOME].create_db_instance, **params))

    assert refused("db.serverless") == "InvalidDBClusterStateFault"
    assert refused("db.t4g.medium") == "InvalidParameterCombination"


def test_parameters_that_were_set_are_the_users(rds: Any, code: Any) -> None:
    group = {"DBClusterParameterGroupName": "g"}
    rds[HOME].create_db_cluster_parameter_group(
        **group, DBParameterGroupFamily="aurora-postgresql16", Description="d"
    )

    def change(name: str, value: str) -> dict[str, Any]:
        parameter = {"ParameterName": name, "ParameterValue": value, "ApplyMethod": "immediate"}
        return {**group, "Parameters": [parameter]}

    modify = rds[HOME].modify_db_cluster_parameter_group
    modify(**change("rds.force_ssl", "1"))
    [found] = rds[HOME].describe_db_cluster_parameters(**group, Source="user")["Parameters"]
    assert (found["ParameterName"], found["Source"]) == ("rds.force_ssl", "user")
    assert rds[HOME].describe_db_cluster_parameters(**group, Source="system")["Parameters"] == []
    assert code(modify, **change("rds.force_ssl", "2")) == "InvalidParameterValue"
    assert code(modify, **change("shared_preload_libraries", "x")) == "InvalidParameterCombination"


def test_an_activity_stream_starts_and_stops(pair: Any, aws: Clients, code: Any) -> None:
    key = aws("kms", PAYMENTS).create_key()["KeyMetadata"]["Arn"]
    start = {"ResourceArn": arn(HOME), "Mode": "async", "KmsKeyId": key}
    pair[HOME].start_activity_stream(**start)
    found = cluster(pair, HOME)
    assert (found["ActivityStreamStatus"], found["ActivityStreamMode"]) == ("started", "async")
    pair[HOME].stop_activity_stream(ResourceArn=arn(HOME))
    assert cluster(pair, HOME)["ActivityStreamStatus"] == "stopped"
    stop = code(pair[HOME].stop_activity_stream, ResourceArn=arn(HOME))
    assert stop == "InvalidDBClusterStateFault"


def test_serverless_instances_have_no_activity_stream(
    world: Any, aws: Clients, code: Any
) -> None:
    scaling = {"MinCapacity": 1, "MaxCapacity": 2}
    join(world, HOME, ServerlessV2ScalingConfiguration=scaling, **MASTER)
    add_instance(world, HOME, DBInstanceClass="db.serverless")
    key = aws("kms", PAYMENTS).create_key()["KeyMetadata"]["Arn"]
    start = {"ResourceArn": arn(HOME), "Mode": "async", "KmsKeyId": key}
    assert code(world[HOME].start_activity_stream, **start) == "InvalidParameterCombination"
