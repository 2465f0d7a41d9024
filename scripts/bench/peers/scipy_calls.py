"""What scipy is asked: Adamic-Adar of everybody with everybody as a product of sparse matrices. It runs on one thread."""

import numpy
import scipy
from scipy import sparse

VERSION = f"scipy {scipy.__version__}"


def load(path, people):
    ends = numpy.fromfile(path, dtype=numpy.int64, sep=" ").reshape(-1, 2)
    row, column = numpy.concatenate([ends, ends[:, ::-1]]).T
    ties = sparse.csr_matrix((numpy.ones(len(row)), (row, column)), shape=(people, people))
    return {"ties": ties}


def product(state, threads):
    """A·D·A with D = 1 / log k, nothing ranked."""
    ties = state["ties"]
    return {"run": lambda: scores_of(ties)}


def top(state, threads, k):
    """The product, and of each row the k best who are neither ego nor tied to ego, best first; 0 where there are fewer."""
    ties = state["ties"]
    return {"run": lambda: best_of(scores_of(ties), ties, k), "values": lambda found: found[1].ravel()}


def scores_of(ties):
    degree = numpy.diff(ties.indptr)
    # Who has one contact is no common contact of anybody.
    discount = 1 / numpy.log(numpy.maximum(degree, 2))
    return ties @ sparse.diags(discount) @ ties


def best_of(scores, ties, k):
    people = scores.shape[0]
    who = numpy.full((people, k), -1)
    best = numpy.zeros((people, k))
    shown = numpy.zeros(people, dtype=bool)
    for ego in range(people):
        candidates = scores.indices[scores.indptr[ego] : scores.indptr[ego + 1]]
        values = scores.data[scores.indptr[ego] : scores.indptr[ego + 1]]
        contacts = ties.indices[ties.indptr[ego] : ties.indptr[ego + 1]]
        shown[contacts] = shown[ego] = True
        open_to = ~shown[candidates]
        shown[contacts] = shown[ego] = False
        candidates, values = candidates[open_to], values[open_to]
        if len(values) > k:
            chosen = numpy.argpartition(values, -k)[-k:]
            candidates, values = candidates[chosen], values[chosen]
        order = numpy.argsort(-values)
        who[ego, : len(order)] = candidates[order]
        best[ego, : len(order)] = values[order]
    return who, best


CALLS = {"product": product, "top": top}
