"""The command line: parse arguments, make one call, print or write.

Exit codes: 0 done, 1 the job failed or a gate fired, 2 wrong usage, 130 interrupted. An error
raised on purpose becomes one line; a bug keeps its traceback.
"""

import os
import sys
from collections.abc import Sequence
from io import StringIO
from itertools import pairwise
from typing import NoReturn

from zerentu.words import Lang, language, say, use

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit. Words are chosen first: help is built in one language."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _choose_language(given)
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # see zerentu.graph.pinyin

    import click

    from zerentu.graph.cli.output import complain
    from zerentu.graph.cli.root import root
    from zerentu.loaders.errors import ChoiceError, ZerentuError

    if language() == "zh":
        from zerentu.graph.cli.speech import teach_click

        teach_click()
    code: object = 0
    try:
        code = root.main(given, prog_name="zerentu", standalone_mode=False)
    except click.Abort:
        complain(say("cli.interrupted"))
        code = 130
    except click.ClickException as error:
        shown = StringIO()
        error.show(file=shown)
        complain(shown.getvalue().rstrip())
        code = error.exit_code
    except ZerentuError as error:
        complain(str(error))
        code = 2 if isinstance(error, ChoiceError) else 1
    sys.exit(code if isinstance(code, int) else 0)


def _choose_language(given: Sequence[str]) -> None:
    """Speak the language that ``--lang`` names, wherever it stands; click refuses other values."""
    languages: dict[str, Lang] = {"zh": "zh", "en": "en"}
    for option, value in pairwise([*given, ""]):
        chosen = value if option == "--lang" else option.removeprefix("--lang=")
        if option.startswith("--lang") and chosen in languages:
            use(languages[chosen])
