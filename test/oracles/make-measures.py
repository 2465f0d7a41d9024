"""Makes measures.<data set>.json: figures of public implementations that the kernels must meet to 1e-9, whole numbers exactly.

    pip install networkx==3.6.1 igraph==1.0.0 scipy
    python test/oracles/make-measures.py DATA_DIRECTORY

The network: all people of people.csv; two are tied when any row of ties.csv joins them, whatever its kind and direction; the
weight of the pair is the sum over these rows; rows that join somebody to themself are dropped. One array a measure, in the order
of `ids`; null where a measure is not defined.
"""

import csv
import json
import math
import pathlib
import statistics
import sys

import igraph
import networkx

DATASETS = ["email-eu-core", "krackhardt-hightech", "cross-parker-consulting"]


def read(directory):
    people = list(csv.DictReader(open(directory / "people.csv", newline="")))
    graph = networkx.Graph()
    for person in people:
        graph.add_node(person["id"], unit=person["unit"] or None)
    for tie in csv.DictReader(open(directory / "ties.csv", newline="")):
        a, b, weight = tie["source"], tie["target"], float(tie["weight"])
        if a == b:
            continue
        if graph.has_edge(a, b):
            graph[a][b]["weight"] += weight
        else:
            graph.add_edge(a, b, weight=weight)
    return graph


def measures(graph):
    ids = list(graph.nodes)
    same = igraph.Graph.from_networkx(graph)  # vertices in the order of ids
    assert same.vs["_nx_name"] == ids
    degree = dict(graph.degree())
    unit = networkx.get_node_attributes(graph, "unit")

    betweenness = networkx.betweenness_centrality(graph)
    pairs = (len(ids) - 1) * (len(ids) - 2) / 2
    agree([betweenness[i] for i in ids], [b / pairs for b in same.betweenness()], "betweenness")

    constraint = networkx.constraint(graph, weight="weight")
    agree([constraint[i] for i in ids], same.constraint(weights="weight"), "constraint")

    # Without nodes=, networkx 3.6 takes another way that gives wrong figures.
    effective_size = networkx.effective_size(graph, nodes=ids, weight="weight")
    articulation = set(networkx.articulation_points(graph))
    within = {s: same.neighborhood(order=s) for s in (1, 2, 3)}

    def participation(i):
        units = [unit[j] for j in graph[i] if unit[j] is not None]
        return 1 - sum((units.count(u) / len(units)) ** 2 for u in set(units)) if units else math.nan

    inside = {i: sum(unit[j] is not None and unit[j] == unit[i] for j in graph[i]) for i in ids}

    peers = {u: [inside[j] for j in ids if unit[j] == u] for u in set(unit.values())}
    spread = {u: (statistics.mean(of), statistics.pstdev(of)) for u, of in peers.items()}

    def within_unit_degree(i):
        mean, sd = spread[unit[i]]
        return math.nan if unit[i] is None else (inside[i] - mean) / sd if sd else 0.0

    def units_within_two(v, near):
        return len({unit[ids[j]] for j in near if j != v and unit[ids[j]] is not None})

    return {
        "ids": ids,
        "degree": [degree[i] for i in ids],
        "strength": [graph.degree(i, weight="weight") for i in ids],
        "betweenness": [betweenness[i] for i in ids],
        "harmonic": same.harmonic_centrality(),
        "constraint": [constraint[i] for i in ids],
        "effectiveSize": [effective_size[i] for i in ids],
        "efficiency": [effective_size[i] / degree[i] if degree[i] else math.nan for i in ids],
        "participation": [participation(i) for i in ids],
        "withinUnitDegree": [within_unit_degree(i) for i in ids],
        **{f"reach{s}": [len(near) - 1 for near in within[s]] for s in (1, 2, 3)},
        "units2": [units_within_two(v, near) for v, near in enumerate(within[2])],
        "articulation": [int(i in articulation) for i in ids],
    }


def agree(one, other, name):
    for a, b in zip(one, other, strict=True):
        if not (math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-15) or (math.isnan(a) and math.isnan(b))):
            sys.exit(f"networkx and igraph disagree about {name}: {a} and {b}")


def main():
    data, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent
    for name in DATASETS:
        made = {"networkx": networkx.__version__, "igraph": igraph.__version__}
        figures = measures(read(data / name))
        defined = {key: [None if v != v else v for v in values] for key, values in figures.items()}
        (here / f"measures.{name}.json").write_text(json.dumps({"made": made, **defined}) + "\n")


main()
