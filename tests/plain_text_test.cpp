#include "input/place_line.hpp"
#include "input/plain_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace dateline;

namespace {

std::vector<std::string> notes_of(Article const &article, NoteKind kind) {
    std::vector<std::string> texts;
    for (auto const &note : article.notes)
        if (note.kind == kind) texts.emplace_back(note.span.of(article.text));
    return texts;
}

using Texts = std::vector<std::string>;

std::string place_line(std::string const &text) {
    auto const found = input::find_place_line(text);
    return found ? std::string(found->span.of(text)) : "";
}

} // namespace

TEST_CASE("Notes of a wire story are found and its text is kept", "[input][plain_text]") {
    std::string const text = "UPDATE 2-Harbour of Maribo shut after storm\n"
                             "\n"
                             "By Ada Quist and Tom Obel\n"
                             "\n"
                             "MARIBO, Lolland, May 2 (Norpress) -- The harbour was shut on Thursday.\n"
                             "\n"
                             "Read More: Storm Takes a Pier\n"
                             "\n"
                             "It had stood (since 1908) for long.\n"
                             "\n"
                             "(Updates with the mayor (and his deputy) in\nthird paragraph.)\n"
                             "\n"
                             "This story corrects the height of the pier.\n"
                             "\n"
                             "©2019-2024 Norpress A/S";
    auto const article = input::read_plain_text(text);
    CHECK(article.text == text);
    CHECK(article.title == "Harbour of Maribo shut after storm");
    CHECK(notes_of(article, NoteKind::dateline) == Texts{"MARIBO, Lolland, May 2 (Norpress) --"});
    CHECK(notes_of(article, NoteKind::byline) == Texts{"By Ada Quist and Tom Obel"});
    CHECK(notes_of(article, NoteKind::related_link) == Texts{"Read More: Storm Takes a Pier"});
    CHECK(notes_of(article, NoteKind::revision) ==
          Texts{"UPDATE 2-", "(Updates with the mayor (and his deputy) in\nthird paragraph.)"});
    CHECK(notes_of(article, NoteKind::correction) == Texts{"This story corrects the height of the pier."});
    CHECK(notes_of(article, NoteKind::copyright) == Texts{"©2019-2024 Norpress A/S"});
    CHECK(article.copyright_year == 2024);
}

TEST_CASE("Datelines in their usual shapes", "[input][place_line]") {
    CHECK(place_line("(Norpress) -- The mayor left.") == "(Norpress) --");
    CHECK(place_line("BEIRUT, May 2 (Reuters) — Talks went on.") == "BEIRUT, May 2 (Reuters) —");
    CHECK(place_line("KYIV, Ukraine (AP) — Talks went on.") == "KYIV, Ukraine (AP) —");
    CHECK(place_line("KYIV, Ukraine (AP) _\n\nTalks went on.") == "KYIV, Ukraine (AP) _");
    CHECK(place_line("LONDON – Talks went on.") == "LONDON –");
    CHECK(place_line("Maribo (CNN) -- Talks went on.") == "Maribo (CNN) --");
    CHECK(place_line("Two piers are gone MARIBO, Aug 24 (Reuters) - The storm took them.") ==
          "MARIBO, Aug 24 (Reuters) -");
    auto const found = input::find_place_line("BEIRUT, May 2, 2024 (Reuters) — Talks went on.");
    REQUIRE(found);
    CHECK(found->month == 5);
    CHECK(found->day == 2);
    CHECK(found->year == 2024);
    CHECK(found->place == "BEIRUT");
    CHECK(found->agency == "Reuters");
}

TEST_CASE("A dash or a bracket alone makes no dateline", "[input][place_line]") {
    CHECK(place_line("Maribo - a small town - was flooded.").empty());
    CHECK(place_line("The mayor (born 1960) - a baker - left.").empty());
    CHECK(place_line("The Navy (Reserve) is there - and stays.").empty());
    CHECK(place_line("A-ha played. UN staff left.").empty());
    CHECK(place_line("").empty());
    CHECK(place_line("(").empty());
    CHECK(place_line("(((((((((").empty());
}

TEST_CASE("Prose is not taken for notes", "[input][plain_text]") {
    auto const article = input::read_plain_text("The mayor left the harbour by boat.\n\n"
                                                "By Friday all the boats had gone.\n\n"
                                                "Copyright was not discussed (updates are due).\n\n"
                                                "Correction is a long word.");
    CHECK(article.notes.empty());
    CHECK(article.title.empty());
    CHECK_FALSE(article.copyright_year);
}

TEST_CASE("A wrapped note goes on, a paragraph does not become one", "[input][plain_text]") {
    auto const wrapped = input::read_plain_text("The mayor left.\n\nRead more: The long and winding story of "
                                                "the harbour\nof Maribo\n\nHe came back.");
    CHECK(notes_of(wrapped, NoteKind::related_link) ==
          Texts{"Read more: The long and winding story of the harbour\nof Maribo"});
    auto const line = input::read_plain_text("The mayor left.\n\nRead more: A storm\nHe came back on Sunday.");
    CHECK(notes_of(line, NoteKind::related_link) == Texts{"Read more: A storm"});
}
