/// @file Writes a timeline in a format, for tests that read exports with other programs (tests/web).
///
/// usage: export_timeline TIMELINE FORMAT [shadow] [script] [data] [rtl]
#include "base/file.hpp"
#include "output/fixture.hpp"
#include "output/writers.hpp"

#include "dateline/limits.hpp"

#include <cstdio>
#include <string>

using namespace dateline;

namespace {

/// "hostile" and a number are timelines of the tests' own; others are files.
Result<Timeline> timeline_of(std::string const &name) {
    if (name == "hostile") return test::hostile();
    if (name.find_first_not_of("0123456789") == std::string::npos) return test::days(std::stoi(name));
    auto const text = base::read_file(name, Limits{}.timeline_bytes);
    if (!text) return text.error();
    return output::timeline_from_json(*text);
}

void print(std::FILE *stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

} // namespace

int main(int argc, char *argv[]) {
    if (argc < 3) return 2;
    auto const timeline = timeline_of(argv[1]);
    auto const *writer = output::find_writer(argv[2]);
    if (!timeline || writer == nullptr) return 3;
    output::WriteOptions options;
    for (int at = 3; at < argc; ++at) {
        std::string_view const option = argv[at];
        if (option == "shadow") options.html.shadow = true;
        if (option == "script") options.html.script = true;
        if (option == "data") options.html.data = true;
        if (option == "rtl") options.html.right_to_left = true;
    }
    auto const written = writer->write(*timeline, options);
    print(stdout, written.content);
    for (auto const &one : written.diagnostics) print(stderr, one.code + ": " + one.message + "\n");
    return 0;
}
