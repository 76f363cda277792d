#include "input/record.hpp"

#include "base/utf8.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

/// Takes the fields as they come; a tree of values would copy the text once more.
class ArticleFields : public nlohmann::json_sax<Json> {
public:
    explicit ArticleFields(Record &record) : record_(record) {}

    bool null() override { return leaf(); }
    bool boolean(bool /*value*/) override { return leaf(); }
    bool number_integer(number_integer_t value) override { return number(fmt::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(fmt::to_string(value)); }
    bool number_float(number_float_t /*value*/, string_t const & /*text*/) override { return leaf(); }
    bool binary(binary_t & /*value*/) override { return leaf(); }
    bool string(string_t &value) override {
        if (depth_ == 1 && field_ != nullptr) *field_ = std::move(value);
        return leaf();
    }
    bool start_object(std::size_t /*count*/) override { return ++depth_ <= deepest; }
    bool end_object() override { return --depth_ >= 0; }
    bool start_array(std::size_t /*count*/) override { return ++depth_ <= deepest; }
    bool end_array() override { return --depth_ >= 0; }
    bool key(string_t &name) override {
        if (depth_ == 1) field_ = field_of(name);
        return true;
    }
    bool parse_error(std::size_t position, std::string const & /*token*/, Json::exception const & /*error*/) override {
        record_.error =
            Error{ErrorClass::unreadable, "not-json", fmt::format("the record is not JSON (byte {})", position),
                  "write one JSON object a line"};
        return false;
    }

    std::string published;
    bool has_text = false;

private:
    static constexpr int deepest = 64;

    std::string *field_of(std::string const &name) {
        if (name == "text") {
            has_text = true;
            return &record_.article.text;
        }
        if (name == "id") return &record_.article.id;
        if (name == "title") return &record_.article.title;
        if (name == "url") return &record_.article.url;
        if (name == "published") return &published;
        return nullptr;
    }
    bool number(std::string text) {
        if (depth_ == 1 && field_ == &record_.article.id) *field_ = std::move(text);
        return leaf();
    }
    bool leaf() {
        field_ = nullptr;
        return true;
    }

    Record &record_;
    std::string *field_ = nullptr;
    int depth_ = 0;
};

Error not_an_article() {
    return {ErrorClass::unreadable, "not-an-article", "the record has no text", "give it the fields id and text"};
}

} // namespace

Record read_record(std::string_view line) {
    Record record;
    if (auto const at = base::first_invalid_utf8(line)) {
        record.error = Error{ErrorClass::unreadable, "not-utf8", fmt::format("the record is not UTF-8 (byte {})", *at),
                             "convert it to UTF-8"};
        return record;
    }
    ArticleFields fields(record);
    if (!Json::sax_parse(line, &fields)) {
        if (!record.error) record.error = not_an_article();
        return record;
    }
    if (!fields.has_text) {
        record.error = not_an_article();
        return record;
    }
    if (!fields.published.empty()) {
        auto const moment = parse_moment(fields.published);
        if (!moment) {
            record.error = moment.error();
            return record;
        }
        record.article.published = Publication{*moment, PublicationSource::record, 1.0};
    }
    return record;
}

} // namespace dateline::input
