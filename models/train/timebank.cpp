#include "timebank.hpp"

#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace dateline::models {
namespace {

bool is_mark(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(byte >= '0' && byte <= '9') && !((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
}

} // namespace

void read_timebank(std::filesystem::path const &path, std::vector<std::unique_ptr<GoldArticle>> &articles) {
    std::ifstream in(path);
    if (!in) {
        std::fprintf(stderr, "%s: cannot be opened\n", path.c_str());
        std::exit(3);
    }
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        auto article = std::make_unique<GoldArticle>();
        article->id = row.at("id");
        article->text = row.at("text");
        article->published = row.value("dct", "");
        base::CodePoints const code_points(article->text);
        for (auto const &event : row.at("events")) {
            GoldEvent gold;
            gold.span = {code_points.to_byte(event.at("start")), code_points.to_byte(event.at("end"))};
            while (gold.span.size() > 1 && is_mark(article->text[gold.span.begin])) ++gold.span.begin;
            while (gold.span.size() > 1 && is_mark(article->text[gold.span.end - 1])) --gold.span.end;
            gold.cls = event.value("cls", "");
            gold.tense = event.value("tense", "NONE");
            gold.aspect = event.value("aspect", "NONE");
            gold.polarity = event.value("polarity", "POS");
            gold.eid = event.value("eid", "");
            article->events.push_back(std::move(gold));
        }
        text::cut(article->text, text::english(), article->document);
        text::find_words(article->document, article->words);
        articles.push_back(std::move(article));
    }
}

} // namespace dateline::models
