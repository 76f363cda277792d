"""How the program answers wrong calls and inputs: one line on standard error, the right status, nothing half-written.

usage: command_line.py DATELINE
"""
import os, subprocess, sys, tempfile

program = os.path.abspath(sys.argv[1])
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

    expect(2, ["no command 'biuld'", "did you mean 'build'"], "biuld")
    expect(2, ["no command 'frobnicate'", "--help"], "frobnicate")
    expect(2, ["ARTICLE", "build --help"], "build")
    expect(2, ["--frob", "build --help"], "build", "article.txt", "--frob")
    expect(2, ["'xml'", "table, json, html"], "build", "article.txt", "--to", "xml")
    expect(2, ["2 articles"], "build", "article.txt", "article.txt")
    for day in ["2024-02-30", "2023-02-29", "yesterday", "2024-13-01"]:
        expect(2, [day], "build", "article.txt", "--date", day)
    expect(3, ["'missing.txt'"], "build", "missing.txt")
    expect(3, ["'.' is a folder"], "build", ".")
    expect(3, ["latin.txt", "byte 3"], "build", "latin.txt")
    expect(3, ["empty.txt", "no text"], "build", "empty.txt")
    expect(3, ["not.json"], "export", "not.json")
    expect(3, ["no/such"], "build", "article.txt", "--date", "2031-03-14", "--output", "no/such/file.json")
    expect(4, ["'Friday'", "--date"], "resolve", "Friday")
    expect(1, ["says nothing"], "resolve", "cabbage", "--date", "2031-03-14")
    expect(3, ["-:1", "three columns"], "check", "-", given=b"Friday\t2031-03-14\n")

    # Nothing is written where something was wrong, and an old file stays.
    with open("old.json", "wb") as file: file.write(b"old")
    run("build", "latin.txt", "--to", "json", "--output", "old.json")
    check("an old file stays", open("old.json", "rb").read() == b"old")
    check("no other file is left", sorted(os.listdir(".")) == ["article.txt", "empty.txt", "latin.txt", "not.json", "old.json"])

    # Without a publication date nothing is guessed, and a diagnostic says so.
    came = run("build", "article.txt", "--to", "json")
    check("no date is no error", came.returncode == 0 and b"publication date" in came.stderr)
    check("Monday is not guessed", b'"earliest": "1998-01-01"' in came.stdout and came.stdout.count(b'"earliest": null') == 1)

    # What is written can be read again; a file and standard output hold the same.
    json = run("build", "article.txt", "--date", "2031-03-14", "--to", "json")
    run("build", "article.txt", "--date", "2031-03-14", "--to", "json", "-o", "timeline.json")
    check("file and output", open("timeline.json", "rb").read() == json.stdout)
    check("export", run("export", "timeline.json", "--to", "json").stdout == json.stdout)
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

    for command in ["build", "export", "annotate", "resolve", "check"]:
        came = run(command, "--help")
        check(f"{command} --help", came.returncode == 0 and b"Usage: dateline " + command.encode() in came.stdout)
        check(f"{command} --help has examples", command == "annotate" or b"Examples:" in came.stdout)

sys.exit(failures > 0)
