"""What hostile texts are made of, and what must hold of every notice that is read from one."""

from zerentu.loaders.notice import Notice
from zerentu.loaders.understood import share_understood

SIGNS = (
    *"（）()〔〕[]【】、，,；;：:。.﹒ \n\t|一二十1①第条等各和及由",
    *("牵头", "主办", "配合", "负责", "责任单位：", "牵头单位：", "完成时限：", "按职责分工负责"),
    *("区财政局", "各街道办事处", "有关部门", "6月底前完成", "排在首位的为牵头单位，下同", "会同"),
    *(
        "（一）",
        "1.",
        "一、",
        "第一条",
        "增长5%以上",
        "2023年2月24日",
        "\u202e",
        "\ud800",
        "\x00",
        "發(fā)",
    ),
)


def check(notice: Notice) -> None:
    """Spans quote exactly, ids are there and unique, parties are known, figures make sense."""
    text = notice.document.text
    tasks = {task.id: task for task in notice.tasks}
    parties = {unit.id for unit in notice.units} | {one.id for one in notice.collectives}
    assert len(tasks) == len(notice.tasks)
    for duty in notice.responsibilities:
        assert text[slice(*duty.mention.span)] == duty.mention.text != ""
        assert duty.party_id in parties
        assert duty.task_id in tasks
    for target in notice.targets:
        assert text[slice(*target.span)] == target.quote
    for task in notice.tasks:
        assert 0 <= task.span[0] <= task.span[1] <= len(text)
    chapters = {chapter.id for chapter in notice.chapters}
    assert len(chapters) == len(notice.chapters)
    assert {task.chapter_id for task in notice.tasks} <= chapters | {None}
    for finding in notice.findings:
        assert 0 <= finding.span[0] <= finding.span[1] <= len(text)
    understood, everything = share_understood(notice)
    assert 0 <= understood <= everything
