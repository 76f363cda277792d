"""How the program answers wrong calls and inputs: one line on standard error, the right status, nothing half-written.

usage: command_line.py DATELINE
"""
import json, os, subprocess, sys, tempfile

program = os.path.abspath(sys.argv[1])
samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
failures = 0


def run(*arguments, given=b""):
    return subprocess.run([program, *arguments], input=given, capture_output=True)


def expect(status, words, *arguments, given=b""):
    """Exactly one line of error, which holds the words."""
    global failures
    came = run(*arguments, given=given)
    error = came.stderr.decode()
    good = came.returncode == status and error.count("\n") == 1 and error.startswith("dateline: ")
    if good and all(word in error for word in words):
        return
    failures += 1
    print(f"{arguments}: expected status {status} and {words}, got {came.returncode} and {error!r}")


def check(what, good):
    global failures
    if not good:
        failures += 1
        print("wrong:", what)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    article = b"The port closed on Monday. It had opened in 1998.\n"
    with open("article.txt", "wb") as file: file.write(article)
    with open("latin.txt", "wb") as file: file.write(b"caf\xe9 closed\n")
    with open("empty.txt", "wb") as file: file.write(b" \n\n")
    with open("not.json", "wb") as file: file.write(b"{]")
    os.mkdir("empty-folder")
    with open("feed.rss", "wb") as file: file.write(b"<rss><channel><title>Nothing yet</title></channel></rss>")

    expect(2, ["no command 'biuld'", "did you mean 'build'"], "biuld")
    expect(2, ["no command 'frobnicate'", "--help"], "frobnicate")
    expect(2, ["ARTICLE", "build --help"], "build")
    expect(2, ["--xyzzy", "build --help"], "build", "article.txt", "--xyzzy")
    expect(2, ["kind of text 'nwes'", "did you mean 'news'?"], "build", "article.txt", "--kind", "nwes")
    expect(2, ["'--wdith'", "did you mean '--width'"], "build", "article.txt", "--wdith", "90")
    expect(2, ["'xml'", "table, json, html"], "build", "article.txt", "--to", "xml")
    expect(2, ["several articles"], "build", "article.txt", "article.txt")
    for day in ["2024-02-30", "2023-02-29", "yesterday", "2024-13-01"]:
        expect(2, [day], "build", "article.txt", "--date", day)
    expect(3, ["'missing.txt'"], "build", "missing.txt")
    expect(3, ["empty-folder", "no file"], "build", "empty-folder")
    expect(3, ["'.' is a folder"], "export", ".")
    expect(3, ["latin.txt", "byte 3"], "build", "latin.txt")
    expect(3, ["empty.txt", "no text"], "build", "empty.txt")
    expect(3, ["not.json", "line 1, column 2"], "export", "not.json")
    expect(3, ["no/such"], "build", "article.txt", "--date", "2031-03-14", "--output", "no/such/file.json")
    with open("corrections.toml", "wb") as file: file.write(b'[[drop]]\nsaid = "The port closed"\n\n[[pin]]\nid = "0"\n')
    expect(1, ["corrections.toml:4", "'pin'", "no entry"], "build", "article.txt", "--date", "2031-03-14", "--overrides", "corrections.toml")
    expect(3, ["article.txt: line 1", "TOML"], "build", "article.txt", "--date", "2031-03-14", "--overrides", "article.txt")
    expect(3, ["'missing.toml'"], "build", "article.txt", "--overrides", "missing.toml")
    for command in ("build", "annotate"):
        check(f"{command}: the date may stand before the article",
              run(command, "--date", "2031-03-14", "article.txt").stdout == run(command, "article.txt", "--date", "2031-03-14").stdout != "")
    corrected = run("build", "article.txt", "--date", "2031-03-14", "--overrides", "corrections.toml", "--to", "json")
    check("a correction by hand", [entry["text"][-6:] for entry in json.loads(corrected.stdout)["entries"]] == ["opened"])
    shorter = run("build", "--ndjson", "--max-entries", "1", given=b'{"id": "a", "text": "The port closed on Monday. It had opened in 1998.", "published": "2031-03-14"}\n')
    check("--max-entries", len(json.loads(shorter.stdout)["entries"]) == 1)
    expect(4, ["'Friday'", "--date"], "resolve", "Friday")
    expect(1, ["says nothing"], "resolve", "cabbage", "--date", "2031-03-14")
    expect(3, ["-:1", "three columns"], "check", "-", given=b"Friday\t2031-03-14\n")

    came = run("extract", "latin.txt", "--charset", "windows-1252")
    check("a charset that is named", came.returncode == 0 and "café closed".encode() in came.stdout)

    # Nothing is written where something was wrong, and an old file stays.
    with open("old.json", "wb") as file: file.write(b"old")
    run("build", "latin.txt", "--to", "json", "--output", "old.json")
    check("an old file stays", open("old.json", "rb").read() == b"old")
    check("no other file is left", sorted(os.listdir(".")) == ["article.txt", "corrections.toml", "empty-folder", "empty.txt", "feed.rss", "latin.txt", "not.json", "old.json"])

    # Without a publication date nothing is guessed, and a diagnostic says so.
    came = run("build", "article.txt", "--to", "json")
    check("no date is no error", came.returncode == 0 and b"publication date" in came.stderr)
    check("Monday is not guessed", b'"earliest": "1998-01-01"' in came.stdout and came.stdout.count(b'"earliest": null') == 1)

    # What is written can be read again; a file and standard output hold the same.
    kept = run("build", "article.txt", "--date", "2031-03-14", "--to", "json")
    run("build", "article.txt", "--date", "2031-03-14", "--to", "json", "-o", "timeline.json")
    check("file and output", open("timeline.json", "rb").read() == kept.stdout)
    check("export", run("export", "timeline.json", "--to", "json").stdout == kept.stdout)
    html = run("export", "timeline.json").stdout
    check("html", html.startswith(b"<!DOCTYPE html>") or html.startswith(b"<!doctype html>"))
    check("build and export agree", html == run("build", "article.txt", "--date", "2031-03-14", "--to", "html").stdout)
    check("no colours in a pipe", b"\x1b" not in run("build", "article.txt", "--date", "2031-03-14").stdout)

    # Records: a bad one is answered on its line.
    records = b'{"id": "a", "text": "It rained on Monday.", "published": "2031-03-14"}\n{"id": "b"}\nnot json\n'
    came = run("build", "--ndjson", given=records)
    lines = came.stdout.decode().splitlines()
    check("records", came.returncode == 1 and len(lines) == 3 and '"2031-03-10"' in lines[0])
    check("bad records", '"error"' in lines[1] and '"b"' in lines[1] and '"error"' in lines[2])

    # Articles of files, folders and standard input, in any format, come out of every command that reads some.
    os.makedirs("wire/deep")
    page = b"""<html><head><meta property="article:published_time" content="2031-03-14T08:00Z"></head><body><article>
        <h1>Mill shut</h1><p>The mill in Aldmoor closed on Monday, its owner said, after a fire in the boiler house.</p></article>"""
    with open("wire/mill.html", "wb") as file: file.write(page)
    with open("wire/deep/port.txt", "wb") as file: file.write(article)
    with open("wire/picture.png", "wb") as file: file.write(b"\x89PNG")
    def answers(*arguments, given=b""):
        came = run(*arguments, given=given)
        return came.returncode, [json.loads(line) for line in came.stdout.decode().splitlines()]
    for command in ["annotate", "extract"]:
        status, of_files = answers(command, "wire", "-", "article.txt", "--date", "2031-03-14", given=page)
        check(f"{command}: folder, standard input, file",
              status == 0 and [one["id"] for one in of_files] == ["port", "mill", "stdin", "article"])
        status, of_records = answers(command, "--ndjson", given=b"".join(json.dumps(record).encode() + b"\n" for record in [
            {"id": "p", "url": "http://x.example/", "html": page.decode()},
            {"id": "t", "text": article.decode(), "published": "2031-03-14"}, {"id": "n"}]))
        check(f"{command}: a page, an article and neither", status == 1 and [one["id"] for one in of_records] == ["p", "t", "n"])
        check(f"{command}: the page's own date", of_records[0]["published"]["value"] == "2031-03-14T08:00+00:00")
        status, of_missing = answers(command, "missing.txt", "article.txt")
        check(f"{command}: what cannot be read does not stop the others", status == 3 and len(of_missing) == 1)
        status, tags = answers(command, "wire/mill.html", "--from", "text")
        check(f"{command}: --from", status == 0 and tags[0]["published"] is None)
        expect(3, ["article.txt: ", "larger than 20 bytes"], command, "article.txt", "--max-article-bytes", "20")
        expect(2, ["no format 'htm'", "did you mean 'html'"], command, "article.txt", "--from", "htm")
    status, timelines = answers("build", "--ndjson", given=json.dumps({"id": "p", "html": page.decode()}).encode())
    check("build: a page as a record", status == 0 and timelines[0]["entries"][0]["when"]["earliest"] == "2031-03-10")
    check("build: a page", b"10 March 2031" in run("build", "wire/mill.html").stdout)
    check("build: a page on standard input", run("build", "-", given=page).stdout == run("build", "wire/mill.html").stdout)
    # What newsrooms and browsers write needs no --date.
    for sample, day in [("ninjs2.json", b"2 May 2024"), ("ninjs3.json", b"3 May 2024"), ("saved.html", b"as of 6 May 2024")]:
        came = run("build", os.path.join(samples, "formats", sample))
        check(f"build {sample}", came.returncode == 0 and day in came.stdout)
    expect(3, ["feed.rss: ", "no items"], "build", "feed.rss")

    # Cases: failures are shown, gaps are counted, closed gaps are told.
    came = run("check", "-", given=b"# a comment\nyesterday\t2031-03-14\t2031-03-13\n"
               b'{"phrase": "today", "date": "2031-03-14", "value": "2031-03-14"}\n')
    check("cases met", came.returncode == 0 and came.stdout == b"2 as expected, 0 not\n")
    came = run("check", "-", given=b"yesterday\t2031-03-14\t2031-03-12\n")
    check("a case missed", came.returncode == 1 and b"expected  value 2031-03-12" in came.stdout and b"got       value 2031-03-13" in came.stdout)
    came = run("check", "-", given=b"yesterday\t2031-03-14\t2031-03-12\tgap=some reason\n")
    check("a gap", came.returncode == 0 and b"1 known gap\n" in came.stdout)
    came = run("check", "-", given=b"yesterday\t2031-03-14\t2031-03-13\tgap=some reason\n")
    check("a closed gap", came.returncode == 1 and b"gap is closed" in came.stdout)

    for command in ["build", "export", "annotate", "extract", "resolve", "check"]:
        came = run(command, "--help")
        check(f"{command} --help", came.returncode == 0 and b"Usage: dateline " + command.encode() in came.stdout)
        check(f"{command} --help has examples", b"Examples:" in came.stdout)

sys.exit(failures > 0)
