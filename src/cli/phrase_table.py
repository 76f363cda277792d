"""Makes the table of phrases that `dateline resolve --help` shows from the corpus that guards them.

usage: phrase_table.py OUTPUT CORPUS…
Of each file the first comment names the family; its first cases that are no known gaps are the examples.
"""
import re, sys

EXAMPLES = 4
output, corpus = sys.argv[1], sys.argv[2:]
lines = []
for path in corpus:
    rows = open(path, encoding="utf-8").read().splitlines()
    family = next(row[1:].split(".")[0].strip() for row in rows if row.startswith("#"))
    cases = [row.split("\t") for row in rows if row and not row.startswith("#") and "\tgap=" not in row]
    lines.append(f"  {family}")
    step = max(1, len(cases) // EXAMPLES)
    for case in cases[::step][:EXAMPLES]:
        lines.append(f"    {case[0]:<58} {case[2]}")
text = "\n".join(lines)
assert ')"' not in text and re.fullmatch(r"[^\\]*", text)
with open(output, "w", encoding="utf-8") as f:
    f.write(f'#pragma once\n\n#include <string_view>\n\ninline constexpr std::string_view phrase_table = R"({text})";\n')
