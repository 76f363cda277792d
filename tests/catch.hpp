/// @file Catch2 in either of its two layouts: version 3 (catch_all.hpp) and version 2 (catch.hpp).
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
