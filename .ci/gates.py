#!/usr/bin/env python3
"""gates.py SCORE.json - is what `score.py --json` printed at or above every floor in floors.json?

The floors are F1 in per cent: of whole attributions for each subset, and of exact contents over all. Prints a table;
exits 1 where a floor is missed.
"""
import json
import pathlib
import sys

FLOORS = pathlib.Path(__file__).with_name("floors.json")
OVER_ALL = ("content_exact",)


def reached(result, gate):
    """The F1 that a gate is about."""
    subset, measure = ("all", gate) if gate in OVER_ALL else (gate, "attribution")
    return result[subset][measure]["f1"]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.split("\n")[0])
    scores = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    [result] = scores["results"].values()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    print("%-14s %6s %6s %7s   (F1, %d articles)" % ("gate", "floor", "F1", "room", scores["documents"]))
    missed = 0
    for gate, floor in floors.items():
        f1 = reached(result, gate)
        missed += f1 < floor
        print("%-14s %6.1f %6.1f %+7.1f%s" % (gate, floor, f1, f1 - floor, "   MISSED" if f1 < floor else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
