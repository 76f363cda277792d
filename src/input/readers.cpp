#include "input/ascii.hpp"
#include "input/charset.hpp"
#include "input/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace dateline::input {

namespace fs = std::filesystem;

namespace {

constexpr std::array all_readers{
    Reader{"warc", "web archives (WARC 1.0 and 1.1), record by record", "warc", accepts_warc, read_warc},
    Reader{"ninjs", "IPTC ninjs 1 to 3", "ninjs", accepts_ninjs, read_json_input},
    Reader{"json-ld", "schema.org NewsArticle and LiveBlogPosting as JSON-LD", "jsonld", accepts_json_ld,
           read_json_input},
    Reader{"ndjson", "one JSON record a line: id, text or html, published, title, url", "ndjson jsonl", accepts_ndjson,
           read_ndjson},
    Reader{"json", "a record as JSON, or a list of records", "json", accepts_json, read_json_input},
    Reader{"nitf", "News Industry Text Format", "nitf", accepts_nitf, read_nitf},
    Reader{"newsml-g2", "IPTC NewsML-G2", "newsml", accepts_newsml_g2, read_newsml_g2},
    Reader{"rss", "RSS 2.0", "rss", accepts_rss, read_rss},
    Reader{"atom", "Atom", "atom", accepts_atom, read_atom},
    Reader{"timeml", "TimeML: its text and its document creation time", "tml timeml", accepts_timeml, read_timeml},
    Reader{"html", "pages of the web", "html htm xhtml", accepts_html, read_html_input},
    Reader{"text", "plain text", "txt text", accepts_plain_text, read_plain_text_input},
};

constexpr std::string_view gzip_magic = "\x1F\x8B\x08";

bool has_ending(std::string_view file_name, std::string_view endings) {
    if (ends_ignoring_case(file_name, ".gz")) file_name.remove_suffix(3);
    auto const dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return false;
    auto const ending = file_name.substr(dot + 1);
    while (!endings.empty())
        if (equal_ignoring_case(ending, take_until(endings, ' '))) return true;
    return false;
}

/// Ids that a format does not give are the file's name, numbered where there are several.
Sink naming(Origin const &origin, Sink const &sink) {
    return [&origin, &sink, count = std::size_t{0}](Record record) mutable {
        ++count;
        auto &id = record.article.id;
        for (auto *const text : {&id, &record.article.title, &record.article.url}) make_valid_utf8(*text);
        if (id.empty()) {
            id = fs::path(origin.name).stem().string();
            if (id.empty()) id = "article";
            if (count > 1) id += fmt::format("-{}", count);
        }
        return sink(std::move(record));
    };
}

} // namespace

std::span<Reader const> readers() { return all_readers; }

Reader const *reader_named(std::string_view name) {
    auto const found =
        std::find_if(all_readers.begin(), all_readers.end(), [name](Reader const &r) { return r.name == name; });
    return found == all_readers.end() ? nullptr : &*found;
}

Reader const *choose_reader(std::string_view start, std::string_view file_name) {
    auto const &plain_text = all_readers.back();
    for (auto const &reader : all_readers)
        if (&reader != &plain_text && reader.accepts(start)) return &reader;
    for (auto const &reader : all_readers)
        if (has_ending(file_name, reader.endings) && plain_text.accepts(start)) return &reader;
    return plain_text.accepts(start) ? &plain_text : nullptr;
}

void read_articles(std::unique_ptr<Source> source, Origin const &origin, std::string_view format, Limits const &limits,
                   Sink const &sink) {
    auto input = std::make_unique<Input>(std::move(source));
    if (input->peek(gzip_magic.size()) == gzip_magic)
        input = std::make_unique<Input>(unpack_gzip(input->release(), limits.unpacked_bytes));
    auto const named = naming(origin, sink);
    auto const start = input->peek(start_size);
    auto const *reader = format.empty() ? choose_reader(start, origin.name) : reader_named(format);
    if (reader == nullptr) {
        give_error({},
                   format.empty() ? Error{ErrorClass::unreadable, "not-text", "this is no text in any format known",
                                          "name its format with --from"}
                                  : Error{ErrorClass::usage, "no-such-format",
                                          fmt::format("there is no format '{}'", format), "--help lists them"},
                   named);
        return;
    }
    reader->read(*input, origin, limits, named);
    if (auto error = input->take_error()) give_error({}, std::move(*error), named);
}

void read_articles(std::string_view bytes, Origin const &origin, std::string_view format, Limits const &limits,
                   Sink const &sink) {
    read_articles(open_memory(bytes), origin, format, limits, sink);
}

std::vector<fs::path> files_of(fs::path const &path) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) return {path};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        auto const name = entry->path().filename().string();
        bool const known = std::any_of(all_readers.begin(), all_readers.end(),
                                       [&](Reader const &reader) { return has_ending(name, reader.endings); });
        bool const xml = has_ending(name, "xml");
        if ((known || xml) && entry->is_regular_file(error)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace dateline::input
