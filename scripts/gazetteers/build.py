"""Builds Sources/CLanguageData/gazetteer.bin, the names that `Gazetteer` looks up in place.

    python3 scripts/gazetteers/build.py ../shared/data

The folder needs names/ (see NOTICE-DATA.md for the lists and their licences), ud-ewt/ and gum/.
Deterministic: the same lists give the same file.

Layout, little-endian: magic "HGZ1", slot count, length of the folding table, number of countries;
folding table (u16, padded to 16 bytes); countries (8 bytes of code, then 56 of name, NUL-padded);
slots of four u32: fingerprint, flags, attributes, entity. A slot's place is the high half of a
sequence's hash scaled to the slot count; collisions go to the next slot; fingerprint 0 is empty.
Attributes: bits 0-9 country (two letters of 5 bits), 10-13 population class, 14-15 gender.
"""
import math
import struct
import sys
from pathlib import Path

import fold
import sources
from sources import BIT

CITY_THRESHOLD = 25_000
FAMILY_NAMES = 30_000
MOST_TOKENS = 8
PLACES = BIT["country"] | BIT["city"] | BIT["region"] | BIT["worldRegion"] | BIT["capital"]

BODIES = sum(
    BIT[kind] for kind in (
        "company", "university", "outlet", "governmentBody", "internationalBody", "party",
        "nonprofit", "armedGroup"))


def population_class(population):
    return min(15, max(0, int(2 * math.log10(population)) - 3)) if population > 0 else 0


def country_bits(code):
    return (ord(code[0]) - 64) << 5 | (ord(code[1]) - 64) if len(code) == 2 else 0


class Table:
    """Names by the hash of their tokens; a name said by several lists gets all their flags."""

    def __init__(self, common):
        self.common = common
        self.entries = {}

    def add(self, item):
        tokens = fold.tokens(item.name)
        if not tokens or len(tokens) > MOST_TOKENS or len(item.name) < 2:
            return
        sequence = 0
        for index, token in enumerate(tokens):
            sequence = fold.extend(sequence, fold.hash_token(token))
            if index < len(tokens) - 1:
                self.entries.setdefault(sequence, [0, 0, 0, 0, 0])[0] |= BIT["longer"]
        flags = item.flags
        if len(tokens) == 1:
            if item.name.isupper() and len(item.name) <= 6:
                flags |= BIT["acronym"]
            if tokens[0].lower() in self.common:
                flags |= BIT["commonWord"]
        self.merge(sequence, item, flags)

    def merge(self, sequence, item, flags):
        entry = self.entries.setdefault(sequence, [0, 0, 0, 0, 0])
        known = entry[0]
        # A place or body that some list does not write in capitals is no acronym.
        named = PLACES | BODIES
        if known & named and item.flags & named and not (known & flags & BIT["acronym"]):
            flags &= ~BIT["acronym"]
            known &= ~BIT["acronym"]
        entry[0] = known | flags
        is_place = bool(item.flags & PLACES)
        weight = item.population + (10**10 if item.entity >= 0x40000000 else 0)
        if item.country and (not entry[1] or is_place and weight > entry[4]):
            entry[1] = country_bits(item.country)
        entry[2] = max(entry[2], population_class(item.population) << 2) & ~3 | entry[2] & 3 | item.gender
        if item.entity and (not entry[3] or weight > entry[4]):
            entry[3] = item.entity
        if is_place:
            entry[4] = max(entry[4], weight)


def share_between_variants(entries):
    """Gives all names of one place the size and the rank that any of them has."""
    shared = {}
    for flags, _, size, entity, _ in entries.values():
        if entity:
            known = shared.get(entity, (0, 0))
            shared[entity] = known[0] | flags & BIT["capital"], max(known[1], size >> 2)
    for entry in entries.values():
        if entry[3] and entry[0] & PLACES:
            flags, size = shared[entry[3]]
            entry[0] |= flags
            entry[2] = size << 2 | entry[2] & 3


def slots(entries):
    count = len(entries) * 4 // 3 + 1
    table = [None] * count
    for sequence in sorted(entries):
        flags, country, size, entity, _ = entries[sequence]
        place = (sequence >> 32) * count >> 32
        while table[place] is not None:
            place = place + 1 if place + 1 < count else 0
        fingerprint = sequence & 0xFFFFFFFF or 1
        attributes = country | (size >> 2) << 10 | (size & 3) << 14
        table[place] = struct.pack("<IIII", fingerprint, flags, attributes, entity)
    empty = bytes(16)
    return count, b"".join(slot or empty for slot in table)


def country_names(root):
    import json

    records = json.load(open(f"{root}/mledoze-countries/countries.json", encoding="utf-8"))
    names = {record["cca2"]: record["name"]["common"] for record in records}
    out = b""
    for code in sorted(names):
        out += code.encode().ljust(8, b"\0") + names[code].encode()[:55].ljust(56, b"\0")
    return len(names), out


def main(data):
    root = f"{data}/names"
    here = Path(__file__).parent
    table = Table(sources.common_words(data))
    lists = [
        sources.curated(here / "curated.tsv"), sources.countries(root),
        sources.cities(root, CITY_THRESHOLD), sources.regions(root), sources.given_names(root),
        sources.family_names(root, FAMILY_NAMES), sources.all_names(root),
        sources.legislators(root), sources.companies(root), sources.organisations(root),
        sources.universities(root), sources.outlets(root), sources.parties_and_parliaments(root),
    ]
    for source in lists:
        before = len(table.entries)
        for item in source:
            table.add(item)
        print(f"{source.__name__}: {len(table.entries) - before} new", file=sys.stderr)
    share_between_variants(table.entries)
    folding = fold.folding_table()
    padded = struct.pack(f"<{len(folding)}H", *folding)
    padded += bytes(-len(padded) % 16)
    countries, names = country_names(root)
    count, body = slots(table.entries)
    header = b"HGZ1" + struct.pack("<III", count, len(padded), countries)
    target = here.parent.parent / "Sources/CLanguageData/gazetteer.bin"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(header + padded + names + body)
    print(f"{len(table.entries)} entries, {target.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
