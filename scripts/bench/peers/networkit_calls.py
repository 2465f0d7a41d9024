"""What NetworKit is asked, on as many threads as the request says."""

import networkit
from networkit.centrality import Betweenness, HarmonicCloseness, KadabraBetweenness
from networkit.community import Modularity, ParallelLeiden

VERSION = f"NetworKit {networkit.__version__}"


def load(path, people):
    graph = networkit.graphio.EdgeListReader(" ", 0, directed=False).read(path)
    for _ in range(people - graph.numberOfNodes()):
        graph.addNode()
    graph.sortEdges()
    return {"graph": graph, "path": path}


def betweenness(state, threads):
    return scored(threads, lambda: Betweenness(state["graph"], normalized=True))


def sampled_betweenness(state, threads, epsilon, delta, seed):
    networkit.setSeed(seed, True)
    networkit.setNumberOfThreads(threads)
    return {
        "run": lambda: KadabraBetweenness(state["graph"], epsilon, delta).run(),
        # It stops when what it counts is within epsilon, then doubles the scores of undirected graphs.
        "values": lambda found: [score / 2 for score in found.scores()],
    }


def harmonic(state, threads):
    return scored(threads, lambda: HarmonicCloseness(state["graph"], normalized=True))


def leiden(state, threads, seed):
    graph = state["graph"]
    networkit.setSeed(seed, True)
    networkit.setNumberOfThreads(threads)

    def extra(found):
        partition = found.getPartition()
        return {"modularity": Modularity().getQuality(partition, graph), "communities": partition.numberOfSubsets()}

    return {"run": lambda: ParallelLeiden(graph).run(), "extra": extra}


def read(state, threads):
    networkit.setNumberOfThreads(threads)
    people = state["graph"].numberOfNodes()
    return {
        "run": lambda: networkit.graphio.EdgeListReader(" ", 0, directed=False).read(state["path"]),
        "values": lambda found: [found.degree(person) if found.hasNode(person) else 0 for person in range(people)],
    }


def scored(threads, make):
    networkit.setNumberOfThreads(threads)
    return {"run": lambda: make().run(), "values": lambda found: found.scores()}


CALLS = {
    "betweenness": betweenness,
    "sampled_betweenness": sampled_betweenness,
    "harmonic": harmonic,
    "leiden": leiden,
    "read": read,
}
