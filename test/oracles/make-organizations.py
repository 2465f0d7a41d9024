"""
Measures of made-up organizations by igraph and networkx, as organizations.json: by seed, the figures of every 20th person
and, where that does not take minutes, the sum over everybody of what is defined. Needs networkx 3.6 and python-igraph 1.0:
python make-organizations.py SEED=EDGES … > organizations.json, EDGES with "i j" a line (the bench leaves such files in bench/.scratch).
"""

import json
import math
import sys

import igraph
import networkx

STEP = 20


def measures(path):
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    n = graph.vcount()
    same = networkx.Graph()
    same.add_nodes_from(range(n))
    same.add_edges_from(graph.get_edgelist())
    # Without nodes=, networkx 3.6 takes another way that gives wrong figures.
    effective = networkx.effective_size(same, nodes=list(range(0, n, STEP)))
    found = {
        "harmonic": graph.harmonic_centrality(),
        "constraint": graph.constraint(),
        **{f"reach{s}": [size - 1 for size in graph.neighborhood_size(order=s)] for s in (1, 2, 3)},
    }
    figures = {name: {"sum": math.fsum(v for v in of if v == v), "every20th": defined(of[::STEP])} for name, of in found.items()}
    return {**figures, "effectiveSize": {"every20th": defined(effective.values())}}


def defined(values):
    return [None if value != value else value for value in values]


print(json.dumps({seed: measures(path) for seed, path in (argument.split("=", 1) for argument in sys.argv[1:])}))
