#!/usr/bin/env python3
"""Annotations written as TimeML and read back, by a reader that is not ours, are what the JSON says.

usage: timeml_round_trip.py DATELINE ARTICLE…                compares the two for articles
       DATELINE=… timeml_round_trip.py annotate --ndjson     answers as the program does, by way of TimeML (for evaluate.py)
"""
import json, os, subprocess, sys
import xml.etree.ElementTree as ElementTree


def read_back(identity, document):
    """What CONTRACT's annotate has, as far as TimeML can say it."""
    root = ElementTree.fromstring(document)
    instances = {one.get("eventID"): one for one in root.iter("MAKEINSTANCE")}
    event_of = {one.get("eiid"): one.get("eventID") for one in root.iter("MAKEINSTANCE")}
    expressions, events, pieces, length = [], [], [], 0

    def add(text):
        nonlocal length
        pieces.append(text or "")
        length += len(text or "")

    def walk(node):
        start = length
        add(node.text)
        for inner in node:
            walk(inner)
            add(inner.tail)
        place = {"start": start, "end": length, "text": "".join(pieces)[start:length]}
        if node.tag == "TIMEX3":
            attributes = {name: node.get(name) for name in ("type", "value", "mod", "quant", "freq") if node.get(name)}
            expressions.append({"id": node.get("tid"), **place, **attributes})
        if node.tag == "EVENT":
            instance = instances[node.get("eid")]
            attributes = {name: instance.get(name) for name in ("tense", "aspect", "polarity", "modality") if instance.get(name)}
            events.append({"id": node.get("eid"), **place, "class": node.get("class"), **attributes})

    walk(root.find("TEXT"))
    relations = [[event_of[link.get("eventInstanceID")], link.get("relType"), event_of[link.get("relatedToEventInstance")]]
                 for link in root.iter("TLINK") if link.get("relatedToEventInstance")]
    created = root.find("DCT/TIMEX3")
    order = lambda one: (one["start"], -one["end"])
    return {"id": identity, "published": created is not None and created.get("value") or None, "text": "".join(pieces),
            "expressions": sorted(expressions, key=order), "events": sorted(events, key=order), "relations": relations}


def answers(program, arguments, given):
    came = subprocess.run([program, "annotate", "--ndjson", *arguments], input=given, stdout=subprocess.PIPE)
    return came.returncode, [json.loads(line) for line in came.stdout.decode().splitlines()]


def extracted(program, document):
    came = subprocess.run([program, "extract", "--from", "timeml", "-"], input=document.encode(), stdout=subprocess.PIPE)
    return json.loads(came.stdout)["text"]


def as_dateline(arguments):
    program = os.environ["DATELINE"]
    status, lines = answers(program, ["--to", "timeml"], sys.stdin.buffer.read())
    for line in lines:
        print(json.dumps(read_back(line["id"], line["timeml"]) if "timeml" in line else line))
    return status


def compare(program, paths):
    records = [{"id": path, "text": open(path, encoding="utf-8").read(), "published": "2031-03-14"} for path in paths]
    # What XML cannot hold, what it escapes, and what a reader of XML would change.
    records.append({"id": "h", "text": "On Friday\r\n<EVENT>they & “he” said</EVENT> \x01\x1f]]> \u202e😀 it ended in March.", "published": "2031-03-14"})
    given = "".join(json.dumps(record) + "\n" for record in records).encode()
    wrong = seen = 0
    for record, said, document in zip(records, answers(program, [], given)[1], answers(program, ["--to", "timeml"], given)[1], strict=True):
        read = read_back(document["id"], document["timeml"])
        text = record["text"].replace("\x01", "\ufffd").replace("\x1f", "\ufffd")
        checks = {"text": read["text"] == text, "id": read["id"] == record["id"], "published": read["published"] == "2031-03-14",
                  "relations": read["relations"] == said.get("relations", []), "text to extract": extracted(program, document["timeml"]) == text}
        for name in ("expressions", "events"):
            seen += len(said[name])
            checks[name] = len(read[name]) == len(said[name]) and all(
                one.get(field) == value for one, whole in zip(read[name], said[name]) for field, value in whole.items()
                if field in one or field in ("mod", "quant", "freq", "modality"))
        for name, good in checks.items():
            if not good:
                wrong += 1
                print(f"{record['id']}: {name} are not the same")
    print(f"{len(records)} articles, {seen} expressions and events, {wrong} differences")
    return wrong > 0 or seen < 100


if __name__ == "__main__":
    sys.exit(as_dateline(sys.argv[1:]) if sys.argv[1] == "annotate" else compare(sys.argv[1], sys.argv[2:]))
