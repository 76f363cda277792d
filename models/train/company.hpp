/// @file Learns the company that words keep (events/company.hpp) from news without any marks.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "event_examples.hpp"

namespace dateline::models {

/// The sentences of the texts in a file of JSON Lines.
void read_news(std::filesystem::path const &path, std::vector<EventSentence> &sentences);

/// The packed table. Two models that see the neighbours of a word and not the word are trained on the sentences whose
/// events are known, then asked about every word of the news; a word's company is what they say of it on average.
std::string learn_company(std::vector<EventSentence const *> const &known, std::span<EventSentence const> news);

/// Gives every word of the sentence its company.
void keep_company(events::Companies const &companies, EventSentence &sentence);

} // namespace dateline::models
