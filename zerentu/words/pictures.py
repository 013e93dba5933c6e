"""The report for readers: what its pictures say, on them and in a sentence beside them."""

from zerentu.words import Words

WORDS = {
    "title": Words("责任分工报告", "Report on the assignment of duties"),
    "contents": Words("目录", "Contents"),
    "lambda": Words("负担指数 = 牵头 + {lam} × 协办", "load index = leads + {lam} × supports"),
    "rest": Words("其余 {count} 行", "{count} more rows"),
    "made": Words("由责任图 {version} 生成", "Made by zerentu {version}"),
    "comma": Words("、", ", "),
    "counted": Words("{name}（{count}）", "{name} ({count})"),
    # Ranked bars
    "bars": Words("各单位的任务数，三种读法", "Tasks of each unit, in three readings"),
    "bars_said": Words(
        "按负担指数排列，最前面的是{units}。三条横线依次是点名、列明、从宽三种读法：三条一样长，"
        "任务都写明了单位；后面的长，多出来的任务只靠统称分派。",
        "Ranked by load index; first come {units}. The three bars are the named, closed and upper "
        "reading: where they are alike, every task names the unit; what the later ones add is "
        "assigned by a phrase alone.",
    ),
    "bars_more": Words(
        "图中为前 {shown} 家，另有 {rest} 家见表。",
        "The first {shown} are drawn; {rest} more stand in the table.",
    ),
    "leads": Words("牵头", "Leads"),
    "supports": Words("协办", "Supports"),
    "named": Words("点名", "named"),
    "closed": Words("列明", "closed"),
    "upper": Words("从宽", "upper"),
    # Breadth and depth
    "quadrant": Words("伙伴的广度与深度", "Breadth and depth of partners"),
    "quadrant_said": Words(
        "越靠右伙伴越多，越靠上与每家伙伴共事越深；圆越大，牵头时要召集的席位越多。"
        "虚线是中位数。召集席位最多的是{units}。",
        "Further right: more partners; further up: more shared work with each; larger: more seats "
        "to convene as lead. The dashed lines are medians. Most seats: {units}.",
    ),
    "quadrant_more": Words(
        "{count} 家的名称放不下，没有标在图上，数值见表。",
        "There was no room for {count} names; their figures stand in the table.",
    ),
    "breadth": Words("广度：伙伴数", "breadth: partners"),
    "depth": Words("深度：与每家伙伴的平均联系", "depth: mean tie with each partner"),
    "few_deep": Words("少而深", "few and deep"),
    "many_deep": Words("多而深", "many and deep"),
    "few_shallow": Words("少而浅", "few and shallow"),
    "many_shallow": Words("多而浅", "many and shallow"),
    # Class matrix
    "heat": Words("哪类单位需要哪类单位", "Which kind of unit needs which"),
    "heat_said": Words(
        "每一行是牵头的一类，每一列是协办的一类，格中是依赖度之和，颜色越浓越大。最大的一格是"
        "{source}需要{target}，占全部的 {share}。跨类的占 {cross}。",
        "A row is the leads' kind, a column the supporters' kind; a cell holds the sum of "
        "dependence, stronger for more. The largest: {source} needs {target}, {share} of the "
        "whole. Across kinds: {cross}.",
    ),
    "lead_kind": Words("牵头的类别", "kind of lead"),
    "support_kind": Words("协办的类别", "kind of supporter"),
    "sum": Words("合计", "sum"),
    # Concentration
    "curve": Words("任务集中在多少单位上", "How many units hold the tasks"),
    "curve_said": Words(
        "单位按任务从少到多排在横轴上；曲线离对角线越远，任务越集中。牵头任务相当于平均分给 "
        "{leads} 家，协办任务相当于平均分给 {supports} 家（共 {units} 家）。",
        "Units stand along the axis from few tasks to many; the further a curve lies from the "
        "diagonal, the more the tasks are concentrated. Leads are as if shared evenly by {leads} "
        "units, supports by {supports}, of {units}.",
    ),
    "units_share": Words("单位（任务少的在前）", "units, those with few tasks first"),
    "tasks_share": Words("任务的累计比例", "cumulative share of tasks"),
    "even": Words("平均分配", "evenly shared"),
    "gini": Words("{side}：基尼系数 {gini}", "{side}: Gini {gini}"),
}
