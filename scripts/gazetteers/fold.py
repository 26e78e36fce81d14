"""Folding and hashing of names, byte for byte as `Gazetteer` does it when it looks one up."""
import re
import unicodedata

MASK = (1 << 64) - 1
SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k", "ſ": "s", "ə": "a", "ё": "е", "ў": "у", "ї": "і", "й": "и",
}
# Scalars that the embedded folding table covers.
TABLE_RANGES = [(0xC0, 0x250), (0x370, 0x530), (0x1E00, 0x1F00)]


def fold_scalar(char):
    """The folded form of one character: lower case without accents, at most two letters."""
    lower = char.lower()
    lower = SPECIAL.get(lower, lower)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = "".join(SPECIAL.get(c, c) for c in plain)
    return plain[:2] if plain else lower[:1]


def folding_table():
    """One unsigned 16-bit value a scalar: a folded scalar, or 0x8000 and two ASCII letters."""
    table = []
    for start, end in TABLE_RANGES:
        for scalar in range(start, end):
            folded = fold_scalar(chr(scalar))
            if len(folded) == 2 and folded.isascii():
                table.append(0x8000 | ord(folded[0]) << 7 | ord(folded[1]))
            else:
                table.append(ord(folded[0]) if ord(folded[0]) < 0x8000 else scalar)
    return table


def folded_scalars(token):
    """The scalars that are hashed for a token; apostrophes do not count, nor a last period."""
    result = []
    for char in token:
        if char in "'’‘ʻʼ`":
            continue
        scalar = ord(char)
        if scalar < 0x80:
            result.append(ord(char.lower()))
        elif any(start <= scalar < end for start, end in TABLE_RANGES):
            result.extend(ord(c) for c in fold_scalar(char))
        else:
            result.append(scalar)
    if result and result[-1] == 0x2E and result.count(0x2E) == 1:
        result.pop()
    return result


def hash_token(token):
    """64-bit FNV-1a over scalars, then mixed."""
    value = 0xCBF29CE484222325
    for scalar in folded_scalars(token):
        value = ((value ^ scalar) * 0x100000001B3) & MASK
    value ^= value >> 32
    value = (value * 0xD6E8FEB86659FD93) & MASK
    return value ^ (value >> 32)


def extend(sequence, token_hash):
    """The hash of a token sequence with one more token."""
    value = ((sequence << 5 | sequence >> 59) & MASK) ^ token_hash
    value = (value * 0x9E3779B97F4A7C15) & MASK
    return value ^ (value >> 29)


def tokens(name):
    """The tokens of a name as the tokenizer makes them; hyphens do not count."""
    name = name.replace("-", " ").replace("–", " ").replace("/", " ")
    name = re.sub(r"(['’])s\b", r" \1s", name)
    name = re.sub(r"([,;:!?()\[\]\"“”])", r" ", name)
    name = re.sub(r"([A-Za-z]{4,})\.(\s|$)", r"\1 ", name)
    return [token for token in name.split() if folded_scalars(token)]
