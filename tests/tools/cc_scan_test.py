"""Reading C++ as far as the checkers need."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import cc_scan  # noqa: E402


def names(text):
    return [name for name, _ in cc_scan.functions(text)[0]]


def bodies(text):
    return [(body.name, body.line, body.lines) for body in cc_scan.functions(text)[1]]


def types(text):
    return [name for name, _ in cc_scan.type_names(text)]


class Functions(unittest.TestCase):
    def test_declarations_and_bodies(self):
        text = "namespace onroll {\nint one();\nint two(int x) {\n  if (x) { return 1; }\n  return 2;\n}\n}\n"
        self.assertEqual(names(text), ["one", "two"])
        self.assertEqual(bodies(text), [("two", 3, 4)])

    def test_the_signature_counts(self):
        self.assertEqual(bodies("int sum(int a,\n        int b) {\n  return a + b;\n}\n"), [("sum", 1, 4)])

    def test_members_and_constructors(self):
        text = ("class A {\n public:\n  A(int x) : x_{x}, y_(x) {\n    go();\n  }\n  int x() const { return x_; }\n"
                "  bool operator==(const A&) const = default;\n private:\n  int x_{};\n  int y_ = 0;\n};\n")
        self.assertEqual(bodies(text), [("A", 3, 3), ("x", 6, 1)])

    def test_definitions_outside_the_class(self):
        self.assertEqual(bodies("Result<Upn> Upn::parse(std::string_view text) {\n  return x;\n}\n"), [("parse", 1, 3)])

    def test_templates_with_brackets_in_their_arguments(self):
        self.assertEqual(names("std::function<void(int)> make(std::function<bool(char)> f);\n"), ["make"])
        self.assertEqual(names("template <typename T>\nstd::optional<Id<T>> parse_id(std::string_view t) { return {}; }\n"),
                         ["parse_id"])

    def test_operators_have_bodies(self):
        self.assertEqual(bodies("A& operator=(const A& a) {\n  return b;\n}\n"), [("operator", 1, 3)])

    def test_a_lambda_at_namespace_scope_is_a_function(self):
        self.assertEqual(bodies("const auto twice = [](int x) {\n  return 2 * x;\n};\n"), [("twice", 1, 3)])

    def test_tables_are_not_functions(self):
        self.assertEqual(bodies("constexpr Row kRows[] = {\n  {1, f(2)},\n};\nint x{3};\nenum class E { a, b };\n"), [])

    def test_what_follows_a_trailing_return_or_noexcept(self):
        text = "auto f(int x) noexcept -> std::optional<int> {\n  return x;\n}\nint g() {\n  return 1;\n}\n"
        self.assertEqual(bodies(text), [("f", 1, 3), ("g", 4, 3)])

    def test_comments_literals_and_preprocessor_are_not_read(self):
        text = ('#define OPEN(x) { \\\n  x\n// int a() {\n/* { */ const char* s = "{ \\" {"; char c = \'{\';\n'
                'const char* r = R"sql({ " {)sql";\nint n = 1\'000\'000;\nint f() {\n  return 1;\n}\n')
        self.assertEqual(bodies(text), [("f", 7, 3)])


class Types(unittest.TestCase):
    def test_every_kind(self):
        text = "class A;\nstruct B {};\nenum class C { x };\nenum D { y };\nunion E {};\nusing F = int;\ntemplate <class G> concept H = true;\n"
        self.assertEqual(types(text), ["A", "B", "C", "D", "E", "F", "H"])


if __name__ == "__main__":
    unittest.main()
