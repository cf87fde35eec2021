#!/usr/bin/env python3
"""Makes competing.json.gz and transplant.csv from the full answers of R.

    make-competing-reference.py FULL_ANSWERS_FOLDER

keeps the figures of survfit and cuminc on the transplant data untouched, and counts in `left_out` what no test here uses.
"""
import csv
import gzip
import json
import sys
from pathlib import Path

source = Path(sys.argv[1])
here = Path(__file__).parent
KEPT = ("time", "n.risk", "n.event", "n.censor", "pstate", "std.err", "lower", "upper", "strata", "Tests", "curves")
cases, left_out = [], {}
for case in json.loads((source / "competing.json").read_text())["cases"]:
    if case["data"] != "transplant":
        left_out[case["id"]] = "states that go on (illness-death)"
        continue
    r = case["result"]
    kept = {"Tests": r} if "byrow" in r else {k: r[k] for k in KEPT if r.get(k) is not None}
    for k in ("n.risk", "n.event", "n.censor", "pstate", "std.err", "lower", "upper", "Tests"):
        if k in kept:
            kept[k] = kept[k]["byrow"]
    cases.append({"id": case["id"], "call": case["call"], "result": kept})
body = json.dumps({"cases": cases, "left_out": left_out}, separators=(",", ":")).encode()
with open(here / "competing.json.gz", "wb") as file:
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as zipped:
        zipped.write(body)
with open(source / "data" / "transplant.csv", newline="") as file, open(here / "transplant.csv", "w", newline="") as to:
    out = csv.DictWriter(to, ["futime", "event", "abo"], extrasaction="ignore", lineterminator="\n")
    out.writeheader()
    out.writerows(csv.DictReader(file))
