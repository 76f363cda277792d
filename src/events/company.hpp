/// @file The company that words keep: what the words around them suggest in much news, whatever the words are.
///
/// Nouns that no article with marked events shows ("landslide", "ouster") are told by it. Learnt from news without any
/// marks (models/README.md).
#pragma once

#include "text/linear_model.hpp"
#include "text/tagger.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::events {

/// Of a stem as one part of speech; 0 where it is too rare to say.
struct Company {
    std::uint8_t lean = 0; ///< how much its neighbours speak for an event: 1 to 17
    std::uint8_t kind = 0; ///< the class that they suggest most often beside OCCURRENCE, times sixteen, and how often
                           ///< OCCURRENCE, in eighths
};

/// What stands for a stem as one part of speech.
constexpr std::uint64_t company_key(std::uint64_t stem, text::Upos upos) {
    return text::feature(200 + static_cast<std::uint64_t>(upos), stem);
}

/// The table: a linear model whose two weights of a word are its lean and its kind.
class Companies {
public:
    /// The bytes must be a packed model, and outlive this.
    explicit Companies(std::string_view bytes) : table_(bytes) {}

    [[nodiscard]] Company of(std::uint64_t stem, text::Upos upos) const {
        text::LinearModel::Scores found{};
        table_.add(company_key(stem, upos), found);
        return {static_cast<std::uint8_t>(found[0]), static_cast<std::uint8_t>(found[1])};
    }

private:
    text::LinearModel table_;
};

} // namespace dateline::events
