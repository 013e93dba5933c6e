"""The only module that knows pyvis: networks from pictures, and the template filled.

pyvis' own `add_edge` looks every end up in a fresh list of all nodes and its undirected networks
drop parallel edges, so nodes and edges go into the network's lists as they are. Its template links
to other hosts even when told to inline, so the page has a template of its own.
"""

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader
from markupsafe import Markup
from pyvis.network import Network

from zerentu.graph.page.picture import Picture
from zerentu.graph.page.view import Json
from zerentu.words import Lang
from zerentu.words.page import WORDS

__all__ = ["html"]

# In this order: each file may use the names of those before it.
SCRIPTS = (
    "data",
    "state",
    "measure",
    "relate",
    "curve",
    "paint",
    "network",
    "names",
    "keys",
    "story",
    "details",
    "search",
    "save",
    "controls",
    "tables",
    "link",
    "start",
)
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"smooth": {"enabled": True, "type": "curvedCW", "roundness": 0}, "chosen": False},
    "interaction": {"dragNodes": False, "hover": False, "selectable": False},
}


def html(
    page: Json,
    pictures: Mapping[str, Picture],
    rows: Mapping[str, list[Json]],
    *,
    lang: Lang,
    lam: float,
) -> str:
    """Return the document; `page` is the view model, `pictures` the layouts by name.

    `rows` are the tables that can be read without script, by the name the template uses.

    Every script runs because its hash stands in the page's policy, and nothing else does.
    """
    networks = {name: _network(picture) for name, picture in pictures.items()}
    library, scripts = _library(), [_own(f"scripts/{name}.js") for name in SCRIPTS]
    style = _own("style.css")
    first = next(iter(networks.values()))
    first.path = "template.html"
    first.templateEnv = environment = Environment(
        loader=PackageLoader("zerentu.graph.page", "."), autoescape=True
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals.update(
        page=page,
        pictures={
            name: {
                "nodes": network.nodes,
                "edges": network.edges,
                "marks": pictures[name].marks,
                "box": [round(side, 1) for side in pictures[name].box],
            }
            for name, network in networks.items()
        },
        words={tongue: _words(tongue) for tongue in ("zh", "en")},
        w=_words(lang),
        lang=lang,
        lam=lam,
        **rows,
        library=Markup(library),  # noqa: S704 - pyvis' own copy of vis-network
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - ours
        style=Markup(style),  # noqa: S704 - ours
        policy=_policy([library, *scripts], style),
    )
    return _printable(first.generate_html())


def _network(picture: Picture) -> Network:
    """A pyvis network of the picture, every node where the layout put it."""
    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    network.nodes.extend(
        {
            "id": node.id,
            "ref": node.ref,
            "glyph": node.glyph,
            "side": node.side,
            "x": round(node.x, 1),
            "y": round(node.y, 1),
        }
        for node in picture.nodes
    )
    network.edges.extend(
        {"id": edge.id, "from": edge.source, "to": edge.target, "bend": edge.bend}
        for edge in picture.edges
    )
    return network


def _words(lang: Lang) -> dict[str, str]:
    return {key: said.zh if lang == "zh" else said.en for key, said in WORDS.items()}


@cache
def _library() -> str:
    """vis-network as pyvis ships it."""
    folder = files("pyvis") / "templates" / "lib" / "vis-9.1.2"
    return (
        (folder / "vis-network.min.js")
        .read_text(encoding="utf-8")
        .replace("</script", "<\\/script")
    )


@cache
def _own(name: str) -> str:
    return files("zerentu.graph.page").joinpath(name).read_text(encoding="utf-8")


def _policy(scripts: list[str], style: str) -> str:
    """The content security policy: these scripts, this style, pictures it makes, no connection."""

    def digest(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    allowed = " ".join(digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; "
        "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _printable(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
