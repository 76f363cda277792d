/// @file What the command line says of itself: suggestions, and the options as completions and manual pages know them.
#include "cli/command.hpp"
#include "cli/reference.hpp"
#include "cli/suggest.hpp"
#include "output/writers.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace dateline;

TEST_CASE("slips are mended, other words are not") {
    std::vector<std::string> const names{"annotate", "build", "export", "merge", "html"};
    CHECK(cli::nearest("exprot", names) == "export");
    CHECK(cli::nearest("htlm", names) == "html");
    CHECK(cli::nearest("buil", names) == "build");
    CHECK(cli::nearest("mergge", names) == "merge");
    CHECK(cli::nearest("resolve", names).empty());
    CHECK(cli::nearest("x", names).empty());
    CHECK(cli::nearest("", names).empty());
    CHECK(cli::nearest(std::string(100'000, 'e'), names).empty());
}

TEST_CASE("the formats of --to are those of the list of writers") {
    CLI::App app;
    cli::add_export(app);
    auto const commands = cli::commands_of(app);
    REQUIRE(commands.size() == 1);
    auto const &options = commands[0].options;
    auto const to = std::find_if(options.begin(), options.end(), [](auto const &option) {
        return std::find(option.names.begin(), option.names.end(), "--to") != option.names.end();
    });
    REQUIRE(to != options.end());
    CHECK(to->value == "FORMAT");
    REQUIRE(to->choices.size() == output::writers().size());
    for (auto const &writer : output::writers()) {
        CHECK(std::find(to->choices.begin(), to->choices.end(), writer.name) != to->choices.end());
        CHECK(commands[0].footer.find(writer.description) != std::string::npos);
    }
    CHECK(std::count_if(options.begin(), options.end(),
                        [](auto const &option) { return option.names[0] == "--help"; }) == 1);
    CHECK(
        std::any_of(options.begin(), options.end(), [](auto const &option) { return option.names[0] == "--shadow"; }));
}
