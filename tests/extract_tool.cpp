/// @file `extract --ndjson` as the command line answers it, for measuring before there is a command line.
#include "input/html.hpp"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        auto const record = nlohmann::json::parse(line, nullptr, false);
        nlohmann::ordered_json answer;
        answer["id"] = record.at("id");
        auto const article = dateline::input::read_html(record.at("html").get_ref<std::string const &>(),
                                                        record.value("url", ""), {});
        if (article) {
            auto const &a = article.value();
            answer["title"] = a.title;
            answer["published"] = nullptr;
            if (a.published)
                answer["published"] = {{"value", dateline::to_string(a.published->value)}, {"confidence", a.published->confidence}};
            for (auto const &c : a.candidates)
                answer["candidates"].push_back({dateline::to_string(c.publication.value), static_cast<int>(c.role), c.publication.confidence, c.signal});
            answer["text"] = a.text;
        } else {
            answer["error"] = article.error().code;
        }
        std::cout << answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
}
