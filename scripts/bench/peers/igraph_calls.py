"""What python-igraph is asked. All of it runs on one thread."""

import random

import igraph

VERSION = f"igraph {igraph.__version__}"


def load(path, people):
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    graph.add_vertices(people - graph.vcount())  # people without ties at the end of the directory
    return {"graph": graph, "path": path}


def betweenness(state, threads):
    graph = state["graph"]
    n = graph.vcount()
    pairs = (n - 1) * (n - 2) / 2
    return {"run": lambda: graph.betweenness(directed=False), "values": lambda found: [value / pairs for value in found]}


def harmonic(state, threads):
    graph = state["graph"]
    return {"run": lambda: graph.harmonic_centrality(mode="all"), "values": lambda found: found}


def constraint(state, threads):
    graph = state["graph"]
    return {"run": lambda: graph.constraint(), "values": lambda found: found}


def reach2(state, threads):
    graph = state["graph"]
    return {"run": lambda: graph.neighborhood_size(order=2), "values": lambda found: [size - 1 for size in found]}


def similarity(state, threads):
    """Adamic-Adar of all pairs as a dense matrix: igraph has no other way to ask for everybody."""
    graph = state["graph"]
    return {"run": lambda: graph.similarity_inverse_log_weighted()}


def leiden(state, threads, seed):
    graph = state["graph"]
    random.seed(seed)

    def extra(found):
        return {"modularity": graph.modularity(found.membership), "communities": len(found)}

    return {
        "run": lambda: graph.community_leiden(objective_function="modularity", n_iterations=2),
        "extra": extra,
    }


def read(state, threads):
    return {
        "run": lambda: igraph.Graph.Read_Edgelist(state["path"], directed=False),
        "values": lambda found: found.degree() + [0] * (state["graph"].vcount() - found.vcount()),
    }


CALLS = {
    "betweenness": betweenness,
    "harmonic": harmonic,
    "constraint": constraint,
    "reach2": reach2,
    "similarity": similarity,
    "leiden": leiden,
    "read": read,
}
