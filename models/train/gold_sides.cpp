#include "gold_sides.hpp"

#include "resolve/event_time.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string_view>

#include "gold_order.hpp"
#include "perceptron.hpp"

namespace dateline::models {

namespace {

using resolve::Side;
using enum TemporalRelation;

/// The side of a TIMEX3 value; none where it holds the publication date and other days, or is no date.
std::optional<Side> side_of(std::string_view value, std::string_view published) {
    if (value == "PAST_REF") return Side::before;
    if (value == "FUTURE_REF") return Side::after;
    if (value == "PRESENT_REF") return Side::on;
    auto const date = value.substr(0, value.find_first_not_of("0123456789-"));
    constexpr std::size_t year = 4;
    constexpr std::size_t month = 7;
    constexpr std::size_t day = 10;
    auto const length = date.size() >= day ? day : date.size() >= month ? month : date.size() >= year ? year : 0;
    if (length == 0) return std::nullopt;
    auto const order = date.substr(0, length).compare(published.substr(0, length));
    if (order != 0) return order < 0 ? Side::before : Side::after;
    return length == day ? std::optional(Side::on) : std::nullopt;
}

/// Where an event lies that has the relation to a time on that side.
std::optional<Side> side_of(TemporalRelation relation, Side time) {
    switch (relation) {
    case before: return time == Side::before ? std::optional(Side::before) : std::nullopt;
    case after: return time == Side::before ? std::nullopt : std::optional(Side::after);
    case includes: return time == Side::on ? std::optional(Side::on) : std::nullopt;
    case is_included:
    case simultaneous: return time;
    }
    return std::nullopt;
}

} // namespace

void read_event_times(std::filesystem::path const &path, GoldSides &sides) {
    auto in = opened(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::string const side = row.at("dct");
        if (side != "beforeDCT" && side != "DCT" && side != "afterDCT") continue;
        GoldSide gold{side == "beforeDCT" ? 0U : side == "DCT" ? 1U : 2U, row.at("span") == "SingleDay", {}};
        constexpr std::size_t day_length = 10;
        for (auto const &at : row.at("at"))
            if (at.at(0) == "same" && at.at(1).get<std::string>().size() >= day_length)
                gold.day = at.at(1).get<std::string>().substr(0, day_length);
        sides[{row.at("id"), row.at("eid")}] = gold;
    }
}

bool in_dense_test(std::string_view article) {
    static constexpr std::array<std::string_view, 9> test = {
        "APW19980227.0489", "APW19980227.0494",      "APW19980308.0201",
        "APW19980418.0210", "CNN19980126.1600.1104", "CNN19980213.2130.0155",
        "NYT19980402.0453", "PRI19980115.2000.0186", "PRI19980306.2000.1675"};
    return std::find(test.begin(), test.end(), article) != test.end();
}

void read_linked_sides(std::filesystem::path const &path, GoldSides &sides) {
    auto in = opened(path);
    for (std::string line; std::getline(in, line);) {
        auto const row = nlohmann::json::parse(line);
        std::string const published = row.at("dct");
        std::map<std::string, std::optional<Side>> times;
        for (auto const &time : row.at("timexes"))
            times[time.at("tid")] = side_of(time.at("value").get<std::string>(), published);
        times[row.at("dct_tid")] = Side::on;
        std::map<std::string, std::optional<Side>> found; // none where links contradict one another
        for (auto const &link : row.at("links")) {
            std::string event = link.at(0);
            std::string time = link.at(2);
            auto relation = relation_of(link.at(1).get<std::string>());
            if (times.contains(event)) {
                std::swap(event, time);
                if (relation) relation = inverse(*relation);
            }
            auto const on = times.find(time);
            if (times.contains(event) || on == times.end() || !on->second || !relation) continue;
            auto const side = side_of(*relation, *on->second);
            if (!side) continue;
            auto const known = found.emplace(event, side).first;
            if (known->second != side) known->second.reset();
        }
        for (auto const &[event, side] : found)
            if (side) sides[{row.at("id"), event}] = {static_cast<std::size_t>(*side), false, {}};
    }
}

} // namespace dateline::models
