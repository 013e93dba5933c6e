"""A notice in the shape that ``parse --format json`` promises."""

from typing import Any

from zerentu.loaders.notice import Notice, Responsibility, Target

__all__ = ["as_json"]


def as_json(notice: Notice) -> dict[str, Any]:
    """Return `notice` as plain dicts and lists: targets below their task, spans as pairs.

    >>> from zerentu.loaders import parse
    >>> data = as_json(next(parse("sample")))
    >>> data["tasks"][1]["targets"][0]["quote"]
    '增长6%以上'
    """
    targets: dict[str, list[dict[str, Any]]] = {}
    for target in notice.targets:
        targets.setdefault(target.task_id, []).append(_target(target))
    document = notice.document
    return {
        "document": {name: getattr(document, name) for name in document.__dataclass_fields__},
        "chapters": [
            {
                "id": row.id,
                "parent_id": row.parent_id,
                "label": row.label,
                "title": row.title,
                "order": row.order,
            }
            for row in notice.chapters
        ],
        "tasks": [
            {
                "id": row.id,
                "chapter_id": row.chapter_id,
                "label": row.label,
                "part": row.part,
                "order": row.order,
                "text": row.text,
                "span": list(row.span),
                "deadline": row.deadline,
                "leaders": list(row.leaders),
                "targets": targets.get(row.id, []),
            }
            for row in notice.tasks
        ],
        "units": [
            {
                "id": row.id,
                "name": row.name,
                "full_name": row.full_name,
                "aliases": list(row.aliases),
                "kind": row.kind.value,
                "place": row.place,
                "provisional": row.provisional,
            }
            for row in notice.units
        ],
        "collectives": [
            {
                "id": row.id,
                "phrase": row.phrase,
                "place": row.place,
                "kinds": [kind.value for kind in row.kinds],
                "openness": row.openness.value,
                "members": list(row.members),
                "source": row.source,
            }
            for row in notice.collectives
        ],
        "responsibilities": [_responsibility(row) for row in notice.responsibilities],
        "findings": [
            {
                "id": row.id,
                "code": row.code,
                "level": row.level.value,
                "message": row.message,
                "span": list(row.span),
                "count": row.count,
            }
            for row in notice.findings
        ],
    }


def _target(row: Target) -> dict[str, Any]:
    return {
        "id": row.id,
        "metric": row.metric,
        "comparator": row.comparator,
        "value": list(row.value) if isinstance(row.value, tuple) else row.value,
        "unit": row.unit,
        "quote": row.quote,
        "span": list(row.span),
    }


def _responsibility(row: Responsibility) -> dict[str, Any]:
    mention = row.mention
    return {
        "task_id": row.task_id,
        "unit_id": None if row.is_collective else row.party_id,
        "collective_id": row.party_id if row.is_collective else None,
        "role": row.role.value,
        "mention": {
            "text": mention.text,
            "span": list(mention.span),
            "at": dict(mention.at) if mention.at else None,
        },
        "rule": row.rule,
    }
