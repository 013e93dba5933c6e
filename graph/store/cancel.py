"""Ending a statement that runs on the server: each engine has its own way.

Neo4j knows a transaction by metadata; ArcadeDB, which keeps none, by a comment in the statement,
and is asked over HTTP. A server that offers neither is left to its own time limit.
"""

import json
import re
from base64 import b64encode
from typing import TYPE_CHECKING, Any, cast
from urllib.request import ProxyHandler, Request, build_opener

from zerentu.graph.queries import read

if TYPE_CHECKING:
    from zerentu.graph.store.link import Link

__all__ = ["cancel", "marked", "unmarked"]

_ANSWER = 5.0  # seconds


def marked(statement: str, token: str) -> str:
    """Return the statement with the comment by which `cancel` finds it."""
    return f"{statement}\n/* zerentu {token} */"


def unmarked(words: str) -> str:
    r"""Return a server's words without that comment, which the user did not write.

    The line break before it comes back as one, or written out.

    >>> unmarked("no such thing: RETURN x\n/* zerentu 0a1b */ at all")
    'no such thing: RETURN x at all'
    >>> unmarked(r"no viable input '(n\n/* zerentu 0a1b */'")
    "no viable input '(n'"
    """
    return re.sub(r"\s*(\\n)?/\* zerentu [0-9a-f]+ \*/", "", words)


def cancel(link: "Link", token: str) -> None:
    """End what runs under `token`; nothing happens when it has ended already."""
    if link.server.name == "Neo4j":
        rows = link.alone(read("server", "running"), token=token)
        if rows:
            link.alone(read("server", "terminate"), ids=[row["id"] for row in rows])
    elif link.http_url:
        for query in _command(link, "list queries").get("result", []):
            if f"zerentu {token}" in json.dumps(query):
                _command(link, f"terminate query {query['id']}")


def _command(link: "Link", command: str) -> dict[str, Any]:
    login = link.login
    assert login  # noqa: S101  the local engine has one
    token = b64encode(f"{login.user}:{login.password}".encode()).decode()
    request = Request(  # noqa: S310  the address comes from the local engine
        f"{link.http_url}/api/v1/server",
        data=json.dumps({"command": command}).encode(),
        headers={"Authorization": f"Basic {token}", "Content-Type": "application/json"},
    )
    # Past any proxy of the user's, which could not reach the engine and must not see the password.
    with build_opener(ProxyHandler({})).open(request, timeout=_ANSWER) as answer:
        return cast("dict[str, Any]", json.load(answer))
