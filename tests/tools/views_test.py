"""What the view compiler refuses, and where it says the mistake is."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import views

HEAD = '{# page: Sample from "web/support/sample.h" #}\n'
SOURCES = pathlib.Path(__file__).resolve().parents[2] / "src"


def compiled(body, head=HEAD, others=()):
    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder).resolve() / "src" / "web" / "pages"
        pages.mkdir(parents=True)
        for name, text in others:
            (pages / name).write_text(text, encoding="utf-8")
        (pages / "x.html").write_text(head + body, encoding="utf-8")
        return views.View(pages.parents[1], pages / "x.html").compile()


class Refused(unittest.TestCase):
    def refuses(self, body, sentence, line=2, **more):
        with self.assertRaises(views.ViewError) as caught:
            compiled(body, **more)
        self.assertIn(sentence, str(caught.exception))
        self.assertIn(f"x.html:{line}: error:", str(caught.exception))

    def test_a_view_names_its_struct_first(self):
        self.refuses("<p>", "the first line must name the struct", line=1, head="")

    def test_a_value_stands_in_text_or_a_quoted_attribute_only(self):
        for body in ("<a href={{x}}>", "<a {{x}}>", "<a {{x}}='1'>", "<{{x}}>", "<!-- {{x}} -->", "<a x{{x}}='1'>"):
            self.refuses(body, "a value may not stand in")

    def test_nothing_stands_inline_that_the_content_security_rule_forbids(self):
        self.refuses('<p style="color: red">', "the attribute style is refused")
        self.refuses('<p onclick="x()">', "the attribute onclick is refused")
        self.refuses("<script>x()</script>", "script and style stand in files of their own")
        self.refuses("<script>{{x}}</script>", "a value may not stand in")
        self.refuses("<style>p{}</style>", "script and style stand in files of their own")

    def test_blocks_are_closed_and_known(self):
        self.refuses("<p>\n{% if x %}", "{% if %} has no {% end %}", line=3)
        self.refuses("{% end %}", "{% end %} ends nothing")
        self.refuses("{% else %}", "{% else %} belongs to no")
        self.refuses("{% each r in rows %}{% else %}{% end %}", "{% else %} belongs to no")
        self.refuses("{% if x %}{% else %}{% else %}{% end %}", "{% else %} belongs to no")
        self.refuses("{% set x = 1 %}", "is not known")
        self.refuses("{% each row of rows %}", "write {% each row in rows %}")
        self.refuses("{% each a in x %}{% each a in y %}{% end %}{% end %}", "the name a is taken")
        self.refuses("{% each page in x %}{% end %}", "the name page is taken")

    def test_branches_leave_the_markup_as_they_found_it(self):
        self.refuses('{% if x %}<a href="{% end %}">', "is opened in one branch")
        self.refuses('<a {% if x %}href="/a"{% else %}title="{% end %}>', "is opened in one branch")
        self.refuses("<p\n<b", "ends inside a tag", line=3)

    def test_there_are_no_expressions(self):
        for body in ("{{a + b}}", "{{a()}}", "{{!a}}", "{{a.}}", "{{}}", "{% if not x %}{% end %}", "{{x|raw}}"):
            self.refuses(body, "is not a name")
        self.refuses("{% call f(a + b) %}", "is not a name, a \"text\" or a number")
        self.refuses("{% call f %}", "write {% call")

    def test_a_component_stands_between_elements(self):
        self.refuses('<a href="{% call f(x) %}">', "a component stands between elements")

    def test_braces_come_in_pairs(self):
        for body in ("{{x}", "{% if x }", "x}}", "x %}"):
            self.refuses(body, "a brace is opened or closed")

    def test_an_include_is_there_and_once(self):
        self.refuses("{% include none %}", "there is no none.html")
        self.refuses("{% include ../x %}", "there is no")
        self.refuses("{% include x %}", "x.html is included already")


class Made(unittest.TestCase):
    def test_lines_of_the_view_are_named(self):
        code = compiled("<p>\n{% if x %}\n{{y}}\n{% end %}\n")
        self.assertIn('#line 3 "src/web/pages/x.html"\n  if (holds(page.x)) {', code)
        self.assertIn('#line 4 "src/web/pages/x.html"\n  append_text(page.y, out);', code)

    def test_a_loops_name_hides_no_member(self):
        code = compiled("{% each row in page_rows %}{{row.name}}{{name}}{% end %}")
        self.assertIn("for (const auto& row : page.page_rows) {", code)
        self.assertIn("append_text(row.name, out);", code)
        self.assertIn("append_text(page.name, out);", code)

    def test_a_component_takes_the_name_of_its_file(self):
        code = compiled("<b>{{text}}</b>", head='{# component: Badge from "web/support/badge.h" #}\n')
        self.assertIn("void x([[maybe_unused]] const Badge& page, std::string& out) {", code)

    def test_quotes_backslashes_and_other_bytes_survive(self):
        code = compiled('<p title="a\\n?">\té – 9</p>')
        self.assertIn(r'<p title=\"a\\n?\">\011\303\251 \342\200\223 9</p>', code)

    def test_a_wrong_name_does_not_compile_and_the_message_points_into_the_view(self):
        compiler = shutil.which("c++")
        self.assertTrue(compiler)
        with tempfile.TemporaryDirectory() as folder:
            header = pathlib.Path(folder) / "web" / "support" / "sample.h"
            header.parent.mkdir(parents=True)
            header.write_text("#include <string>\nnamespace onroll::web { struct Sample { std::string right; bool yes; }; }\n")
            command = [compiler, "-std=c++23", "-fsyntax-only", f"-I{folder}", f"-I{SOURCES}", "-x", "c++", "-"]
            cases = (("{{right}}{% if yes %}{% end %}", ""), ("<p>\n{{wrong}}", "x.html:3:"), ("<p>\n{{yes}}", "x.html:3:"))
            for body, message in cases:
                done = subprocess.run(command, input=compiled(body), capture_output=True, text=True)
                self.assertEqual(done.returncode == 0, message == "", done.stderr)
                self.assertIn(message, done.stderr)


if __name__ == "__main__":
    unittest.main()
