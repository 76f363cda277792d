#include "wordnet.hpp"

#include "text/linear_model.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::models {
namespace {

using text::both;
using text::feature;
using text::Upos;

struct Part {
    char const *name; ///< of its files
    Upos upos;
    char pointer; ///< what it is called in pointers
};
constexpr std::array<Part, 3> parts{{{"noun", Upos::noun, 'n'}, {"verb", Upos::verb, 'v'}, {"adj", Upos::adj, 'a'}}};

constexpr std::size_t senses_looked_at = 4;
constexpr long chief_share = 4; ///< a sense is a chief one with a fourth of the uses that WordNet counted

/// What a feature says of a word.
enum class Says : std::uint8_t { unknown = 110, concept_above, file, frame, lesser_frame };
std::uint64_t says(Says what, Upos upos, std::uint64_t value) {
    return feature(static_cast<std::uint64_t>(what), both(static_cast<std::uint64_t>(upos), value));
}

struct Frame {
    unsigned number;
    std::size_t word; ///< of the synset, from 1; 0 for all
};
struct Synset {
    unsigned file = 0;
    std::vector<std::string> words;
    std::vector<unsigned> above;
    std::vector<Frame> frames;
};
using Synsets = std::map<unsigned, Synset>; ///< by their place in the file

template <typename Read>
void each_line(std::filesystem::path const &path, Read &&read) {
    std::ifstream in(path);
    if (!in) {
        std::fprintf(stderr, "%s: cannot be opened (WordNet's database is Debian's wordnet-base)\n", path.c_str());
        std::exit(3);
    }
    for (std::string line; std::getline(in, line);)
        if (!line.starts_with("  ")) read(std::istringstream(std::move(line))); // such lines are the licence
}

std::string lower(std::string word) {
    for (auto &c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

Synsets read_synsets(std::filesystem::path const &path, char pointer) {
    Synsets result;
    each_line(path, [&](std::istringstream in) {
        unsigned place = 0;
        std::size_t count = 0;
        Synset synset;
        std::string word, id;
        in >> place >> synset.file >> word >> std::hex >> count >> std::dec;
        for (; count > 0 && in >> word >> id; --count) synset.words.push_back(lower(word));
        in >> count;
        std::string symbol, of, between;
        for (unsigned to = 0; count > 0 && in >> symbol >> to >> of >> between; --count)
            if ((symbol == "@" || symbol == "@i") && of[0] == pointer) synset.above.push_back(to);
        if (pointer == 'v' && in >> count)
            for (Frame frame{}; count > 0 && in >> word >> frame.number >> std::hex >> frame.word >> std::dec; --count)
                synset.frames.push_back(frame);
        result.emplace(place, std::move(synset));
    });
    return result;
}

/// How often each sense of each word was met in the texts that WordNet's makers marked.
using Uses = std::map<std::pair<std::string, std::size_t>, long>; ///< by "lemma%n" and the sense, from 1
Uses read_uses(std::filesystem::path const &path) {
    Uses uses;
    each_line(path, [&](std::istringstream in) {
        std::string key;
        std::size_t sense = 0;
        long times = 0;
        in >> key >> sense >> times;
        auto const kind = key.find('%') + 1;
        if (kind >= key.size()) return;
        constexpr std::string_view parts_of_keys = "-nvara"; // the last are adjectives that stand beside another
        auto const pointer = parts_of_keys[static_cast<std::size_t>(key[kind] - '0') % parts_of_keys.size()];
        uses[{key.substr(0, kind) + pointer, sense}] += times;
    });
    return uses;
}

void add_above(Synsets const &synsets, unsigned place, std::set<unsigned> &concepts) {
    auto const synset = synsets.find(place);
    if (synset == synsets.end() || !concepts.insert(place).second) return;
    for (auto const above : synset->second.above) add_above(synsets, above, concepts);
}

/// Of a word, sense by sense.
struct Known {
    std::set<unsigned> concepts, files, frames, lesser_frames;

    void add(Synsets const &synsets, unsigned place, std::string_view word, bool chief) {
        auto const &synset = synsets.at(place);
        if (chief) add_above(synsets, place, concepts);
        files.insert(synset.file);
        for (auto const &frame : synset.frames)
            if (frame.word == 0 || synset.words.at(frame.word - 1) == word)
                (chief ? frames : lesser_frames).insert(frame.number);
    }
};

/// The forms that its rules do not give ("said" of "say"), by the word.
std::multimap<std::string, std::string> read_forms(std::filesystem::path const &path) {
    std::multimap<std::string, std::string> forms;
    each_line(path, [&](std::istringstream in) {
        std::string form;
        in >> form;
        for (std::string word; in >> word;) forms.emplace(word, form);
    });
    return forms;
}

/// A word's places of senses, the most usual first.
std::vector<unsigned> read_senses(std::istringstream &in) {
    std::string skipped;
    std::size_t senses = 0, pointers = 0;
    in >> skipped >> senses >> pointers;
    for (; pointers > 0; --pointers) in >> skipped;
    in >> skipped >> skipped;
    std::vector<unsigned> places;
    for (unsigned place = 0; in >> place;) places.push_back(place);
    return places;
}

} // namespace

WordNet::WordNet(std::filesystem::path const &folder) {
    auto const uses = read_uses(folder / "cntlist.rev");
    std::map<std::uint64_t, long> used; // of the word that a stem stands for
    for (auto const &part : parts) {
        auto const name = std::string(".") + part.name;
        auto const synsets = read_synsets(folder / ("data" + name), part.pointer);
        auto const forms = read_forms(folder / (part.name + std::string(".exc")));
        each_line(folder / ("index" + name), [&](std::istringstream in) {
            std::string word;
            in >> word;
            if (word.find('_') != std::string::npos) return;
            auto const senses = read_senses(in);
            auto const times = [&](std::size_t sense) {
                auto const found = uses.find({word + '%' + part.pointer, sense + 1});
                return found == uses.end() ? 0L : found->second;
            };
            long total = 0;
            for (std::size_t i = 0; i < senses.size(); ++i) total += times(i);
            Known known;
            for (std::size_t i = 0; i < senses.size() && i < senses_looked_at; ++i)
                known.add(synsets, senses[i], word, i == 0 || (total > 0 && times(i) * chief_share >= total));
            Entry entry;
            for (auto const c : known.concepts) entry.meanings.push_back(says(Says::concept_above, part.upos, c));
            for (auto const f : known.files) entry.meanings.push_back(says(Says::file, part.upos, f));
            for (auto const f : known.frames) entry.frames.push_back(says(Says::frame, part.upos, f));
            for (auto const f : known.lesser_frames) entry.frames.push_back(says(Says::lesser_frame, part.upos, f));
            auto const keep = [&](std::string_view form) {
                auto const key = events::company_key(events::looks_of(form, {}, false).stem, part.upos);
                auto const [uses_of_stem, fresh] = used.try_emplace(key, total);
                if (!fresh && uses_of_stem->second >= total) return; // the more usual of two words with one stem
                uses_of_stem->second = total;
                entries_[key] = entry;
            };
            keep(word);
            for (auto [form, end] = forms.equal_range(word); form != end; ++form)
                if (form->second.find('_') == std::string::npos) keep(form->second);
        });
    }
    unknown_.meanings.push_back(says(Says::unknown, Upos::noun, 0));
}

WordNet::Entry const &WordNet::of(events::WordLooks const &word) const {
    auto const upos = word.pos.upos == Upos::aux ? Upos::verb : word.pos.upos;
    auto const found = entries_.find(events::company_key(word.stem, upos));
    return found == entries_.end() ? unknown_ : found->second;
}

void WordNet::append_meanings(events::WordLooks const &word, std::vector<std::uint64_t> &features) const {
    auto const &meanings = of(word).meanings;
    features.insert(features.end(), meanings.begin(), meanings.end());
}

void WordNet::append_all(events::WordLooks const &word, std::vector<std::uint64_t> &features) const {
    append_meanings(word, features);
    auto const &frames = of(word).frames;
    features.insert(features.end(), frames.begin(), frames.end());
}

} // namespace dateline::models
