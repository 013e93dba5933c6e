"""The Java runtime that comes with the ArcadeDB wheel: it runs all engines."""

import os
import platform
from importlib.util import find_spec
from pathlib import Path

from zerentu.loaders.errors import EngineError

__all__ = ["environment", "java", "wheel"]

# Java prints JDK_JAVA_OPTIONS into its log, and a server reads settings from its environment:
# a server gets these few variables and nothing else of the user's.
_PASSED_ON = ("HOME", "LANG", "LC_ALL", "LC_CTYPE", "PATH", "TMPDIR", "TZ")


def wheel() -> Path:
    """The folder of the ArcadeDB wheel, found without importing it (that would load JPype).

    Raises EngineError where there is no such wheel: on other systems, or when it was removed.
    """
    spec = find_spec("arcadedb_embedded")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / "jre" / "bin" / "java").exists():
            return Path(place)
    raise EngineError("engine_no_java", system=f"{platform.system()} {platform.machine()}")


def java() -> str:
    """The path of the program ``java``."""
    return str(wheel() / "jre" / "bin" / "java")


def heap() -> str:
    """The flag for the memory of a server: ``ZERENTU_HEAP``, by default one gigabyte."""
    return f"-Xmx{os.environ.get('ZERENTU_HEAP', '1g')}"


def environment() -> dict[str, str]:
    """The variables that a server is started with."""
    return {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
