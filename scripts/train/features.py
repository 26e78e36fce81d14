"""What the uncased encoder cannot see: case, quotation marks, paragraph starts. One small id a word each."""
# case: 0 lower/other, 1 Title, 2 UPPER (2+ letters), 3 mIxed, 4 one capital letter, 5 has digit, 6 punctuation
CASES = 7
# quotation: 0 outside, 1 opening mark, 2 inside, 3 closing mark, 4 inside single marks, 5 single mark
QUOTES = 6
# position: 0 inside, 1 first word of a paragraph, 2 first word after a sentence end
PLACES = 3
from tokens import SPACE, char_class

OPEN, CLOSE = "“«„‟", "”»"
ENDS = ".!?"


def case_of(word):
    if not any(c.isalnum() for c in word):
        return 6
    if any(c.isdigit() for c in word):
        return 5
    up = sum(c.isupper() for c in word)
    if up == 0:
        return 0
    if not word[0].isupper():
        return 3
    if len(word) == 1:
        return 4
    if up == 1:
        return 1
    return 2 if not any(c.islower() for c in word) else 3


def opens(text, s):
    """A straight mark opens when a space, an opening bracket or a dash stands before it."""
    return s == 0 or char_class(text[s - 1]) == SPACE or text[s - 1] in "([{—–-/"


def quote_ids(text, words, para_start):
    """Quotation id of every word. A paragraph end closes what is open."""
    out, double, single = [], False, False
    for i, (s, e) in enumerate(words):
        if para_start[i]:
            double = single = False
        ch = text[s] if e == s + 1 else ""
        k = None
        if ch and ch in OPEN:
            k, double = 1, True
        elif ch and ch in CLOSE:
            k, double, single = 3, False, False
        elif ch == '"':
            if double and not (opens(text, s) and e < len(text) and text[e].isalnum()):
                k, double, single = 3, False, False
            else:
                k, double = 1, True
        elif ch == "‘" or (ch == "'" and not single and opens(text, s) and e < len(text) and text[e].isalpha()):
            k, single = 5, True
        elif ch and ch in "’'" and single and not (e < len(text) and text[e].isalnum()):
            k, single = 5, False
        out.append(k if k is not None else 4 if single else 2 if double else 0)
    return out


# words whose period does not end a sentence: titles and the like (lower case)
TITLES = set("mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev hon st jr sr vs no dep adm cmdr supt messrs mme".split())
CLOSERS = "\"'”’»)"


def place_ids(text, words, para_start):
    out = []
    for i, (s, e) in enumerate(words):
        k = 0
        if para_start[i]:
            k = 1
        elif i and s > words[i - 1][1] and not text[s].islower():
            j = i - 1
            if text[words[j][0]] in CLOSERS and j > 0 and not para_start[j]:
                j -= 1
            mark = text[words[j][0]]
            if mark in ENDS and not (mark == "." and j == i - 1 and abbreviates(text, words, j)):
                k = 2
        out.append(k)
    return out


def abbreviates(text, words, j):
    """Whether the period at word j follows an initial or a title, without a space."""
    if j == 0 or words[j - 1][1] != words[j][0]:
        return False
    s, e = words[j - 1]
    return (e == s + 1 and text[s].isupper()) or text[s:e].lower() in TITLES


def quote_segments(quote):
    """Number of the last quotation begun at or before each word."""
    out, n = [], 0
    for i, q in enumerate(quote):
        if q != 0 and (i == 0 or quote[i - 1] in (0, 3) or q == 1):
            n += 1
        out.append(n)
    return out
