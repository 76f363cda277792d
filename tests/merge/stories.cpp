#include "merge/stories.hpp"

#include "base/file.hpp"
#include "input/plain_text.hpp"

#include "dateline/dateline.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <stdexcept>

namespace dateline::test {

namespace {

/// splitmix64 (Steele and others 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound) {
        state_ += 0x9E3779B97F4A7C15ULL;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % bound);
    }

private:
    std::uint64_t state_;
};

constexpr std::array places{"Dovrin", "Tarn Harbour", "Port Edrin", "Cape Morrow"};
constexpr std::array names{"Oyelaran", "Vantongeren", "Quillfeather", "Thrale"};
/// {0} a place, {1} a name, {2} a number, {3} a day in words.
constexpr std::array sentences{
    "A fire destroyed a warehouse in {0} {3} and killed {2} people.",
    "{2} people died when a warehouse burned in {0} {3}.",
    "Inspector {1} opened an inquiry in {0} {3}.",
    "The inquiry led by {1} began {3}, officials in {0} said.",
    "A ferry struck a pier at {0} {3}, injuring {2} passengers.",
    "Minister {1} resigned {3}.",
    "The council of {0} will vote on new rules {3}.",
    "{1} has been in custody since March 3.",
};
constexpr std::array days{"on Monday",   "on Tuesday", "earlier this week", "last week",
                          "on March 11", "in March",   "yesterday"};

} // namespace

Timeline told(std::string id, std::string_view published, std::string text, std::string url) {
    Article article;
    article.id = std::move(id);
    article.url = std::move(url);
    article.text = std::move(text);
    if (!published.empty())
        article.published = Publication{parse_moment(published).value(), PublicationSource::option, 1.0};
    input::read_conventions(article);
    return build(article);
}

std::vector<Timeline> made_up_story(std::uint64_t seed) {
    Dice dice(seed);
    std::vector<Timeline> story;
    auto const articles = 3 + dice.below(6);
    for (std::size_t i = 0; i < articles; ++i) {
        std::string text;
        auto const count = 1 + dice.below(5);
        for (std::size_t k = 0; k < count; ++k)
            text += fmt::format(fmt::runtime(sentences[dice.below(sentences.size())]), places[dice.below(2)],
                                names[dice.below(names.size())], 2 + dice.below(3), days[dice.below(days.size())]) +
                    "\n\n";
        // Every third is another version of an article: the same id, or the same address.
        auto const id = fmt::format("a{}", dice.below(3) == 0 ? dice.below(2) : i + 2);
        auto const url = dice.below(4) == 0 ? fmt::format("https://courier.example/{}", dice.below(2)) : std::string();
        auto const published = dice.below(5) == 0 ? std::string() : fmt::format("2031-03-{}", 11 + dice.below(5));
        story.push_back(told(id, published, text, url));
    }
    return story;
}

std::vector<Timeline> updates() {
    constexpr std::array published{"2031-03-11", "2031-03-12", "2031-03-14"};
    std::vector<Timeline> story;
    for (std::size_t i = 0; i < published.size(); ++i) {
        auto const name = fmt::format("update-{}", i + 1);
        auto text = base::read_file(fmt::format("{}/{}.txt", DATELINE_SAMPLES, name), std::size_t{1} << 20U);
        if (!text) throw std::runtime_error(text.error().message);
        story.push_back(told(name, published[i], *std::move(text)));
    }
    return story;
}

std::vector<Timeline> real_story(std::size_t articles) {
    std::vector<Timeline> story;
    std::ifstream file(std::string(DATELINE_SAMPLES) + "/../../shared/corpora/aquaint.jsonl");
    for (std::string line; story.size() < articles && std::getline(file, line);) {
        auto const article = nlohmann::json::parse(line);
        story.push_back(told(article.at("id"), article.at("dct").get<std::string>().substr(0, 10), article.at("text")));
    }
    return story;
}

} // namespace dateline::test
