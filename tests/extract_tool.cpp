/// @file What `extract` answers, for measuring before there is a command line.
#include "input/reader.hpp"

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

int main(int argc, char **argv) {
    auto const answer = [](dateline::input::Record const &record) {
        nlohmann::ordered_json line;
        auto const &a = record.article;
        line["id"] = a.id;
        if (record.error) {
            line["error"] = {{"code", record.error->code}, {"message", record.error->message}};
        } else {
            line["title"] = a.title;
            line["published"] = nullptr;
            if (a.published)
                line["published"] = {{"value", dateline::to_string(a.published->value)}, {"confidence", a.published->confidence}};
            if (a.modified) line["modified"] = dateline::to_string(*a.modified);
            for (auto const &c : a.candidates)
                line["candidates"].push_back({dateline::to_string(c.publication.value), static_cast<int>(c.role), c.publication.confidence, c.signal});
            line["text"] = a.text;
        }
        std::cout << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        return true;
    };
    if (argc > 1 && argv[1] != std::string("extract")) {
        for (int i = 1; i < argc; ++i)
            for (auto const &file : dateline::input::files_of(argv[i])) dateline::input::read_articles(file, "", {}, answer);
        return 0;
    }
    dateline::input::read_articles("-", "ndjson", {}, answer);
}
