#include "input/record.hpp"

#include "input/formats.hpp"
#include "input/html.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace dateline::input {

namespace {

using Json = nlohmann::json;

class FieldReader : public nlohmann::json_sax<Json> {
public:
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
    bool start_array(std::size_t /*count*/) override {
        read.of_other_kind = depth_ == 0;
        return !read.of_other_kind && ++depth_ <= deepest;
    }
    bool end_array() override { return --depth_ >= 0; }
    bool key(string_t &name) override {
        if (depth_ != 1) return true;
        field_ = field_of(name);
        return !(read.of_other_kind = name.starts_with('@') || name == "uri");
    }
    bool parse_error(std::size_t position, std::string const & /*token*/, Json::exception const & /*error*/) override {
        read.error = Error{ErrorClass::unreadable, "not-json",
                           fmt::format("the record is not JSON (byte {})", position), "write one JSON object a line"};
        return false;
    }

    RecordRead read;

private:
    static constexpr int deepest = 64;

    std::optional<std::string> *field_of(std::string const &name) {
        if (name == "text") return &read.fields.text;
        if (name == "html") return &read.fields.html;
        if (name == "id") return &read.fields.id;
        if (name == "title") return &read.fields.title;
        if (name == "url") return &read.fields.url;
        if (name == "published") return &read.fields.published;
        return nullptr;
    }
    bool number(std::string digits) {
        if (depth_ == 1 && field_ == &read.fields.id) *field_ = std::move(digits);
        return leaf();
    }
    bool leaf() {
        field_ = nullptr;
        return depth_ > 0;
    }

    std::optional<std::string> *field_ = nullptr;
    int depth_ = 0;
};

std::optional<std::string> field_of(Json const &object, char const *name) {
    auto const value = object.find(name);
    if (value == object.end() || !value->is_string()) return std::nullopt;
    return value->get<std::string>();
}

Error not_an_article() {
    return {ErrorClass::unreadable, "not-an-article", "the record has no text", "give it the fields id and text"};
}

} // namespace

RecordFields record_fields(Json const &object) {
    auto const id = object.find("id");
    return {id != object.end() && id->is_number_integer() ? id->dump() : field_of(object, "id"),
            field_of(object, "title"),
            field_of(object, "url"),
            field_of(object, "published"),
            field_of(object, "text"),
            field_of(object, "html")};
}

RecordRead read_record(std::string_view json) {
    FieldReader reader;
    bool const whole = Json::sax_parse(json, &reader);
    if (!whole && !reader.read.error && !reader.read.of_other_kind) reader.read.error = not_an_article();
    return std::move(reader.read);
}

bool give_record(RecordFields fields, Limits const &limits, Sink const &sink) {
    auto id = std::move(fields.id).value_or("");
    auto url = std::move(fields.url).value_or("");
    Article article;
    if (fields.html) {
        auto read = read_html(*fields.html, url, limits);
        if (!read) return give_error(std::move(id), read.error(), sink);
        article = std::move(*read);
    } else if (fields.text) {
        article.text = *std::move(fields.text);
        article.url = std::move(url);
    } else {
        return give_error(std::move(id), not_an_article(), sink);
    }
    if (fields.title && !fields.title->empty()) article.title = *std::move(fields.title);
    if (fields.published && !fields.published->empty()) {
        auto const moment = parse_moment(*fields.published);
        if (!moment) return give_error(std::move(id), moment.error(), sink);
        article.published = Publication{*moment, PublicationSource::record, 1.0};
        article.candidates.insert(article.candidates.begin(),
                                  {*article.published, DateRole::published, "record published"});
    }
    article.id = std::move(id);
    if (!fields.html) read_conventions(article);
    return sink({std::move(article), std::nullopt});
}

} // namespace dateline::input
