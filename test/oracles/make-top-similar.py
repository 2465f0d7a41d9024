"""Makes top-similar.json: of every 25th person of email-eu-core, the ten greatest scores towards people they are not tied to.

    pip install networkx==3.6.1
    python test/oracles/make-top-similar.py DATA_DIRECTORY

The network is that of make-measures.py without its weights: two people are tied when any row of ties.csv joins them.
"""

import csv
import json
import pathlib
import sys

import networkx

directory = pathlib.Path(sys.argv[1]) / "email-eu-core"
graph = networkx.Graph()
graph.add_nodes_from(person["id"] for person in csv.DictReader(open(directory / "people.csv", newline="")))
graph.add_edges_from(
    (tie["source"], tie["target"])
    for tie in csv.DictReader(open(directory / "ties.csv", newline=""))
    if tie["source"] != tie["target"]
)
indices = {
    "adamicAdar": networkx.adamic_adar_index,
    "resourceAllocation": networkx.resource_allocation_index,
}


def best(name, ego):
    pairs = [(ego, other) for other in graph if other != ego and not graph.has_edge(ego, other)]
    if name == "commonContacts":
        scores = [len(list(networkx.common_neighbors(graph, a, b))) for a, b in pairs]
    else:
        scores = [score for _, _, score in indices[name](graph, pairs)]
    return [score for score in sorted(scores, reverse=True)[:10] if score > 0]


egos = list(graph)[::25]
answer = {"egos": egos, **{name: [best(name, ego) for ego in egos] for name in [*indices, "commonContacts"]}}
path = pathlib.Path(__file__).with_name("top-similar.json")
path.write_text(json.dumps(answer) + "\n")
