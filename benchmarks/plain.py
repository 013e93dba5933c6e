"""What one would write in an afternoon: the same job with networkx, pandas and pyvis alone.

Usage: ``plain.py NOTICE [PAGE]``. Reads the clauses by one regular expression, projects the units
that share tasks, computes betweenness, prints the loads, and writes a page if one is named.
"""

import re
import sys
from itertools import combinations
from pathlib import Path

import networkx as nx
import pandas as pd
from pyvis.network import Network

text = Path(sys.argv[1]).read_text(encoding="utf-8")
rows = []
for label, clause in re.findall(r"^(\d+)﹒.*\((.*?)\)\s*$", text, re.MULTILINE):
    for names, role in re.findall(r"([^,，]+?)(主办|协办)", clause):
        rows += [(label, name, role) for name in re.split("[、,，]", names) if name]
duties = pd.DataFrame(rows, columns=["task", "unit", "role"])
ties: nx.Graph = nx.Graph()
for _, units in duties.groupby("task")["unit"]:
    for one, other in combinations(sorted(set(units)), 2):
        weight = ties.get_edge_data(one, other, {"weight": 0})["weight"]
        ties.add_edge(one, other, weight=weight + 1)
between = nx.betweenness_centrality(ties, weight=lambda _a, _b, d: 1 / d["weight"])
load = duties.pivot_table(index="unit", columns="role", values="task", aggfunc="count").fillna(0)
load["betweenness"] = pd.Series(between)
print(load.sort_values(["主办", "协办"], ascending=False).to_string())
if len(sys.argv) > 2:
    net = Network(directed=True, cdn_resources="in_line")
    for task, unit, role in rows:
        net.add_node(unit, label=unit, size=10 + float(load.loc[unit].sum()))
        net.add_node(task, label=task, shape="box")
        net.add_edge(unit, task, title=role)
    Path(sys.argv[2]).write_text(net.generate_html(), encoding="utf-8")
