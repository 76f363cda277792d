#include "company.hpp"

#include "dateline/annotation.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "gzip.hpp"

namespace dateline::models {
namespace {

constexpr int least_seen = 4;
constexpr int steps_of_lean = 8; ///< of a packed weight, in one step of the table
constexpr int most_lean = 8;     ///< to either side

/// Shows the words that can tell of an event by their neighbours alone.
template <typename Decide>
void each_place(EventSentence const &sentence, Decide &&decide) {
    auto looks = sentence.looks;
    Features features;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (!events::can_tell(looks[i].pos)) continue;
        auto const word = looks[i];
        auto &hidden = looks[i];
        hidden.lower = hidden.stem = hidden.suffix2 = hidden.suffix3 = hidden.suffix4 = hidden.prefix3 = 0;
        features.clear();
        auto const add = [&](std::uint64_t f) { features.push_back(f); };
        events::look_at_word(hidden, add);
        events::look_beside(looks, i, add);
        events::look_around(looks, i, events::surroundings(looks, i), add);
        looks[i] = word;
        decide(features, i);
    }
}

struct Seen {
    int times = 0;
    std::int64_t lean = 0;
    std::array<int, class_count> classes{};
};

int lean_of(Seen const &seen) {
    auto const steps = static_cast<int>(seen.lean / seen.times) / steps_of_lean;
    return std::clamp(steps, -most_lean, most_lean) + most_lean + 1;
}

int kind_of(Seen const &seen) {
    constexpr auto occurrence = static_cast<std::size_t>(EventClass::occurrence);
    static_assert(occurrence == 0); // the rest are the others
    auto const other = std::max_element(seen.classes.begin() + 1, seen.classes.end()) - seen.classes.begin();
    return static_cast<int>(other) * 16 + seen.classes[occurrence] * 8 / (seen.times + 1);
}

} // namespace

void read_news(std::filesystem::path const &path, std::vector<EventSentence> &sentences) {
    auto const content = read_gzip(path);
    for (std::string_view rest = content; !rest.empty();) {
        auto const end = std::min(rest.find('\n'), rest.size());
        std::string const text = nlohmann::json::parse(rest.substr(0, end)).at("text");
        text::Document document;
        text::Words words;
        text::cut(text, text::english(), document);
        text::find_words(document, words);
        for (auto &sentence : event_sentences(words)) sentences.push_back(std::move(sentence));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

std::string learn_company(std::vector<EventSentence const *> const &known, std::span<EventSentence const> news) {
    auto tells = train(known, 2, Learning{40, 6, 0}, [](EventSentence const &sentence, auto &&decide) {
        each_place(sentence,
                   [&](Features const &f, std::size_t i) { decide(f, sentence.gold[i] != no_event ? 1U : 0U); });
    });
    tells.lean_on_second();
    auto const classes =
        train(known, class_count, Learning{160, 6, 0}, [](EventSentence const &sentence, auto &&decide) {
            each_place(sentence, [&](Features const &f, std::size_t i) {
                if (sentence.gold[i] != no_event) decide(f, sentence.gold[i]);
            });
        });
    auto const packed_tells = tells.pack(trigger_steps / orders);
    auto const packed_classes = classes.pack(class_steps / orders);
    text::LinearModel const tells_model(packed_tells);
    text::LinearModel const class_model(packed_classes);

    std::map<std::uint64_t, Seen> words;
    for (auto const &sentence : news)
        each_place(sentence, [&](Features const &f, std::size_t i) {
            auto const &word = sentence.looks[i];
            auto &seen = words[events::company_key(word.stem, word.pos.upos)];
            ++seen.times;
            seen.lean += std::clamp<int>(total(tells_model, f)[1], -100, 100);
            ++seen.classes[class_model.best(total(class_model, f))];
        });
    Perceptron table(2);
    for (auto const &[key, seen] : words) {
        if (seen.times < least_seen) continue;
        table.set(key, 0, lean_of(seen));
        table.set(key, 1, kind_of(seen));
    }
    return table.pack(1);
}

void keep_company(events::Companies const &companies, EventSentence &sentence) {
    for (auto &word : sentence.looks) word.company = companies.of(word.stem, word.pos.upos);
}

} // namespace dateline::models
