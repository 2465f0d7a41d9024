"""Answers timed requests of the bench, one JSON object a line, for one library: python serve.py igraph_calls.

  {"load": PATH, "people": N}                            -> {"version": …}
  {"call": NAME, "threads": T, "options": {…}, "values": PATH or null} -> {"seconds": …, "cpu": …, "extra": {…}}

The clock stands around the call alone: the graph is loaded, and values are turned into float64 and written afterwards.
A call is a function of (graph, threads, **options) that returns what is timed and a function that makes values of it.
"""

import gc
import importlib
import json
import os
import sys
import time

import numpy


def answer(calls, state, request):
    if "load" in request:
        state["graph"] = calls.load(request["load"], request["people"])
        return {"version": calls.VERSION}
    prepared = calls.CALLS[request["call"]](state["graph"], request["threads"], **request["options"])
    gc.collect()
    start, used = time.perf_counter(), time.process_time()
    result = prepared["run"]()
    seconds, cpu = time.perf_counter() - start, time.process_time() - used
    if request["values"] and "values" in prepared:
        numpy.asarray(prepared["values"](result), dtype=numpy.float64).tofile(request["values"])
    extra = prepared["extra"](result) if "extra" in prepared else {}
    return {"seconds": seconds, "cpu": cpu, "extra": extra}


def main():
    # What a library prints must not come between the answers.
    replies = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    calls = importlib.import_module(sys.argv[1])
    state = {}
    for line in sys.stdin:
        try:
            reply = answer(calls, state, json.loads(line))
        except Exception as error:  # told to the bench, which goes on without this figure
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), file=replies, flush=True)


main()
