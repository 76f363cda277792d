/// @file From all the dates that a page or record gives for itself to the one of publication.
#pragma once

#include "dateline/article.hpp"

#include <string>
#include <vector>

namespace dateline::input {

/// A date and how far its signal is to be trusted.
struct DateSignal {
    Moment moment;
    DateRole role = DateRole::published;
    PublicationSource source = PublicationSource::meta;
    double weight = 0.5; ///< 0 to 1: how often a date from this signal is right
    std::string name;
};

/// Days are weighed by the signals that agree on them, each kind of source counted once; the strongest day
/// wins, and of its signals the one that knows the hour and is trusted most. Sets published, modified and
/// candidates, and adds the diagnostic "publication-dates-disagree" where a trusted signal names another day.
void choose_publication(std::vector<DateSignal> signals, Article &article);

} // namespace dateline::input
