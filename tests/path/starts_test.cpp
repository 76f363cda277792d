/// @file No rule is lost to the tables of what rules can begin with: at every token of the corpus and the samples each
/// family makes the same tree with them and without.
#include "phrases/drawing.hpp"
#include "phrases/en/families.hpp"
#include "text/document.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;
using namespace dateline::phrases;

namespace {

constexpr std::array families = {
    en::parse_date_pair, en::parse_year_pair,      en::parse_time_of_day,    en::parse_shift,
    en::parse_set,       en::parse_nested,         en::parse_calendar_date,  en::parse_year_group,
    en::parse_vague,     en::parse_relative,       en::parse_deictic,        en::parse_clock,
    en::parse_holiday,   en::parse_period,         en::parse_duration,       en::parse_bare_word,
    en::parse_day_part,  en::parse_day_expression, en::parse_plain_duration,
};

/// What each family makes at that token, drawn; empty where it does not match.
using Made = std::array<std::vector<std::string>, families.size()>;

Made made_at(text::Document const &document, std::size_t place, en::Choices const &choices) {
    Made made;
    Trees trees;
    Options const options;
    auto const *const begin = document.tokens.data();
    auto const *const end = begin + std::min<std::size_t>(place + en::longest_phrase, document.tokens.size());
    en::State state{trees, options, document.text, begin, begin + place, document.kinds.data(), choices};
    state.memo.begin_trial();
    for (std::size_t family = 0; family < families.size(); ++family) {
        auto const *at = begin + place;
        NodeId root;
        if (families[family](at, end, state, root) && at != begin + place) {
            made[family] = draw(document, trees, root);
            made[family].push_back(std::to_string(at - begin));
        }
    }
    return made;
}

std::string read(std::filesystem::path const &path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("tables of beginnings lose no rule") {
    std::filesystem::path const tests = DATELINE_TESTS;
    std::size_t matched = 0;
    for (auto const &folder : {tests / "corpus" / "en", tests.parent_path() / "samples"})
        for (auto const &entry : std::filesystem::directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            auto const text = read(entry.path());
            text::Document document;
            text::cut(text, text::english(), document);
            for (std::size_t place = 0; place < document.tokens.size(); ++place) {
                auto const quick = made_at(document, place, en::Choices::of_rules());
                auto const full = made_at(document, place, en::Choices::unknown());
                if (quick != full) {
                    INFO(entry.path().filename().string() + ": " + text.substr(document.tokens[place].begin, 60));
                    CHECK(quick == full);
                }
                matched += static_cast<std::size_t>(
                    std::count_if(full.begin(), full.end(), [](auto const &tree) { return !tree.empty(); }));
            }
        }
    CHECK(matched > 4000);
}
