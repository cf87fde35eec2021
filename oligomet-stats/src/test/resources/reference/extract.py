#!/usr/bin/env python3
"""Makes the compact reference files of this folder from the full answers of R.

    extract.py FULL_ANSWERS_FOLDER

reads survfit.json, survdiff.json and rmst.json of that folder (see README.md for their origin), writes each R call out in
fields that a test can read (which column is what), and keeps the figures untouched. No figure is computed here.
"""
import csv
import gzip
import json
import re
import sys
from pathlib import Path

source = Path(sys.argv[1])
here = Path(__file__).parent
KEPT = ("n", "time", "n.risk", "n.event", "n.censor", "surv", "std.err", "logse", "cumhaz", "std.chaz", "lower", "upper",
        "strata", "table", "rmean.endtime", "quantile.probs", "quantile", "obs", "exp", "var", "chisq", "pvalue",
        "dim", "rows", "cols", "byrow")
# Which value of the status column is an event, where it is not 1.
EVENT = {"lung": "2", "lung_w_off": "2"}


def cases(name):
    return json.loads((source / name).read_text())["cases"]


def split(text):
    parts, depth, part = [], 0, ""
    for c in text:
        depth += (c in "([") - (c in ")]")
        if c == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += c
    return parts + [part.strip()]


def model(case):
    """The fields of a call such as survfit(Surv(a, b) ~ x + strata(z), data = d, conf.type = "log")."""
    call = case["call"]
    found = re.search(r"Surv\((.*?)\) ~ (.*)", call, re.S)
    if not found:
        return None
    surv = split(found.group(1))
    rest = found.group(2)
    depth, end = 0, len(rest)
    for i, c in enumerate(rest):
        depth += (c == "(") - (c == ")")
        if depth < 0:
            end = i
            break
    options = split(rest[:end])
    out = {"time": surv[-2], "group": [], "strata": []}
    if len(surv) == 3:
        out["entry"] = surv[0]
    status = re.fullmatch(r'([\w.]+)(?:\s*==\s*"?(\w+)"?)?', surv[-1])
    if not status or "type" in "".join(surv):
        return None
    out["status"] = status.group(1)
    out["event"] = status.group(2) or EVENT.get(case["data"], "1")
    for term in options[0].split(" + "):
        strata = re.fullmatch(r"strata\((.*)\)", term)
        if strata:
            out["strata"] += split(strata.group(1))
        elif term != "1":
            out["group"].append(term)
    for option in options[1:]:
        pair = re.fullmatch(r"([\w.]+)\s*=\s*(.*)", option, re.S)
        if pair and pair.group(1) != "data":
            key = "list.entries" if pair.group(1) == "entry" else pair.group(1)
            out[key] = pair.group(2).strip('"')
    tail = rest[end + 1:]
    for key, value in re.findall(r'(rmean|times)\s*=\s*("[a-z]+"|c\([^)]*\)|[\d.]+)', tail):
        out[key] = [float(x) for x in re.findall(r"[\d.]+", value)] or value.strip('"')
    return out


def compact(name):
    out = []
    for case in cases(name):
        result = case["result"]
        kept = {k: result[k] for k in KEPT if isinstance(result, dict) and result.get(k) is not None}
        if result and result.get("class") == "summary.survfit":
            kept["strata"] = result["strata"]
        out.append({"id": case["id"], "data": case["data"], "call": case["call"], "model": model(case), "result": kept})
    return out


def groups():
    """Levels in R's order, which csv files have lost, from the strata that survfit names."""
    levels = {}
    for case in compact("survfit.json"):
        strata = case["result"].get("strata")
        if case["model"] and isinstance(strata, dict):
            levels[(case["data"], tuple(case["model"]["group"]))] = [s.strip() for s in strata]
    return levels


survfit = compact("survfit.json")
survdiff = compact("survdiff.json")
order = groups()
for case in survdiff:
    if case["model"]:
        case["levels"] = order.get((case["data"], tuple(case["model"]["group"])))
for name, content in (("survfit", survfit), ("survdiff", survdiff), ("rmst", compact("rmst.json"))):
    body = json.dumps({"cases": content}, separators=(",", ":")).encode()
    with open(here / f"{name}.json.gz", "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as zipped:
            zipped.write(body)


def write_data():
    """The columns that the cases use; colon1 is the rows of colon with etype 1."""
    columns = {}
    for case in survfit + survdiff + compact("rmst.json"):
        if case["model"]:
            m = case["model"]
            names = [m["time"], m["status"]] + m["group"] + m["strata"]
            names += [m[key] for key in ("entry", "weights", "cluster", "id") if key in m]
            columns.setdefault(case["data"], {}).update(dict.fromkeys(names))
    for name, wanted in columns.items():
        with open(source / "data" / f"{name.replace('colon1', 'colon')}.csv", newline="") as file:
            rows = [r for r in csv.DictReader(file) if name != "colon1" or r["etype"] == "1"]
        with open(here / "data" / f"{name}.csv", "w", newline="") as file:
            out = csv.DictWriter(file, list(wanted), extrasaction="ignore", lineterminator="\n")
            out.writeheader()
            out.writerows(rows)


write_data()
