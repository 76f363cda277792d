/// Web archives: ISO 28500, WARC 1.0 and 1.1. Each record is unpacked, read and let go before the next one.
#include "input/ascii.hpp"
#include "input/charset.hpp"
#include "input/formats.hpp"
#include "input/html.hpp"
#include "input/plain_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace dateline::input {

namespace {

constexpr std::size_t longest_header_line = 64U << 10U;
constexpr std::size_t most_header_lines = 200;
constexpr std::string_view version_mark = "WARC/";
constexpr std::string_view record_start = "\nWARC/1.";

/// The headers of a record or of the HTTP message in it that matter here.
struct Headers {
    std::string type, target, id, content_type, content_encoding, transfer_encoding;
    std::size_t length = 0;
    bool has_length = false;

    void take(std::string_view line) {
        auto const name = trim(take_until(line, ':'));
        auto const value = trim(line);
        auto const is = [name](std::string_view wanted) { return equal_ignoring_case(name, wanted); };
        if (is("WARC-Type")) type = lower_case(value);
        else if (is("WARC-Target-URI")) target = value;
        else if (is("WARC-Record-ID")) id = value;
        else if (is("Content-Type")) content_type = lower_case(value);
        else if (is("Content-Encoding")) content_encoding = lower_case(value);
        else if (is("Transfer-Encoding")) transfer_encoding = lower_case(value);
        else if (is("Content-Length")) {
            auto const end = value.data() + value.size();
            has_length = std::from_chars(value.data(), end, length).ptr == end && !value.empty();
        }
    }
    [[nodiscard]] std::string_view charset() const {
        auto const at = content_type.find("charset=");
        if (at == std::string::npos) return {};
        auto value = std::string_view(content_type).substr(at + 8);
        value = trim(value.substr(0, value.find(';')));
        if (value.size() >= 2 && value.front() == '"') value = value.substr(1, value.size() - 2);
        return value;
    }
};

/// "1a3\r\n…\r\n0\r\n\r\n"; what breaks off is given as far as it goes.
std::string unchunk(std::string_view body) {
    std::string whole;
    while (!body.empty()) {
        auto const line = trim(take_until(body, '\n'));
        std::size_t size = 0;
        auto const read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        if (read.ec != std::errc() || size == 0) break;
        whole.append(body.substr(0, size));
        body.remove_prefix(std::min(size, body.size()));
        take_until(body, '\n');
    }
    return whole;
}

Result<std::string> unpack(std::string body, std::string_view encoding, std::size_t limit) {
    if (encoding.empty() || encoding == "identity") return body;
    if (encoding != "gzip" && encoding != "x-gzip")
        return Error{ErrorClass::unreadable, "no-such-encoding",
                     fmt::format("the response is encoded as '{}'", encoding), ""};
    Input input(unpack_gzip(open_memory(body), limit + 1));
    return input.rest(limit);
}

class Archive {
public:
    Archive(Input &input, Limits const &limits, Sink const &sink) : input_(input), limits_(limits), sink_(sink) {}

    void read() {
        while (find_record() && read_record()) {
        }
        if (!any_) give_error({}, {ErrorClass::unreadable, "no-text", "the archive has no record", ""}, sink_);
    }

private:
    Input &input_;
    Limits const &limits_;
    Sink const &sink_;
    bool any_ = false;

    /// To the line that begins the next record: past the empty lines after the last one, and past any damage.
    bool find_record() {
        while (auto const line = input_.line(longest_header_line)) {
            if (auto error = input_.take_error())
                if (!give_error({}, std::move(*error), sink_)) return false;
            if (std::string_view(line->text).starts_with(version_mark)) return any_ = true;
        }
        return false;
    }

    std::optional<Headers> read_headers() {
        Headers headers;
        for (std::size_t lines = 0; lines < most_header_lines; ++lines) {
            auto const line = input_.line(longest_header_line);
            if (!line) return std::nullopt;
            if (line->text.empty()) return headers;
            headers.take(line->text);
        }
        return std::nullopt;
    }

    /// False at the end, or where the sink wants no more.
    bool read_record() {
        auto const headers = read_headers();
        if (!headers || !headers->has_length)
            return give_error(
                headers ? headers->id : "",
                {ErrorClass::unreadable, "damaged-record", "a record of the archive has no whole header", ""}, sink_);
        bool const page = headers->type == "response" || headers->type == "resource" || headers->type == "conversion";
        if (headers->length > limits_.article_bytes) {
            input_.skip(headers->length);
            return !page || give_error(headers->target,
                                       {ErrorClass::unreadable, "too-large",
                                        fmt::format("the record is larger than {} bytes", limits_.article_bytes),
                                        "raise the limit"},
                                       sink_);
        }
        auto const content = input_.take(headers->length);
        if (auto error = input_.take_error()) return give_error(headers->target, std::move(*error), sink_);
        if (content.size() < headers->length || !ends_here()) return pass_over_damage(*headers, content);
        return !page || read_content(*headers, content);
    }

    /// Two line ends stand between records; nothing more at the end of an archive that was cut with care.
    bool ends_here() {
        auto const after = input_.peek(4);
        return after.empty() || after.starts_with("\r\n") || after.starts_with("\n");
    }

    /// Where the length is wrong, the next record may have been taken for a part of this one.
    bool pass_over_damage(Headers const &headers, std::string_view content) {
        if (auto const next = content.find(record_start); next != std::string_view::npos)
            input_.put_back(content.substr(next + 1));
        return give_error(
            headers.target.empty() ? headers.id : headers.target,
            {ErrorClass::unreadable, "damaged-record", "a record of the archive does not end where it should", ""},
            sink_);
    }

    bool read_content(Headers const &record, std::string_view content) {
        auto http = record;
        std::string body;
        if (record.type == "response" && record.content_type.starts_with("application/http")) {
            http = Headers();
            auto const status = take_until(content, '\n');
            while (!content.empty()) {
                auto const line = trim(take_until(content, '\n'));
                if (line.empty()) break;
                http.take(line);
            }
            // Redirections and errors are no articles.
            if (status.find(" 200") == std::string_view::npos && status.find(" 203") == std::string_view::npos)
                return true;
        }
        body = http.transfer_encoding.find("chunked") != std::string::npos ? unchunk(content) : std::string(content);
        bool const html = http.content_type.find("html") != std::string::npos;
        bool const text = http.content_type.starts_with("text/plain");
        if (!html && !text) return true;
        auto unpacked = unpack(std::move(body), http.content_encoding, limits_.article_bytes);
        if (!unpacked) return give_error(record.target, unpacked.error(), sink_);
        auto decoded = decode(*unpacked, http.charset());
        if (!html) {
            auto article = read_plain_text(std::move(decoded.text));
            article.id = article.url = record.target;
            return sink_({std::move(article), std::nullopt});
        }
        auto article = read_html(decoded.text, record.target, limits_);
        if (!article) return give_error(record.target, article.error(), sink_);
        article->id = record.target;
        return sink_({std::move(*article), std::nullopt});
    }
};

} // namespace

bool accepts_warc(std::string_view start) { return start.starts_with(version_mark); }

void read_warc(Input &input, Origin const & /*origin*/, Limits const &limits, Sink const &sink) {
    Archive(input, limits, sink).read();
}

} // namespace dateline::input
