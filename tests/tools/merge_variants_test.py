"""merge_variants: pairs once, the chance by how often names are given, and what two sources agree on."""
import unittest

import merge_variants


class Merging(unittest.TestCase):
    def test_pairs_are_plain_and_stand_once(self):
        pairs = merge_variants.plain([("Sam", "samuel"), ("samuel", "sam"), ("sam", "sam"), ("de morgan", "morgan"), ("k.c.", "kc")])
        self.assertEqual(pairs, {("sam", "samuel")})

    def test_the_chance_follows_how_often_a_name_is_given(self):
        chance = merge_variants.chances({("sam", "samuel"), ("sam", "samson")}, {"samuel": 980, "samson": 0, "sam": 100})
        self.assertGreater(chance[("sam", "samuel")], 0.9)
        self.assertEqual(chance[("sam", "samson")], 1.0)  # whoever is called Samson has no other short form

    def test_two_sources_or_our_own_group_make_a_pair_usual(self):
        rare = {("ann", f"x{letter}") for letter in "abcdefghij"}
        children = {"ann": 1, **{f"x{letter}": 1000 for letter in "abcdefghij"}}
        hub = {tuple(sorted((a, b))) for a in children for b in children if a != b}
        once = merge_variants.merged([rare | hub, set()], set(), children)
        twice = merge_variants.merged([rare | hub, rare], {("xa", "xb")}, children)
        self.assertLess(once[("ann", "xa")], merge_variants.USUAL)
        self.assertEqual(twice[("ann", "xa")], merge_variants.USUAL)
        self.assertEqual(twice[("xa", "xb")], merge_variants.USUAL)


if __name__ == "__main__":
    unittest.main()
