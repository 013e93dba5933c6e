"""The local engines: started, shared, stopped, and no word of a password anywhere."""

import neo4j

from zerentu.graph import engine as local


def ask(connection: local.Connection, statement: str) -> list[list[object]]:
    """The rows of a statement, asked as the user who may do everything."""
    login = (connection.user, connection.password)
    with neo4j.GraphDatabase.driver(connection.url, auth=login) as driver:
        rows = driver.execute_query(statement, database_=connection.database).records
        return [row.values() for row in rows]


def test_engine_answers_right_after_ensure(engine: local.Connection) -> None:
    assert ask(engine, "RETURN 1 + 1 AS two") == [[2]]
