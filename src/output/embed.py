"""Writes the files of web-export/ as one C++ source: usage: embed.py OUTPUT FILE… (at build time only)."""
import os
import sys

output, files = sys.argv[1], sys.argv[2:]
with open(output, "w", encoding="utf-8") as out:
    out.write('#include "output/templates.hpp"\n\nnamespace dateline::output {\n\n')
    out.write("std::span<TemplateFile const> built_in_files() {\n    static constexpr TemplateFile files[] = {\n")
    for path in files:
        with open(path, encoding="utf-8") as source:
            text = source.read()
        assert ")web~" not in text
        out.write(f'        {{"{os.path.basename(path)}", R"web~({text})web~"}},\n')
    out.write("    };\n    return files;\n}\n\n} // namespace dateline::output\n")
