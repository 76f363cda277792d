/// @file The test runner's main. The library is to answer the same in a program that has taken over its user's locale:
/// so this one takes it over, and the suite runs under more than one (tests/meson.build).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <cstdio>
#include <locale>
#include <stdexcept>

int main(int argc, char *argv[]) {
    try {
        std::locale::global(std::locale(""));
    } catch (std::runtime_error const &) {
        std::puts("The locale of the environment is not on this machine: the tests run in the C locale.");
    }
    return Catch::Session().run(argc, argv);
}
