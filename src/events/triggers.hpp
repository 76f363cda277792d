/// @file Finds the words that tell of events, as TimeML marks them, with their class.
///
/// Two linear models (models/README.md): one says which verbs, nouns and adjectives tell of an event, the other, once
/// all of a sentence are known, of which class each is.
#pragma once

#include "text/words.hpp"

#include "dateline/annotation.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline::events {

struct Trigger {
    std::uint32_t word = 0; ///< place in the list of words
    EventClass cls = EventClass::occurrence;
};

/// The models as models/train packed them; the bytes outlive who reads them.
struct TriggerModels {
    std::string_view company;
    std::string_view triggers;
    std::string_view classes;
};

/// Finds triggers, and remembers what words say by themselves: that changes how fast they are found, never which.
class TriggerFinder {
public:
    explicit TriggerFinder(TriggerModels const &models);
    ~TriggerFinder();
    TriggerFinder(TriggerFinder const &) = delete;
    TriggerFinder &operator=(TriggerFinder const &) = delete;

    /// The triggers of a text in order. Clears and fills the list; linear in the words.
    void find(text::Words const &words, std::vector<Trigger> &triggers);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The one with the models that are compiled in, of this thread.
TriggerFinder &compiled_in_finder();

} // namespace dateline::events
