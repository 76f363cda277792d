/// @file A timeline as HTML: a whole page, or a fragment for a page of others. No script needed, no request
/// made, nothing to be allowed by a content security policy but one style element, whose hash is given.
#pragma once

#include "output/templates.hpp"

#include "dateline/timeline.hpp"

#include <optional>
#include <string>

namespace dateline::output {

enum class HtmlForm : std::uint8_t { page, fragment };

struct HtmlOptions {
    HtmlForm form = HtmlForm::page;
    bool shadow = false;     ///< a fragment inside a declarative shadow root
    bool style = true;       ///< false: a fragment whose page has the styles already
    bool data = false;       ///< with the events for machines, as schema.org's JSON-LD
    bool script = false;     ///< with the optional script (filter, collapse, copy link)
    int heading_level = 0;   ///< of the title, 1 to 4; 0: 1 on a page, 2 in a fragment
    std::string lang = "en"; ///< BCP 47, of the timeline's texts
    bool right_to_left = false;
    Templates const *templates = nullptr; ///< none: those compiled in
};

struct Html {
    std::string content;
    std::string style_hash;                 ///< "sha256-…", for style-src
    std::optional<std::string> script_hash; ///< "sha256-…", for script-src, where there is a script
};

Html timeline_to_html(Timeline const &timeline, HtmlOptions const &options = {});

/// "default-src 'none'; style-src 'sha256-…'", and script-src where there is a script.
std::string content_security_policy(Html const &html);

} // namespace dateline::output
