#include "cli/cases.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace dateline::cli {

namespace {

constexpr std::array<std::string_view, 9> fields{"value",    "type",   "mod",  "quant", "freq",
                                                 "earliest", "latest", "edtf", "extent"};
// In the order of the enumeration.
constexpr std::array<std::string_view, 4> kinds{"news", "narrative", "speech", "post"};

/// One line, field by field.
class CaseReader {
public:
    CaseReader(std::string const &name, std::size_t line) : name_(name) { case_.line = line; }

    std::optional<Error> read_tsv(std::string_view text) {
        std::vector<std::string_view> columns;
        for (std::size_t at = 0; at <= text.size();) {
            auto const end = std::min(text.find('\t', at), text.size());
            columns.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        if (columns.size() < 3) return wrong("has fewer than three columns");
        take_phrase(columns[0]);
        if (auto error = set("date", columns[1])) return error;
        if (auto error = set("value", columns[2])) return error;
        for (std::size_t i = 3; i < columns.size(); ++i) {
            auto const equals = columns[i].find('=');
            if (equals == std::string_view::npos)
                return wrong(fmt::format("has '{}' where field=text is to be", columns[i]));
            if (auto error = set(columns[i].substr(0, equals), columns[i].substr(equals + 1))) return error;
        }
        return std::nullopt;
    }

    std::optional<Error> read_json(std::string_view text) {
        auto const json = nlohmann::json::parse(text, nullptr, false);
        if (!json.is_object()) return wrong("is not a JSON object");
        if (!json.contains("phrase") || !json["phrase"].is_string()) return wrong("has no phrase");
        if (!json.contains("value")) return wrong("has no value");
        take_phrase(json["phrase"].get_ref<std::string const &>());
        for (auto const &[key, value] : json.items()) {
            if (key == "phrase") continue;
            if (!value.is_string() && !value.is_null()) return wrong(fmt::format("has a {} that is no text", key));
            if (auto error = set(key, value.is_null() ? "-" : value.get<std::string>())) return error;
        }
        std::stable_partition(case_.expected.begin(), case_.expected.end(),
                              [](Expectation const &one) { return one.field == "value"; });
        return std::nullopt;
    }

    Case take() { return std::move(case_); }

private:
    void take_phrase(std::string_view phrase) {
        auto const open = phrase.find('[');
        auto const close = phrase.find(']', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            case_.text = phrase;
            return;
        }
        case_.text = fmt::format("{}{}{}", phrase.substr(0, open), phrase.substr(open + 1, close - open - 1),
                                 phrase.substr(close + 1));
        case_.marked = Span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
    }

    std::optional<Error> set(std::string_view field, std::string_view text) {
        if (field == "gap") {
            case_.gap = text;
            return std::nullopt;
        }
        if (field == "date") {
            if (text == "-" || text.empty()) return std::nullopt;
            auto const moment = parse_moment(text);
            if (!moment) return wrong(fmt::format("has a date that is none: {}", moment.error().message));
            case_.published = *moment;
            return std::nullopt;
        }
        if (field == "kind") {
            auto const kind = std::find(kinds.begin(), kinds.end(), text);
            if (kind == kinds.end()) return wrong(fmt::format("has an unknown kind '{}'", text));
            case_.kind = static_cast<TextKind>(kind - kinds.begin());
            return std::nullopt;
        }
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            return wrong(fmt::format("has an unknown field '{}'", field));
        case_.expected.push_back({std::string(field), std::string(text)});
        return std::nullopt;
    }

    [[nodiscard]] Error wrong(std::string const &what) const {
        return {ErrorClass::unreadable, "not-a-case", fmt::format("{}:{} {}", name_, case_.line, what),
                "write phrase, publication date and value, with tabs between them"};
    }

    std::string const &name_;
    Case case_;
};

} // namespace

Result<std::vector<Case>> read_cases(std::string_view content, std::string const &name) {
    std::vector<Case> cases;
    std::size_t number = 0;
    for (std::size_t at = 0; at < content.size();) {
        auto const end = std::min(content.find('\n', at), content.size());
        auto line = content.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.find_first_not_of(" \t") == std::string_view::npos || line.starts_with('#')) continue;
        CaseReader reader(name, number);
        if (auto error = line.starts_with('{') ? reader.read_json(line) : reader.read_tsv(line)) return *error;
        cases.push_back(reader.take());
    }
    return cases;
}

} // namespace dateline::cli
