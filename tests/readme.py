"""Runs each command that the README shows and compares what it prints with what the README says.

usage: readme.py DATELINE PROJECT
A block is indented; a line in it that begins with "$ " is a command, run in the project's folder; what follows is its output.
"""
import difflib, os, subprocess, sys

program, project = os.path.abspath(sys.argv[1]), sys.argv[2]
accept = "DATELINE_ACCEPT" in os.environ
path = os.path.join(project, "README.md")
lines = open(path, encoding="utf-8").read().split("\n")
environment = {"PATH": os.path.dirname(program) + os.pathsep + os.environ["PATH"], "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
result, at, ran, wrong = [], 0, 0, 0
while at < len(lines):
    line = lines[at]
    result.append(line)
    at += 1
    if not line.startswith("    $ "): continue
    expected = []
    while at < len(lines) and (lines[at].startswith("    ") or (lines[at] == "" and at + 1 < len(lines) and lines[at + 1].startswith("    "))) and not lines[at].startswith("    $ "):
        expected.append(lines[at])
        at += 1
    came = subprocess.run(line[6:], shell=True, cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8")
    output = [("    " + text).rstrip() for text in (came.stdout + came.stderr).rstrip("\n").split("\n")] if came.stdout + came.stderr else []
    ran += 1
    # An empty line after the output ends its block.
    trailing = []
    while expected and expected[-1] == "": trailing.append(expected.pop())
    if output != expected:
        wrong += 1
        print(line.strip())
        print("\n".join(difflib.unified_diff(expected, output, "README", "dateline", lineterm="")))
    result += output + trailing
if accept: open(path, "w", encoding="utf-8").write("\n".join(result))
print(f"{ran} commands of the README run, {wrong} differ")
sys.exit(not accept and (wrong > 0 or ran == 0))
