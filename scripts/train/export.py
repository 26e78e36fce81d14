"""export.py CHECKPOINT OUT.bin: writes the model file that the program embeds (layout: ModelFile.swift)."""
import argparse, struct
import numpy as np
import torch

import tokens as T
from model import ARC_DIM, DIM, FFN, HEADS, LAYERS, NAME_LABELS, RELATION_DIM, ROLE_DIM, VOCAB, Tagger

POSITIONS = 288
PANEL = 48


def pages(values, dtype):
    """Two-stage table over all code points: page of every 256, and the distinct pages."""
    v = np.asarray(values, dtype=dtype).reshape(-1, 256)
    seen, index, out = {}, [], []
    for row in v:
        key = row.tobytes()
        if key not in seen:
            seen[key] = len(out)
            out.append(row)
        index.append(seen[key])
    return np.array(index, dtype="<u2"), np.concatenate(out)


def character_tables():
    traits, folds, text = [], [], bytearray(b"\0")
    for cp in range(0x110000):
        ch = chr(cp)
        if 0xD800 <= cp < 0xE000:
            traits.append(T.DROP)
            folds.append(0)
            continue
        b = T.char_class(ch)
        for bit, p in ((8, ch.isalnum()), (16, ch.isalpha()), (32, ch.isdigit()), (64, ch.isupper()), (128, ch.islower())):
            b |= bit if p else 0
        traits.append(b)
        f = T.fold(ch)
        if f == ch:
            folds.append(0)
        else:
            raw = f.encode()
            folds.append(len(text))
            text += bytes([len(f), len(raw)]) + raw
    cp, c = pages(traits, "u1")
    fp, f = pages(folds, "<u4")
    return {"charpage": cp, "chars": c, "foldpage": fp, "folds": f, "foldtext": np.frombuffer(bytes(text), dtype="u1")}


def vocabulary_tables(wp):
    toks = [t.encode() for t in wp.tokens]
    off = np.concatenate([[0], np.cumsum([len(t) for t in toks])])
    slots = np.zeros(1 << 17, dtype="<u4")
    for i, t in enumerate(toks):
        h = 0xCBF29CE484222325
        for b in t:
            h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        s = (h ^ (h >> 32)) & (len(slots) - 1)
        while slots[s]:
            s = (s + 1) & (len(slots) - 1)
        slots[s] = i + 1
    return {"vocabtab": slots, "vocaboff": off.astype("<u4"), "vocabtxt": np.frombuffer(b"".join(toks), dtype="u1"),
            "special": np.array([wp.unk, wp.cls, wp.sep, max(map(len, toks))], dtype="<u4")}


def rounded(w):
    """int8 rows of w and their scales."""
    w = w.detach().numpy().astype(np.float32)
    s = np.maximum(np.abs(w).max(1), 1e-8) / 127
    return np.clip(np.round(w / s[:, None]), -127, 127).astype(np.int8), s.astype("<f4")


def dense(name, linear):
    """A layer in the kernel's packing; outputs are filled up with zeros to whole panels."""
    q, s = rounded(linear.weight)
    fill = -len(q) % PANEL
    q, s, bias = np.pad(q, ((0, fill), (0, 0))), np.pad(s, (0, fill)), np.pad(f32(linear.bias), (0, fill))
    m, k = q.shape
    packed = q.reshape(m // PANEL, PANEL, k // 4, 4).transpose(0, 2, 1, 3)
    return {name + ".w": np.ascontiguousarray(packed), name + ".s": s, name + ".b": bias,
            name + ".z": q.astype(np.int32).sum(1).astype("<i4")}


def f32(t):
    return t.detach().numpy().astype("<f4")


def sections(model, wp, cue_bias, start_bias):
    out = {**character_tables(), **vocabulary_tables(wp)}
    q, s = rounded(model.tok.weight)
    out |= {"tokens.w": q, "tokens.s": s, "position": f32(model.pos.weight)[:POSITIONS]}
    out |= {"shape": f32(model.case.weight), "quoting": f32(model.quote.weight), "place": f32(model.place.weight)}
    out |= {"norm.g": f32(model.norm.weight), "norm.b": f32(model.norm.bias)}
    for i, l in enumerate(model.layers):
        for n, lin in (("qkv", l.qkv), ("out", l.out), ("up", l.up), ("down", l.down)):
            out |= dense(f"{i}.{n}", lin)
        for n, norm in (("n1", l.norm1), ("n2", l.norm2)):
            out |= {f"{i}.{n}.g": f32(norm.weight), f"{i}.{n}.b": f32(norm.bias)}
    heads = (model.names, model.cues, model.starts)
    out |= {"labels.w": np.concatenate([f32(h.weight) for h in heads]), "labels.b": np.concatenate([f32(h.bias) for h in heads])}
    for n, lin in (("word", model.tokens_side), ("first", model.first_side), ("last", model.last_side)):
        out |= dense(n, lin)
    out |= {"anchor": f32(model.kind.weight), "distance": f32(model.dist.weight), "sentdist": f32(model.sent.weight),
            "paradist": f32(model.parag.weight), "markdist": f32(model.marks.weight), "role.w": f32(model.role.weight), "role.b": f32(model.role.bias),
            "tuning": np.array([cue_bias, start_bias], dtype="<f4")}
    return out | syntax_sections(model)


def syntax_sections(model):
    """Tags and trees. Scales of scores are left out: only their order matters, and the distance bias is scaled instead."""
    y = model.syntax
    out = {"mix": f32(model.mix.softmax(0)), "tags.w": f32(y.tags.weight), "tags.b": f32(y.tags.bias)}
    for n, lin in (("adep", y.arc_dependent), ("ahead", y.arc_head), ("arc", y.arc), ("rdep", y.relation_dependent),
                   ("rhead", y.relation_head), ("rel", y.relation)):
        out |= dense(n, lin)
    return out | {"aroot": f32(y.arc_root), "adist": f32(y.arc_distance.weight)[:, 0] * ARC_DIM ** 0.5,
                  "rroot": f32(y.relation_root), "rbias.w": f32(y.relation_bias.weight) * RELATION_DIM ** 0.5,
                  "rbias.b": f32(y.relation_bias.bias) * RELATION_DIM ** 0.5}


def write(path, secs):
    head = b"HEARSAYN" + struct.pack("<10I", 1, len(secs), LAYERS, DIM, HEADS, FFN, VOCAB, POSITIONS, ROLE_DIM, NAME_LABELS)
    head = head.ljust(64, b"\0")
    at = (64 + 24 * len(secs) + 63) // 64 * 64
    table, body = b"", b""
    for name, a in secs.items():
        raw = a.tobytes()
        assert len(name) <= 8, name
        table += name.encode().ljust(8, b"\0") + struct.pack("<QQ", at + len(body), len(raw))
        body += raw.ljust((len(raw) + 63) // 64 * 64, b"\0")
    data = (head + table).ljust(at, b"\0") + body
    with open(path, "wb") as f:
        f.write(data)
    print(f"{path}: {len(data):,} bytes, {len(secs)} sections")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("checkpoint")
    ap.add_argument("out")
    ap.add_argument("--base", required=True)
    ap.add_argument("--cue-bias", type=float, default=0.0)
    ap.add_argument("--start-bias", type=float, default=0.0)
    a = ap.parse_args()
    model = Tagger()
    model.load_state_dict(torch.load(a.checkpoint))
    write(a.out, sections(model, T.WordPiece(f"{a.base}/vocab.txt"), a.cue_bias, a.start_bias))


if __name__ == "__main__":
    main()
