#!/usr/bin/env python3
"""gates.py SCORE.json SPEAKERS.json CLAIMS.json TRACKING.json - is what the scorers printed with --json at or above every floor in floors.json?

The floors of "attributions" are F1 in per cent: of whole attributions for each subset, and of exact contents over all;
those of "speakers" the share in per cent of the speakers that are right, by group, and of those named exactly; those of
"claims" accuracy, macro F1 ("_macro") or F1 in per cent; those of "tracking" F1 in per cent. Prints a table; exits 1 where a floor is missed.
"""
import json
import pathlib
import sys

FLOORS = pathlib.Path(__file__).with_name("floors.json")
OVER_ALL = ("content_exact",)
EXACTLY = ("strict",)


def attribution(result, gate):
    """The F1 that a gate is about."""
    subset, measure = ("all", gate) if gate in OVER_ALL else (gate, "attribution")
    return result[subset][measure]["f1"]


def speaker(groups, gate):
    """The share that a gate is about; "strict" is that of the named ones."""
    return groups["named"]["strict_acc"] if gate in EXACTLY else groups[gate]["alias_acc"]


def claim(result, gate):
    """The figure that a gate is about."""
    name, _, macro = gate.partition("_")
    return result[name]["macro_f1" if macro else "accuracy" if "accuracy" in result[name] else "f1"]


def missed(title, floors, reached):
    """Prints the table of one step; how many floors are missed."""
    print("%-20s %6s %8s %7s" % (title, "floor", "reached", "room"))
    count = 0
    for gate, floor in floors.items():
        figure = reached(gate)
        count += figure < floor
        print("  %-18s %6.1f %8.1f %+7.1f%s" % (gate, floor, figure, figure - floor, "   MISSED" if figure < floor else ""))
    return count


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__.split("\n")[0])
    scores, groups, claims, tracking = (json.loads(pathlib.Path(p).read_text(encoding="utf-8")) for p in sys.argv[1:])
    [result] = scores["results"].values()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    count = missed("attributions", floors["attributions"], lambda gate: attribution(result, gate))
    count += missed("speakers", floors["speakers"], lambda gate: speaker(groups, gate))
    count += missed("claims", floors["claims"], lambda gate: claim(claims, gate))
    count += missed("tracking", floors["tracking"], lambda gate: tracking[gate]["f1"])
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
