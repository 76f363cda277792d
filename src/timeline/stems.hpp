/// @file What a word comes down to where words are compared: its stem, or nothing where it is one that every text has.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace dateline::timeline {

/// Articles, pronouns, prepositions, auxiliaries and the like, which tell nothing of an event.
bool is_function_word(std::string_view word);

/// Porter's stemmer for English (Snowball, Porter 2001): "killed", "killing", "kills" are "kill".
class Stemmer {
public:
    Stemmer();

    /// In small letters. Lives until the next call.
    std::string_view stem(std::string_view word);

private:
    struct Delete {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> stemmer_;
    std::string small_;
};

} // namespace dateline::timeline
