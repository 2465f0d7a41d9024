"""
The best modularity of ten runs of igraph's Leiden until nothing changes, as communities.json: name → modularity. Needs python-igraph 1.0:
python make-communities.py NAME=EDGES … > communities.json, EDGES with "i j" a line (the bench leaves such files in bench/.scratch).
"""

import json
import random
import sys

import igraph

best = {}
for argument in sys.argv[1:]:
    name, path = argument.split("=", 1)
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    best[name] = -1
    for seed in range(10):
        random.seed(seed)
        found = graph.community_leiden(objective_function="modularity", n_iterations=-1)
        best[name] = max(best[name], found.modularity)
print(json.dumps(best, indent=2))
