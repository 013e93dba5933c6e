"""The driver's errors in our words, once: the thing, the place, the remedy, and no password."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    CypherSyntaxError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from zerentu.graph.store.cancel import unmarked
from zerentu.loaders.errors import QueryError, StoreError, ZerentuError

__all__ = ["is_passing", "translated"]

_LONGEST = 400  # characters of a server's own words


def is_passing(error: Exception) -> bool:
    """Whether the same transaction may succeed a moment later: a lost race, a change of leader."""
    return (
        isinstance(error, Neo4jError | DriverError)
        and error.is_retryable()
        and not isinstance(error, ServiceUnavailable)
    )


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raise what the driver raises as `StoreError` or `QueryError`; `place` is the server's URL."""
    try:
        yield
    except Neo4jError as error:
        raise _refused(error, place) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError("store_unreachable", url=place, reason=_line(str(error))) from error
    except (ConfigurationError, DriverError) as error:
        raise StoreError("store_refused", url=place, reason=_line(str(error))) from error
    except UnicodeEncodeError as error:
        code = f"U+{ord(error.object[error.start]):04X}"
        raise StoreError("store_text", character=code) from error
    except OverflowError as error:
        raise StoreError("store_number", reason=_line(str(error))) from error


def _refused(error: Neo4jError, place: str) -> ZerentuError:
    """What the server said, by its code; what is in no row of the table is passed on."""
    code = error.code or ""
    reason = _line(error.message or "")
    if isinstance(error, AuthError) and "Forbidden" not in code:
        busy = "RateLimit" in code
        return StoreError("store_login_wait" if busy else "store_login", url=place)
    if isinstance(error, CypherSyntaxError) or "ParameterMissing" in code:
        return QueryError("bad_statement", reason=reason)
    for part, ours in (
        ("DatabaseNotFound", "store_no_database"),
        ("AccessMode", "store_only_reading"),
        ("Forbidden", "store_only_reading"),
        ("TransactionTimedOut", "store_slow"),
        ("Terminated", "store_slow"),
    ):
        if part in code:
            return StoreError(ours, url=place, reason=reason)
    if code.startswith("Neo.ClientError.Statement."):
        return QueryError("bad_statement", reason=reason)
    return StoreError("store_refused", url=place, reason=reason)


def _line(text: str) -> str:
    """A server's words on one line, without characters that control a terminal."""
    words = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", unmarked(text)).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
