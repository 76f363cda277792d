#include "input/formats.hpp"

#include "base/utf8.hpp"
#include "input/ascii.hpp"
#include "input/charset.hpp"
#include "input/date_scan.hpp"
#include "input/html.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace dateline::input {

namespace {

std::optional<std::string> read_bytes(Input &input, Limits const &limits, Sink const &sink) {
    auto bytes = input.rest(limits.article_bytes);
    if (bytes) return std::move(*bytes);
    give_error({}, bytes.error(), sink);
    return std::nullopt;
}

} // namespace

std::optional<std::string> read_text(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const bytes = read_bytes(input, limits, sink);
    if (!bytes) return std::nullopt;
    return decode(*bytes, origin.charset).text;
}

void add_date(std::vector<DateSignal> &signals, std::string_view text, DateRole role, double weight, std::string name) {
    if (text.empty()) return;
    // What programs write, of any year; else what people write.
    if (auto const moment = parse_moment(trim(text)))
        signals.push_back({*moment, role, PublicationSource::record, weight, std::move(name)});
    else if (auto const read = read_date_value(text))
        signals.push_back({*read, role, PublicationSource::record, weight, std::move(name)});
}

bool give(Article article, std::vector<DateSignal> signals, Sink const &sink) {
    // A character reference of XML can name half of a surrogate pair.
    make_valid_utf8(article.text);
    choose_publication(std::move(signals), article);
    read_conventions(article);
    return sink({std::move(article), std::nullopt});
}

bool give_error(std::string id, Error error, Sink const &sink) {
    Record record;
    record.article.id = std::move(id);
    record.error = std::move(error);
    return sink(std::move(record));
}

bool accepts_html(std::string_view start) {
    auto const text = decode(start).text;
    for (std::string_view const mark :
         {"<!doctype html", "<html", "<head", "<body", "<title", "<article", "<meta ", "<div", "<p>"})
        if (auto const at = find_ignoring_case(text, mark); at != std::string::npos && at < 1024) return true;
    return false;
}

void read_html_input(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const page = read_text(input, origin, limits, sink);
    if (!page) return;
    auto article = read_html(*page, origin.url, limits);
    if (article) sink({std::move(*article), std::nullopt});
    else give_error({}, article.error(), sink);
}

/// Whatever has no bytes that text never has.
bool accepts_plain_text(std::string_view start) {
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return true;
    std::size_t controls = 0;
    for (char const c : start) {
        if (c == '\0') return false;
        controls += static_cast<unsigned char>(c) < 0x20 && !is_space(c) && c != '\x1B';
    }
    return controls * 50 <= start.size();
}

void read_plain_text_input(Input &input, Origin const &origin, Limits const &limits, Sink const &sink) {
    auto const bytes = read_bytes(input, limits, sink);
    if (!bytes) return;
    // A page says its charset or is like other pages; of bare text a wrong guess would change what it says.
    bool const marked = bytes->starts_with("\xFF\xFE") || bytes->starts_with("\xFE\xFF");
    if (auto const at = base::first_invalid_utf8(*bytes); at && !marked && origin.charset.empty()) {
        give_error({},
                   {ErrorClass::unreadable, "not-utf8",
                    fmt::format("this is not UTF-8 text: byte {} begins no character", *at),
                    "name its charset with --charset, for example windows-1252"},
                   sink);
        return;
    }
    auto text = decode(*bytes, origin.charset).text;
    if (trim(text).empty()) {
        give_error({}, {ErrorClass::unreadable, "empty", "there is no text", "give it an article"}, sink);
        return;
    }
    sink({read_plain_text(std::move(text)), std::nullopt});
}

} // namespace dateline::input
