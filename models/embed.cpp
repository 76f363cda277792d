/// @file Turns a file into a C++ source that holds its bytes: embed FILE OUTPUT NAME
///
/// NAME becomes a function std::string_view NAME() in dateline::text::models. Octal escapes in a string
/// compile a hundred times faster than a list of numbers.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char **argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: embed FILE OUTPUT NAME\n");
        return 2;
    }
    std::ifstream in(argv[1], std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in || bytes.empty()) {
        std::fprintf(stderr, "embed: %s: cannot be read\n", argv[1]);
        return 3;
    }
    std::string const name = argv[3];
    std::string source = "#include \"text/models.hpp\"\nnamespace dateline::text::models {\nstd::string_view " + name +
                         "() {\n    alignas(64) static char const bytes[] =\n";
    constexpr std::size_t row = 32;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % row == 0) source += "\"";
        auto const byte = static_cast<unsigned char>(bytes[i]);
        source += '\\';
        source += static_cast<char>('0' + (byte >> 6U));
        source += static_cast<char>('0' + ((byte >> 3U) & 7U));
        source += static_cast<char>('0' + (byte & 7U));
        if (i % row == row - 1) source += "\"\n";
    }
    if (bytes.size() % row != 0) source += "\"\n";
    source += "    ;\n    return {bytes, sizeof bytes - 1};\n}\n} // namespace dateline::text::models\n";
    std::ofstream out(argv[2], std::ios::binary);
    out << source;
    return out.flush() ? 0 : 3;
}
