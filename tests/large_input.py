"""Inputs that are large or made to unfold, as a pipe brings them: each is answered within bounds of memory, with a clear error
or an article, and no record beside it is lost. Nothing is stored; each is made piece by piece.

usage: large_input.py DATELINE
Prints what each took: seconds of the processor, and the most memory (MB) at any time.
"""
import json, os, subprocess, sys, tempfile, threading, zlib

program = os.path.abspath(sys.argv[1])
MEGABYTE = 1 << 20
PROSE = b"<p>Skarholm has a bakery again, two years after the last one on the island closed its doors for good.</p>\n"
failures = 0


def measure(name, pieces, arguments, status, words, most_memory):
    """Runs dateline on the pieces; its answer or its error must hold the words, and its memory stay under the bound (MB)."""
    global failures
    written = tempfile.TemporaryFile()
    process = subprocess.Popen([program, *arguments], stdin=subprocess.PIPE, stdout=written, stderr=subprocess.STDOUT)

    def feed():
        try:
            for piece in pieces: process.stdin.write(piece)
            process.stdin.close()
        except BrokenPipeError:
            pass  # it has its answer and wants no more

    feeder = threading.Thread(target=feed)
    feeder.start()
    _, ended, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(ended)
    feeder.join()
    written.seek(0)
    answer = written.read(MEGABYTE).decode(errors="replace")
    memory = used.ru_maxrss // 1024
    print(f"{name:44}{used.ru_utime + used.ru_stime:7.2f} s {memory:6} MB")
    wrong = [word for word in words if word not in answer]
    if process.returncode != status or wrong or memory > most_memory:
        failures += 1
        print(f"  wrong: status {process.returncode} for {status}, at most {most_memory} MB, without {wrong}: {answer[:300]!r}")


def times(piece, size):
    """The piece over and over, about size bytes of it, in larger pieces."""
    block = piece * max(1, min(size, MEGABYTE) // len(piece))
    for _ in range(max(1, size // len(block))): yield block


def gzip(pieces):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    for piece in pieces: yield packer.compress(piece)
    yield packer.flush()


def around(before, pieces, after):
    yield before
    yield from pieces
    yield after


GIGABYTE, PAGE = 1024 * MEGABYTE, 100 * MEGABYTE
RECORD = json.dumps({"id": "neighbour", "text": "The bakery opened on Monday."}).encode() + b"\n"
HEAD = b"<html><head><title>Bakery opens</title><meta property='article:published_time' content='2024-05-02'></head><body>" + PROSE
roomy = ["--max-article-bytes", str(2 * PAGE)]

measure("a line of 1 GB, as text", times(b"word ", GIGABYTE), ["extract", "-"], 3, ["-: the input is larger than 67108864 bytes"], 300)
measure("a line of 1 GB, no space in it", times(b"a", GIGABYTE), ["extract", "-"], 3, ["larger than"], 300)
measure("a record of 1 GB, a good one after it", around(b'{"id": "x", "text": "', times(b"word ", GIGABYTE), b'"}\n' + RECORD),
        ["extract", "--ndjson"], 1, ['"too-large"', '"neighbour"'], 300)
measure("a page of 100 MB", around(HEAD, times(PROSE, PAGE), b""), ["extract", "-"], 3, ["larger than 67108864 bytes"], 300)
measure("a page of 100 MB, allowed", around(HEAD, times(PROSE, PAGE), b""), ["extract", "-", *roomy, "--max-page-memory", str(2 * GIGABYTE)], 0,
        ["Bakery opens", "2024-05-02"], 2200)
measure("a page of 100 MB, allowed, its memory not", around(HEAD, times(PROSE, PAGE), b""), ["extract", "-", *roomy], 3,
        ["page's markup"], 1200)
measure("a page of 60 MB of tags", around(HEAD, times(b"<b><i>x</b></i>", 60 * MEGABYTE), b""), ["extract", "-"], 3, ["page's markup"], 1200)
measure("HTML nested 100,000 deep", around(HEAD, times(b"<div>" * 1000, 500000), PROSE), ["extract", "-"], 0, ["Bakery opens", "page-simplified"], 100)
measure("HTML nested 5 million deep", around(HEAD, times(b"<div>" * 1000, 25 * MEGABYTE), PROSE), ["extract", "-"], 0, ["Bakery opens", "page-simplified"], 300)
measure("a gzip bomb of 1 GB", gzip(times(b"\0", GIGABYTE)), ["extract", "-", "--from", "text"], 3,
        ["larger than"], 300)
measure("a gzip bomb as an archive, 1 GB", gzip(around(b"WARC/1.0\r\n", times(b"x", GIGABYTE), b"")), ["extract", "-", "--max-unpacked-bytes", str(PAGE)], 3,
        ["unpacked input is larger"], 300)
entities = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10) for i in range(1, 12))
measure("an XML entity bomb", [b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "laugh">' + entities + b"]>"
                               b"<rss><channel><item><description>&l11; it says</description></item></channel></rss>"], ["extract", "-"], 0, ["&l11; it says"], 50)
measure("XML nested 1,000,000 deep", around(b"<rss><channel><item><description>", times(b"<a>" * 1000, 3 * MEGABYTE), b"text"), ["extract", "-"], 3, ["well-formed"], 400)
measure("JSON nested 60 million deep", times(b"[", 60 * MEGABYTE), ["extract", "-", "--from", "json"], 3, ["not JSON"], 300)
measure("100 MB that are no text", around(b"\x89PNG\r\n\x1a\n\0", times(bytes(range(256)), PAGE), b""), ["extract", "-"], 3, ["no text in any format"], 50)
SENTENCE = b"The bakery on Skarholm opened on Monday, two years after the last one closed in May. "
measure("annotate: a text of 60 MB in one line", times(SENTENCE, 60 * MEGABYTE), ["annotate", "-", "--date", "2024-05-02", "--only", "expressions"], 0,
        ["2024-04-29"], 5000)
measure("annotate: a word of 60 MB", times(b"a", 60 * MEGABYTE), ["annotate", "-", "--date", "2024-05-02"], 0, ["expressions"], 300)
measure("build: 10 MB in one line", times(SENTENCE, 10 * MEGABYTE), ["build", "-", "--date", "2024-05-02", "--to", "json"], 0, ["2024-04-29"], 800)
sys.exit(failures > 0)
