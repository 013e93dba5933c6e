"""Explanations: the definition of every field, and the words around the arithmetic.

``d_FIELD`` defines a field of the report, ``d_TABLE_FIELD`` where one name means two things;
``g_NAME`` is the heading of a group of terms.
"""

from zerentu.words import Words

WORDS = {
    "number": Words("{table} · {field} · {row}：{value}", "{table} · {field} · {row}: {value}"),
    "definition": Words("定义：{words}", "Definition: {words}"),
    "reading": Words("读法：{reading}", "Reading: {reading}"),
    "arithmetic": Words("算式：{arithmetic}", "Arithmetic: {arithmetic}"),
    "walked": Words(
        "由整个网络算出，不能逐条相加；下列为所依据的各项（{arithmetic}）",
        "Found by walking the network, not by adding up; it ran on what is listed ({arithmetic})",
    ),
    "group": Words("{title}：{count} 项，合计 {total}", "{title}: {count}, together {total}"),
    "clause": Words(
        "{document} {label} {role}“{words}”｜{task}（规则 {rule}）",
        "{document} {label} {role} “{words}” | {task} (rule {rule})",
    ),
    # Groups of terms
    "g_leads": Words("牵头的任务", "Tasks led"),
    "g_supports": Words("协办的任务", "Tasks supported"),
    "g_hidden": Words("只由统称带出的协办任务", "Support that only a phrase assigns"),
    "g_above": Words("指数更高的单位", "Units with a higher index"),
    "g_ranks": Words("三种读法下的排名", "Ranks under the three readings"),
    "g_seats": Words("牵头任务中的其他参与单位", "Other participants of the tasks led"),
    "g_calls": Words("协办任务中的牵头单位", "Leads of the tasks supported"),
    "g_partners": Words("伙伴", "Partners"),
    "g_shared": Words("与别的单位共同承担的任务", "Tasks shared with other units"),
    "g_chapters": Words("各章任务数", "Tasks by chapter"),
    "g_shares": Words("每项任务的份额", "Share of each task"),
    "g_tasks": Words("任务", "Tasks"),
    "g_there": Words("正向份额", "Shares there"),
    "g_back": Words("反向份额", "Shares back"),
    "g_needs": Words("牵头且有协办的任务的份额", "Shares of supported tasks led"),
    "g_needed": Words("协办且有牵头的任务的份额", "Shares of led tasks supported"),
    "g_alone": Words("独自牵头的任务", "Tasks led alone"),
    "g_unbacked": Words("独自牵头且无点名协办的任务", "Tasks led alone without named support"),
    "g_left": Words(
        "去掉该单位后其连通块分成的各部分", "Parts its component falls into without it"
    ),
    "g_base": Words("不计该单位时最大连通块", "Largest component, not counting the unit"),
    "g_strengths": Words(
        "各单位的联系总量（每条联系计两次）", "Ties of all units (each counted twice)"
    ),
    "g_ties": Words("联系", "Ties"),
    "g_loads": Words("各单位的负担", "Load of each unit"),
    "g_units": Words("单位", "Units"),
    "g_common": Words("两章共有的单位", "Units of both chapters"),
    "g_either": Words("两章的全部单位", "Units of either chapter"),
    "g_phrases": Words("统称", "Phrases"),
    "g_pairs": Words("可能的单位对", "Possible pairs"),
    "g_supported": Words("有牵头也有协办的任务", "Tasks with a lead and a supporter"),
    "g_components": Words("连通块", "Components"),
    "g_returned": Words("得到回应的依赖", "Dependence returned"),
    "g_across": Words("跨类依赖", "Dependence across kinds"),
    "g_words": Words("原文", "Words"),
    # Definitions: network
    "d_network_tasks": Words("所选任务的数目", "The number of tasks selected"),
    "d_network_units": Words(
        "分工中点名的单位，加上有名单的统称的成员",
        "Units named in the clauses, and the members of their listed phrases",
    ),
    "d_tie_edges": Words("至少共有一项任务的单位对数", "Pairs of units that share a task"),
    "d_components": Words(
        "互不相连的单位群数，孤立单位各算一群",
        "Groups of units without a tie between them; an isolated unit is one",
    ),
    "d_density": Words("联系数除以可能的单位对数", "Ties over possible pairs"),
    "d_reciprocity": Words(
        "得到回应的依赖占全部依赖的比例", "Share of dependence that is returned"
    ),
    "d_cross_class_share": Words(
        "不同类别单位之间的依赖所占比例", "Share of dependence between units of different kinds"
    ),
    "d_phrases": Words(
        "统称出现的次数（任务×称谓×角色）", "Occurrences of phrases (task × phrase × role)"
    ),
    "d_phrases_expanded": Words(
        "在此读法下至少代表一个单位的次数", "Occurrences that stand for a unit under this reading"
    ),
    "d_phrases_not_expanded": Words(
        "在此读法下不代表任何单位的次数", "Occurrences that stand for no unit under this reading"
    ),
    "d_hidden_share": Words(
        "协办任务（列明读法）中只由统称带出的比例",
        "Share of support (closed reading) that only a phrase assigns",
    ),
    "d_rank_tau_025": Words(
        "负担指数与 λ=0.25 时的肯德尔 τ-b 等级相关",
        "Kendall's τ-b of the load index against the one with λ = 0.25",
    ),
    "d_rank_tau_1": Words(
        "负担指数与 λ=1 时的肯德尔 τ-b 等级相关",
        "Kendall's τ-b of the load index against the one with λ = 1",
    ),
    "d_betweenness_sources": Words(
        "抽样计算介数所用的起点数；精确计算时为空",
        "Sources of sampled betweenness; null when exact",
    ),
    "d_betweenness_error": Words(
        "抽样介数的最大标准误；精确计算时为空",
        "Largest standard error of sampled betweenness; null when exact",
    ),
    # load
    "d_leads_named": Words("点名牵头的任务数", "Tasks the unit leads by name"),
    "d_leads_closed": Words(
        "牵头的任务数，有名单的统称展开", "Tasks the unit leads, listed phrases expanded"
    ),
    "d_leads_upper": Words(
        "牵头的任务数，统称尽量展开", "Tasks the unit leads, every phrase expanded"
    ),
    "d_supports_named": Words(
        "点名协办（且不牵头）的任务数", "Tasks the unit supports by name and does not lead"
    ),
    "d_supports_closed": Words(
        "协办的任务数，有名单的统称展开", "Tasks the unit supports, listed phrases expanded"
    ),
    "d_supports_upper": Words(
        "协办的任务数，统称尽量展开", "Tasks the unit supports, every phrase expanded"
    ),
    "d_hidden": Words(
        "只由统称带出的协办任务数（列明读法）；该地称谓都无名单时未知",
        "Support that only a phrase assigns (closed reading); unknown where no phrase is listed",
    ),
    "d_load_index": Words("牵头任务数 + λ × 协办任务数", "Tasks led + λ × tasks supported"),
    "d_rank": Words("1 + 负担指数更高的单位数", "1 + the number of units with a higher load index"),
    "d_rank_low": Words("三种读法下排名的最小值", "The smallest rank over the three readings"),
    "d_rank_high": Words("三种读法下排名的最大值", "The largest rank over the three readings"),
    # coordination
    "d_convening_load": Words(
        "所牵头任务中其他参与单位数之和", "Other participants of the tasks it leads, added up"
    ),
    "d_call_load": Words("所协办任务中牵头单位数之和", "Leads of the tasks it supports, added up"),
    "d_breadth": Words("共有任务的不同单位数", "Distinct units that share a task with it"),
    "d_depth": Words(
        "与每个伙伴的平均联系强度：共同承担的任务数除以伙伴数",
        "Mean tie to a partner: tasks shared over partners",
    ),
    "d_chapter_spread": Words(
        "任务在一级章节上分布的香农熵的指数：1 为只在一章",
        "exp of the Shannon entropy of its tasks over top-level chapters: 1 for one chapter",
    ),
    # centrality
    "d_lead_centrality": Words("牵头任务占全部任务的比例", "Tasks led over all tasks"),
    "d_support_centrality": Words("协办任务占全部任务的比例", "Tasks supported over all tasks"),
    "d_betweenness": Words(
        "其他单位之间的最短路（距离 1/联系强度）经过它的比例",
        "Share of the shortest ways between others (distance 1/tie) that pass through it",
    ),
    "d_eigenvector": Words(
        "联系强度矩阵在最大连通块上的主特征向量",
        "Leading eigenvector of the ties on the largest component",
    ),
    "d_pagerank": Words("按联系强度的 PageRank，阻尼 0.85", "PageRank by tie weight, damping 0.85"),
    "d_core": Words("所在 k 核的最大 k", "The greatest k of a k-core that holds it"),
    # dependence
    "d_d": Words(
        "每项有协办的任务按牵头与协办的组合均分，此对所得之和",
        "Each supported task is shared out among its leads and supporters; what falls to this pair",
    ),
    "d_dependence_tasks": Words(
        "一方牵头、另一方协办的任务数", "Tasks that the one leads and the other supports"
    ),
    "d_asymmetry": Words(
        "（正向依赖 − 反向依赖）/ 两者之和", "(Dependence there − back) over their sum"
    ),
    "d_mutual": Words("两个方向的依赖之和", "Dependence there and back, added up"),
    "d_out_strength": Words(
        "对协办单位的依赖之和：每项有协办的牵头任务在牵头单位间均分",
        "How much it needs others: each supported task it leads, shared among the leads",
    ),
    "d_in_strength": Words(
        "被牵头单位依赖之和：每项有牵头的协办任务在协办单位间均分",
        "How much others need it: each led task it supports, shared among the supporters",
    ),
    "d_net": Words(
        "（需要 − 被需要）/ 两者之和：+1 只派出，−1 只承接",
        "(Needs − is needed) over their sum: +1 only commissions, −1 only supports",
    ),
    "d_j": Words(
        "两单位共同牵头的任务，每项计 1/（牵头数 − 1）",
        "Tasks both lead, each counted 1/(leads − 1)",
    ),
    "d_jointness_tasks": Words("两单位共同牵头的任务数", "Tasks that both lead"),
    # brokerage
    "d_constraint": Words(
        "伯特约束：伙伴彼此相连的程度",
        "Burt's constraint: how far its partners are tied to each other",
    ),
    "d_effective_size": Words(
        "伯特有效规模：伙伴数减去重复", "Burt's effective size: partners less what is redundant"
    ),
    "d_constraint_small_tasks": Words(
        "约束，只计参与单位不超过 10 个的任务", "Constraint on tasks of at most ten participants"
    ),
    "d_effective_size_small_tasks": Words(
        "有效规模，只计参与单位不超过 10 个的任务",
        "Effective size on tasks of at most ten participants",
    ),
    # concentration
    "d_hhi": Words("份额平方和", "The sum of the squared shares"),
    "d_hhi_normalised": Words("（HHI − 1/n）/（1 − 1/n）", "(HHI − 1/n)/(1 − 1/n)"),
    "d_equivalent_number": Words(
        "1/HHI：同样集中度下等量承担的单位数", "1/HHI: equal bearers with the same concentration"
    ),
    "d_gini": Words("基尼系数：0 为均等", "Gini coefficient: 0 for equal loads"),
    "d_concentration_units": Words(
        "单位数，未承担的也算", "The number of units, those without load too"
    ),
    # fragility
    "d_orphans": Words("独自牵头的任务数", "Tasks it leads alone"),
    "d_unbacked": Words(
        "独自牵头且无点名协办的任务数", "Tasks it leads alone that nobody supports by name"
    ),
    "d_articulation": Words(
        "去掉它，单位与任务的网络就会断开",
        "Whether taking it away cuts the network of units and tasks",
    ),
    "d_removal_component": Words(
        "去掉它后最大连通块的变化比例", "Relative loss of the largest component without it"
    ),
    "d_removal_weight": Words(
        "随它消失的联系强度占全部的比例", "Share of all tie weight that goes with it"
    ),
    # chapters, coupling, targets
    "d_chapters_tasks": Words("该章（含下级）的任务数", "Tasks of the chapter and those below it"),
    "d_leads": Words("该章各任务牵头单位数之和", "Leads of its tasks, added up"),
    "d_supports": Words("该章各任务协办单位数之和", "Supporters of its tasks, added up"),
    "d_chapters_units": Words("该章不同的参与单位数", "Distinct participants of its tasks"),
    "d_jaccard": Words(
        "两章共有单位数除以两章全部单位数", "Units of both chapters over units of either"
    ),
    "d_value": Words("任务承诺的数值，按原文", "The quantity the task promises, as printed"),
}
