/// @file The English words of time. To add a synonym, add a row; a class of words is a block.
#include "text/lexicon.hpp"

#include "calendar/calendar.hpp"
#include "calendar/holidays.hpp"
#include "calendar/timex.hpp"
#include "calendar/zones.hpp"
#include "text/token_kind.hpp"

#include "dateline/annotation.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace dateline::text {

namespace {

using calendar::Holiday;
using calendar::PartOfDay;
using calendar::Season;
using calendar::Unit;
using calendar::VagueTime;
using calendar::Zone;

struct Row {
    std::string_view spelling;
    Lexeme lexeme;
};

/// A row: the value may be a number or any of the enumerations that the class names.
template <typename Value>
constexpr Row row(std::string_view spelling, LexClass cls, Value value) {
    auto const number = static_cast<std::int16_t>(value);
    return {spelling, {cls, kind_of(cls, number), number}};
}

constexpr Row word(std::string_view s, Word v) { return row(s, LexClass::word, v); }
constexpr Row cardinal(std::string_view s, int v) { return row(s, LexClass::cardinal, v); }
constexpr Row multiplier(std::string_view s, int v) { return row(s, LexClass::multiplier, v); }
constexpr Row ordinal(std::string_view s, int v) { return row(s, LexClass::ordinal, v); }
constexpr Row month(std::string_view s, int v) { return row(s, LexClass::month, v); }
constexpr Row weekday(std::string_view s, int v) { return row(s, LexClass::weekday, v); }
constexpr Row weekdays(std::string_view s, int v) { return row(s, LexClass::weekdays, v); }
constexpr Row unit(std::string_view s, Unit v) { return row(s, LexClass::unit, v); }
constexpr Row units(std::string_view s, Unit v) { return row(s, LexClass::units, v); }
constexpr Row season(std::string_view s, Season v) { return row(s, LexClass::season, v); }
constexpr Row seasons(std::string_view s, Season v) { return row(s, LexClass::seasons, v); }
constexpr Row part(std::string_view s, PartOfDay v) { return row(s, LexClass::part_of_day, v); }
constexpr Row parts(std::string_view s, PartOfDay v) { return row(s, LexClass::parts_of_day, v); }
constexpr Row deictic(std::string_view s, int v) { return row(s, LexClass::deictic_day, v); }
constexpr Row vague(std::string_view s, VagueTime v) { return row(s, LexClass::vague, v); }
constexpr Row vague_adjective(std::string_view s, VagueTime v) { return row(s, LexClass::vague_adjective, v); }
constexpr Row which(std::string_view s, Which v) { return row(s, LexClass::relative, v); }
constexpr Row position(std::string_view s, Position v) { return row(s, LexClass::position, v); }
constexpr Row approximate(std::string_view s, Mod v) { return row(s, LexClass::approximate, v); }
constexpr Row quantifier(std::string_view s, Quantifier v) { return row(s, LexClass::quantifier, v); }
constexpr Row frequency(std::string_view s, Unit v) { return row(s, LexClass::frequency, v); }
constexpr Row decade_word(std::string_view s, int v) { return row(s, LexClass::decade_word, v); }
constexpr Row holiday(std::string_view s, Holiday v) { return row(s, LexClass::holiday, v); }
constexpr Row zone(std::string_view s, Zone v) { return row(s, LexClass::zone, v); }
constexpr Row verb(std::string_view s, VerbCue v) { return row(s, LexClass::auxiliary, v); }
constexpr Row label(std::string_view s) { return row(s, LexClass::label, 0); }
constexpr Row street(std::string_view s) { return row(s, LexClass::street, 0); }
constexpr Row measure(std::string_view s) { return row(s, LexClass::measure, static_cast<int>(Measured::amount)); }
constexpr Row people(std::string_view s) { return row(s, LexClass::measure, static_cast<int>(Measured::people)); }
constexpr Row name(std::string_view s) { return {s, {LexClass::none, kind_of_name, begins_name}}; }
constexpr Row title(std::string_view s) { return row(s, LexClass::title, 0); }

// A table, a class of words a block.
// clang-format off
constexpr auto rows = std::to_array<Row>({
    month("january", 1), month("jan", 1), month("february", 2), month("feb", 2), month("march", 3), month("mar", 3),
    month("april", 4), month("apr", 4), month("may", 5), month("june", 6), month("jun", 6), month("july", 7),
    month("jul", 7), month("august", 8), month("aug", 8), month("september", 9), month("sept", 9), month("sep", 9),
    month("october", 10), month("oct", 10), month("november", 11), month("nov", 11), month("december", 12),
    month("dec", 12),

    weekday("monday", 1), weekday("mon", 1), weekday("tuesday", 2), weekday("tue", 2), weekday("tues", 2),
    weekday("wednesday", 3), weekday("wed", 3), weekday("weds", 3), weekday("thursday", 4), weekday("thu", 4),
    weekday("thur", 4), weekday("thurs", 4), weekday("friday", 5), weekday("fri", 5), weekday("saturday", 6),
    weekday("sat", 6), weekday("sunday", 7), weekday("sun", 7), weekdays("mondays", 1), weekdays("tuesdays", 2),
    weekdays("wednesdays", 3), weekdays("thursdays", 4), weekdays("fridays", 5), weekdays("saturdays", 6),
    weekdays("sundays", 7),

    unit("second", Unit::second), units("seconds", Unit::second), unit("sec", Unit::second),
    units("secs", Unit::second), unit("minute", Unit::minute), units("minutes", Unit::minute),
    unit("min", Unit::minute), units("mins", Unit::minute), unit("hour", Unit::hour), units("hours", Unit::hour),
    unit("hr", Unit::hour), units("hrs", Unit::hour), unit("day", Unit::day), units("days", Unit::day),
    unit("weekend", Unit::weekend), units("weekends", Unit::weekend), unit("wknd", Unit::weekend), unit("wkend", Unit::weekend),
    unit("week", Unit::week), units("weeks", Unit::week), unit("wk", Unit::week), units("wks", Unit::week),
    unit("fortnight", Unit::fortnight), units("fortnights", Unit::fortnight), unit("month", Unit::month),
    units("months", Unit::month), unit("mth", Unit::month), units("mths", Unit::month),
    unit("quarter", Unit::quarter), units("quarters", Unit::quarter), unit("season", Unit::season),
    units("seasons", Unit::season), unit("semester", Unit::half_year), units("semesters", Unit::half_year),
    unit("year", Unit::year), units("years", Unit::year), unit("yr", Unit::year), units("yrs", Unit::year),
    unit("decade", Unit::decade), units("decades", Unit::decade), unit("century", Unit::century),
    units("centuries", Unit::century), unit("millennium", Unit::millennium), units("millennia", Unit::millennium),

    season("spring", Season::spring), season("summer", Season::summer), season("autumn", Season::autumn),
    season("fall", Season::autumn), season("winter", Season::winter), season("springtime", Season::spring),
    season("summertime", Season::summer), season("wintertime", Season::winter), season("midsummer", Season::summer),
    season("midwinter", Season::winter), seasons("springs", Season::spring), seasons("summers", Season::summer),
    seasons("autumns", Season::autumn), seasons("falls", Season::autumn), seasons("winters", Season::winter),

    part("morning", PartOfDay::morning), part("afternoon", PartOfDay::afternoon), part("evening", PartOfDay::evening),
    part("night", PartOfDay::night), part("nite", PartOfDay::night), part("nighttime", PartOfDay::night),
    part("overnight", PartOfDay::overnight), part("dawn", PartOfDay::dawn), part("daybreak", PartOfDay::dawn),
    part("sunrise", PartOfDay::dawn), part("dusk", PartOfDay::evening), part("sunset", PartOfDay::evening),
    part("nightfall", PartOfDay::evening), part("daytime", PartOfDay::daytime), part("lunchtime", PartOfDay::noon),
    parts("mornings", PartOfDay::morning), parts("afternoons", PartOfDay::afternoon),
    parts("evenings", PartOfDay::evening), parts("nights", PartOfDay::night),

    row("noon", LexClass::clock_word, 12 * 60), row("midday", LexClass::clock_word, 12 * 60),
    row("noontime", LexClass::clock_word, 12 * 60), row("midnight", LexClass::clock_word, 24 * 60),

    deictic("today", 0), deictic("tdy", 0), deictic("tonight", tonight), deictic("tonite", tonight),
    deictic("tonit", tonight), deictic("yesterday", -1), deictic("tomorrow", 1), deictic("tmr", 1),
    deictic("tmrw", 1), deictic("tmw", 1), deictic("tomorow", 1), deictic("tmro", 1), deictic("tomo", 1),
    deictic("tomoro", 1), deictic("trmw", 1), deictic("tmrow", 1), deictic("tommorow", 1), deictic("tomolo", 1), deictic("ystd", -1), deictic("yday", -1),

    vague("currently", VagueTime::present), vague("nowadays", VagueTime::present),
    vague("presently", VagueTime::present), vague("recently", VagueTime::past), vague("lately", VagueTime::past),
    vague("previously", VagueTime::past), vague("formerly", VagueTime::past), vague("soon", VagueTime::future),

    vague_adjective("recent", VagueTime::past), vague_adjective("former", VagueTime::past),
    vague_adjective("present", VagueTime::present), vague_adjective("upcoming", VagueTime::future),

    which("this", Which::this_), which("last", Which::last), which("next", Which::next), which("nxt", Which::next),
    which("past", Which::past), which("coming", Which::coming), which("previous", Which::previous),
    which("preceding", Which::previous), which("prior", Which::previous), which("following", Which::following),
    which("ensuing", Which::following), which("subsequent", Which::following), which("succeeding", Which::following),
    which("same", Which::same), which("that", Which::that), which("current", Which::current),
    which("latest", Which::latest), which("these", Which::these), which("those", Which::those),

    position("early", Position::early), position("wee", Position::early), position("late", Position::late),
    position("mid", Position::mid),
    position("earlier", Position::earlier), position("later", Position::later),

    approximate("about", Mod::approx), approximate("around", Mod::approx), approximate("approximately", Mod::approx),
    approximate("roughly", Mod::approx), approximate("some", Mod::approx), approximate("circa", Mod::approx),
    approximate("approx", Mod::approx), approximate("almost", Mod::less_than), approximate("nearly", Mod::less_than),
    approximate("over", Mod::more_than), approximate("exactly", Mod::none),
    approximate("under", Mod::less_than),

    quantifier("several", Quantifier::several), quantifier("few", Quantifier::few),
    quantifier("couple", Quantifier::couple), quantifier("many", Quantifier::many),
    quantifier("dozen", Quantifier::dozen), quantifier("dozens", Quantifier::dozens),
    quantifier("hundreds", Quantifier::dozens), quantifier("thousands", Quantifier::dozens),
    quantifier("millions", Quantifier::dozens), quantifier("billions", Quantifier::dozens),
    quantifier("half", Quantifier::half), quantifier("numerous", Quantifier::many),

    frequency("daily", Unit::day), frequency("everyday", Unit::day), frequency("weekdays", Unit::day), frequency("nightly", Unit::day),
    frequency("weekly", Unit::week), frequency("monthly", Unit::month), frequency("quarterly", Unit::quarter),
    frequency("annually", Unit::year), frequency("annual", Unit::year), frequency("yearly", Unit::year),
    frequency("hourly", Unit::hour), frequency("biweekly", Unit::fortnight),
    frequency("fortnightly", Unit::fortnight),

    decade_word("twenties", 20), decade_word("thirties", 30), decade_word("forties", 40), decade_word("fifties", 50),
    decade_word("sixties", 60), decade_word("seventies", 70), decade_word("eighties", 80),
    decade_word("nineties", 90), decade_word("noughties", 0), decade_word("aughts", 0),

    holiday("christmas", Holiday::christmas), holiday("xmas", Holiday::christmas),
    holiday("thanksgiving", Holiday::thanksgiving), holiday("halloween", Holiday::halloween),
    holiday("easter", Holiday::easter), holiday("epiphany", Holiday::epiphany),
    holiday("juneteenth", Holiday::juneteenth), holiday("ramadan", Holiday::ramadan),
    holiday("passover", Holiday::passover), holiday("hanukkah", Holiday::hanukkah),
    holiday("chanukah", Holiday::hanukkah), holiday("diwali", Holiday::diwali), holiday("deepavali", Holiday::diwali),
    holiday("purim", Holiday::purim), holiday("sukkot", Holiday::sukkot), holiday("shavuot", Holiday::shavuot),
    holiday("ashura", Holiday::ashura), holiday("mawlid", Holiday::mawlid), holiday("nowruz", Holiday::nowruz),
    holiday("pentecost", Holiday::pentecost), holiday("mardi", Holiday::mardi_gras),

    row("am", LexClass::meridiem, 0), row("a.m", LexClass::meridiem, 0), row("a.m.", LexClass::meridiem, 0),
    row("pm", LexClass::meridiem, 12), row("p.m", LexClass::meridiem, 12), row("p.m.", LexClass::meridiem, 12),

    zone("gmt", Zone::utc), zone("utc", Zone::utc), zone("et", Zone::eastern), zone("est", Zone::est),
    zone("edt", Zone::edt), zone("ct", Zone::central), zone("cst", Zone::cst), zone("cdt", Zone::cdt),
    zone("mst", Zone::mst), zone("mdt", Zone::mdt), zone("pt", Zone::pacific), zone("pst", Zone::pst),
    zone("pdt", Zone::pdt), zone("akst", Zone::akst), zone("akdt", Zone::akdt), zone("hst", Zone::hst),
    zone("bst", Zone::bst), zone("cet", Zone::cet), zone("cest", Zone::cest), zone("eet", Zone::eet),
    zone("eest", Zone::eest), zone("msk", Zone::msk), zone("ist", Zone::ist), zone("jst", Zone::jst),
    zone("kst", Zone::kst), zone("hkt", Zone::hkt), zone("sgt", Zone::sgt), zone("aest", Zone::aest),
    zone("aedt", Zone::aedt), zone("nzst", Zone::nzst), zone("nzdt", Zone::nzdt), zone("wat", Zone::wat),
    zone("eat", Zone::eat), zone("sast", Zone::sast), zone("wib", Zone::wib),

    row("ad", LexClass::era, Era::ad), row("a.d.", LexClass::era, Era::ad), row("a.d", LexClass::era, Era::ad),
    row("ce", LexClass::era, Era::ad), row("c.e.", LexClass::era, Era::ad), row("c.e", LexClass::era, Era::ad),
    row("bc", LexClass::era, Era::bc), row("b.c.", LexClass::era, Era::bc), row("b.c", LexClass::era, Era::bc),
    row("bce", LexClass::era, Era::bc), row("b.c.e.", LexClass::era, Era::bc), row("b.c.e", LexClass::era, Era::bc),

    cardinal("one", 1), cardinal("two", 2), cardinal("three", 3), cardinal("four", 4), cardinal("five", 5),
    cardinal("six", 6), cardinal("seven", 7), cardinal("eight", 8), cardinal("nine", 9), cardinal("ten", 10),
    cardinal("eleven", 11), cardinal("twelve", 12), cardinal("thirteen", 13), cardinal("fourteen", 14),
    cardinal("fifteen", 15), cardinal("sixteen", 16), cardinal("seventeen", 17), cardinal("eighteen", 18),
    cardinal("nineteen", 19), cardinal("twenty", 20), cardinal("thirty", 30), cardinal("forty", 40),
    cardinal("fifty", 50), cardinal("sixty", 60), cardinal("seventy", 70), cardinal("eighty", 80),
    cardinal("ninety", 90), multiplier("hundred", 2), multiplier("thousand", 3),
    multiplier("million", 6), multiplier("billion", 9), multiplier("trillion", 12),

    ordinal("first", 1), ordinal("third", 3), ordinal("fourth", 4), ordinal("fifth", 5), ordinal("sixth", 6),
    ordinal("seventh", 7), ordinal("eighth", 8), ordinal("ninth", 9), ordinal("tenth", 10), ordinal("eleventh", 11),
    ordinal("vii", 7), ordinal("viii", 8), ordinal("ix", 9), ordinal("xii", 12), ordinal("xiii", 13),
    ordinal("xiv", 14), ordinal("xv", 15), ordinal("xvi", 16), ordinal("xvii", 17), ordinal("xviii", 18),
    ordinal("xix", 19), ordinal("xx", 20), ordinal("xxi", 21), ordinal("twelfth", 12), ordinal("thirteenth", 13), ordinal("fourteenth", 14), ordinal("fifteenth", 15),
    ordinal("sixteenth", 16), ordinal("seventeenth", 17), ordinal("eighteenth", 18), ordinal("nineteenth", 19),
    ordinal("twentieth", 20), ordinal("thirtieth", 30),

    word("a", Word::a), word("an", Word::a), word("the", Word::the), word("of", Word::of), word("and", Word::and_),
    word("or", Word::or_), word("to", Word::to), word("till", Word::until), word("til", Word::until),
    word("until", Word::until), word("in", Word::in), word("on", Word::on), word("at", Word::at),
    word("by", Word::by), word("for", Word::for_), word("from", Word::from), word("with", Word::with),
    word("within", Word::within), word("since", Word::since), word("before", Word::before),
    word("after", Word::after), word("during", Word::during), word("throughout", Word::during),
    word("between", Word::between), word("through", Word::through), word("thru", Word::through),
    word("into", Word::into), word("ago", Word::ago), word("hence", Word::hence), word("now", Word::now),
    word("then", Word::then), word("time", Word::time), word("times", Word::times), word("once", Word::once),
    word("twice", Word::twice), word("every", Word::every), word("each", Word::each), word("all", Word::all),
    word("per", Word::per), word("so", Word::so), word("far", Word::far), word("as", Word::as),
    word("possible", Word::possible), word("old", Word::old), word("more", Word::more), word("less", Word::less),
    word("fewer", Word::less), word("than", Word::than), word("up", Word::up), word("least", Word::least),
    word("most", Word::most), word("back", Word::back), word("eve", Word::eve),
    word("anniversary", Word::anniversary), word("school", Word::school), word("academic", Word::school),
    word("fiscal", Word::fiscal), word("fy", Word::fiscal), word("financial", Word::financial), word("calendar", Word::calendar),
    word("period", Word::period), word("future", Word::future), word("new", Word::new_), word("clock", Word::clock),
    word("st", Word::st), word("nd", Word::nd), word("rd", Word::rd), word("th", Word::th), word("s", Word::s),
    word("beginning", Word::beginning), word("start", Word::beginning), word("outset", Word::beginning),
    word("middle", Word::middle), word("end", Word::end),

    word("turn", Word::turn), word("only", Word::only), word("just", Word::just), word("rest", Word::rest),
    word("remainder", Word::rest), word("whole", Word::whole), word("entire", Word::entire), word("full", Word::full),
    word("right", Word::right), word("other", Word::other), word("another", Word::another), word("date", Word::date),
    word("its", Word::its), word("their", Word::their), word("his", Word::his), word("her", Word::her),
    word("our", Word::our), word("my", Word::my), word("been", Word::been), word("there", Word::there),
    word("very", Word::very), word("not", Word::not_), word("q", Word::q),
    word("h", Word::h), word("z", Word::z), word("moment", Word::moment), word("final", Word::final),
    word("while", Word::while_), word("afterward", Word::afterward), word("afterwards", Word::afterward),
    word("thereafter", Word::afterward), word("near", Word::near), word("immediate", Word::near), word("distant", Word::distant), word("no", Word::no), word("olds", Word::olds),
    word("anytime", Word::anytime), word("latter", Word::latter), word("term", Word::term),
    word("short", Word::near), word("ahead", Word::ahead), word("moments", Word::moments),
    word("little", Word::little), word("small", Word::small),
    word("comparable", Word::comparable), word("corresponding", Word::comparable), word("ended", Word::ending),
    word("ending", Word::ending), word("straight", Word::adjective), word("consecutive", Word::adjective),
    word("additional", Word::adjective), word("successive", Word::adjective), word("extra", Word::adjective),
    word("solid", Word::adjective), word("single", Word::adjective), word("business", Word::adjective), word("working", Word::adjective),
    word("trading", Word::adjective), word("long", Word::long_),

    verb("will", VerbCue::future), verb("shall", VerbCue::future), verb("won", VerbCue::past),
    verb("ll", VerbCue::future), verb("would", VerbCue::future), verb("could", VerbCue::modal),
    verb("might", VerbCue::modal), verb("can", VerbCue::modal), verb("should", VerbCue::future),
    verb("must", VerbCue::modal), verb("was", VerbCue::past), verb("were", VerbCue::past), verb("had", VerbCue::past),
    verb("did", VerbCue::past), verb("has", VerbCue::perfect), verb("have", VerbCue::perfect),
    verb("is", VerbCue::present), verb("are", VerbCue::present), verb("be", VerbCue::be),
    verb("scheduled", VerbCue::planned), verb("expected", VerbCue::planned), verb("planned", VerbCue::planned),
    verb("due", VerbCue::planned), verb("slated", VerbCue::planned), verb("going", VerbCue::planned),
    verb("plans", VerbCue::planned), verb("plan", VerbCue::planned), verb("expects", VerbCue::planned),
    verb("intends", VerbCue::planned), verb("said", VerbCue::past), verb("told", VerbCue::past),
    verb("made", VerbCue::past), verb("took", VerbCue::past), verb("came", VerbCue::past),
    verb("went", VerbCue::past), verb("began", VerbCue::past), verb("met", VerbCue::past), verb("got", VerbCue::past),
    verb("gave", VerbCue::past), verb("found", VerbCue::past), verb("fell", VerbCue::past),
    verb("rose", VerbCue::past), verb("held", VerbCue::past), verb("left", VerbCue::past),
    verb("lost", VerbCue::past), verb("saw", VerbCue::past), verb("sent", VerbCue::past), verb("set", VerbCue::past),
    verb("shot", VerbCue::past), verb("spoke", VerbCue::past), verb("struck", VerbCue::past),
    verb("thought", VerbCue::past), verb("wrote", VerbCue::past), verb("became", VerbCue::past),
    verb("broke", VerbCue::past), verb("brought", VerbCue::past), verb("bought", VerbCue::past),
    verb("built", VerbCue::past), verb("chose", VerbCue::past), verb("died", VerbCue::past),
    verb("drew", VerbCue::past), verb("drove", VerbCue::past), verb("fought", VerbCue::past),
    verb("flew", VerbCue::past), verb("grew", VerbCue::past), verb("heard", VerbCue::past),
    verb("hit", VerbCue::past), verb("kept", VerbCue::past), verb("knew", VerbCue::past), verb("led", VerbCue::past),
    verb("paid", VerbCue::past), verb("put", VerbCue::past), verb("ran", VerbCue::past), verb("rode", VerbCue::past),
    verb("sold", VerbCue::past), verb("spent", VerbCue::past), verb("stood", VerbCue::past),
    verb("swore", VerbCue::past), verb("taught", VerbCue::past), verb("threw", VerbCue::past), verb("wouldn", VerbCue::present), verb("didn", VerbCue::past),
    verb("wasn", VerbCue::past), verb("weren", VerbCue::past), verb("hadn", VerbCue::past),
    verb("couldn", VerbCue::past), verb("hasn", VerbCue::perfect),
    verb("isn", VerbCue::present), verb("aren", VerbCue::present), verb("effective", VerbCue::planned),
    verb("planning", VerbCue::planned),
     verb("slid", VerbCue::past), verb("sank", VerbCue::past),
    verb("crept", VerbCue::past), verb("swept", VerbCue::past), verb("cut", VerbCue::past),
    verb("sought", VerbCue::past), verb("withdrew", VerbCue::past), verb("quit", VerbCue::past),
    verb("arose", VerbCue::past), verb("leapt", VerbCue::past), verb("shook", VerbCue::past),
    verb("woke", VerbCue::past), verb("lay", VerbCue::past), verb("fled", VerbCue::past),
    verb("dealt", VerbCue::past), verb("felt", VerbCue::past), verb("froze", VerbCue::past),
    verb("dropped", VerbCue::past), verb("caught", VerbCue::past), verb("stole", VerbCue::past),
    verb("spread", VerbCue::past), verb("shut", VerbCue::past),

    title("mr"), title("mrs"), title("ms"), title("dr"), title("prof"), title("gen"), title("col"), title("lt"),
    title("maj"), title("capt"), title("sgt."), title("cmdr"), title("adm"), title("gov"), title("sen"), title("rep"),
    title("reps"), title("sens"), title("rev"), title("hon"), title("pres"), title("jr"), title("sr"), title("inc"),
    title("corp"), title("co"), title("ltd"), title("vs"), title("nos"), title("messrs"), title("mt"), title("ft"),
    title("u.s"), title("bros"), title("dept"), title("univ"), title("assn"), title("ave"), title("blvd"),
    title("e.g"), title("i.e"),

    label("flight"), label("room"), label("page"), label("route"), label("section"), label("chapter"),
    label("article"), label("box"), label("suite"), label("gate"), label("channel"), label("highway"), label("model"),
    label("number"), street("road"), street("street"), street("avenue"), street("lane"), street("boulevard"),
    street("drive"), street("square"), street("terrace"), label("bus"), label("train"), label("locomotive"),
    label("apartment"), label("docket"), label("resolution"), label("unscr"), label("lot"), label("interstate"), label("extension"),
    label("ext"), label("type"), label("line"), label("psalm"), label("paragraph"), label("platform"), label("form"),
    label("verse"), measure("dollars"), measure("euros"), measure("pounds"), measure("yen"), measure("rubles"),
    measure("francs"), measure("pesos"), measure("yuan"), measure("percent"), measure("cent"), measure("degrees"),
    measure("metres"), measure("meters"), measure("feet"), measure("litres"), measure("liters"), measure("gallons"),
    measure("kilometres"), measure("kilometers"), measure("km"), measure("miles"), measure("yards"),
    measure("inches"), measure("acres"), measure("hectares"), measure("tons"), measure("tonnes"),
    measure("kilograms"), measure("kg"), measure("kilos"), measure("pixels"), measure("bytes"), measure("kilobytes"),
    measure("megabytes"), measure("gigabytes"), measure("watts"), measure("horsepower"), measure("calories"),
    measure("barrels"), measure("m"), people("people"), people("men"), people("women"),
    name("american"), name("anzac"), name("armistice"), name("ascension"), name("ash"), name("australia"),
    name("bastille"), name("black"), name("bonfire"), name("boxing"), name("burns"), name("canada"), name("chinese"),
    name("cinco"), name("cold"), name("columbus"), name("crimean"), name("cyber"), name("earth"), name("eid"),
    name("election"), name("father"), name("fathers"), name("flag"), name("french"), name("good"), name("great"),
    name("groundhog"), name("guy"), name("holocaust"), name("holy"), name("human"), name("independence"),
    name("indigenous"), name("international"), name("korean"), name("labor"), name("labour"), name("lunar"),
    name("martin"), name("maundy"), name("memorial"), name("mlk"), name("mother"), name("mothering"), name("mothers"),
    name("napoleonic"), name("orthodox"), name("palm"), name("patriot"), name("president"), name("presidents"), name("remembrance"),
    name("revolutionary"), name("rosh"), name("saint"), name("shrove"), name("super"), name("tax"), name("united"),
    name("valentine"), name("valentines"), name("veterans"), name("victorian"), name("vietnam"), name("whit"),
    name("world"), name("yom")});
// clang-format on

constexpr auto keys = [] {
    std::array<base::WordKey, rows.size()> result{};
    for (std::size_t i = 0; i < rows.size(); ++i) result[i] = base::key_of(rows[i].spelling);
    return result;
}();

constexpr base::PerfectHash<keys.size(), std::bit_ceil(keys.size() * 2)> table{keys};

/// What a lookup reads, side by side; the last entry is of no word.
struct Entry {
    base::WordKey key;
    Lexeme lexeme;
};
constexpr auto entries = [] {
    std::array<Entry, rows.size() + 1> result{};
    for (std::size_t i = 0; i < rows.size(); ++i) result[i] = {keys[i], rows[i].lexeme};
    return result;
}();

Lexeme find(base::WordKey key) {
    auto const &entry = entries[std::min<std::size_t>(table.candidate(key), rows.size())];
    // Without a branch: every other word is unknown, which no processor can foresee.
    return std::bit_cast<Lexeme>(std::bit_cast<std::uint32_t>(entry.lexeme) *
                                 static_cast<std::uint32_t>(entry.key == key));
}

constexpr Lexicon lexicon{find};

} // namespace

Lexicon const &english() { return lexicon; }

} // namespace dateline::text
