/// @file Errors as values: what went wrong, where, and what would mend it.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace dateline {

/// The exit statuses of the command line (CONTRACT), which is also how errors are classed.
enum class ErrorClass {
    usage = 2,              ///< the call itself is wrong
    unreadable = 3,         ///< the input cannot be read or is not what it claims to be
    publication_needed = 4, ///< a publication date is needed and there is none
};

struct Error {
    ErrorClass error_class = ErrorClass::unreadable;
    std::string code;    ///< stable, for programs: "not-utf8", "no-such-day"
    std::string message; ///< one line that names the thing
    std::string mend;    ///< what to do about it; may be empty
};

/// A value, or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only where ok().
    [[nodiscard]] T &value() & { return std::get<0>(state_); }
    [[nodiscard]] T const &value() const & { return std::get<0>(state_); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(state_)); }
    T &operator*() & { return value(); }
    T const &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    T const *operator->() const { return &value(); }

    /// Only where not ok().
    [[nodiscard]] Error const &error() const { return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

} // namespace dateline
