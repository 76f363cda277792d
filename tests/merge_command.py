"""How `dateline merge` takes what it reads, and that its file is the old one or the new one, whole, whenever it is killed.

usage: merge_command.py DATELINE
"""
import json, os, subprocess, sys, tempfile, time

program = os.path.abspath(sys.argv[1])
failures = 0


def run(*arguments, given=b""):
    return subprocess.run([program, *arguments], input=given, capture_output=True)


def check(what, good):
    global failures
    if not good:
        failures += 1
        print("wrong:", what)


def merged(*arguments, given=b""):
    came = run("merge", *arguments, "--to", "json", given=given)
    return came.returncode, json.loads(came.stdout) if came.stdout else None


def ids(timeline): return sorted(article["id"] for article in timeline["articles"])


monday = "A fire destroyed the grain warehouse in Dovrin on Monday."
tuesday = "The grain warehouse in Dovrin was destroyed by fire on Monday. Schools there will open again on Friday."

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("a.txt", "w") as file: file.write(monday)
    with open("b.txt", "w") as file: file.write(tuesday)
    with open("latin.txt", "wb") as file: file.write(b"The caf\xe9 in Dovrin closed on Monday.")
    kept = run("build", "a.txt", "--date", "2031-03-11", "--to", "json").stdout
    with open("a.json", "wb") as file: file.write(kept)

    # Articles, timelines and records of both make the same story.
    status, articles = merged("a.txt", "b.txt", "--date", "2031-03-11", "--date", "2031-03-12")
    check("articles", status == 0 and ids(articles) == ["a", "b"])
    status, mixed = merged("a.json", "b.txt", "--date", "2031-03-12")
    check("a timeline and an article", status == 0 and mixed == articles)
    lines = run("build", "a.txt", "--date", "2031-03-11", "--to", "json", "--one-line").stdout
    lines += json.dumps({"id": "b", "text": tuesday, "published": "2031-03-12"}).encode() + b"\n"
    status, records = merged("--ndjson", given=lines)
    check("records of both kinds", status == 0 and records["entries"] == articles["entries"])
    status, others = merged("--ndjson", given=b"no record\n" + lines)
    check("a record in error does not stop the others", status == 1 and others == records)
    check("standard input", merged("-", given=kept)[1] == merged("a.json")[1])

    # Articles are read as every command reads them.
    check("--charset", merged("latin.txt", "--charset", "windows-1252", "--date", "2031-03-11")[0] == 0)
    check("no UTF-8", run("merge", "latin.txt").returncode == 3)
    check("--from", run("merge", "a.txt", "--from", "htm").returncode == 2)
    check("--max-article-bytes", run("merge", "a.txt", "--max-article-bytes", "20").returncode == 3)
    check("dates that do not fit", run("merge", "a.txt", "--date", "2031-03-11", "--date", "2031-03-12").returncode == 2)
    check("nothing to merge", run("merge").returncode == 2)

    # What an update added, as text, JSON and HTML.
    for since in ["a.json", "2031-03-11"]:
        given = ["a.json", "b.txt", "--date", "2031-03-12", "--since", since]
        changes = {entry["text"]: entry.get("change") for entry in merged(*given)[1]["entries"]}
        check("--since: " + since, sorted(map(str, changes.values())) == ["new", "restated"])
        text = run("merge", *given, "--to", "changes").stdout.decode()
        check("--to changes", text.startswith("New\n") and "Schools" in text and "1 new, 1 restated" in text)
        html = run("merge", *given, "--to", "html").stdout.decode()
        check("--to html", ">new<" in html and ">restated<" in html)

    # Killed at any moment, the file is the old one or the new one.
    run("merge", "a.json", "-o", "story.json")
    old = open("story.json", "rb").read()
    records = b"".join(json.dumps({"id": f"r{i}", "published": "2031-03-12", "text": "".join(
        f"Inspector number {i * 40 + k} visited mill {k} in quarter {i} on March {1 + k % 9}. " for k in range(40))}).encode() + b"\n" for i in range(30))
    with open("records.ndjson", "wb") as file: file.write(run("build", "--ndjson", given=records).stdout)
    call = [program, "merge", "--ndjson", "--to", "json", "-o", "story.json"]
    began = time.monotonic()
    subprocess.run(call, stdin=open("records.ndjson", "rb"))
    took = time.monotonic() - began
    new = open("story.json", "rb").read()
    whole = True
    for attempt in range(24):
        with open("story.json", "wb") as file: file.write(old)
        running = subprocess.Popen(call, stdin=open("records.ndjson", "rb"))
        time.sleep(took * (0.5 + attempt / 40))
        running.kill()
        running.wait()
        whole = whole and open("story.json", "rb").read() in (old, new)
    check("killed while it writes", whole and len(new) > 100_000 and old != new)

sys.exit(failures > 0)
