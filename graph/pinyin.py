"""Characters as they are typed: their readings without tones.

Every reading of a character counts, so the library's dictionary of phrases is not needed; the
command line leaves it unread, which spares a tenth of a second.
"""

from functools import cache
from itertools import islice, product

__all__ = ["readings", "spellings"]

_MOST = 16  # spellings of one name; a long name of ambiguous characters has thousands


@cache
def readings(character: str) -> tuple[str, ...]:
    """Return every reading of a character, the commonest first; nothing for what has none.

    >>> readings("发"), readings("A")
    (('fa',), ())
    """
    if character.isascii():
        return ()
    # Heavy: only when something is typed, or a page is written.
    from pypinyin import Style, pinyin  # noqa: PLC0415

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    return tuple(dict.fromkeys(found[0])) if found else ()


def spellings(name: str) -> list[str]:
    """Return how a name may be typed: in whole syllables, then in initials; the likeliest first.

    >>> spellings("科技")
    ['keji', 'keqi', 'kj', 'kq']
    """
    characters = [spoken for spoken in map(readings, name) if spoken]
    spelled = list(islice(product(*characters), _MOST)) if characters else []
    whole = ["".join(syllables) for syllables in spelled]
    initials = ["".join(syllable[0] for syllable in syllables) for syllables in spelled]
    return list(dict.fromkeys(whole + initials))
