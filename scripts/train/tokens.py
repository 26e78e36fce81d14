"""BERT basic tokens (words) and WordPiece, written so that the Swift side can mirror them exactly.

A word is a maximal run of non-space, non-punctuation characters, or one punctuation or CJK character.
Everything is defined per code point (also lower-casing), so a table of code points describes it fully.
"""
import unicodedata
from functools import lru_cache

MAX_WORD_CHARS = 100  # as BERT: longer words are [UNK]
SPACE, PUNCT, DROP, ALONE, OTHER = range(5)


@lru_cache(maxsize=None)
def char_class(ch):
    """Class of one code point: SPACE, PUNCT, DROP (controls), ALONE (CJK) or OTHER."""
    cp = ord(ch)
    if ch in " \t\n\r\v\f\x85" or unicodedata.category(ch) in ("Zs", "Zl", "Zp"):
        return SPACE
    if cp in (0, 0xFFFD) or unicodedata.category(ch) in ("Cc", "Cf", "Cn", "Co", "Cs"):
        return DROP
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126:
        return PUNCT
    if unicodedata.category(ch).startswith("P"):
        return PUNCT
    if (0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2EBEF
            or 0xF900 <= cp <= 0xFAFF or 0x2F800 <= cp <= 0x2FA1F):
        return ALONE
    return OTHER


@lru_cache(maxsize=None)
def fold(ch):
    """One code point lower-cased and stripped of accents; may be empty or several code points."""
    if "\uac00" <= ch <= "\ud7a3":  # Hangul stays composed (and unknown): its table would be large
        return ch
    nfd = unicodedata.normalize("NFD", ch.lower())
    return "".join(c for c in nfd if unicodedata.category(c) != "Mn")


def words_of(text):
    """[(start, end)] of the words of text, in code points."""
    out, start, end = [], -1, -1
    for i, ch in enumerate(text):
        k = char_class(ch)
        if k == OTHER:
            if start < 0:
                start = i
            end = i + 1
            continue
        if k == DROP:
            continue
        if start >= 0:
            out.append((start, end))
            start = -1
        if k != SPACE:
            out.append((i, i + 1))
    if start >= 0:
        out.append((start, end))
    return out


class WordPiece:
    """Greedy longest-match-first pieces of one folded word."""

    def __init__(self, vocab_file):
        with open(vocab_file, encoding="utf-8") as f:
            self.tokens = [line.rstrip("\n") for line in f]
        self.ids = {t: i for i, t in enumerate(self.tokens)}
        self.unk, self.cls, self.sep, self.mask = (self.ids[t] for t in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.cache = {}

    def pieces(self, word):
        got = self.cache.get(word)
        if got is None:
            folded = "" if len(word) > 400 else "".join(fold(c) for c in word if char_class(c) != DROP)
            got = self.cache[word] = self._split(folded)
        return got

    def _split(self, w):
        if not w or len(w) > MAX_WORD_CHARS:
            return [self.unk]
        out, i = [], 0
        while i < len(w):
            j = len(w)
            while j > i:
                p = w[i:j] if i == 0 else "##" + w[i:j]
                if p in self.ids:
                    break
                j -= 1
            if j == i:
                return [self.unk]
            out.append(self.ids[p])
            i = j
        return out
