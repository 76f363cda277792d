/// @file Diagnostics with the place in the text that they speak of.
#include "cli/excerpt.hpp"
#include "output/plain.hpp"

#include <sstream>

#include "catch.hpp"

using namespace dateline;
using cli::describe;

namespace {

Diagnostic at(std::uint32_t begin, std::uint32_t end) {
    return {Severity::warning, "ambiguous-day", "“last Monday” can be either of two days.", Span{begin, end}};
}

} // namespace

TEST_CASE("the line, and carets under the words") {
    std::string const text = "Velmar\nThe café shut last Monday, she said.\nMore.\n";
    auto const begin = static_cast<std::uint32_t>(text.find("last Monday"));
    CHECK(describe(at(begin, begin + 11), "a.txt", text) ==
          "warning: “last Monday” can be either of two days. [ambiguous-day]\n"
          "  --> a.txt:2:15\n"
          "  |\n"
          "2 | The café shut last Monday, she said.\n"
          "  |               ^^^^^^^^^^^\n");
}

TEST_CASE("long lines are cut around the words") {
    std::string text;
    for (int count = 0; count < 200; ++count) text += "漢字 word ";
    auto const begin = static_cast<std::uint32_t>(text.size());
    text += "last Monday";
    for (int count = 0; count < 200; ++count) text += " and so on";
    for (std::size_t const width : {10U, 40U, 80U, 120U}) {
        std::istringstream lines(describe(at(begin, begin + 11), "a.txt", text, width));
        std::string line;
        std::string last;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            CHECK(output::display_width(line) <= std::max<std::size_t>(width, 40));
            last = line;
        }
        CHECK(last.ends_with(" ^^^^^^^^^^^"));
    }
}

TEST_CASE("no place in the text, no excerpt; no text breaks it") {
    auto const first_line_only = [](Diagnostic const &one, std::string_view text) {
        auto const said = describe(one, "a.txt", text);
        return said.find('\n') == said.size() - 1;
    };
    CHECK(first_line_only({Severity::note, "c", "m", std::nullopt}, "text"));
    CHECK(first_line_only(at(3, 90), "text"));
    std::string const text = "a\xc3\xa9\x1b[31m\n\xff\xfe\n\nend";
    for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
        for (auto end = begin; end <= text.size(); ++end) {
            auto const said = describe(at(begin, end), "n\x1b", text);
            CHECK(said.find('\x1b') == std::string::npos);
            CHECK(said.find('^') != std::string::npos);
        }
    }
}
