#include "output/civil.hpp"
#include "output/escape.hpp"
#include "output/formats.hpp"
#include "output/labels.hpp"
#include "output/plain.hpp"
#include "output/words.hpp"

#include <fmt/format.h>

namespace dateline::output {

namespace {

std::string xml_text(std::string_view text) { return markup_escaped(plain_line(text)); }

/// The value of a TIMEX3 that names that end; years before 1 are counted from BC as TimeML does.
std::string value_of(Moment const &moment, Detail detail) {
    auto const day = civil(moment.day);
    if (day.year < 1) return fmt::format("BC{:04}", 1 - day.year);
    if (moment.time_of_day) return to_string(Moment{moment.day, moment.time_of_day, std::nullopt});
    return iso_text(day, detail);
}

class Document {
public:
    explicit Document(Timeline const &timeline) : timeline_(timeline) {}

    std::string write() {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML "
               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
               "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";
        auto const title = xml_text(title_of(timeline_));
        out_ += fmt::format("<DOCID>{}</DOCID>\n", title);
        if (timeline_.as_of) {
            out_ += fmt::format("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{}\" temporalFunction=\"false\" "
                                "functionInDocument=\"CREATION_TIME\">{}</TIMEX3></DCT>\n",
                                value_of(*timeline_.as_of, Detail::day), in_words(*timeline_.as_of));
        }
        out_ += fmt::format("<TITLE>{}</TITLE>\n<TEXT>\n", title);
        for (auto const *list : {&timeline_.entries, &timeline_.undated}) {
            for (auto const &entry : *list) write_entry(entry);
        }
        out_ += "</TEXT>\n";
        return std::move(out_) + instances_ + links_ + "</TimeML>\n";
    }

private:
    void write_entry(TimelineEntry const &entry) {
        auto const event = ++events_;
        if (!entry.when.undated()) {
            auto const time = write_time(entry);
            bool const all_of_it = certainty_of(entry.when) == Certainty::whole;
            link(all_of_it ? "SIMULTANEOUS" : "IS_INCLUDED", event, fmt::format("relatedToTime=\"t{}\"", time));
            out_ += ": ";
        }
        out_ += fmt::format("<EVENT eid=\"e{}\" class=\"OCCURRENCE\">{}</EVENT>\n", event, xml_text(entry.text));
        instances_ += fmt::format("<MAKEINSTANCE eventID=\"e{0}\" eiid=\"ei{0}\" tense=\"NONE\" aspect=\"NONE\" "
                                  "polarity=\"{1}\" pos=\"OTHER\"/>\n",
                                  event, entry.status == EventStatus::denied ? "NEG" : "POS");
        if (before_ != nullptr && surely_before(before_->when, entry.when)) {
            link("BEFORE", event - 1, fmt::format("relatedToEventInstance=\"ei{}\"", event));
        }
        before_ = &entry;
    }

    static bool surely_before(When const &first, When const &second) {
        return first.latest && second.earliest && first.latest->day < second.earliest->day;
    }

    /// A period of the calendar is a DATE; another window is a DURATION between two dates that the text does
    /// not show.
    std::size_t write_time(TimelineEntry const &entry) {
        auto const words = xml_text(in_words(entry, timeline_.as_of));
        auto const &when = entry.when;
        auto const id = ++times_;
        if (auto const about = approximate(when.edtf); !about.empty()) {
            out_ += fmt::format("<TIMEX3 tid=\"t{}\" type=\"DATE\" value=\"{}\" mod=\"APPROX\">{}</TIMEX3>", id,
                                xml_text(about), words);
            return id;
        }
        auto const &first = when.earliest ? when.earliest : when.latest;
        auto const period = period_of(when);
        bool const one_moment = when.earliest && when.earliest == when.latest;
        if (period && (period->detail != Detail::day || one_moment || !first->time_of_day)) {
            bool const timed = one_moment && first->time_of_day.has_value();
            out_ += fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\">{}</TIMEX3>", id, timed ? "TIME" : "DATE",
                                value_of(*first, period->detail), words);
            return id;
        }
        std::string points;
        std::string hidden;
        auto const point = [&](std::optional<Moment> const &end, std::string_view name) {
            if (!end) return;
            auto const point_id = ++times_;
            points += fmt::format(" {}=\"t{}\"", name, point_id);
            hidden += fmt::format("<TIMEX3 tid=\"t{}\" type=\"{}\" value=\"{}\"/>", point_id,
                                  end->time_of_day ? "TIME" : "DATE", value_of(*end, Detail::day));
        };
        point(when.earliest, "beginPoint");
        point(when.latest, "endPoint");
        auto const length = when.earliest && when.latest
                                ? fmt::format("P{}D", when.latest->day.since_epoch - when.earliest->day.since_epoch + 1)
                                : std::string("PXD");
        out_ += fmt::format("<TIMEX3 tid=\"t{}\" type=\"DURATION\" value=\"{}\"{}>{}</TIMEX3>{}", id, length, points,
                            words, hidden);
        return id;
    }

    /// "2020" of "2020~"; empty of anything else.
    static std::string_view approximate(std::string_view edtf) {
        if (!edtf.ends_with('~') || edtf.find('/') != std::string_view::npos) return {};
        return edtf.substr(0, edtf.size() - 1);
    }

    void link(std::string_view relation, std::size_t event, std::string const &related) {
        links_ += fmt::format("<TLINK lid=\"l{}\" relType=\"{}\" eventInstanceID=\"ei{}\" {}/>\n", ++link_count_,
                              relation, event, related);
    }

    Timeline const &timeline_;
    TimelineEntry const *before_ = nullptr;
    std::size_t events_ = 0;
    std::size_t times_ = 0;
    std::size_t link_count_ = 0;
    std::string out_;
    std::string instances_;
    std::string links_;
};

} // namespace

Written timeline_to_timeml(Timeline const &timeline) { return {Document(timeline).write(), {}}; }

} // namespace dateline::output
